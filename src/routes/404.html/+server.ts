/** The page that a static host shows for an unknown URL. */
import { plainPage } from '../plain-page.server';
import type { RequestHandler } from './$types';

export const prerender = true;
export const trailingSlash = 'never';

export const GET: RequestHandler = ({ url }) =>
	plainPage(url, {
		title: 'No such page',
		heading: 'There is nothing at this address',
		text: 'The link may be old, a letter may be missing, or a full stop or bracket may have been added at its end. The whole story is on the timeline.'
	});
