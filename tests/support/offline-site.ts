/** A copy of the built site with its service worker: it can be changed, and its server stopped. */
import type { Page } from '@playwright/test';
import { once } from 'node:events';
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Socket } from 'node:net';
import { join } from 'node:path';
import { serve } from '../../scripts/serve.js';
import { ROUTES } from './routes';
import { expect, test as strictTest } from './test';

interface Site {
	/** A copy of the built site that a test may change. */
	dir: string;
	/** Stops the server. */
	stop: () => Promise<void>;
	/** Replaces the server by one that accepts connections and never answers. */
	stall: () => Promise<void>;
}

export const test = strictTest.extend<{ folder: string; site: Site & { url: string } }>({
	serviceWorkers: 'allow',
	folder: ['', { option: true }],
	site: async ({ folder }, use, info) => {
		const dir = info.outputPath('site');
		// Without compressed files, which would be served instead of changed ones.
		cpSync('build', dir, { recursive: true, filter: (file) => !/\.(gz|br)$/.test(file) });
		const { url, close } = await serve({ dir, port: 0, base: folder });
		const sockets = new Set<Socket>();
		const silent = createServer((socket) => sockets.add(socket.on('error', () => undefined)));
		const stall = async () => {
			await close();
			await once(silent.listen(Number(new URL(url).port), '127.0.0.1'), 'listening');
		};
		await use({ dir, url, stop: close, stall });
		silent.close();
		for (const socket of sockets) socket.destroy();
		await close();
		rmSync(dir, { recursive: true });
	},
	baseURL: ({ site }, use) => use(site.url)
});

export const pages = ROUTES.filter((route) => !route.endsWith('.html'));
export const titleOf = (path: string) =>
	/<title>(.*?)<\/title>/
		.exec(readFileSync(join('build', path, 'index.html'), 'utf8'))?.[1]
		?.replaceAll('&amp;', '&');
export const notice = (page: Page) => page.getByText('A new version of this site is ready.');

/** Opens a page and advances the clock until it registers the service worker. */
export async function open(page: Page, path: string): Promise<void> {
	await page.clock.install();
	await page.goto(path);
	await page.locator('html.js').waitFor();
	await expect(async () => {
		await page.clock.fastForward(4000);
		await expect(page.locator('#notices > [role="status"]')).toBeAttached({ timeout: 500 });
	}).toPass();
}

/** Visits the site until the service worker, which has cached it by then, takes control. */
export async function visit(page: Page): Promise<void> {
	await open(page, './');
	await page.evaluate(
		() =>
			new Promise<void>((resolve) => {
				const { serviceWorker } = navigator;
				if (serviceWorker.controller) resolve();
				else serviceWorker.addEventListener('controllerchange', () => resolve());
			})
	);
}

export const cacheNames = (page: Page) => page.evaluate(() => caches.keys());

/**
 * Publishes a newer version: marks each page, removes a lazy script of the old version, and makes
 * the data unreadable for old pages.
 */
export function publish({ dir }: Site): void {
	const edit = (file: string, change: (text: string) => string) =>
		writeFileSync(join(dir, file), change(readFileSync(join(dir, file), 'utf8')));
	const { version } = JSON.parse(readFileSync(join(dir, '_app/version.json'), 'utf8')) as {
		version: string;
	};
	const chunks = join(dir, '_app/immutable/chunks');
	for (const name of readdirSync(chunks))
		if (readFileSync(join(chunks, name), 'utf8').includes('find-panel')) rmSync(join(chunks, name));
	edit('_app/version.json', (text) => text.replace(version, 'newer'));
	edit('service-worker.js', (text) => text.replace(version, 'newer'));
	for (const path of pages)
		edit(`${path}index.html`, (text) =>
			text.replace('<html lang="en"', '<html lang="en" data-newer')
		);
	for (const file of readdirSync(dir, { recursive: true, encoding: 'utf8' }))
		if (file.endsWith('__data.json')) edit(file, () => '{}');
}
