/** What the end-to-end tests share: the story as the site publishes it, and a page that collects what must not happen. */
import { test as base, expect, type Locator, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import type { Story } from '../src/lib/story/story';

export const story = JSON.parse(readFileSync('build/data/story.json', 'utf8')) as Story;

/** Every test fails on an error in the page, a breach of the security policy, or a request to another origin. */
export const test = base.extend<{ guarded: undefined }>({
	guarded: [
		async ({ page, baseURL }, use) => {
			const faults: string[] = [];
			page.on('pageerror', (error) => faults.push(`error in the page: ${error.message}`));
			page.on('console', (message) => {
				// 503 is what the service worker answers for what it does not have while there is no network.
				if (message.type() === 'error' && !/status of (404|503)/.test(message.text()))
					faults.push(`console: ${message.text()}`);
			});
			page.on('request', (request) => {
				const url = new URL(request.url());
				if (url.protocol.startsWith('http') && url.origin !== new URL(baseURL ?? '').origin)
					faults.push(`request to ${url.href}`);
			});
			// Collected in the page itself: what Playwright evaluates is exempt from the policy.
			await page.addInitScript(() => {
				document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
					console.error(`policy: ${violatedDirective} ${blockedURI}`)
				);
			});
			await use(undefined);
			expect(faults).toEqual([]);
		},
		{ auto: true }
	]
});

export { expect };

/** Script has taken over: the timeline has its one tab stop. */
export async function ready(page: Page): Promise<void> {
	await expect(page.locator('.timeline .milestone a[tabindex="-1"]').first()).toBeAttached();
}

export const milestoneLink = (page: Page, title: string): Locator =>
	page.locator('.timeline .milestone').getByRole('link', { name: title });
export const panel = (page: Page): Locator => page.getByRole('region', { name: /./ }).and(page.locator('.evidence'));
export const pane = (page: Page): Locator => page.locator('.pane');

/** True where an element can be seen inside the box of another. */
export async function isSeenWithin(element: Locator, box: Locator): Promise<boolean> {
	const [inner, outer] = [await element.boundingBox(), await box.boundingBox()];
	return !!inner && !!outer && inner.y >= outer.y - 1 && inner.y + inner.height <= outer.y + outer.height + 1;
}
