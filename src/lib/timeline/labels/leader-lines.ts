/** The lines that lead from callouts to their marks: bracket, stem and rule, and whose colour they have. */
import type { Side } from '../../story/story';
import type { PlacedCallout } from './callouts';

/** Where the lines of one callout run, px from the top left of the picture. */
export interface LeaderLine {
	x: number;
	/** Just beyond the outermost of its marks, a bracket spans them all. */
	bracket: { from: number; to: number; y: number };
	/** From the bracket out to the callout. */
	stem: { from: number; to: number };
	/** Along the near edge of the callout. */
	rule: { from: number; to: number };
}

/** px between the rule and the callout. */
const RULE_GAP = 2;

/** @param axis y of the axis. @param mark Distance of two lanes of marks. Both px. */
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

/** A callout is drawn in the colour of its milestones, or in ink where they are of several sides. */
export function calloutSide({ milestones: [first, ...others] }: PlacedCallout): Side | 'mixed' {
	return first && others.every(({ side }) => side === first.side) ? first.side : 'mixed';
}
