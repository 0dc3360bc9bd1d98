/** The timeline for a sheet of paper: as high as the sheet allows, so that every title finds room. */
import type { Story } from '../../story/story';
import type { Arrangement } from '../../timeline/labels/label-arrangement';
import { divideHeight, layOutTimeline, type TimelineLayout } from '../../timeline/layout/layout';
import { leaderOf } from '../../timeline/labels/leader-lines';
import { createLens, WHOLE } from '../../timeline/scale/time-scale';
import { measuresAt, type Measures } from '../../timeline/sizes/metrics';
import { indexMilestones } from '../../timeline/clusters/milestone-index';
import { foldWords, stretchWords } from '../../timeline/scale/segments';
import { textWidth } from '../../timeline/sizes/text-metrics';
import { createViewport } from '../../timeline/scale/viewport';

/** px, before the picture is fitted to the width of the sheet. */
export interface SheetSize {
	width: number;
	height: number;
}

/** In proportion to what both A4 and Letter leave, landscape; narrower, titles would find no room. */
export const SHEET: SheetSize = { width: 1160, height: 650 };

/** Nothing on paper has to be hit with a finger: lines may stand as close as they are read. px */
const LINE = 19;

function measuresFor(height: number): Measures {
	const measures = measuresAt(16);
	return { ...measures, height, callout: { ...measures.callout, lineHeight: LINE } };
}

/**
 * Lays out the whole story for a sheet.
 * @param arrangement That of the story; an empty one for an axis without milestones.
 */
export function layOutSheet(
	{ milestones, stretches, terms }: Pick<Story, 'milestones' | 'stretches' | 'terms'>,
	arrangement: Arrangement,
	{ width, height }: SheetSize = SHEET
): TimelineLayout {
	const lens = createLens('folded', stretches);
	const measures = measuresFor(height);
	const all = indexMilestones(milestones, lens.extent);
	const scene = {
		all,
		matching: all,
		matchingIds: null,
		arrangement,
		selected: null,
		terms,
		events: []
	};
	const rows = divideHeight(all, lens, width, measures);
	return layOutTimeline(scene, createViewport(lens, WHOLE, width), measures, rows);
}

/** What the axis says of the scale of a stretch, about `x`. */
export interface ScaleWords {
	text: string;
	x: number;
	fold: boolean;
}
/** px to the line of a callout, or to the end of the stretch. */
const CLEAR = 4;

/**
 * The words on scale, each where no line of a callout runs through it, as near to the middle of its stretch as that allows;
 * shorter ones where the longest find no such place. On the screen such a line can be moved; paper stays as it is.
 */
export function placeScaleWords({
	stretches,
	callouts,
	axis,
	measures,
	scaleRow
}: TimelineLayout): ScaleWords[] {
	const size = measures.tickSize;
	const lines = callouts
		.map((callout) => leaderOf(callout, axis, measures.mark))
		.filter(({ stem }) => Math.max(stem.from, stem.to) > scaleRow - size)
		.map(({ x }) => x);
	return stretches.flatMap((stretch): ScaleWords[] => {
		const { from, to, fold } = stretch;
		const inside = lines.filter((x) => from < x && x < to);
		const edges = [from, ...inside, to].sort((one, other) => one - other);
		const gaps = edges.slice(1).map((right, at): [number, number] => [edges[at] ?? from, right]);
		const middle = (from + to) / 2;
		for (const text of fold ? foldWords(stretch, true) : stretchWords(stretch)) {
			const half = textWidth(text, size, fold ? 600 : 400) / 2 + CLEAR;
			const places = gaps
				.filter(([left, right]) => right - left >= 2 * half)
				.map(([left, right]) => Math.min(Math.max(middle, left + half), right - half))
				.sort((one, other) => Math.abs(one - middle) - Math.abs(other - middle));
			if (places[0] !== undefined) return [{ text, x: places[0], fold }];
		}
		return [];
	});
}

/** Who is in office where the band of a side is too narrow for a name, from left to right; and who leads without an office. */
export interface UnnamedTerms {
	side: 'moscow' | 'beijing';
	office: string[];
	paramount: string[];
}
export function unnamedTerms({ terms }: Pick<TimelineLayout, 'terms'>): UnnamedTerms[] {
	return (['moscow', 'beijing'] as const).map((side) => {
		const own = terms
			.filter((term) => term.side === side && !term.label)
			.sort((one, other) => one.from - other.from);
		const names = (row: number) =>
			own.filter((term) => term.row === row).map(({ leader }) => leader);
		return { side, office: names(0), paramount: names(1) };
	});
}
