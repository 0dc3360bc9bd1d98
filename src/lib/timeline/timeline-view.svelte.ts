/** What the reader is looking at: the lens and the visible window. The address keeps it; this moves it. */
import { cubicOut } from 'svelte/easing';
import { prefersReducedMotion, Tween } from 'svelte/motion';
import { NO_FILTERS, type Filters } from '../story/facets';
import type { StoryStretch } from '../story/story';
import { createLens, WHOLE, type Lens, type LensName } from './lens';
import { DEFAULT_VIEW, type ViewQuery } from './query';
import { Span } from './span';
import { narrowestAt, toUnits, visibleTimes } from './viewport';

/** How much one press of a button or key zooms. */
export const ZOOM_STEP = 1.6;
/** How long the way to another window takes, ms: long enough to follow, short enough not to wait for. */
const TRAVEL = 280;
/** Room left beside what was asked for, as a share of the window. */
const ROOM = 0.1;

/** From one window to another at an even pace to the eye: widths change by the same factor in the same time. */
function travel(from: Span, to: Span): (progress: number) => Span {
	const factor = to.width / from.width;
	return (progress) => {
		const width = from.width * factor ** progress;
		// Of the way, as much is gone as of the change in width: so the point both windows share stays where it is.
		const share = Math.abs(factor - 1) < 1e-9 ? progress : (width - from.width) / (to.width - from.width);
		const start = from.start + (to.start - from.start) * share;
		return new Span(start, start + width);
	};
}

const MOTION = { easing: cubicOut, interpolate: travel };

export class TimelineView {
	readonly #lenses: Record<LensName, Lens>;
	#name = $state.raw<LensName>(DEFAULT_VIEW.lens);
	/** Moves on the way, where a button or key moved it; a hand that drags or turns a wheel is its own motion. */
	#span = $state.raw(new Tween<Span>(WHOLE, MOTION));
	/** What the reader narrowed the story down to. */
	filters = $state.raw<Filters>(NO_FILTERS);
	/** Whether events and terms of office that are not from the column are drawn. */
	background = $state(true);

	constructor(stretches: readonly StoryStretch[]) {
		this.#lenses = { folded: createLens('folded', stretches), scale: createLens('scale', stretches) };
	}

	/** The whole story, ms UTC. */
	get extent(): Span {
		return this.#lenses.folded.extent;
	}

	get lens(): Lens {
		return this.#lenses[this.#name];
	}

	/** The visible window, in units of the lens. */
	get span(): Span {
		return this.#span.current;
	}

	get isWhole(): boolean {
		return this.#span.target.width > WHOLE.width - 1e-6;
	}

	/** The visible window, ms UTC; on the way, the one that will be. */
	get times(): Span {
		return visibleTimes({ lens: this.lens, span: this.#span.target });
	}

	get query(): ViewQuery {
		const { filters, background } = this;
		return { lens: this.#name, window: this.isWhole ? null : this.times, filters, background };
	}

	/** The narrowest window there may be around a unit of the lens. */
	narrowest(at: number): number {
		return narrowestAt(this.lens, at);
	}

	/** Shows a window of the lens, as near as the story and the shortest window allow. */
	show(span: Span, duration = 0): void {
		// Zoomed in, there is nothing to see beyond the story; the room at its ends belongs to the view of the whole.
		const story = toUnits(this.lens, this.lens.extent);
		const near = span.width >= story.width ? WHOLE : span.fitWithin(story, this.narrowest((span.start + span.end) / 2));
		if (duration > 0 && !prefersReducedMotion.current) void this.#span.set(near, { duration });
		// A new one, because what is on its way to somewhere else must not arrive.
		else this.#span = new Tween<Span>(near, MOTION);
	}

	/** Shows a window of time, ms UTC. */
	showTimes(times: Span, duration = 0): void {
		this.show(toUnits(this.lens, times), duration);
	}

	/** Changes the lens and keeps what is in view. */
	useLens(name: LensName): void {
		const { times, isWhole } = this;
		this.#name = name;
		if (isWhole) this.show(WHOLE);
		else this.showTimes(times);
	}

	/** Takes up a view from the address. */
	restore({ lens, window, filters, background }: ViewQuery): void {
		this.#name = lens;
		this.filters = filters;
		this.background = background;
		if (window) this.showTimes(window);
		else this.show(WHOLE);
	}

	/** Zooms as one press of a button or key does, about a unit of the lens or the middle. */
	zoom(factor: number, at?: number): void {
		this.show(this.#span.target.zoom(factor, at), TRAVEL);
	}

	/** Moves by a share of what is in view: 0.5 is half a window to the right. */
	pan(share: number): void {
		const { target } = this.#span;
		this.show(target.pan(share * target.width), TRAVEL);
	}

	/** Travels to a window of time, ms UTC, with a little room around it. */
	fitTimes(times: Span): void {
		const units = toUnits(this.lens, times);
		const least = this.narrowest((units.start + units.end) / 2);
		// A day fills the width, so that its milestones can fan out.
		this.show(units.width > least * 1.5 ? units.zoom(1 - 2 * ROOM) : units, TRAVEL);
	}

	fit(): void {
		this.show(WHOLE, TRAVEL);
	}

	/** Moves only as far as needed to bring a moment into view, with a little room around it. */
	reveal(time: number): void {
		const unit = this.lens.toUnit(time);
		const { target } = this.#span;
		const room = target.width * ROOM;
		if (unit < target.start + room) this.show(target.pan(unit - room - target.start));
		else if (unit > target.end - room) this.show(target.pan(unit + room - target.end));
	}
}
