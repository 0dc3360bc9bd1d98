/** The visible window and its width. Only this file converts time to px. */
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
	/** x of a time (ms UTC), px. Outside 0…width if the time is out of view. */
	x: (time: number) => number;
	/** Time at x (px), ms UTC. */
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

/** Returns the visible window, ms UTC. */
export const visibleTimes = ({ scale, span }: Pick<Viewport, 'scale' | 'span'>): Span =>
	new Span(scale.toTime(span.start), scale.toTime(span.end));

/** Returns a window of times (ms UTC) in units of a time scale. */
export const toUnits = (scale: TimeScale, times: Span): Span =>
	new Span(scale.toUnit(times.start), scale.toUnit(times.end));

/** Returns the width of one day around a unit of the time scale: the minimum width of a window. */
export function minSpanWidth(scale: TimeScale, unit: number): number {
	const half = millisecondsInDay / 2;
	const { start, end } = scale.extent;
	const time = Math.min(Math.max(scale.toTime(unit), start + half), end - half);
	return scale.toUnit(time + half) - scale.toUnit(time - half);
}

/** Returns the span of an extent within the story, ms UTC. An open end is the end of the story. */
export function extentToSpan({ start, end }: Extent, story: Span): Span {
	const from = start ? Date.parse(start.first) : story.start;
	const to = end ? Date.parse(end.last) + millisecondsInDay : story.end;
	return new Span(Math.max(from, story.start), Math.min(to, story.end));
}
