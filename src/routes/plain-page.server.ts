/**
 * A page that a server may send at any URL and depth. Its links are absolute and its style is inline,
 * because a SvelteKit page would request its files relative to that URL.
 */
import { createHash } from 'node:crypto';
import { asset, resolve } from '$app/paths';
import { noun, siteTitle, years } from '$lib/story/settings';

const STYLE = `:root{color-scheme:light dark;background:light-dark(#fbf8f1,#14161b);color:light-dark(#1c1a17,#ece8de);font:1.125rem/1.5 Georgia,serif}
body{max-width:42rem;margin:0 auto;padding:1rem 1.25rem}
a{color:inherit}:focus-visible{outline:2px solid;outline-offset:2px}
header a{font-weight:700;text-decoration:none;font-size:1.25rem}
svg{display:block;width:100%;height:auto;margin-top:8vh}
h1{margin:1rem 0 .5rem;font-size:2.25rem;line-height:1.15;text-wrap:balance}
ul{padding:0;list-style:none}li{margin-top:.75rem}li a{display:inline-block;font-weight:700}`;

/** An axis with marks, and a dashed ring where one is missing. */
const PICTURE = `<svg viewBox="0 0 640 80" aria-hidden="true" fill="currentColor" stroke="currentColor"><path d="M0 40H640" stroke-width="2"/><g stroke="none"><circle cx="60" cy="40" r="8"/><circle cx="140" cy="40" r="8"/><circle cx="180" cy="40" r="8"/><circle cx="500" cy="40" r="8"/><circle cx="580" cy="40" r="8"/></g><circle cx="340" cy="40" r="22" fill="none" stroke-width="2" stroke-dasharray="5 5"/></svg>`;

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
		<header><a href="${absolute(resolve('/'))}">${siteTitle}</a></header>
		<main>
			${PICTURE}
			<h1>${heading}</h1>
			<p>${text}</p>
			<ul role="list">
				<li><a href="${absolute(resolve('/'))}">Start with the story</a>: its argument in one picture</li>
				<li><a href="${absolute(resolve('/timeline/'))}">Open the timeline</a>: every milestone, ${years}</li>
				<li><a href="${absolute(resolve('/column/'))}">Read the ${noun}</a>: every quote in its place</li>
			</ul>
		</main>
	</body>
</html>
`;
	return new Response(html, { headers: { 'content-type': 'text/html' } });
}
