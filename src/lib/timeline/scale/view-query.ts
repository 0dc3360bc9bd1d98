/**
 * Codec of the timeline view and its URL query, such as
 * `?lens=scale&from=1949-10-01&to=1950-03-01&q=word&v=1`.
 */
import { millisecondsInDay } from 'date-fns/constants';
import { NO_FILTERS, valuesOf, type FacetName, type Filters } from '../../story/facets';
import {
	decodeQuery,
	encodeQuery,
	oneOf,
	record,
	someOf,
	text,
	type QueryField
} from '../../story/query-codec';
import type { StoryMilestone } from '../../story/story';
import type { ScaleName } from './time-scale';
import { Span } from './span';

export interface ViewQuery {
	scale: ScaleName;
	/** Time in view, ms UTC, on day boundaries; null for the whole story. */
	window: Span | null;
	filters: Filters;
	/** Whether events from outside the column are drawn. */
	background: boolean;
}

export const DEFAULT_VIEW: ViewQuery = {
	scale: 'compressed',
	window: null,
	filters: NO_FILTERS,
	background: true
};
/** Maximum number of characters of a search text. */
const MAX_TEXT_LENGTH = 200;

/** The story that a query is checked against. */
export interface ViewLimits {
	/** The whole story, ms UTC: a window outside it is malformed. */
	extent: Span;
	milestones: readonly StoryMilestone[];
}

const toDay = (time: number) =>
	new Date(Math.round(time / millisecondsInDay) * millisecondsInDay).toISOString().slice(0, -14);

/** Returns the time of an ISO day, ms UTC; NaN where no such day exists, as for 2023-02-30. */
function fromDay(day: string | null): number {
	const time = /^(-?\d{6}|\d{4})-\d{2}-\d{2}$/.test(day ?? '') ? Date.parse(day ?? '') : NaN;
	return Number.isNaN(time) || toDay(time) === day ? time : NaN;
}

const windowField = (story: Span): QueryField<Span | null> => ({
	encode: (window, query) => {
		if (!window) return;
		query.set('from', toDay(window.start));
		// A window of less than a day still needs two different days.
		query.set('to', toDay(Math.max(window.end, window.start + millisecondsInDay)));
	},
	decode: (query, malformed) => {
		if (!query.has('from') && !query.has('to')) return null;
		const [from, to] = [fromDay(query.get('from')), fromDay(query.get('to'))];
		// Comparisons with NaN, an invalid day, are false.
		if (from < to && from < story.end && story.start < to)
			return new Span(Math.max(from, story.start), Math.min(to, story.end));
		malformed.add('from').add('to');
		return null;
	}
});

/** Returns a field with different values in code and in the URL; the first pair is the default. */
function mappedField<T>(
	name: string,
	pairs: readonly [value: T, urlValue: string][]
): QueryField<T> {
	const field = oneOf(
		name,
		pairs.map(([, urlValue]) => urlValue)
	);
	return {
		encode: (value, query) => field.encode(new Map(pairs).get(value) ?? '', query),
		decode: (query, malformed) => {
			const decoded = field.decode(query, malformed);
			return (pairs.find(([, urlValue]) => urlValue === decoded) ?? pairs[0])?.[0] as T;
		}
	};
}

function viewField({ extent, milestones }: ViewLimits): QueryField<ViewQuery> {
	const facet = <T extends string>(name: FacetName) =>
		someOf<T>(name, (value) =>
			milestones.some((milestone) => valuesOf(milestone, name).includes(value))
		);
	return record<ViewQuery>({
		scale: mappedField<ScaleName>('lens', [
			['compressed', 'folded'],
			['linear', 'scale']
		]),
		window: windowField(extent),
		filters: record<Filters>({
			text: text('q', MAX_TEXT_LENGTH),
			theme: facet('theme'),
			people: facet('people'),
			side: facet('side'),
			era: facet('era'),
			certainty: facet('certainty')
		}),
		background: mappedField('background', [
			[true, 'on'],
			[false, 'off']
		])
	});
}

/** Without limits, because only decoding validates against the story. */
const ENCODER = viewField({ extent: new Span(-Infinity, Infinity), milestones: [] });

/** Returns the query string of a view, with its “?”; empty for the default view. */
export const encodeView = (view: ViewQuery): string => encodeQuery(ENCODER, view);

/** Returns the view of a query. `malformed` lists the parameters replaced by their defaults. */
export const decodeView = (query: URLSearchParams, limits: ViewLimits) =>
	decodeQuery(viewField(limits), query);
