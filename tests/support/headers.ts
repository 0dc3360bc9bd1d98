/** Reads `static/_headers`, as Netlify and Cloudflare Pages do. */
import type { BrowserContext } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

export type Headers = ReadonlyMap<string, string>;

/**
 * Returns the headers by path, in their order.
 *
 * @throws {Error} when a line is neither path nor header, or repeats one
 */
export function readHeaders(): ReadonlyMap<string, Headers> {
	const rules = new Map<string, Map<string, string>>();
	let current = new Map<string, string>();
	for (const line of readFileSync(
		resolve(import.meta.dirname, '../../static/_headers'),
		'utf8'
	).split('\n')) {
		if (line.trim() === '' || line.startsWith('#')) continue;
		const [, name = '', value = ''] = /^ {2}([\w-]+): (\S.*)$/.exec(line) ?? [];
		if (!line.startsWith('/') && !name)
			throw new Error(`_headers: “${line}” is neither a path nor a header`);
		if (name ? current.has(name) : rules.has(line))
			throw new Error(`_headers: “${line}” is repeated`);
		if (name) current.set(name, value);
		else rules.set(line, (current = new Map<string, string>()));
	}
	return rules;
}

/** Returns the headers of every rule that matches a path. */
export const rulesFor = (rules: ReadonlyMap<string, Headers>, path: string): Headers[] =>
	[...rules]
		.filter(([rule]) => (rule.endsWith('*') ? path.startsWith(rule.slice(0, -1)) : path === rule))
		.map(([, headers]) => headers);

/** Adds the headers of `_headers` to each response of the site. */
export async function serveWithHeaders(context: BrowserContext): Promise<void> {
	const rules = readHeaders();
	await context.route('**/*', async (route) => {
		const added = rulesFor(rules, new URL(route.request().url()).pathname).flatMap((headers) => [
			...headers
		]);
		try {
			const response = await route.fetch({ maxRedirects: 0 });
			await route.fulfill({
				response,
				headers: { ...response.headers(), ...Object.fromEntries(added) }
			});
		} catch {
			// The page was left or its test is over.
		}
	});
}
