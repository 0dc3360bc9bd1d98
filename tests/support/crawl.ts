/** Follows every reference of a built site, read by the parser of a browser. */
import type { Page } from '@playwright/test';
import { readdirSync } from 'node:fs';

export interface Crawl {
	/** Counts, so that a test notices an empty site. */
	pages: number;
	targets: number;
	fragments: number;
	/** References that do not resolve, each with its page. */
	broken: string[];
	/** Ids used twice on a page, each with the page. */
	duplicates: string[];
}

interface Document {
	url: string;
	/** Absolute URLs. */
	references: string[];
	ids: string[];
}

/**
 * Runs in the page. Returns the references of each file: URLs in attributes and styles, and the
 * files that scripts and style sheets name.
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
					return value.split(',').map((source) => source.trim().split(/\s+/)[0]);
				// For example of a gradient: url(#stated).
				return inStyles(value);
			}),
			...(element.localName === 'style' ? inStyles(element.textContent) : []),
			...(element.localName === 'script' ? inScripts(element.textContent) : [])
		]);
	const documents: Document[] = [];
	for (const url of urls) {
		const response = await fetch(url);
		const text = await response.text();
		// eslint-disable-next-line no-restricted-properties -- parsed and read, never inserted
		const parse = () => new DOMParser().parseFromString(text, 'text/html');
		const page = /\.(js|css)$/.test(url) ? null : parse();
		const found = page ? inPage(page) : url.endsWith('.css') ? inStyles(text) : inScripts(text);
		documents.push({
			url,
			references: [
				...new Set(
					found
						.filter((reference) => reference !== undefined)
						.map((reference) => new URL(reference, url).href)
				)
			],
			ids: page ? [...page.querySelectorAll('[id]')].map(({ id }) => id) : []
		});
	}
	return documents;
}

/**
 * Returns the broken references of a built site.
 *
 * @param page reads the files
 * @param dir the site on disk; every page is read, linked or not
 * @param site URL of the site; ends with a slash
 */
export async function crawl(page: Page, dir: string, site: string): Promise<Crawl> {
	const urlOf = (file: string) =>
		new URL(file.replaceAll('\\', '/').replace(/(^|\/)index\.html$/, '$1'), site).href;
	const files = readdirSync(dir, { recursive: true, encoding: 'utf8' });
	const pages = files.filter((file) => file.endsWith('.html')).map(urlOf);
	const parts = files.filter((file) => /\.(js|css)$/.test(file)).map(urlOf);

	// robots.txt has no content security policy, which would forbid fetch().
	await page.goto(`${site}robots.txt`);
	const documents = await page.evaluate(read, [...pages, ...parts]);
	const idsOf = new Map(documents.map(({ url, ids }) => [url, new Set(ids)]));

	const { origin } = new URL(site);
	const local = documents.flatMap(({ url: from, references }) =>
		references.filter((to) => to.startsWith(origin)).map((to) => ({ from, to }))
	);
	const targets = [...new Set(local.map(({ to }) => to.split('#')[0] ?? to))];
	const statuses = new Map<string, number>();
	for (const target of targets) {
		// A folder without its slash is redirected, which not every host does.
		const { status } = await fetch(target, { method: 'HEAD', redirect: 'manual' });
		statuses.set(target, status);
	}
	let fragments = 0;
	const broken = local.flatMap(({ from, to }) => {
		const [target = '', fragment = ''] = to.split('#');
		const status = statuses.get(target);
		if (!target.startsWith(site)) return `${to} is outside the site (${from})`;
		if (status !== 200) return `${to} has status ${status} (${from})`;
		if (!fragment) return [];
		fragments++;
		return idsOf.get(target)?.has(decodeURIComponent(fragment))
			? []
			: `${to} has no such id (${from})`;
	});
	const duplicates = documents.flatMap(({ url, ids }) =>
		ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${id} (${url})`)
	);
	return { pages: pages.length, targets: targets.length, fragments, broken, duplicates };
}
