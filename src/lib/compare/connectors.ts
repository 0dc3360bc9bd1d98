/** Connectors between two tracks: from the milestones of a parallel in one story to those in the other. */
import { path } from 'd3';
import type { ComparedParallel } from '../story/comparison';
import { COMPARED_ERAS, type ComparedEra, type Pair } from '../story/compared-eras';
import type { PlacedTrack } from './track';

export interface Connector {
	parallel: string;
	/** SVG path data, px. */
	d: string;
	/** Where it ends half-way: what the column says of the other side has no date, or it says nothing. px */
	open: { x: number; y: number; why: 'undated' | 'silent' } | null;
}

interface End {
	x: number;
	y: number;
}

/** px between the open ends of several connectors of one mark. */
const SPREAD = 11;

/** Where the marks of one track are met from the other, px. */
function endsOf({ layout, top }: PlacedTrack, side: ComparedEra): Map<string, End> {
	const inwards = side === 'then' ? 1 : -1;
	return new Map(
		layout.milestones.map(({ id, x, lane }) => [
			id,
			{ x, y: top + layout.axis + (lane + 0.55 * inwards) * layout.metrics.mark }
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
 * Joins each milestone of a parallel to each of its milestones in the other story. Where that has none, or the column is
 * silent on it, the line ends half-way.
 * @param halfway y where such lines end, px.
 */
export function layOutConnectors(
	parallels: readonly ComparedParallel[],
	tracks: Pair<PlacedTrack>,
	halfway: number
): Connector[] {
	const places = { then: endsOf(tracks.then, 'then'), now: endsOf(tracks.now, 'now') };
	/** How many lines of a mark end half-way already. */
	const ended = new Map<string, number>();
	return parallels.flatMap((parallel): Connector[] => {
		const { id, ends, verdict } = parallel;
		// The nearest words of a silent side are no match: nothing is joined to them.
		const own = (side: ComparedEra) => (parallel[side].quote ? ends[side] : []);
		const found = (side: ComparedEra) =>
			own(side).flatMap((milestone) => {
				const end = places[side].get(milestone);
				return end ? [{ milestone, ...end }] : [];
			});
		const [then, now] = [found('then'), found('now')];
		if (then.length > 0 && now.length > 0)
			return then.flatMap((one) =>
				now.map((other) => ({ parallel: id, d: curve(one, other), open: null }))
			);
		// A milestone that is out of reach of this scale is neither undated nor a silence.
		if (COMPARED_ERAS.some((side) => own(side).length > 0 && found(side).length === 0)) return [];
		return [...then, ...now].map((one) => {
			const before = ended.get(one.milestone) ?? 0;
			ended.set(one.milestone, before + 1);
			const aside = Math.ceil(before / 2) * (before % 2 === 0 ? 1 : -1) * SPREAD;
			const why = verdict === 'silent' ? 'silent' : 'undated';
			const open = { x: one.x + aside, y: halfway, why } as const;
			return { parallel: id, d: curve(one, open), open };
		});
	});
}
