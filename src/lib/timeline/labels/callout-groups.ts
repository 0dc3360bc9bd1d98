/**
 * Groups milestones that are too close for callouts of their own: one stem, one date, a short list.
 * Short forms of a callout list the most important milestones and count the others.
 */
import type { Endpoint, Extent } from '../../story/story';
import { formatExtent, yearOf } from '../../story/dates';
import { formatCount } from '../../story/format-count';
import type { DenseBin } from '../clusters/bins';
import type { PlacedMilestone } from '../marks/marks';
import { Span } from '../scale/span';
import type { CalloutStyle } from '../sizes/metrics';
import { balanceText, textWidth } from '../sizes/text-metrics';

export type Direction = 'above' | 'below';

export interface CalloutLine {
	id: string;
	/** One or two lines of text. */
	rows: string[];
	/** From the top left corner of the callout, px. */
	left: number;
	top: number;
	height: number;
}

/** The last line, which counts the milestones without a line of their own. */
export interface RemainderLine extends Omit<CalloutLine, 'id' | 'rows'> {
	count: number;
	text: string;
}

/** One way to draw a callout: the date above wide or narrow titles, or before a short title. */
export interface CalloutForm {
	lines: CalloutLine[];
	/** Null if all milestones have a line. */
	remainder: RemainderLine | null;
	/** Milestones without a line. */
	hidden: PlacedMilestone[];
	width: number;
	height: number;
	/** Baseline of the date, px from the top. */
	dateBaseline: number;
}

export interface Callout {
	/** Ids of the milestones: stable while the group is the same. */
	key: string;
	direction: Direction;
	/** Milestones that can have a line, ordered by time. */
	milestones: PlacedMilestone[];
	/** Number of these milestones, or of all milestones of a dense bin. */
	count: number;
	/** From the first to the last milestone, ms UTC. */
	times: Span;
	date: string;
	/** x of the stem at the axis, px. */
	x: number;
	/** In order of preference. */
	forms: CalloutForm[];
}

/** Precisions from fine to coarse, and where the part of an ISO day ends that each fixes. */
const FIXED_PARTS: [Endpoint['precision'], number | undefined][] = [
	['day', undefined],
	['month', -3],
	['year', -6],
	['decade', -7]
];

/** Returns the extent from the first to the last start, with the coarsest precision of all. */
function unionExtent(extents: Extent[]): Extent {
	const [only] = extents;
	if (extents.length === 1 && only && only.kind !== 'span') return only;
	const starts = extents
		.flatMap(({ start, end }) => start ?? end ?? [])
		.sort((a, b) => Date.parse(a.first) - Date.parse(b.first));
	const [first, last] = [starts[0], starts.at(-1)];
	if (!first || !last) throw new Error('a callout needs at least one milestone');
	const [precision, fixed] = FIXED_PARTS.findLast(([precision]) =>
		starts.some((start) => start.precision === precision)
	) ?? ['day'];
	const same = first.first.slice(0, fixed) === last.first.slice(0, fixed);
	// A heading is approximate or uncertain only if all dates are; the marks show the others.
	const qualifiers = {
		approximate: starts.every(({ approximate }) => approximate),
		uncertain: starts.every(({ uncertain }) => uncertain)
	};
	const end = (endpoint: Endpoint): Endpoint => ({ ...endpoint, precision, ...qualifiers });
	return { edtf: '', kind: same ? 'point' : 'span', start: end(first), end: end(last) };
}

const isCoarse = ({ extent }: PlacedMilestone) =>
	['year', 'decade'].includes((extent.start ?? extent.end)?.precision ?? 'day');
const startYear = ({ extent }: PlacedMilestone) =>
	yearOf((extent.start ?? extent.end)?.first ?? '');
const areDistantYears = (first: PlacedMilestone, last: PlacedMilestone) =>
	Number(startYear(last)) - Number(startYear(first)) > 1;

/** Cache by extent: a zoom formats the same headings at every step, and `Intl` is slow. */
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

/** Returns the heading of a callout: the span of the starts, or both dates if years lie between. */
function calloutDate(milestones: readonly PlacedMilestone[]): string {
	const [first, last] = [milestones[0], milestones.at(-1)];
	if (first && last && areDistantYears(first, last))
		return milestones.map(({ extent }) => formatHeading([extent])).join(', ');
	return formatHeading(milestones.map(({ extent }) => extent));
}

// Measure titles in the weight of a selected title, so that a selection moves no label.
const titleWidth = (rows: string[], size: number) =>
	Math.max(...rows.map((row) => textWidth(row, size, 600)));

/** Maximum number of titles in the short forms, longest form first. */
const SHORT_FORM_LINES = [3, 2, 1, 0];

/** Returns a form with date, titles and the last line stacked. */
function stackedForm(
	milestones: readonly PlacedMilestone[],
	labelled: readonly PlacedMilestone[],
	count: number,
	date: string,
	maxWidth: number,
	style: CalloutStyle
): CalloutForm {
	const { fontSize, dateSize, lineHeight, dateHeight } = style;
	let top = dateHeight;
	const lines = labelled.map(({ id, title }): CalloutLine => {
		const rows = balanceText(title, maxWidth, fontSize, 600);
		const height = lineHeight + (rows.length - 1) * Math.round(fontSize * 1.25);
		const line = { id, rows, left: 0, top, height };
		top += height;
		return line;
	});
	const unlabelledCount = count - labelled.length;
	const text =
		labelled.length === 0
			? `${formatCount(unlabelledCount)} milestones`
			: `and ${formatCount(unlabelledCount)} more`;
	const remainder =
		unlabelledCount > 0 ? { count: unlabelledCount, text, left: 0, top, height: lineHeight } : null;
	const widths = [
		textWidth(date, dateSize, 600),
		...lines.map(({ rows }) => titleWidth(rows, fontSize)),
		remainder ? titleWidth([text], fontSize) : 0
	];
	return {
		lines,
		remainder,
		hidden: milestones.filter((milestone) => !labelled.includes(milestone)),
		width: Math.ceil(Math.max(...widths)) + 1,
		height: top + (remainder?.height ?? 0),
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
		remainder: null,
		hidden: [],
		width,
		height: lineHeight,
		dateBaseline: lineHeight / 2 + fontSize * 0.33
	};
}

/** Returns the `limit` most important milestones, in their order. */
const mostImportant = (milestones: readonly PlacedMilestone[], limit: number) => {
	const ranked = [...milestones].sort((a, b) => b.weight - a.weight).slice(0, limit);
	return milestones.filter((milestone) => ranked.includes(milestone));
};

/** Returns a callout for a group of milestones. */
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

/** Returns a callout for a dense bin, in which `labelled` can have a line. */
export function toDenseBinCallout(
	{ x, count, times, first, last }: Omit<DenseBin, 'labelled'>,
	labelled: PlacedMilestone[],
	direction: Direction,
	style: CalloutStyle
): Callout {
	return {
		// When a dense bin splits, the half with the most important milestone keeps the key.
		key: `dense-bin ${mostImportant(labelled, 1)[0]?.id ?? ''}`,
		direction,
		milestones: labelled,
		count,
		times,
		x,
		...buildForms(labelled, count, formatHeading([first.extent, last.extent]), style)
	};
}

function buildForms(
	milestones: readonly PlacedMilestone[],
	count: number,
	date: string,
	style: CalloutStyle
): Pick<Callout, 'date' | 'forms'> {
	const form = (labelled: readonly PlacedMilestone[], maxWidth: number) =>
		stackedForm(milestones, labelled, count, date, maxWidth, style);
	const wide = form(milestones, style.maxWidth);
	const narrow = form(milestones, style.narrowWidth);
	const [only] = milestones;
	const isShort =
		count === 1 && only && textWidth(only.title, style.fontSize, 600) <= style.maxWidth;
	// The last line is as high as one title, so that it must count more than one milestone.
	const short = SHORT_FORM_LINES.filter(
		(lines) => count > 1 && lines < milestones.length && lines < count - 1
	);
	return {
		date,
		forms: [
			wide,
			...(narrow.width < wide.width ? [narrow] : []),
			...(isShort ? [inlineForm(only, date, style)] : []),
			...short.map((lines) => form(mostImportant(milestones, lines), style.narrowWidth))
		]
	};
}

/** Factor on the grouping distance of two milestones. */
export type GroupingFactor = (a: PlacedMilestone, b: PlacedMilestone) => number;

/** Whether a milestone can join a group: close, in the same segment, and under a valid heading. */
function canJoin(
	group: readonly PlacedMilestone[],
	milestone: PlacedMilestone,
	style: CalloutStyle,
	groupingFactor: GroupingFactor | null
): boolean {
	const [first, last] = [group[0], group.at(-1)];
	if (!first || !last || group.length >= style.maxLines || first.segment !== milestone.segment)
		return false;
	if (first.extent.kind === 'oneOf' || milestone.extent.kind === 'oneOf') return false;
	// Across years the heading lists each date: at most two.
	if (areDistantYears(first, milestone) && group.length > 1) return false;
	// With a coarse date the heading is a year: all milestones must be of that year.
	const hasValidHeading =
		isCoarse(first) || isCoarse(milestone) ? startYear(first) === startYear(milestone) : true;
	const factor = groupingFactor?.(last, milestone) ?? 1;
	return (
		hasValidHeading &&
		milestone.x - last.x < factor * style.minGap &&
		milestone.x - first.x < factor * style.maxSpread
	);
}

/** Groups milestones of one direction, ordered by x, into callouts. */
export function groupCallouts(
	milestones: readonly PlacedMilestone[],
	direction: Direction,
	style: CalloutStyle,
	groupingFactor: GroupingFactor | null = null
): Callout[] {
	const groups: PlacedMilestone[][] = [];
	for (const milestone of milestones) {
		// A coarse date can lie between two exact dates of one group: try the last two groups.
		const group = groups
			.slice(-2)
			.findLast((candidate) => canJoin(candidate, milestone, style, groupingFactor));
		if (group) group.push(milestone);
		else groups.push([milestone]);
	}
	return groups.map((group) => toCallout(group, direction, style));
}
