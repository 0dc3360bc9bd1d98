/** The page that the service worker shows offline for a URL that is not in the offline copy. */
import { plainPage } from '../plain-page.server';
import type { RequestHandler } from './$types';

export const prerender = true;
export const trailingSlash = 'never';

export const GET: RequestHandler = ({ url }) =>
	plainPage(url, {
		title: 'Not available offline',
		heading: 'This page is not available offline',
		text: 'Your browser keeps a copy of this site, but this address is not in it. The link may be wrong. If it is right, open it again when you are online.'
	});
