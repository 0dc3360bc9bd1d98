/**
 * A page that a server may send at any URL and depth. Its links are absolute and its style is inline,
 * because a SvelteKit page would request its files relative to that URL.
 */
import { createHash } from 'node:crypto';
import { asset, resolve } from '$app/paths';
import { noun, siteTitle } from '$lib/story/settings';

const STYLE = `:root{color-scheme:light dark;background:light-dark(#fbf8f1,#14161b);color:light-dark(#1c1a17,#ece8de)}
body{max-width:38rem;margin:12vh auto;padding:0 1.25rem;font:1.125rem/1.5 Georgia,serif}a{display:inline-block;color:inherit}:focus-visible{outline:2px solid;outline-offset:2px}`;

/** @param url URL of the request, to which `resolve` is relative. */
export function plainPage(
	url: URL,
	{ title, heading, text }: Record<'title' | 'heading' | 'text', string>
): Response {
	/** Returns a path from the root of the host. */
	const absolute = (path: string) => new URL(path, url).pathname;
	const hash = createHash('sha256').update(STYLE).digest('base64');
	const html = `<!doctype html>
<html lang="en">
	<head>
		<meta charset="utf-8" />
		<meta name="viewport" content="width=device-width, initial-scale=1" />
		<meta name="darkreader-lock" content="" />
		<meta http-equiv="content-security-policy" content="default-src 'none'; style-src 'sha256-${hash}'; img-src 'self'; base-uri 'none'; form-action 'none'" />
		<title>${title} | ${siteTitle}</title>
		<link rel="icon" href="${absolute(asset('/favicon.svg'))}" type="image/svg+xml" />
		<style>${STYLE}</style>
	</head>
	<body>
		<main>
			<h1>${heading}</h1>
			<p>${text}</p>
			<p><a href="${absolute(resolve('/timeline/'))}">Open the timeline</a></p>
			<p><a href="${absolute(resolve('/column/'))}">Read the ${noun}</a> or <a href="${absolute(resolve('/about/'))}">find a milestone in the table</a></p>
		</main>
	</body>
</html>
`;
	return new Response(html, { headers: { 'content-type': 'text/html' } });
}
