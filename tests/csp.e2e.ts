/** The content security policy (CSP) of every built page, and proof that tests see it broken. */
import { test as bare } from '@playwright/test';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileOf, ROUTES } from './support/routes';
import { expect, test, collectErrors } from './support/test';

const pages = ROUTES.map(fileOf).map((file) => ({
	file,
	html: readFileSync(join('build', file), 'utf8')
}));

/** As in svelte.config.js, written once more: what is loosened there by mistake is noticed here. */
const POLICY: Record<string, string> = {
	'default-src': "'none'",
	'script-src': "'self'",
	'style-src': "'self'",
	'style-src-elem': "'self'",
	'style-src-attr': "'unsafe-inline'",
	'img-src': "'self' data:",
	'font-src': "'self'",
	'connect-src': "'self'",
	'manifest-src': "'self'",
	'worker-src': "'self'",
	'object-src': "'none'",
	'base-uri': "'none'",
	'form-action': "'none'",
	'require-trusted-types-for': "'script'",
	// The last admits the address of the service worker, and no other.
	'trusted-types': 'svelte-trusted-html sveltekit-trusted-url offline'
};
/** Of a page that has no script and brings its own few rules; what is not named is forbidden. */
const PLAIN_POLICY: Record<string, string> = {
	'default-src': "'none'",
	'style-src': '',
	'img-src': "'self'",
	'base-uri': "'none'",
	'form-action': "'none'"
};

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const inner = (html: string, name: string) =>
	[...html.matchAll(new RegExp(`<${name}(?:\\s[^>]*)?>([\\s\\S]*?)</${name}>`, 'g'))]
		.map(([, text = '']) => text)
		.filter(Boolean);
/** The directives of the one policy of a page. */
function policyOf(html: string): Record<string, string> {
	const metas = [
		...html.matchAll(/<meta http-equiv="content-security-policy" content="([^"]*)"/gi)
	];
	expect(metas).toHaveLength(1);
	return Object.fromEntries(
		(metas[0]?.[1] ?? '').split(';').map((directive) => {
			const [name = '', ...values] = directive.trim().split(/\s+/);
			return [name, values.join(' ')];
		})
	);
}

test('every page that is built has the policy, to the letter', () => {
	const plain = pages.filter(({ html }) => !html.includes('<script'));
	expect(plain.map(({ file }) => file)).toContain('404.html');
	expect(pages.length - plain.length).toBeGreaterThan(90);
	for (const { file, html } of pages) {
		const isPlain = !html.includes('<script');
		const expected = isPlain
			? { ...PLAIN_POLICY, 'style-src': inner(html, 'style').map(hashOf).join(' ') }
			: {
					...POLICY,
					'script-src': [POLICY['script-src'], ...inner(html, 'script').map(hashOf)].join(' ')
				};
		expect(policyOf(html), file).toEqual(expected);
		// One script of its own, which starts the rest; nothing of what a policy is there to stop.
		expect(inner(html, 'script').length, file).toBe(isPlain ? 0 : 1);
		expect(html, file).not.toMatch(
			/<[a-z][^<>]*\son[a-z]+\s*=|<(?:iframe|object|embed|base)[\s>]|="\s*javascript:/i
		);
	}
});

test('nothing stands before the policy that it should have stopped', () => {
	const BEFORE =
		/^<(!doctype html|html lang="en"|head|meta (charset|name)="[^"]+"[^>]*|link rel="icon"[^>]*|title|\/title|script src="[./]*theme\.js"|\/script)\s*\/?>$/;
	for (const { file, html } of pages) {
		const before =
			html.slice(0, html.indexOf('<meta http-equiv="content-security-policy"')).match(/<[^>]+>/g) ??
			[];
		expect(
			before.filter((tag) => !BEFORE.test(tag)),
			file
		).toEqual([]);
	}
});

test('every address in every page is of this site, or a link that a reader may follow', () => {
	const addressesIn = (html: string, tag: RegExp) =>
		[...html.matchAll(tag)].map(([, address = '']) => address);
	const seen = { loaded: 0, linked: 0 };
	const wrong = pages.flatMap(({ file, html }) => {
		const loaded = addressesIn(
			html,
			/<(?:script|img|source|link|use)\b[^>]*?\s(?:src|href|srcset)="([^"]*)"/g
		);
		const linked = addressesIn(html, /<a\b[^>]*?\shref="([^"]*)"/g);
		seen.loaded += loaded.length;
		seen.linked += linked.length;
		return [
			...loaded.filter((address) => /^(\w+:|\/\/)/.test(address)),
			...linked.filter((address) => /^(?!https?:)(\w+:|\/\/)/.test(address))
		].map((address) => `${file}: ${address}`);
	});
	expect(wrong).toEqual([]);
	expect(seen.loaded).toBeGreaterThan(500);
	expect(seen.linked).toBeGreaterThan(5000);
});

/** A page under the policy of the site, that does what no page should. */
const breach = (body: string) =>
	`<!doctype html><meta http-equiv="content-security-policy" content="${Object.entries(POLICY)
		.map((directive) => directive.join(' '))
		.join('; ')}"><body>${body}`;
// Not strictPage: it is the guard that is tried.
for (const [what, html, fault] of [
	[
		'a breach of the policy',
		breach('<script>window.canary = 1</script>'),
		/policy: script-src-elem inline|violates the following Content Security Policy/
	],
	[
		'a request elsewhere',
		'<!doctype html><img src="https://canary.invalid/x.png">',
		/request to https:\/\/canary\.invalid/
	],
	[
		'an error',
		'<!doctype html><script>throw new Error("canary")</script>',
		/error in the page: canary/
	],
	[
		'a rejected promise',
		'<!doctype html><script>Promise.reject(new Error("canary"))</script>',
		/error in the page: canary/
	],
	['a dialog', '<!doctype html><script>alert("canary")</script>', /dialog: canary/]
] as const)
	bare(
		`the guard of every test sees ${what}, in a window that was opened too`,
		async ({ context, page, baseURL }) => {
			const faults = await collectErrors(context, new URL(baseURL ?? '').origin);
			await context.route('**/breach', (route) =>
				route.fulfill({ contentType: 'text/html', body: html })
			);
			await page.goto('./breach');
			await expect.poll(() => faults.join('\n')).toMatch(fault);
			const before = faults.length;
			const opened = context.waitForEvent('page');
			await page.evaluate(() => void open('./breach'));
			await opened;
			await expect.poll(() => faults.slice(before).join('\n')).toMatch(fault);
		}
	);
