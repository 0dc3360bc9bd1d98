/** The whole picture as numbers: what the components draw, and nothing that they would have to work out. */
import type { Story } from '../story/story';
import { arrange, placeDirection, type Arrangement, type Room } from './arrangement';
import { placeTerms, type PlacedTerm } from './bands';
import { idsLeftOut, type CalloutFrame, type PlacedCallout } from './callouts';
import { createLens, WHOLE } from './lens';
import { placeMilestones, type PlacedMilestone } from './marks';
import { measuresAt, type Measures } from './measures';
import { placeStretches, type PlacedStretch } from './stretches';
import { makeTicks, type Tick } from './ticks';
import { createViewport, type Viewport } from './viewport';

export interface TimelineLayout {
	viewport: Viewport;
	measures: Measures;
	/** y of the axis from the top of the picture, px. */
	axis: number;
	/** y of the tick labels and of the notes on scale, px. */
	tickRow: number;
	scaleRow: number;
	milestones: PlacedMilestone[];
	callouts: PlacedCallout[];
	/** Milestones in view whose label found no room. */
	unlabelled: string[];
	ticks: Tick[];
	stretches: PlacedStretch[];
	terms: PlacedTerm[];
}

type Rows = Pick<TimelineLayout, 'axis' | 'tickRow' | 'scaleRow'> & { frame: CalloutFrame };

/** Divides the height: bands at the edges, the axis with its marks and words in the middle, callouts in what is left. */
function divide(
	milestones: readonly PlacedMilestone[],
	{ height, band, mark, tickSize }: Measures,
	width: number
): Rows {
	const lanes = milestones.map(({ lane }) => lane);
	const above = (1 - Math.min(0, ...lanes)) * mark;
	const ticks = (0.75 + Math.max(0, ...lanes)) * mark + tickSize;
	const below = ticks + tickSize * 1.9;
	const room = (height - 2 * band - above - below) / 2;
	const axis = band + room + above;
	return {
		axis,
		tickRow: axis + ticks,
		scaleRow: axis + ticks + tickSize * 1.3,
		frame: { width, near: { above, below }, far: { above: above + room, below: below + room } }
	};
}

const inView = (milestones: PlacedMilestone[], width: number) => milestones.filter(({ x }) => 0 <= x && x <= width);

/** Lays out what is in view. Pure: the same input gives the same picture. */
export function layOutTimeline(
	story: Pick<Story, 'milestones' | 'terms'>,
	viewport: Viewport,
	measures: Measures,
	arrangement: Arrangement,
	selected: string | null
): TimelineLayout {
	const { width } = viewport;
	const milestones = placeMilestones(story.milestones, viewport, measures.mark);
	const visible = inView(milestones, width);
	const { frame, ...rows } = divide(visible, measures, width);
	const placings = (['above', 'below'] as const).map((direction) =>
		placeDirection(visible, direction, arrangement, measures.callout, frame, selected)
	);
	return {
		viewport,
		measures,
		...rows,
		milestones,
		callouts: placings.flatMap(({ callouts }) => callouts),
		unlabelled: idsLeftOut(placings),
		ticks: makeTicks(viewport, measures.tickSize),
		stretches: placeStretches(viewport),
		terms: placeTerms(story.terms, viewport, measures.tickSize)
	};
}

/** Widths and root sizes (px) that the arrangement is made for: a laptop, and a large screen with larger type. */
const ROOMS = [
	{ width: 1216, rootSize: 16 },
	{ width: 1848, rootSize: 18 }
];

/** Arranges the callouts of a story. Takes some seconds: for build time. */
export function arrangeStory(
	{ milestones, stretches }: Pick<Story, 'milestones' | 'stretches'>,
	steps = 800
): Arrangement {
	const lens = createLens('folded', stretches);
	const rooms = ROOMS.map(({ width, rootSize }): Room => {
		const measures = measuresAt(rootSize);
		const placed = placeMilestones(milestones, createViewport(lens, WHOLE, width), measures.mark);
		return { milestones: placed, style: measures.callout, frame: divide(placed, measures, width).frame };
	});
	return arrange(rooms, steps);
}
