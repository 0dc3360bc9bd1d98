/** Content security policy (CSP) of every built page, and the error check of the other tests. */
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

/** Repeats svelte.config.js, so that a directive loosened by mistake fails a test. */
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
	// `offline` admits the URL of the service worker and no other.
	'trusted-types': 'svelte-trusted-html sveltekit-trusted-url offline'
};
/** The policy of pages without script; `default-src` forbids the rest. */
const PLAIN_POLICY: Record<string, string> = {
	'default-src': "'none'",
	'style-src': '',
	'img-src': "'self'",
	'base-uri': "'none'",
	'form-action': "'none'"
};

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
/** An empty style element, which SvelteKit allows in each page with inline styles. */
const SVELTE_STYLE = hashOf('/* empty */');
const inner = (html: string, name: string) =>
	[...html.matchAll(new RegExp(`<${name}(?:\\s[^>]*)?>([\\s\\S]*?)</${name}>`, 'g'))]
		.map(([, text = '']) => text)
		.filter(Boolean);
/** Returns the directives of the one policy of a page. */
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

/** Tags that may precede the policy in a page. */
const ALLOWED_EARLY =
	/^<(!doctype html|html lang="en"|head|meta (charset|name)="[^"]+"[^>]*|link rel="icon"[^>]*|title|\/title|script src="[./]*theme\.js"|\/script)\s*\/?>$/;

test('every page has the exact policy, and nothing loads before it', () => {
	const plain = pages.filter(({ html }) => !html.includes('<script'));
	expect(plain.map(({ file }) => file)).toContain('404.html');
	expect(pages.length - plain.length).toBeGreaterThan(90);
	for (const { file, html } of pages) {
		const isPlain = !html.includes('<script');
		const styles = inner(html, 'style').map(hashOf);
		const expected = isPlain
			? { ...PLAIN_POLICY, 'style-src': styles.join(' ') }
			: {
					...POLICY,
					'script-src': [POLICY['script-src'], ...inner(html, 'script').map(hashOf)].join(' '),
					...(styles.length > 0 && {
						'style-src': [POLICY['style-src'], ...styles].join(' '),
						'style-src-elem': [POLICY['style-src-elem'], SVELTE_STYLE, ...styles].join(' ')
					})
				};
		expect(policyOf(html), file).toEqual(expected);
		// One inline script, which starts the app; no handler, frame or javascript: URL.
		expect(inner(html, 'script').length, file).toBe(isPlain ? 0 : 1);
		expect(html, file).not.toMatch(
			/<[a-z][^<>]*\son[a-z]+\s*=|<(?:iframe|object|embed|base)[\s>]|="\s*javascript:/i
		);
		const head = html.slice(0, html.indexOf('<meta http-equiv="content-security-policy"'));
		const early = (head.match(/<[^>]+>/g) ?? []).filter((tag) => !ALLOWED_EARLY.test(tag));
		expect(early, file).toEqual([]);
	}
});

test('every URL in every page is local or a plain link', () => {
	const addressesIn = (html: string, tag: RegExp) =>
		[...html.matchAll(tag)].map(([, address = '']) => address);
	const counts = { loaded: 0, linked: 0 };
	const wrong = pages.flatMap(({ file, html }) => {
		const loaded = addressesIn(
			html,
			/<(?:script|img|source|link|use)\b[^>]*?\s(?:src|href|srcset)="([^"]*)"/g
		);
		const linked = addressesIn(html, /<a\b[^>]*?\shref="([^"]*)"/g);
		counts.loaded += loaded.length;
		counts.linked += linked.length;
		return [
			...loaded.filter((address) => /^(\w+:|\/\/)/.test(address)),
			...linked.filter((address) => /^(?!https?:)(\w+:|\/\/)/.test(address))
		].map((address) => `${file}: ${address}`);
	});
	expect(wrong).toEqual([]);
	expect(counts.loaded).toBeGreaterThan(500);
	expect(counts.linked).toBeGreaterThan(5000);
});

/** A page under the policy of the site that breaks the policy. */
const violatingPage = `<!doctype html><meta http-equiv="content-security-policy" content="${Object.entries(
	POLICY
)
	.map((directive) => directive.join(' '))
	.join('; ')}"><body><script>window.canary = 1</script>`;
/** Body of a page, and the error that it must cause. */
const VIOLATIONS: [html: string, error: RegExp][] = [
	[violatingPage, /policy: script-src-elem inline|violates the following Content Security Policy/],
	[
		'<!doctype html><img src="https://canary.invalid/x.png">',
		/request to https:\/\/canary\.invalid/
	],
	['<!doctype html><script>throw new Error("canary")</script>', /error in the page: canary/],
	[
		'<!doctype html><script>Promise.reject(new Error("canary"))</script>',
		/error in the page: canary/
	],
	['<!doctype html><script>alert("canary")</script>', /dialog: canary/]
];
// Without strictPage, which would fail on the errors.
bare(
	'collectErrors() sees violations, requests, errors and dialogs in every window',
	async ({ context, page, baseURL }) => {
		const errors = await collectErrors(context, new URL(baseURL ?? '').origin);
		for (const [html, error] of VIOLATIONS) {
			await context.route('**/breach', (route) =>
				route.fulfill({ contentType: 'text/html', body: html })
			);
			errors.length = 0;
			await page.goto('./breach');
			await expect.poll(() => errors.join('\n')).toMatch(error);
			errors.length = 0;
			const opened = context.waitForEvent('page');
			await page.evaluate(() => void open('./breach'));
			await opened;
			await expect.poll(() => errors.join('\n')).toMatch(error);
			await context.unroute('**/breach');
		}
	}
);
