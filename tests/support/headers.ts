/** What `static/_headers` tells the hosts that read it, such as Netlify and Cloudflare Pages. */
import type { BrowserContext } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

export type Headers = ReadonlyMap<string, string>;

/**
 * Rules in their order: a path, at its start in the line, and under it the headers that it gets.
 * @throws {Error} Where a line is neither, or where a rule or one of its headers stands twice.
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
			throw new Error(`_headers: “${line}” stands twice`);
		if (name) current.set(name, value);
		else rules.set(line, (current = new Map<string, string>()));
	}
	return rules;
}

/** The rules that fit a path: what is asked for gets the headers of all of them. */
export const rulesFor = (rules: ReadonlyMap<string, Headers>, path: string): Headers[] =>
	[...rules]
		.filter(([rule]) => (rule.endsWith('*') ? path.startsWith(rule.slice(0, -1)) : path === rule))
		.map(([, headers]) => headers);

/** Serves the site to a browser as a host does that reads `_headers`. */
export async function serveWithHeaders(context: BrowserContext): Promise<void> {
	const rules = readHeaders();
	await context.route('**/*', async (route) => {
		const own = rulesFor(rules, new URL(route.request().url()).pathname).flatMap((headers) => [
			...headers
		]);
		try {
			const answer = await route.fetch({ maxRedirects: 0 });
			await route.fulfill({
				response: answer,
				headers: { ...answer.headers(), ...Object.fromEntries(own) }
			});
		} catch {
			// Nobody waits for it any more: the page was left, or its test is over. Where one does, it comes without an answer.
		}
	});
}
