/** Leader lines from callouts to their marks: bracket, stem and rule, and their colour. */
import type { Side } from '../../story/story';
import type { PlacedCallout } from './callouts';

/** The lines of one callout, px from the top left of the timeline. */
export interface LeaderLine {
	x: number;
	/** A bracket beyond the outermost mark spans all marks. */
	bracket: { from: number; to: number; y: number };
	/** From the bracket to the callout. */
	stem: { from: number; to: number };
	/** Along the inner edge of the callout. */
	rule: { from: number; to: number };
}

/** Distance between the rule and the callout, px. */
const RULE_GAP = 2;

/** Lays out the lines of a callout. @param axis y, px. @param mark Distance between lanes, px. */
export function layOutLeaderLine(
	{ direction, milestones, leader }: PlacedCallout,
	axis: number,
	mark: number
): LeaderLine {
	const outwards = direction === 'above' ? -1 : 1;
	const lanes = milestones.map(({ lane }) => Math.max(0, lane * outwards));
	const xs = milestones.map(({ x }) => x);
	const foot = axis + outwards * (Math.max(...lanes) + 0.7) * mark;
	return {
		x: leader.x,
		bracket: { from: Math.min(...xs), to: Math.max(...xs), y: foot },
		stem: { from: foot, to: axis + outwards * (leader.inner - RULE_GAP) },
		rule: { from: leader.from, to: leader.to }
	};
}

/** Returns the side of all milestones of a callout, whose colour its lines have, or 'mixed'. */
export function calloutSide({ milestones: [first, ...others] }: PlacedCallout): Side | 'mixed' {
	return first && others.every(({ side }) => side === first.side) ? first.side : 'mixed';
}
