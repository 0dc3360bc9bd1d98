/**
 * The view of the timeline as a query: `?lens=scale&from=1949-10-01&to=1950-03-01`. What is as it was at first is left
 * out, so the plain address is the plain view. A value that cannot be read is dropped and reported, never an error.
 */
import { millisecondsInDay } from 'date-fns/constants';
import type { LensName } from './lens';
import { Span } from './span';

export interface ViewQuery {
	lens: LensName;
	/** The window as moments, ms UTC, on day boundaries; null is the whole story. */
	window: Span | null;
}

export const DEFAULT_VIEW: ViewQuery = { lens: 'folded', window: null };
const LENSES: readonly string[] = ['folded', 'scale'] satisfies LensName[];

const toDay = (time: number) =>
	new Date(Math.round(time / millisecondsInDay) * millisecondsInDay).toISOString().slice(0, 10);

/** Moment of an ISO day; undefined where it is none, such as 2023-02-30. */
function fromDay(text: string | null): number | undefined {
	if (text === null || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
	const time = Date.parse(text);
	return Number.isNaN(time) || toDay(time) !== text ? undefined : time;
}

/** As a query string that begins with “?”, or empty for the default view. */
export function encodeView({ lens, window }: ViewQuery): string {
	const query = new URLSearchParams();
	if (lens !== DEFAULT_VIEW.lens) query.set('lens', lens);
	if (window) {
		query.set('from', toDay(window.start));
		// A window of less than a day still has two ends.
		query.set('to', toDay(Math.max(window.end, window.start + millisecondsInDay)));
	}
	return query.size > 0 ? `?${query.toString()}` : '';
}

/**
 * Reads a query. `malformed` names the parameters that could not be used; theirs is the default.
 * @param story The whole story, ms UTC: a window that shows nothing of it cannot be used.
 */
export function decodeView(query: URLSearchParams, story: Span): { view: ViewQuery; malformed: string[] } {
	const lens = query.get('lens') ?? DEFAULT_VIEW.lens;
	const [from, to] = [fromDay(query.get('from')), fromDay(query.get('to'))];
	const asked = query.has('from') || query.has('to');
	const usable = from !== undefined && to !== undefined && from < to && from < story.end && story.start < to;
	const window = usable ? new Span(Math.max(from, story.start), Math.min(to, story.end)) : null;
	const malformed = [...(LENSES.includes(lens) ? [] : ['lens']), ...(asked && !window ? ['from', 'to'] : [])];
	return { view: { lens: LENSES.includes(lens) ? (lens as LensName) : DEFAULT_VIEW.lens, window }, malformed };
}
