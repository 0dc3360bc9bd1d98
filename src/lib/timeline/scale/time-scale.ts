/**
 * Time scales: they map time (ms UTC) to units, and back. 0 and 1 are the ends of the axis. The story
 * lies between them. `viewport.ts` maps units to px, so that a scale does not depend on a screen.
 *
 * `scaleUtc` and `scaleLinear` of d3 map piecewise too, but their formats and interpolators would
 * exceed the budget of the first view (ADR 11). Tests compare the results with `scaleUtc`.
 */
import { bisectRight, sum } from 'd3';
import type { StorySegment } from '../../story/story';
import { Span } from './span';

export type ScaleName = 'compressed' | 'linear';

/** A part of the axis within which time is linear. */
export interface ScaleSegment extends StorySegment {
	/** Units at its start and end. */
	from: number;
	to: number;
	/** Width as a multiple of the width on the linear scale. */
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

/** Margin at both ends of the linear scale, as a share of its width. */
const MARGIN = 0.01;

/** The time that the linear scale covers, ms UTC: the story and its margins. */
const linearExtent = (story: Span) => story.zoom(1 - 2 * MARGIN);

/** Times and the units they map to. Between two of them the scale is linear. */
function breakpoints(
	name: ScaleName,
	segments: readonly StorySegment[],
	extent: Span
): { times: number[]; units: number[] } {
	if (name === 'linear') {
		const { start, end } = linearExtent(extent);
		return { times: [start, end], units: [0, 1] };
	}
	const total = sum(segments, ({ share }) => share);
	let end = 0;
	return {
		times: [extent.start, ...segments.map(({ end }) => end)],
		units: [0, ...segments.map(({ share }) => (end += share) / total)]
	};
}

/** Interpolates between ascending breakpoints, and extrapolates beyond both ends. */
function piecewise(from: readonly number[], to: readonly number[]): (value: number) => number {
	return (value) => {
		const index = Math.min(Math.max(bisectRight(from, value), 1), from.length - 1);
		const [a = 0, b = 1] = [from[index - 1], from[index]];
		const [c = 0, d = 1] = [to[index - 1], to[index]];
		return c + ((value - a) / (b - a)) * (d - c);
	};
}

/**
 * Creates a time scale over adjoining segments. On the compressed scale the width of a segment is
 * its share; on the linear scale all years are equally wide.
 * @throws {Error} if there are no segments.
 */
export function createTimeScale(name: ScaleName, segments: readonly StorySegment[]): TimeScale {
	const [first, last] = [segments[0], segments.at(-1)];
	if (!first || !last) throw new Error('a time scale needs at least one segment');
	const extent = new Span(first.start, last.end);
	const { times, units } = breakpoints(name, segments, extent);
	const [toUnit, toTime] = [piecewise(times, units), piecewise(units, times)];
	return {
		name,
		extent,
		segments: segments.map((segment) => {
			const [from, to] = [toUnit(segment.start), toUnit(segment.end)];
			const linearWidth = (segment.end - segment.start) / linearExtent(extent).width;
			return { ...segment, from, to, widthRatio: (to - from) / linearWidth };
		}),
		toUnit,
		toTime
	};
}
