/** Layouts of the timeline: positions and sizes of everything that components draw. */
import type { DrawnMilestone } from '../../story/story';
import type { Cluster } from '../clusters/clusters';
import type { Direction } from '../labels/callout-groups';
import type { PlacedCallout } from '../labels/callouts';
import type { PlacedTerm } from '../marks/bands';
import type { PlacedMilestone } from '../marks/marks';
import type { PlacedSegment } from '../scale/segments';
import type { Tick } from '../scale/ticks';
import type { Span } from '../scale/span';
import type { Viewport } from '../scale/viewport';
import type { Metrics } from '../sizes/metrics';
import type { PlacedEvent } from './events';

/** The axis with its ticks and segments. All y are px from the top of the drawing. */
export interface AxisLayout {
	viewport: Viewport;
	metrics: Metrics;
	/** y of the axis, px. */
	axis: number;
	/** Baselines of the tick labels and of the segment labels, px. */
	tickRow: number;
	scaleRow: number;
	ticks: Tick[];
	segments: PlacedSegment[];
}

/** An axis with milestones and their callouts: the parts that every drawing of the story has. */
export interface LabelledAxisLayout extends AxisLayout {
	/** Milestones drawn individually, also those outside the window whose bars reach into it. */
	milestones: readonly PlacedMilestone[];
	callouts: PlacedCallout[];
}

/** The timeline of the main page. */
export interface TimelineLayout extends LabelledAxisLayout {
	clusters: Cluster[];
	/** x of filtered-out milestones in bins too dense to draw individually, px. */
	filteredOut: number[];
	terms: PlacedTerm[];
	events: PlacedEvent[];
}

/** A timeline layout with the state that the layout of the next window depends on. */
export interface TimelineFrame extends TimelineLayout {
	/** By direction: the factor on the grouping distance of callouts, and the window it is for. */
	groupings: Record<Direction, { factor: number; span: Span }>;
	/** The filter and the selection. When either changes, labels may be grouped again. */
	scene: { matchingIds: ReadonlySet<string> | null; selected: DrawnMilestone | null };
}
