/** Milestones that stand too close to tell apart share one callout: one stem, one date, a short list. */
import type { Endpoint, Extent } from '../story/story';
import { formatExtent } from '../story/dates';
import type { PlacedMilestone } from './marks';
import { balanceText, textWidth } from './text';

export type Direction = 'above' | 'below';

export interface CalloutStyle {
	/** px */
	fontSize: number;
	dateSize: number;
	/** Height of one line: also the least height of what can be hit, so 24 or more. */
	lineHeight: number;
	dateHeight: number;
	/** Titles wider than this take two rows, px: as a rule, and where room is short. */
	widest: number;
	narrow: number;
	/** Neighbours closer than this share a stem, as long as first and last are no further apart than `together`, px. */
	apart: number;
	together: number;
}

export interface CalloutLine {
	id: string;
	/** One line of text, or two. */
	rows: string[];
	/** From the top left corner of the callout, px. */
	left: number;
	top: number;
	height: number;
}

/** How a callout is set: its date over its titles, wide or narrow, or, where there is one short title, before it. */
export interface CalloutForm {
	lines: CalloutLine[];
	width: number;
	height: number;
	/** Baseline of the date, px from the top. */
	dateBaseline: number;
}

export interface Callout {
	/** Ids of its milestones joined: stable while they stay together. */
	key: string;
	direction: Direction;
	milestones: PlacedMilestone[];
	date: string;
	/** Where its stem meets the axis, px. */
	x: number;
	/** Preferred first. */
	forms: CalloutForm[];
}

/** A longer list is no label any more. */
const MOST_LINES = 6;

/** Precisions from fine to coarse, and how much of an ISO day each of them fixes. */
const FIXED: [Endpoint['precision'], number][] = [
	['day', 10],
	['month', 7],
	['year', 4],
	['decade', 3]
];

/** The starts of several extents as one: from the first to the last, no more precise than the least precise of them. */
function unite(extents: Extent[]): Extent {
	const [only] = extents;
	if (extents.length === 1 && only && only.kind !== 'span') return only;
	const starts = extents.flatMap(({ start, end }) => start ?? end ?? []).sort((a, b) => a.first.localeCompare(b.first));
	const [first, last] = [starts[0], starts.at(-1)];
	if (!first || !last) throw new Error('a callout needs a milestone');
	const [precision, fixed] = FIXED.findLast(([precision]) => starts.some((start) => start.precision === precision)) ?? [
		'day',
		10
	];
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
const areYearsApart = (one: PlacedMilestone, other: PlacedMilestone) => Number(yearOf(other)) - Number(yearOf(one)) > 1;

const headingOf = (extents: Extent[]) => formatExtent(unite(extents), 'short').replace(/ – /, '–');

/**
 * The date that heads a callout: where its milestones start. How long they last is drawn, not said; and two that are years
 * apart are no span.
 */
export function dateOf(milestones: readonly PlacedMilestone[]): string {
	const [first, last] = [milestones[0], milestones.at(-1)];
	if (first && last && areYearsApart(first, last))
		return milestones.map(({ extent }) => headingOf([extent])).join(', ');
	return headingOf(milestones.map(({ extent }) => extent));
}

// Titles are measured at the weight they take when chosen, so that choosing moves nothing.
const titleWidth = (rows: string[], size: number) => Math.max(...rows.map((row) => textWidth(row, size, 600)));

function stacked(
	milestones: readonly PlacedMilestone[],
	date: string,
	widest: number,
	style: CalloutStyle
): CalloutForm {
	const { fontSize, dateSize, lineHeight, dateHeight } = style;
	let top = dateHeight;
	const lines = milestones.map(({ id, title }): CalloutLine => {
		const rows = balanceText(title, widest, fontSize, 600);
		const height = lineHeight + (rows.length - 1) * Math.round(fontSize * 1.25);
		const line = { id, rows, left: 0, top, height };
		top += height;
		return line;
	});
	const width = Math.max(textWidth(date, dateSize, 600), ...lines.map(({ rows }) => titleWidth(rows, fontSize)));
	return { lines, width: Math.ceil(width) + 1, height: top, dateBaseline: dateSize };
}

function inline({ id, title }: PlacedMilestone, date: string, style: CalloutStyle): CalloutForm {
	const { fontSize, dateSize, lineHeight } = style;
	const left = Math.ceil(textWidth(date, dateSize, 600) + fontSize * 0.45);
	const width = left + Math.ceil(titleWidth([title], fontSize)) + 1;
	const line = { id, rows: [title], left, top: 0, height: lineHeight };
	return { lines: [line], width, height: lineHeight, dateBaseline: lineHeight / 2 + fontSize * 0.33 };
}

/** One callout for some milestones. */
export function toCallout(milestones: PlacedMilestone[], direction: Direction, style: CalloutStyle): Callout {
	const date = dateOf(milestones);
	const xs = milestones.map(({ x }) => x);
	const [only] = milestones;
	const wide = stacked(milestones, date, style.widest, style);
	const narrow = stacked(milestones, date, style.narrow, style);
	const short = milestones.length === 1 && only && textWidth(only.title, style.fontSize, 600) <= style.widest;
	return {
		key: milestones.map(({ id }) => id).join(' '),
		direction,
		milestones,
		date,
		x: (Math.min(...xs) + Math.max(...xs)) / 2,
		forms: [wide, ...(narrow.width < wide.width ? [narrow] : []), ...(short ? [inline(only, date, style)] : [])]
	};
}

/** Whether a milestone may join a group: near enough on the axis, drawn to the same scale, and under one sensible date. */
function joins(group: readonly PlacedMilestone[], milestone: PlacedMilestone, style: CalloutStyle): boolean {
	const [first, last] = [group[0], group.at(-1)];
	if (!first || !last || group.length >= MOST_LINES || first.stretch !== milestone.stretch) return false;
	if (first.extent.kind === 'oneOf' || milestone.extent.kind === 'oneOf') return false;
	// Years apart, a heading must give each date; more than two of them are no heading.
	if (areYearsApart(first, milestone) && group.length > 1) return false;
	// With a coarse date the heading is a year, and must be true of all.
	const dated = isCoarse(first) || isCoarse(milestone) ? yearOf(first) === yearOf(milestone) : true;
	return dated && milestone.x - last.x < style.apart && milestone.x - first.x < style.together;
}

/** Groups milestones of one direction (in order of x) into callouts. */
export function groupCallouts(
	milestones: readonly PlacedMilestone[],
	direction: Direction,
	style: CalloutStyle
): Callout[] {
	const groups: PlacedMilestone[][] = [];
	for (const milestone of milestones) {
		// What is dated roughly may stand between two that are not: look a little further back than the last.
		const group = groups.slice(-2).findLast((candidate) => joins(candidate, milestone, style));
		if (group) group.push(milestone);
		else groups.push([milestone]);
	}
	return groups.map((group) => toCallout(group, direction, style));
}
