/** End-to-end tests of another site than that of the configuration. */
import { test } from './test';

export interface Site {
	/** Ends with a slash. */
	url: string;
	close: () => Promise<void> | void;
}

/** Returns the test of `test.ts` on another site, which the tests of a file share. */
export const testOn = (start: () => Promise<Site>) =>
	test.extend<object, { site: Site }>({
		site: [
			// eslint-disable-next-line no-empty-pattern -- Playwright requires a pattern
			async ({}, use) => {
				const site = await start();
				await use(site);
				await site.close();
			},
			{ scope: 'worker', timeout: 180_000 }
		],
		baseURL: async ({ site }, use) => use(site.url)
	});
