/** The page that a static host shows for an unknown URL. */
import { plainPage } from '../plain-page.server';
import type { RequestHandler } from './$types';

export const prerender = true;
export const trailingSlash = 'never';

export const GET: RequestHandler = ({ url }) =>
	plainPage(url, {
		title: 'Page not found',
		heading: 'Page not found',
		text: 'The link may be old or mistyped. Sometimes a full stop or a bracket is added at its end.'
	});
