/**
 * The view of the timeline as a query: `?time scale=scale&from=1949-10-01&to=1950-03-01&theme=security&v=1`. What is as it was
 * at first is left out, so the plain address is the plain view. A value that cannot be read is dropped and reported,
 * never an error.
 */
import { millisecondsInDay } from 'date-fns/constants';
import { FACETS, NO_FILTERS, valuesOf, type FacetName, type Filters } from '../../story/facets';
import type { StoryMilestone } from '../../story/story';
import type { ScaleName } from './time-scale';
import { Span } from './span';

export interface ViewQuery {
	scale: ScaleName;
	/** The window as moments, ms UTC, on day boundaries; null is the whole story. */
	window: Span | null;
	filters: Filters;
	/** Whether what is not from the column is drawn. */
	background: boolean;
}

/** What the names and values of the query mean: a later site may read them otherwise. */
const VERSION = '1';
export const DEFAULT_VIEW: ViewQuery = {
	scale: 'folded',
	window: null,
	filters: NO_FILTERS,
	background: true
};
/** Longer than any search, shorter than any trouble. */
const MAX_TEXT_LENGTH = 200;
const SCALE_NAMES: readonly string[] = ['folded', 'scale'] satisfies ScaleName[];

const toDay = (time: number) =>
	new Date(Math.round(time / millisecondsInDay) * millisecondsInDay).toISOString().slice(0, 10);

/** Moment of an ISO day; undefined where it is none, such as 2023-02-30. */
function fromDay(text: string | null): number | undefined {
	if (text === null || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
	const time = Date.parse(text);
	return Number.isNaN(time) || toDay(time) !== text ? undefined : time;
}

/** As a query string that begins with “?”, or empty for the default view. */
export function encodeView({ scale, window, filters, background }: ViewQuery): string {
	const query = new URLSearchParams();
	if (scale !== DEFAULT_VIEW.scale) query.set('lens', scale);
	if (window) {
		query.set('from', toDay(window.start));
		// A window of less than a day still has two ends.
		query.set('to', toDay(Math.max(window.end, window.start + millisecondsInDay)));
	}
	const text = filters.text.trim();
	if (text) query.set('q', text.slice(0, MAX_TEXT_LENGTH));
	for (const facet of FACETS) for (const value of filters[facet]) query.append(facet, value);
	if (!background) query.set('background', 'off');
	if (query.size > 0) query.set('v', VERSION);
	return query.size > 0 ? `?${query.toString()}` : '';
}

/** What an address may speak of. */
export interface ViewLimits {
	/** The whole story, ms UTC: a window that shows nothing of it cannot be used. */
	extent: Span;
	milestones: readonly StoryMilestone[];
}

/** Values of a facet that milestones have, each once; the others make the facet malformed. */
function decodeFacet(
	query: URLSearchParams,
	facet: FacetName,
	milestones: readonly StoryMilestone[]
) {
	const asked = [...new Set(query.getAll(facet))];
	const values = asked.filter((value) =>
		milestones.some((milestone) => valuesOf(milestone, facet).includes(value))
	);
	return { values, isMalformed: values.length < asked.length };
}

/** Reads a query. `malformed` names the parameters that could not be used; theirs is the default. */
export function decodeView(
	query: URLSearchParams,
	{ extent: story, milestones }: ViewLimits
): { view: ViewQuery; malformed: string[] } {
	// An address without a version is older than the versions, and reads like the first.
	if ((query.get('v') ?? VERSION) !== VERSION) return { view: DEFAULT_VIEW, malformed: ['v'] };
	const scale = query.get('lens') ?? DEFAULT_VIEW.scale;
	const [from, to] = [fromDay(query.get('from')), fromDay(query.get('to'))];
	const asked = query.has('from') || query.has('to');
	const usable =
		from !== undefined && to !== undefined && from < to && from < story.end && story.start < to;
	const window = usable ? new Span(Math.max(from, story.start), Math.min(to, story.end)) : null;
	const text = query.get('q') ?? '';
	const facets = FACETS.map((facet) => [facet, decodeFacet(query, facet, milestones)] as const);
	const background = query.get('background') ?? 'on';
	return {
		view: {
			scale: SCALE_NAMES.includes(scale) ? (scale as ScaleName) : DEFAULT_VIEW.scale,
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
			...(SCALE_NAMES.includes(scale) ? [] : ['lens']),
			...(asked && !window ? ['from', 'to'] : []),
			...(text.length > MAX_TEXT_LENGTH ? ['q'] : []),
			...facets.filter(([, { isMalformed }]) => isMalformed).map(([facet]) => facet),
			...(['on', 'off'].includes(background) ? [] : ['background'])
		]
	};
}
