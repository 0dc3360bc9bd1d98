/** What is drawn along the axis besides its ticks: their dates, how each stretch is scaled, and the breaks of the folded lens. */
import type { TimelineLayout } from './layout';
import { foldWords, stretchWords, type PlacedStretch } from '../scale/segments';
import { textWidth } from '../sizes/text-metrics';

type Axis = Pick<
	TimelineLayout,
	'measures' | 'scaleRow' | 'stretches' | 'tickRow' | 'ticks' | 'viewport'
>;

/** Words set about the middle of their place, px from the top left of the picture. */
export interface AxisWords {
	text: string;
	x: number;
	baseline: number;
	/** A year, or the silence. */
	strong: boolean;
	onFold: boolean;
	/** How a stretch is scaled; else the date of a tick. */
	ofStretch: boolean;
}

/** The longest wording that fits, or none. */
function scaleWords(stretch: PlacedStretch, folded: boolean, size: number): string {
	const choices = stretch.fold ? foldWords(stretch, folded) : folded ? stretchWords(stretch) : [];
	return (
		choices.find(
			(text) => textWidth(text, size, stretch.fold ? 600 : 400) <= stretch.to - stretch.from - 8
		) ?? ''
	);
}

/** As fine as anyone sees. */
const inTenths = (px: number) => Math.round(px * 10) / 10;

/** Years first, then other dates, then stretches: so what is written with one weight stays together. */
export function axisWords({
	measures,
	scaleRow,
	stretches,
	tickRow,
	ticks,
	viewport
}: Axis): AxisWords[] {
	const size = measures.tickSize;
	const dates = [true, false].flatMap((strong) =>
		ticks
			.filter(({ label, major }) => label && major === strong)
			.map(({ x, label: text }): AxisWords => {
				const half = textWidth(text, size, strong ? 600 : 400) / 2;
				const onFold = stretches.some(({ fold, from, to }) => fold && from <= x && x < to);
				return {
					text,
					x: inTenths(Math.min(Math.max(x, half), viewport.width - half)),
					baseline: tickRow,
					strong,
					onFold,
					ofStretch: false
				};
			})
	);
	const scales = stretches.map((stretch): AxisWords => {
		const { fold, from, to } = stretch;
		const text = scaleWords(stretch, viewport.lens.name === 'folded', size);
		return {
			text,
			x: inTenths((from + to) / 2),
			baseline: scaleRow,
			strong: fold,
			onFold: fold,
			ofStretch: true
		};
	});
	return [...dates, ...scales];
}

/** How high a fold is drawn about the axis, px from the top of the picture. */
export function foldBand({
	axis,
	measures,
	scaleRow
}: Pick<TimelineLayout, 'axis' | 'measures' | 'scaleRow'>): {
	top: number;
	height: number;
} {
	const top = axis - measures.mark * 2.2;
	return { top, height: scaleRow + measures.tickSize * 0.5 - top };
}

/** Where the axis of the folded lens is broken: at both ends of a fold in view, px. */
export const breaksOf = ({
	stretches,
	viewport
}: Pick<Axis, 'stretches' | 'viewport'>): number[] =>
	viewport.lens.name === 'folded'
		? stretches
				.flatMap(({ fold, from, to }) => (fold ? [from, to] : []))
				.filter((x) => 0 < x && x < viewport.width)
		: [];

/** A break at `x` as paths of SVG: the gap in the axis, and the two strokes beside it. */
export const breakPaths = (x: number, axis: number): { gap: string; strokes: string } => ({
	gap: `M${x - 7} ${axis + 11}L${x - 1} ${axis - 11}H${x + 7}L${x + 1} ${axis + 11}Z`,
	strokes: `M${x - 7} ${axis + 11}L${x - 1} ${axis - 11}M${x + 1} ${axis + 11}L${x + 7} ${axis - 11}`
});
