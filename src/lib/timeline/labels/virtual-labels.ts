/** The links of a story too long to list: where each stands on the picture, and what it says. */
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
	/** Date and title, for those who do not see where it stands. */
	name: string;
	/** Its title as it is broken on the picture; empty where there is no room for it. */
	rows: string[];
	/** px from the left and the upper edge of the picture. */
	left: number;
	top: number;
	/** Out of view or in a dense bin: a stop for the keyboard, but nothing to be hit. */
	isOutOfView: boolean;
}

/** By id: the same ones are named at every step of a zoom, and `Intl` takes its time. */
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
 * A link for what a label names, members of dense bins too, and for what is drawn apart, in the order of time.
 * @param stop Always has one, wherever it is, so that the keyboard is never lost.
 */
export function placeVirtualLabels(
	{ axis, callouts, clusters, metrics, milestones, viewport }: LabelledLayout,
	stop: DrawnMilestone | undefined
): VirtualLabel[] {
	const placed = new Map<string, VirtualLabel>();
	const places = labelPositions({ axis, callouts });
	for (const milestone of callouts.flatMap(({ milestones }) => milestones)) {
		const place = places.get(milestone.id);
		if (!place) continue;
		const { rows, left, top } = place;
		placed.set(milestone.id, {
			milestone,
			name: accessibleName(milestone),
			rows,
			left,
			top,
			isOutOfView: false
		});
	}
	/** Where it has no label, a link is as large as what can be hit, about its mark. */
	const atMark = (milestone: DrawnMilestone, x: number, lane: number, outside: boolean) => {
		const left = Math.min(Math.max(x, 0), viewport.width) - MIN_TARGET / 2;
		const place = { rows: [], left, top: axis + lane * metrics.mark - MIN_TARGET / 2, outside };
		placed.set(milestone.id, { milestone, name: accessibleName(milestone), ...place });
	};
	const clustered = new Set(clusters.flatMap(({ ids }) => ids));
	for (const milestone of milestones) {
		const { id, x, lane, filteredOut } = milestone;
		if (!filteredOut && !placed.has(id) && !clustered.has(id))
			atMark(milestone, x, lane, x < 0 || x > viewport.width);
	}
	if (stop && !placed.has(stop.id)) atMark(stop, viewport.x(stop.anchor), 0, true);
	return [...placed.values()].sort((one, other) => one.milestone.anchor - other.milestone.anchor);
}
