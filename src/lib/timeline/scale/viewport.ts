/** What part of the story is on screen, and where: the only place where time becomes pixels. */
import { millisecondsInDay } from 'date-fns/constants';
import type { Extent } from '../../story/story';
import type { Lens } from './time-scale';
import { Span } from './span';

export interface Viewport {
	lens: Lens;
	/** The visible window, in units of the lens. */
	span: Span;
	/** px */
	width: number;
	/** Pixel of a moment (ms UTC); outside 0…width where it is out of view. */
	x: (time: number) => number;
	/** Moment at a pixel, ms UTC. */
	time: (x: number) => number;
}

export function createViewport(lens: Lens, span: Span, width: number): Viewport {
	return {
		lens,
		span,
		width,
		x: (time) => ((lens.toUnit(time) - span.start) / span.width) * width,
		time: (x) => lens.toTime(span.start + (x / width) * span.width)
	};
}

/** The visible window as moments, ms UTC. */
export const visibleTimes = ({ lens, span }: Pick<Viewport, 'lens' | 'span'>): Span =>
	new Span(lens.toTime(span.start), lens.toTime(span.end));

/** A window of moments as units of a lens. */
export const toUnits = (lens: Lens, times: Span): Span =>
	new Span(lens.toUnit(times.start), lens.toUnit(times.end));

/** The least a window may show: one day, in units of the lens where its middle is. */
export function narrowestAt(lens: Lens, unit: number): number {
	const half = millisecondsInDay / 2;
	const { start, end } = lens.extent;
	const time = Math.min(Math.max(lens.toTime(unit), start + half), end - half);
	return lens.toUnit(time + half) - lens.toUnit(time - half);
}

/** The moments that an extent spans, ms UTC: an open end reaches to that of the story, and none goes beyond it. */
export function timesOf({ start, end }: Extent, story: Span): Span {
	const from = start ? Date.parse(start.first) : story.start;
	const to = end ? Date.parse(end.last) + millisecondsInDay : story.end;
	return new Span(Math.max(from, story.start), Math.min(to, story.end));
}
