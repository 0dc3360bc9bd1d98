/** What part of the story is on screen, and where: the only place where time becomes pixels. */
import { millisecondsInDay } from 'date-fns/constants';
import type { Extent } from '../../story/story';
import type { TimeScale } from './time-scale';
import { Span } from './span';

export interface Viewport {
	scale: TimeScale;
	/** The visible window, in units of the time scale. */
	span: Span;
	/** px */
	width: number;
	/** Pixel of a moment (ms UTC); outside 0…width where it is out of view. */
	x: (time: number) => number;
	/** Moment at a pixel, ms UTC. */
	time: (x: number) => number;
}

export function createViewport(scale: TimeScale, span: Span, width: number): Viewport {
	return {
		scale,
		span,
		width,
		x: (time) => ((scale.toUnit(time) - span.start) / span.width) * width,
		time: (x) => scale.toTime(span.start + (x / width) * span.width)
	};
}

/** The visible window as moments, ms UTC. */
export const visibleTimes = ({ scale, span }: Pick<Viewport, 'scale' | 'span'>): Span =>
	new Span(scale.toTime(span.start), scale.toTime(span.end));

/** A window of moments as units of a time scale. */
export const toUnits = (scale: TimeScale, times: Span): Span =>
	new Span(scale.toUnit(times.start), scale.toUnit(times.end));

/** The least a window may show: one day, in units of the time scale where its middle is. */
export function minSpanWidth(scale: TimeScale, unit: number): number {
	const half = millisecondsInDay / 2;
	const { start, end } = scale.extent;
	const time = Math.min(Math.max(scale.toTime(unit), start + half), end - half);
	return scale.toUnit(time + half) - scale.toUnit(time - half);
}

/** The moments that an extent spans, ms UTC: an open end reaches to that of the story, and none goes beyond it. */
export function extentToSpan({ start, end }: Extent, story: Span): Span {
	const from = start ? Date.parse(start.first) : story.start;
	const to = end ? Date.parse(end.last) + millisecondsInDay : story.end;
	return new Span(Math.max(from, story.start), Math.min(to, story.end));
}
