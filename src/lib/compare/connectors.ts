/** Connectors between two tracks: from the milestones of a parallel in one story to those in the other. */
import { path } from 'd3';
import { SIDES, type ComparedParallel, type ComparedSide, type Pair } from '../story/comparison';
import type { PlacedTrack } from './twin';

export interface Connector {
	parallel: string;
	/** SVG path data, px. */
	d: string;
	/** Where it ends in nothing: the words of the other side have no date, or the column has none. px */
	open: { x: number; y: number } | null;
}

interface End {
	x: number;
	y: number;
}

/** px between the open ends of several connectors of one mark. */
const SPREAD = 11;

/** Where the marks of one track are met from the other, px. */
function endsOf({ layout, top }: PlacedTrack, side: ComparedSide): Map<string, End> {
	const inwards = side === 'then' ? 1 : -1;
	return new Map(
		layout.milestones.map(({ id, x, lane }) => [
			id,
			{ x, y: top + layout.axis + (lane + 0.55 * inwards) * layout.measures.mark }
		])
	);
}

/** A line that leaves and arrives upright. */
function curve(from: End, to: End): string {
	const line = path();
	const middle = (from.y + to.y) / 2;
	line.moveTo(from.x, from.y);
	line.bezierCurveTo(from.x, middle, to.x, middle, to.x, to.y);
	return line.toString();
}

/**
 * Joins each milestone of a parallel to each of its milestones in the other story. Where there is none, the line ends
 * open, half-way.
 * @param halfway y where open ends stand, px.
 */
export function connect(
	parallels: readonly ComparedParallel[],
	tracks: Pair<PlacedTrack>,
	halfway: number
): Connector[] {
	const places = { then: endsOf(tracks.then, 'then'), now: endsOf(tracks.now, 'now') };
	/** How many lines of a mark end open already. */
	const opened = new Map<string, number>();
	return parallels.flatMap(({ id: parallel, ends }): Connector[] => {
		const found = (side: ComparedSide) =>
			ends[side].flatMap((id) => {
				const end = places[side].get(id);
				return end ? [{ id, ...end }] : [];
			});
		const [then, now] = [found('then'), found('now')];
		if (then.length > 0 && now.length > 0)
			return then.flatMap((one) => now.map((other) => ({ parallel, d: curve(one, other), open: null })));
		// A milestone that is out of reach of this scale is no silence.
		if (SIDES.some((side) => ends[side].length > 0 && found(side).length === 0)) return [];
		return [...then, ...now].map((one) => {
			const before = opened.get(one.id) ?? 0;
			opened.set(one.id, before + 1);
			const open = { x: one.x + Math.ceil(before / 2) * (before % 2 === 0 ? 1 : -1) * SPREAD, y: halfway };
			return { parallel, d: curve(one, open), open };
		});
	});
}
