/**
 * The two ways to lay time out along the axis. Both lead from moments to units: 0 and 1 are the ends of the axis, and the
 * story lies between them. They do what a piecewise `scaleUtc` of d3 does, without the rest of it that every reader would
 * have to load (ADR 11); the tests compare them. Width in pixels comes later (`viewport.ts`), so that a time scale knows nothing of screens.
 */
import { bisectRight, sum } from 'd3';
import type { StorySegment } from '../../story/story';
import { Span } from './span';

export type ScaleName = 'folded' | 'scale';

/** A part of the axis drawn to one scale. */
export interface ScaleSegment extends StorySegment {
	/** Units at its start and end. */
	from: number;
	to: number;
	/** How many times wider than on the true scale: under 1 it is squeezed. */
	widthRatio: number;
}

export interface TimeScale {
	name: ScaleName;
	segments: readonly ScaleSegment[];
	/** The whole story, ms UTC. */
	extent: Span;
	toUnit: (time: number) => number;
	toTime: (unit: number) => number;
}

/** All of the axis, in units. */
export const WHOLE = new Span(0, 1);

/** Free room at both ends of the linear scale, as a share of the story: there its first and last days stand at the edge. */
const MARGIN = 0.01;

/** What the linear scale shows, ms UTC: the story with that room around it. */
const linearExtent = (story: Span) => story.zoom(1 - 2 * MARGIN);

/** Moments and the units they stand at, between which the time scale is even. */
function breakpoints(
	name: ScaleName,
	segments: readonly StorySegment[],
	extent: Span
): { times: number[]; units: number[] } {
	if (name === 'scale') {
		const { start, end } = linearExtent(extent);
		return { times: [start, end], units: [0, 1] };
	}
	const total = sum(segments, ({ share }) => share);
	let at = 0;
	return {
		times: [extent.start, ...segments.map(({ end }) => end)],
		units: [0, ...segments.map(({ share }) => (at += share) / total)]
	};
}

/** Goes evenly from one list of rising numbers to another, from stop to stop, and straight on beyond the ends. */
function piecewise(from: readonly number[], to: readonly number[]): (value: number) => number {
	return (value) => {
		const at = Math.min(Math.max(bisectRight(from, value), 1), from.length - 1);
		const [a = 0, b = 1, c = 0, d = 1] = [from[at - 1], from[at], to[at - 1], to[at]];
		return c + ((value - a) / (b - a)) * (d - c);
	};
}

/**
 * Makes a time scale over segments that adjoin. Folded: each segment as wide as its share. To scale: equal years, equal width.
 * @throws {Error} where there are no segments.
 */
export function createTimeScale(name: ScaleName, segments: readonly StorySegment[]): TimeScale {
	const [first, last] = [segments[0], segments.at(-1)];
	if (!first || !last) throw new Error('a scale needs at least one segment of time');
	const extent = new Span(first.start, last.end);
	const { times, units } = breakpoints(name, segments, extent);
	const [toUnit, toTime] = [piecewise(times, units), piecewise(units, times)];
	return {
		name,
		extent,
		segments: segments.map((segment) => {
			const [from, to] = [toUnit(segment.start), toUnit(segment.end)];
			const trueWidth = (segment.end - segment.start) / linearExtent(extent).width;
			return { ...segment, from, to, widthRatio: (to - from) / trueWidth };
		}),
		toUnit,
		toTime
	};
}
