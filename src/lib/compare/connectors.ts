/** Connectors between the milestones of a parallel in one era and those in the other. */
import type { ComparedParallel } from '../story/comparison';
import { COMPARED_ERAS, type ComparedEra, type Pair } from '../story/compared-eras';
import type { PlacedTrack } from './track';

export interface Connector {
	parallel: string;
	/** SVG path data, px. */
	d: string;
	/** End half-way, px, where the other era has no dated milestone or no quote. */
	openEnd: { x: number; y: number; reason: 'undated' | 'silent' } | null;
}

interface EndPoint {
	x: number;
	y: number;
}

/** px between the open ends of one mark. */
const OPEN_END_GAP = 11;

/** Returns the point of each mark where connectors end, px, by milestone. */
function endPointsOf({ layout, top }: PlacedTrack, era: ComparedEra): Map<string, EndPoint> {
	const inwardSign = era === 'then' ? 1 : -1;
	return new Map(
		layout.milestones.map(({ id, x, lane }) => [
			id,
			{ x, y: top + layout.axis + (lane + 0.55 * inwardSign) * layout.metrics.mark }
		])
	);
}

/** Returns a curve with vertical tangents at both ends, as SVG path data. */
function curve(from: EndPoint, to: EndPoint): string {
	const middle = (from.y + to.y) / 2;
	return `M${from.x},${from.y}C${from.x},${middle},${to.x},${middle},${to.x},${to.y}`;
}

/**
 * Returns a connector from each milestone of a parallel to each of its milestones in the other era.
 * A connector ends half-way if the other era has no milestone or no quote.
 * @param halfway y of such ends, px.
 */
export function layOutConnectors(
	parallels: readonly ComparedParallel[],
	tracks: Pair<PlacedTrack>,
	halfway: number
): Connector[] {
	const endPoints = { then: endPointsOf(tracks.then, 'then'), now: endPointsOf(tracks.now, 'now') };
	/** Number of open ends so far, by milestone. */
	const openEnds = new Map<string, number>();
	return parallels.flatMap((parallel): Connector[] => {
		const { id, milestonesByEra, verdict } = parallel;
		// An era without a quote has no connected milestones: its nearest words are no counterpart.
		const milestonesOf = (era: ComparedEra) => (parallel[era].quote ? milestonesByEra[era] : []);
		const placedIn = (era: ComparedEra) =>
			milestonesOf(era).flatMap((milestone) => {
				const end = endPoints[era].get(milestone);
				return end ? [{ milestone, ...end }] : [];
			});
		const [then, now] = [placedIn('then'), placedIn('now')];
		if (then.length > 0 && now.length > 0)
			return then.flatMap((source) =>
				now.map((target) => ({ parallel: id, d: curve(source, target), openEnd: null }))
			);
		// A milestone outside this scale is neither undated nor missing.
		if (COMPARED_ERAS.some((era) => milestonesOf(era).length > 0 && placedIn(era).length === 0))
			return [];
		return [...then, ...now].map((source) => {
			const count = openEnds.get(source.milestone) ?? 0;
			openEnds.set(source.milestone, count + 1);
			const offset = Math.ceil(count / 2) * (count % 2 === 0 ? 1 : -1) * OPEN_END_GAP;
			const reason = verdict === 'silent' ? 'silent' : 'undated';
			const openEnd = { x: source.x + offset, y: halfway, reason } as const;
			return { parallel: id, d: curve(source, openEnd), openEnd };
		});
	});
}
