/** The view of the timeline as a query: `?lens=scale&from=1949-10-01&to=1950-03-01&v=1`. */
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
	scale: 'folded',
	window: null,
	filters: NO_FILTERS,
	background: true
};
/** Characters of a search. */
const MAX_TEXT_LENGTH = 200;

/** The story that a query is checked against. */
export interface Known {
	/** The whole story, ms UTC: a window outside it is malformed. */
	extent: Span;
	milestones: readonly StoryMilestone[];
}

const toDay = (time: number) =>
	new Date(Math.round(time / millisecondsInDay) * millisecondsInDay).toISOString().slice(0, 10);

/** Returns the time of an ISO day, ms UTC; NaN where no such day exists, as for 2023-02-30. */
function fromDay(day: string | null): number {
	const time = /^\d{4}-\d{2}-\d{2}$/.test(day ?? '') ? Date.parse(day ?? '') : NaN;
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
		// All of it is false where a day is NaN.
		if (from < to && from < story.end && story.start < to)
			return new Span(Math.max(from, story.start), Math.min(to, story.end));
		malformed.add('from').add('to');
		return null;
	}
});

const switchField = (name: string): QueryField<boolean> => {
	const field = oneOf(name, ['on', 'off']);
	return {
		encode: (isOn, query) => field.encode(isOn ? 'on' : 'off', query),
		decode: (query, malformed) => field.decode(query, malformed) === 'on'
	};
};

function viewField({ extent, milestones }: Known): QueryField<ViewQuery> {
	const facet = <T extends string>(name: FacetName) =>
		someOf<T>(name, (value) =>
			milestones.some((milestone) => valuesOf(milestone, name).includes(value))
		);
	return record<ViewQuery>({
		scale: oneOf('lens', ['folded', 'scale']),
		window: windowField(extent),
		filters: record<Filters>({
			text: text('q', MAX_TEXT_LENGTH),
			theme: facet('theme'),
			people: facet('people'),
			side: facet('side'),
			era: facet('era'),
			certainty: facet('certainty')
		}),
		background: switchField('background')
	});
}

/** Encoding checks nothing against the story. */
const ENCODER = viewField({ extent: new Span(-Infinity, Infinity), milestones: [] });

/** Returns the query string of a view, with its “?”; empty for the default view. */
export const encodeView = (view: ViewQuery): string => encodeQuery(ENCODER, view);

/** Returns the view of a query; `malformed` names the parameters that gave the default instead. */
export const decodeView = (query: URLSearchParams, known: Known) =>
	decodeQuery(viewField(known), query);
