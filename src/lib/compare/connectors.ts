/** Connectors between the milestones of a parallel in one era and those in the other. */
import type { ComparedParallel } from '../story/comparison';
import { COMPARED_ERAS, type ComparedEra, type Pair } from '../story/compared-eras';
import { textWidth } from '../timeline/sizes/text-metrics';
import type { MirroredLayout } from './mirrored-timelines';
import type { PlacedTrack } from './track';

export interface Connector {
	/** SVG path data, px. */
	d: string;
	/** End half-way, px, where the other era has no dated milestone or no quote. */
	openEnd: { x: number; y: number; reason: 'undated' | 'silent' } | null;
}

/** The title of a connected milestone between the axes. `x` and `y` of its baseline, px. */
export interface EndLabel {
	milestone: string;
	title: string;
	x: number;
	y: number;
	anchor: 'start' | 'middle' | 'end';
}

interface EndPoint {
	milestone: string;
	title: string;
	x: number;
	y: number;
}

/** Distance between lines of labels, and between labels of one line, relative to their font size. */
const LINE_HEIGHT = 1.3;
const LABEL_GAP = 1;

/** Returns the point of each mark where connectors end. */
function endPointsOf({ layout, top }: PlacedTrack, era: ComparedEra): EndPoint[] {
	const inwardSign = era === 'then' ? 1 : -1;
	return layout.milestones.map(({ id, title, x, lane }) => ({
		...{ milestone: id, title, x },
		y: top + layout.axis + (lane + 0.55 * inwardSign) * layout.metrics.mark
	}));
}

/** Returns a curve with vertical tangents at both ends, as SVG path data. */
function curve(from: { x: number; y: number }, to: { x: number; y: number }): string {
	const middle = (from.y + to.y) / 2;
	return `M${from.x},${from.y}C${from.x},${middle},${to.x},${middle},${to.x},${to.y}`;
}

/** Places the titles of the ends in one era, each on the first line where it covers no other. */
function placeLabels(
	ends: readonly EndPoint[],
	era: ComparedEra,
	{ width, tracks, inner }: MirroredLayout
): EndLabel[] {
	const { fontSize } = tracks[era].layout.metrics.callout;
	const direction = era === 'then' ? 1 : -1;
	/** Right end of each line so far, px. */
	const lines: number[] = [];
	return [...ends]
		.sort((a, b) => a.x - b.x)
		.map(({ milestone, title, x }) => {
			const half = textWidth(title, fontSize, 600) / 2;
			const anchor = x < half ? 'start' : x + half > width ? 'end' : 'middle';
			const left = x - { start: 0, middle: half, end: 2 * half }[anchor];
			const free = lines.findIndex((right) => right + LABEL_GAP * fontSize <= left);
			const line = free < 0 ? lines.length : free;
			lines[line] = left + 2 * half;
			const y = inner[era] + direction * line * LINE_HEIGHT * fontSize;
			return { milestone, title, x, y: era === 'then' ? y + fontSize : y, anchor };
		});
}

/**
 * Returns a connector from each milestone of a parallel to each of its milestones in the other era,
 * with the titles of their ends. A connector ends half-way if the other era has no milestone or no
 * quote.
 */
export function layOutConnectors(
	parallel: ComparedParallel,
	layout: MirroredLayout
): { connectors: Connector[]; labels: EndLabel[] } {
	const { milestonesByEra, verdict } = parallel;
	// An era without a quote has no connected milestones: its nearest words are no counterpart.
	const milestonesOf = (era: ComparedEra) => (parallel[era].quote ? milestonesByEra[era] : []);
	const endsIn = (era: ComparedEra) =>
		endPointsOf(layout.tracks[era], era).filter(({ milestone }) =>
			milestonesOf(era).includes(milestone)
		);
	const ends: Pair<EndPoint[]> = { then: endsIn('then'), now: endsIn('now') };
	const labels = COMPARED_ERAS.flatMap((era) => placeLabels(ends[era], era, layout));
	if (ends.then.length > 0 && ends.now.length > 0) {
		const connectors = ends.then.flatMap((source) =>
			ends.now.map((target) => ({ d: curve(source, target), openEnd: null }))
		);
		return { connectors, labels };
	}
	// A milestone outside this scale is neither undated nor missing.
	if (COMPARED_ERAS.some((era) => milestonesOf(era).length > 0 && ends[era].length === 0))
		return { connectors: [], labels };
	const connectors = [...ends.then, ...ends.now].map((source) => {
		const reason = verdict === 'silent' ? 'silent' : 'undated';
		const openEnd = { x: source.x, y: layout.halfway, reason } as const;
		return { d: curve(source, openEnd), openEnd };
	});
	return { connectors, labels };
}
