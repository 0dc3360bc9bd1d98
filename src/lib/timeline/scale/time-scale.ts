/**
 * The two ways to lay time out along the axis. Both lead from moments to units: 0 and 1 are the ends of the axis, and the
 * story lies between them. They do what a piecewise `scaleUtc` of d3 does, without the rest of it that every reader would
 * have to load (ADR 11); the tests compare them. Width in pixels comes later (`viewport.ts`), so that a lens knows nothing of screens.
 */
import { bisectRight, sum } from 'd3';
import type { StoryStretch } from '../../story/story';
import { Span } from './span';

export type LensName = 'folded' | 'scale';

/** A part of the axis drawn to one scale. */
export interface LensStretch extends StoryStretch {
	/** Units at its start and end. */
	from: number;
	to: number;
	/** How many times wider than on the true scale: under 1 it is squeezed. */
	stretched: number;
}

export interface Lens {
	name: LensName;
	stretches: readonly LensStretch[];
	/** The whole story, ms UTC. */
	extent: Span;
	toUnit: (time: number) => number;
	toTime: (unit: number) => number;
}

/** All of the axis, in units. */
export const WHOLE = new Span(0, 1);

/** Free room at both ends of the lens to scale, as a share of the story: there its first and last days stand at the edge. */
const MARGIN = 0.01;

/** What the lens to scale shows, ms UTC: the story with that room around it. */
const shownToScale = (story: Span) => story.zoom(1 - 2 * MARGIN);

/** Moments and the units they stand at, between which the lens is even. */
function stops(
	name: LensName,
	stretches: readonly StoryStretch[],
	extent: Span
): { times: number[]; units: number[] } {
	if (name === 'scale') {
		const { start, end } = shownToScale(extent);
		return { times: [start, end], units: [0, 1] };
	}
	const total = sum(stretches, ({ share }) => share);
	let at = 0;
	return {
		times: [extent.start, ...stretches.map(({ end }) => end)],
		units: [0, ...stretches.map(({ share }) => (at += share) / total)]
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
 * Makes a lens over stretches that adjoin. Folded: each stretch as wide as its share. To scale: equal years, equal width.
 * @throws {Error} where there are no stretches.
 */
export function createLens(name: LensName, stretches: readonly StoryStretch[]): Lens {
	const [first, last] = [stretches[0], stretches.at(-1)];
	if (!first || !last) throw new Error('a lens needs at least one stretch of time');
	const extent = new Span(first.start, last.end);
	const { times, units } = stops(name, stretches, extent);
	const [toUnit, toTime] = [piecewise(times, units), piecewise(units, times)];
	return {
		name,
		extent,
		stretches: stretches.map((stretch) => {
			const [from, to] = [toUnit(stretch.start), toUnit(stretch.end)];
			const trueWidth = (stretch.end - stretch.start) / shownToScale(extent).width;
			return { ...stretch, from, to, stretched: (to - from) / trueWidth };
		}),
		toUnit,
		toTime
	};
}
