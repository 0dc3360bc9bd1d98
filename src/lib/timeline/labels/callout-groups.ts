/**
 * Milestones that stand too close to tell apart share one callout: one stem, one date, a short list. Where there is no room
 * for all of it, or too many stand there, the list names the most important and counts the rest.
 */
import type { Endpoint, Extent } from '../../story/story';
import { formatExtent } from '../../story/dates';
import { formatCount } from '../../story/format-count';
import type { DenseBin } from '../clusters/bins';
import type { PlacedMilestone } from '../marks/marks';
import { Span } from '../scale/span';
import type { CalloutStyle } from '../sizes/metrics';
import { balanceText, textWidth } from '../sizes/text-metrics';

export type Direction = 'above' | 'below';

export interface CalloutLine {
	id: string;
	/** One line of text, or two. */
	rows: string[];
	/** From the top left corner of the callout, px. */
	left: number;
	top: number;
	height: number;
}

/** The line that stands for those not named. */
export interface RemainderLine extends Omit<CalloutLine, 'id' | 'rows'> {
	count: number;
	text: string;
}

/** How a callout is set: its date over its titles, wide or narrow, or, where there is one short title, before it. */
export interface CalloutForm {
	lines: CalloutLine[];
	/** Null where all are named. */
	rest: RemainderLine | null;
	/** Milestones of the callout that this form does not name. */
	hidden: PlacedMilestone[];
	width: number;
	height: number;
	/** Baseline of the date, px from the top. */
	dateBaseline: number;
}

export interface Callout {
	/** Ids of its milestones joined: stable while they stay together. */
	key: string;
	direction: Direction;
	/** Those that can be named, in the order of time. */
	milestones: PlacedMilestone[];
	/** All it stands for: these, and of a dense bin all the others. */
	count: number;
	/** From its first to its last milestone, ms UTC. */
	times: Span;
	date: string;
	/** Where its stem meets the axis, px. */
	x: number;
	/** Preferred first. */
	forms: CalloutForm[];
}

/** Precisions from fine to coarse, and how much of an ISO day each of them fixes. */
const FIXED_CHARACTERS: [Endpoint['precision'], number][] = [
	['day', 10],
	['month', 7],
	['year', 4],
	['decade', 3]
];

/** The starts of several extents as one: from the first to the last, no more precise than the least precise of them. */
function unionExtent(extents: Extent[]): Extent {
	const [only] = extents;
	if (extents.length === 1 && only && only.kind !== 'span') return only;
	// As text, an earlier day is a smaller one; `localeCompare` would first load the order of a language.
	const starts = extents
		.flatMap(({ start, end }) => start ?? end ?? [])
		.sort((a, b) => Number(a.first > b.first) - Number(a.first < b.first));
	const [first, last] = [starts[0], starts.at(-1)];
	if (!first || !last) throw new Error('a callout needs a milestone');
	const [precision, fixed] = FIXED_CHARACTERS.findLast(([precision]) =>
		starts.some((start) => start.precision === precision)
	) ?? ['day', 10];
	const same = first.first.slice(0, fixed) === last.first.slice(0, fixed);
	// A heading is rough where all its dates are. Where one alone is, its mark says so.
	const doubt = {
		approximate: starts.every(({ approximate }) => approximate),
		uncertain: starts.every(({ uncertain }) => uncertain)
	};
	const end = (endpoint: Endpoint): Endpoint => ({ ...endpoint, precision, ...doubt });
	return { edtf: '', kind: same ? 'point' : 'span', start: end(first), end: end(last) };
}

const isCoarse = ({ extent }: PlacedMilestone) =>
	['year', 'decade'].includes((extent.start ?? extent.end)?.precision ?? 'day');
const yearOf = ({ extent }: PlacedMilestone) => (extent.start ?? extent.end)?.first.slice(0, 4);
const areDistantYears = (one: PlacedMilestone, other: PlacedMilestone) =>
	Number(yearOf(other)) - Number(yearOf(one)) > 1;

/** Headings by first and last day and precision: they are written at every step of a zoom, and `Intl` takes its time. */
const cachedHeadings = new Map<string, string>();
const MAX_HEADINGS = 2000;

function formatHeading(extents: Extent[]): string {
	const united = unionExtent(extents);
	const key = JSON.stringify([united.kind, united.start, united.end]);
	let heading = cachedHeadings.get(key);
	if (heading === undefined) {
		if (cachedHeadings.size > MAX_HEADINGS) cachedHeadings.clear();
		cachedHeadings.set(key, (heading = formatExtent(united, 'short').replace(/ – /, '–')));
	}
	return heading;
}

/**
 * The date that heads a callout: where its milestones start. How long they last is drawn, not said; and two that are years
 * apart are no span.
 */
function calloutDate(milestones: readonly PlacedMilestone[]): string {
	const [first, last] = [milestones[0], milestones.at(-1)];
	if (first && last && areDistantYears(first, last))
		return milestones.map(({ extent }) => formatHeading([extent])).join(', ');
	return formatHeading(milestones.map(({ extent }) => extent));
}

// Titles are measured at the weight they take when chosen, so that choosing moves nothing.
const titleWidth = (rows: string[], size: number) =>
	Math.max(...rows.map((row) => textWidth(row, size, 600)));

/** Most lines of the short forms, the longest first. */
const SHORT_FORM_LINES = [3, 2, 1, 0];

/** Sets date, titles and a last line for the rest, one over another. */
function stackedForm(
	milestones: readonly PlacedMilestone[],
	named: readonly PlacedMilestone[],
	count: number,
	date: string,
	widest: number,
	style: CalloutStyle
): CalloutForm {
	const { fontSize, dateSize, lineHeight, dateHeight } = style;
	let top = dateHeight;
	const lines = named.map(({ id, title }): CalloutLine => {
		const rows = balanceText(title, widest, fontSize, 600);
		const height = lineHeight + (rows.length - 1) * Math.round(fontSize * 1.25);
		const line = { id, rows, left: 0, top, height };
		top += height;
		return line;
	});
	const unnamed = count - named.length;
	const text =
		named.length === 0 ? `${formatCount(unnamed)} milestones` : `and ${formatCount(unnamed)} more`;
	const rest = unnamed > 0 ? { count: unnamed, text, left: 0, top, height: lineHeight } : null;
	const widths = [
		textWidth(date, dateSize, 600),
		...lines.map(({ rows }) => titleWidth(rows, fontSize)),
		rest ? titleWidth([text], fontSize) : 0
	];
	return {
		lines,
		rest,
		hidden: milestones.filter((milestone) => !named.includes(milestone)),
		width: Math.ceil(Math.max(...widths)) + 1,
		height: top + (rest?.height ?? 0),
		dateBaseline: dateSize
	};
}

function inlineForm(
	{ id, title }: PlacedMilestone,
	date: string,
	style: CalloutStyle
): CalloutForm {
	const { fontSize, dateSize, lineHeight } = style;
	const left = Math.ceil(textWidth(date, dateSize, 600) + fontSize * 0.45);
	const width = left + Math.ceil(titleWidth([title], fontSize)) + 1;
	const line = { id, rows: [title], left, top: 0, height: lineHeight };
	return {
		lines: [line],
		rest: null,
		hidden: [],
		width,
		height: lineHeight,
		dateBaseline: lineHeight / 2 + fontSize * 0.33
	};
}

/** The most important of some, in their own order. */
const mostImportant = (milestones: readonly PlacedMilestone[], most: number) => {
	const ranked = [...milestones].sort((a, b) => b.weight - a.weight).slice(0, most);
	return milestones.filter((milestone) => ranked.includes(milestone));
};

/** One callout for some milestones. */
export function toCallout(
	milestones: PlacedMilestone[],
	direction: Direction,
	style: CalloutStyle
): Callout {
	const xs = milestones.map(({ x }) => x);
	const anchors = milestones.map(({ anchor }) => anchor);
	return {
		key: milestones.map(({ id }) => id).join(' '),
		direction,
		milestones,
		count: milestones.length,
		times: new Span(Math.min(...anchors), Math.max(...anchors)),
		x: (Math.min(...xs) + Math.max(...xs)) / 2,
		...buildForms(milestones, milestones.length, calloutDate(milestones), style)
	};
}

/** One callout for a dense bin, of which `named` can be named. */
export function toDenseBinCallout(
	{ x, count, times, first, last }: Omit<DenseBin, 'named'>,
	named: PlacedMilestone[],
	direction: Direction,
	style: CalloutStyle
): Callout {
	return {
		// Of the most important: a dense bin that falls in two keeps what stays of it.
		key: `dense-bin ${mostImportant(named, 1)[0]?.id ?? ''}`,
		direction,
		milestones: named,
		count,
		times,
		x,
		...buildForms(named, count, formatHeading([first.extent, last.extent]), style)
	};
}

function buildForms(
	milestones: readonly PlacedMilestone[],
	count: number,
	date: string,
	style: CalloutStyle
): Pick<Callout, 'date' | 'forms'> {
	const form = (named: readonly PlacedMilestone[], widest: number) =>
		stackedForm(milestones, named, count, date, widest, style);
	const wide = form(milestones, style.maxWidth);
	const narrow = form(milestones, style.narrowWidth);
	const [only] = milestones;
	const isShort =
		count === 1 && only && textWidth(only.title, style.fontSize, 600) <= style.maxWidth;
	// A line for the rest takes as much room as one title.
	const short = SHORT_FORM_LINES.filter(
		(most) => count > 1 && most < milestones.length && most < count - 1
	);
	return {
		date,
		forms: [
			wide,
			...(narrow.width < wide.width ? [narrow] : []),
			...(isShort ? [inlineForm(only, date, style)] : []),
			...short.map((most) => form(mostImportant(milestones, most), style.narrowWidth))
		]
	};
}

/** At how many times the usual distance two milestones may still share a stem. */
export type GroupingFactor = (one: PlacedMilestone, other: PlacedMilestone) => number;

/** Whether a milestone may join a group: near enough on the axis, drawn to the same scale, and under one sensible date. */
function canJoin(
	group: readonly PlacedMilestone[],
	milestone: PlacedMilestone,
	style: CalloutStyle,
	tie: GroupingFactor | null
): boolean {
	const [first, last] = [group[0], group.at(-1)];
	if (!first || !last || group.length >= style.maxLines || first.segment !== milestone.segment)
		return false;
	if (first.extent.kind === 'oneOf' || milestone.extent.kind === 'oneOf') return false;
	// Years apart, a heading must give each date; more than two of them are no heading.
	if (areDistantYears(first, milestone) && group.length > 1) return false;
	// With a coarse date the heading is a year, and must be true of all.
	const dated = isCoarse(first) || isCoarse(milestone) ? yearOf(first) === yearOf(milestone) : true;
	const times = tie ? tie(last, milestone) : 1;
	return (
		dated &&
		milestone.x - last.x < times * style.minGap &&
		milestone.x - first.x < times * style.maxSpread
	);
}

/** Groups milestones of one direction (in order of x) into callouts. */
export function groupCallouts(
	milestones: readonly PlacedMilestone[],
	direction: Direction,
	style: CalloutStyle,
	tie: GroupingFactor | null = null
): Callout[] {
	const groups: PlacedMilestone[][] = [];
	for (const milestone of milestones) {
		// What is dated roughly may stand between two that are not: look a little further back than the last.
		const group = groups
			.slice(-2)
			.findLast((candidate) => canJoin(candidate, milestone, style, tie));
		if (group) group.push(milestone);
		else groups.push([milestone]);
	}
	return groups.map((group) => toCallout(group, direction, style));
}
