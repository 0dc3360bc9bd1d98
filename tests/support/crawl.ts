/** Follows every reference of a built site, as a browser reads them. */
import type { Page } from '@playwright/test';
import { readdirSync } from 'node:fs';

export interface Crawl {
	/** How much was looked at, so that a test can tell a site from an empty one. */
	pages: number;
	targets: number;
	fragments: number;
	/** What leads nowhere, each with a page that refers to it. */
	broken: string[];
}

interface Document {
	url: string;
	/** What it refers to, absolute. */
	references: string[];
	ids: string[];
}

/**
 * Runs in the browser: its parser decides what a reference is. Of pages, links and sources in any attribute, what styles
 * name, and the scripts that the inline one starts; of style sheets and scripts, the files they name.
 */
async function read(urls: string[]): Promise<Document[]> {
	const inStyles = (text: string) =>
		[...text.matchAll(/url\(\s*["']?([^"')]+)["']?\s*\)/g)].map(([, url]) => url);
	const inScripts = (text: string) =>
		[...text.matchAll(/["'`](\.{1,2}\/[^"'`\s$]+\.(?:js|css))["'`]/g)].map(([, url]) => url);
	const inPage = (page: globalThis.Document) =>
		[...page.querySelectorAll('*')].flatMap((element) => [
			...[...element.attributes].flatMap(({ localName, value }) => {
				if (['href', 'src', 'poster', 'action'].includes(localName)) return value;
				if (localName === 'srcset' || localName === 'imagesrcset')
					return value.split(',').map((one) => one.trim().split(/\s+/)[0]);
				// Of a gradient, say: url(#stated).
				return inStyles(value);
			}),
			...(element.localName === 'style' ? inStyles(element.textContent) : []),
			...(element.localName === 'script' ? inScripts(element.textContent) : [])
		]);
	const documents: Document[] = [];
	for (const url of urls) {
		const response = await fetch(url);
		const text = await response.text();
		// eslint-disable-next-line no-restricted-properties -- parsed to be read; never put into a page
		const parse = () => new DOMParser().parseFromString(text, 'text/html');
		const page = /\.(js|css)$/.test(url) ? null : parse();
		const found = page ? inPage(page) : url.endsWith('.css') ? inStyles(text) : inScripts(text);
		documents.push({
			url,
			references: [
				...new Set(found.filter((one) => one !== undefined).map((one) => new URL(one, url).href))
			],
			ids: page ? [...page.querySelectorAll('[id]')].map(({ id }) => id) : []
		});
	}
	return documents;
}

/**
 * @param page of a browser, to read with
 * @param dir the site on disk: each of its pages is read, whether a link leads to it or not
 * @param site where it is served; ends with a slash
 */
export async function crawl(page: Page, dir: string, site: string): Promise<Crawl> {
	const urlOf = (file: string) =>
		new URL(file.replaceAll('\\', '/').replace(/(^|\/)index\.html$/, '$1'), site).href;
	const files = readdirSync(dir, { recursive: true, encoding: 'utf8' });
	const pages = files.filter((file) => file.endsWith('.html')).map(urlOf);
	const parts = files.filter((file) => /\.(js|css)$/.test(file)).map(urlOf);

	// A file without a policy, so that nothing is forbidden to the reading.
	await page.goto(`${site}robots.txt`);
	const documents = await page.evaluate(read, [...pages, ...parts]);
	const idsOf = new Map(documents.map(({ url, ids }) => [url, new Set(ids)]));

	const { origin } = new URL(site);
	const own = documents.flatMap(({ url: from, references }) =>
		references.filter((to) => to.startsWith(origin)).map((to) => ({ from, to }))
	);
	const targets = [...new Set(own.map(({ to }) => to.split('#')[0] ?? to))];
	const statuses = new Map<string, number>();
	for (const target of targets) {
		// A folder without its slash is sent on: it works, but not everywhere.
		const { status } = await fetch(target, { method: 'HEAD', redirect: 'manual' });
		statuses.set(target, status);
	}
	let fragments = 0;
	const broken = own.flatMap(({ from, to }) => {
		const [target = '', fragment = ''] = to.split('#');
		const status = statuses.get(target);
		if (!target.startsWith(site)) return `${to} lies outside (${from})`;
		if (status !== 200) return `${to} is answered with ${status} (${from})`;
		if (!fragment) return [];
		fragments++;
		return idsOf.get(target)?.has(decodeURIComponent(fragment))
			? []
			: `${to} has no such place (${from})`;
	});
	return { pages: pages.length, targets: targets.length, fragments, broken };
}
