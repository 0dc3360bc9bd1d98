/** Links of a story too long to list: their positions on the timeline and accessible names. */
import { formatExtent } from '../../story/dates';
import type { DrawnMilestone } from '../../story/story';
import { MIN_TARGET, type Metrics } from '../sizes/metrics';
import type { Cluster } from '../clusters/clusters';
import type { PlacedMilestone } from '../marks/marks';
import type { Viewport } from '../scale/viewport';
import type { PlacedCallout } from './callouts';
import { labelPositions } from './label-positions';

export interface VirtualLabel {
	milestone: DrawnMilestone;
	/** Accessible name: date and title. */
	name: string;
	/** Lines of the title; empty without a label. */
	rows: string[];
	/** px from the top left of the timeline. */
	left: number;
	top: number;
	/** Whether the link is out of view: reachable by keyboard, but no pointer target. */
	isOutOfView: boolean;
}

/** Cache by id: a zoom needs the same names at every step, and `Intl` is slow. */
const cachedNames = new Map<string, string>();
const MAX_NAMES = 2000;
function accessibleName({ id, extent, title }: DrawnMilestone): string {
	let name = cachedNames.get(id);
	if (name === undefined) {
		if (cachedNames.size > MAX_NAMES) cachedNames.clear();
		cachedNames.set(id, (name = `${formatExtent(extent)}: ${title}`));
	}
	return name;
}

/** The part of a timeline layout that the labels depend on. */
interface LabelledLayout {
	/** y of the axis, px. */
	axis: number;
	callouts: readonly PlacedCallout[];
	clusters: readonly Cluster[];
	metrics: Metrics;
	milestones: readonly PlacedMilestone[];
	viewport: Viewport;
}

/**
 * Returns links for milestones with a label (also in dense bins) or drawn individually, by time.
 * @param tabStop Milestone with keyboard focus. It always has a link, so that focus is never lost.
 */
export function placeVirtualLabels(
	{ axis, callouts, clusters, metrics, milestones, viewport }: LabelledLayout,
	tabStop: DrawnMilestone | undefined
): VirtualLabel[] {
	const placed = new Map<string, VirtualLabel>();
	const positions = labelPositions({ axis, callouts });
	for (const milestone of callouts.flatMap(({ milestones }) => milestones)) {
		const position = positions.get(milestone.id);
		if (!position) continue;
		const { rows, left, top } = position;
		const name = accessibleName(milestone);
		placed.set(milestone.id, { milestone, name, rows, left, top, isOutOfView: false });
	}
	/** Adds the link of a milestone without a label: a pointer target centred on its mark. */
	const placeAtMark = (
		milestone: DrawnMilestone,
		x: number,
		lane: number,
		isOutOfView: boolean
	) => {
		const left = Math.min(Math.max(x, 0), viewport.width) - MIN_TARGET / 2;
		const top = axis + lane * metrics.mark - MIN_TARGET / 2;
		const name = accessibleName(milestone);
		placed.set(milestone.id, { milestone, name, rows: [], left, top, isOutOfView });
	};
	const clustered = new Set(clusters.flatMap(({ ids }) => ids));
	for (const milestone of milestones) {
		const { id, x, lane, filteredOut } = milestone;
		if (!filteredOut && !placed.has(id) && !clustered.has(id))
			placeAtMark(milestone, x, lane, x < 0 || x > viewport.width);
	}
	if (tabStop && !placed.has(tabStop.id)) placeAtMark(tabStop, viewport.x(tabStop.anchor), 0, true);
	return [...placed.values()].sort((a, b) => a.milestone.anchor - b.milestone.anchor);
}
