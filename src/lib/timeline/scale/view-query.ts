/**
 * Codec of the timeline view and its URL query, such as
 * `?lens=scale&from=1949-10-01&to=1950-03-01&theme=security&v=1`. Default values are omitted. The
 * decoder replaces malformed values by the default and names their parameters; it never throws.
 */
import { millisecondsInDay } from 'date-fns/constants';
import { FACETS, NO_FILTERS, valuesOf, type FacetName, type Filters } from '../../story/facets';
import type { StoryMilestone } from '../../story/story';
import type { ScaleName } from './time-scale';
import { Span } from './span';

export interface ViewQuery {
	scale: ScaleName;
	/** Visible times, ms UTC, on day boundaries; null is the whole story. */
	window: Span | null;
	filters: Filters;
	/** Whether to draw events and terms of office, which are not from the column. */
	background: boolean;
}

/** Version of the parameters, so that a later site can change their meaning. */
const VERSION = '1';
export const DEFAULT_VIEW: ViewQuery = {
	scale: 'compressed',
	window: null,
	filters: NO_FILTERS,
	background: true
};
const MAX_TEXT_LENGTH = 200;
/** Values of the parameter `lens`. */
const LENSES: Record<ScaleName, string> = { compressed: 'folded', linear: 'scale' };

const toDay = (time: number) =>
	new Date(Math.round(time / millisecondsInDay) * millisecondsInDay).toISOString().slice(0, 10);

/** Returns the time of an ISO day; undefined for an invalid day such as 2023-02-30. */
function fromDay(text: string | null): number | undefined {
	if (text === null || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
	const time = Date.parse(text);
	return Number.isNaN(time) || toDay(time) !== text ? undefined : time;
}

/** Returns a query string that starts with “?”, or an empty one for the default view. */
export function encodeView({ scale, window, filters, background }: ViewQuery): string {
	const query = new URLSearchParams();
	if (scale !== DEFAULT_VIEW.scale) query.set('lens', LENSES[scale]);
	if (window) {
		query.set('from', toDay(window.start));
		// Both ends of a window shorter than a day would round to the same day.
		query.set('to', toDay(Math.max(window.end, window.start + millisecondsInDay)));
	}
	const text = filters.text.trim();
	if (text) query.set('q', text.slice(0, MAX_TEXT_LENGTH));
	for (const facet of FACETS) for (const value of filters[facet]) query.append(facet, value);
	if (!background) query.set('background', 'off');
	if (query.size > 0) query.set('v', VERSION);
	return query.size > 0 ? `?${query.toString()}` : '';
}

/** Valid ranges of the parameters. */
export interface ViewLimits {
	/** The story, ms UTC. A window outside it is malformed. */
	extent: Span;
	milestones: readonly StoryMilestone[];
}

/** Returns the unique values of a facet that milestones have. Other values are malformed. */
function decodeFacet(
	query: URLSearchParams,
	facet: FacetName,
	milestones: readonly StoryMilestone[]
) {
	const requested = [...new Set(query.getAll(facet))];
	const values = requested.filter((value) =>
		milestones.some((milestone) => valuesOf(milestone, facet).includes(value))
	);
	return { values, isMalformed: values.length < requested.length };
}

/** Decodes a query. `malformed` names the parameters whose values are replaced by the default. */
export function decodeView(
	query: URLSearchParams,
	{ extent: story, milestones }: ViewLimits
): { view: ViewQuery; malformed: string[] } {
	// URLs from before the parameter `v` have the meaning of version 1.
	if ((query.get('v') ?? VERSION) !== VERSION) return { view: DEFAULT_VIEW, malformed: ['v'] };
	const lens = query.get('lens');
	const scale =
		lens === null
			? DEFAULT_VIEW.scale
			: (Object.keys(LENSES) as ScaleName[]).find((name) => LENSES[name] === lens);
	const [from, to] = [fromDay(query.get('from')), fromDay(query.get('to'))];
	const isValid =
		from !== undefined && to !== undefined && from < to && from < story.end && story.start < to;
	const window = isValid ? new Span(Math.max(from, story.start), Math.min(to, story.end)) : null;
	const text = query.get('q') ?? '';
	const facets = FACETS.map((facet) => [facet, decodeFacet(query, facet, milestones)] as const);
	const background = query.get('background') ?? 'on';
	return {
		view: {
			scale: scale ?? DEFAULT_VIEW.scale,
			window,
			filters: {
				...(Object.fromEntries(
					facets.map(([facet, { values }]) => [facet, values])
				) as unknown as Filters),
				text: text.length > MAX_TEXT_LENGTH ? '' : text
			},
			background: background !== 'off'
		},
		malformed: [
			...(scale ? [] : ['lens']),
			...(!window && (query.has('from') || query.has('to')) ? ['from', 'to'] : []),
			...(text.length > MAX_TEXT_LENGTH ? ['q'] : []),
			...facets.filter(([, { isMalformed }]) => isMalformed).map(([facet]) => facet),
			...(['on', 'off'].includes(background) ? [] : ['background'])
		]
	};
}
