/** What the reader is looking at: the time scale and the visible window. The address keeps it; this moves it. */
import { NO_FILTERS, type Filters } from '../../story/facets';
import type { StorySegment } from '../../story/story';
import { createTimeScale, WHOLE, type TimeScale, type ScaleName } from './time-scale';
import { DEFAULT_VIEW, type ViewQuery } from './view-query';
import { Span } from './span';
import { minSpanWidth, toUnits, visibleTimes } from './viewport';

/** How much one press of a button or key zooms. */
export const ZOOM_STEP = 1.6;
/** How long the way to another window takes, ms: long enough to follow, short enough not to wait for. */
const TRANSITION_MS = 280;
/** Room left beside what was asked for, as a share of the window. */
const MARGIN = 0.1;

/** From one window to another at an even pace to the eye: widths change by the same factor in the same time. */
function interpolateSpan(from: Span, to: Span): (progress: number) => Span {
	const factor = to.width / from.width;
	return (progress) => {
		const width = from.width * factor ** progress;
		// Of the way, as much is gone as of the change in width: so the point both windows share stays where it is.
		const share =
			Math.abs(factor - 1) < 1e-9 ? progress : (width - from.width) / (to.width - from.width);
		const start = from.start + (to.start - from.start) * share;
		return new Span(start, start + width);
	};
}

/** Calls back with a progress from 0 to 1, the last time with 1, and gives what stops it. */
export type Animate = (duration: number, draw: (progress: number) => void) => () => void;

const animateInstantly: Animate = (_, draw) => {
	draw(1);
	return () => undefined;
};

export class TimelineView {
	readonly #lenses: Record<ScaleName, TimeScale>;
	#name = $state.raw<ScaleName>(DEFAULT_VIEW.scale);
	/** What is shown, and on the way where it leads: a button or key travels, a hand that drags is its own motion. */
	#span = $state.raw<Span>(WHOLE);
	#target = $state.raw<Span>(WHOLE);
	readonly #animate: Animate;
	#stop: () => void = () => undefined;
	/** What the reader narrowed the story down to. */
	filters = $state.raw<Filters>(NO_FILTERS);
	/** Whether events and terms of office that are not from the column are drawn. */
	background = $state(true);

	/** @param animate How to travel; without it every window is shown at once. */
	constructor(segments: readonly StorySegment[], animate: Animate = animateInstantly) {
		this.#animate = animate;
		this.#lenses = {
			folded: createTimeScale('folded', segments),
			scale: createTimeScale('scale', segments)
		};
	}

	/** The whole story, ms UTC. */
	get extent(): Span {
		return this.#lenses.folded.extent;
	}

	get scale(): TimeScale {
		return this.#lenses[this.#name];
	}

	/** The visible window, in units of the time scale. */
	get span(): Span {
		return this.#span;
	}

	/** False on the way from one window to the next. */
	get isSettled(): boolean {
		return this.#span === this.#target;
	}

	get isWhole(): boolean {
		return this.#target.width > WHOLE.width - 1e-6;
	}

	/** The visible window, ms UTC; on the way, the one that will be. */
	get times(): Span {
		return visibleTimes({ scale: this.scale, span: this.#target });
	}

	get query(): ViewQuery {
		const { filters, background } = this;
		return { scale: this.#name, window: this.isWhole ? null : this.times, filters, background };
	}

	/** The narrowest window there may be around a unit of the time scale. */
	minWidthAt(at: number): number {
		return minSpanWidth(this.scale, at);
	}

	/** Shows a window of the time scale, as near as the story and the shortest window allow. */
	show(span: Span, duration = 0): void {
		// Zoomed in, there is nothing to see beyond the story; the room at its ends belongs to the view of the whole.
		const story = toUnits(this.scale, this.scale.extent);
		const near =
			span.width >= story.width
				? WHOLE
				: span.fitWithin(story, this.minWidthAt((span.start + span.end) / 2));
		this.#stop();
		this.#target = near;
		const way = interpolateSpan(this.#span, near);
		const draw = (progress: number) => (this.#span = progress < 1 ? way(progress) : near);
		this.#stop = (duration > 0 ? this.#animate : animateInstantly)(duration, draw);
	}

	/** Shows a window of time, ms UTC. */
	showTimes(times: Span, duration = 0): void {
		this.show(toUnits(this.scale, times), duration);
	}

	/** Changes the time scale and keeps what is in view. */
	useScale(name: ScaleName): void {
		const { times, isWhole } = this;
		this.#name = name;
		if (isWhole) this.show(WHOLE);
		else this.showTimes(times);
	}

	/** Takes up a view from the address. */
	restore({ scale, window, filters, background }: ViewQuery): void {
		this.#name = scale;
		this.filters = filters;
		this.background = background;
		if (window) this.showTimes(window);
		else this.show(WHOLE);
	}

	/** Zooms as one press of a button or key does, about a unit of the time scale or the middle. */
	zoom(factor: number, at?: number): void {
		this.show(this.#target.zoom(factor, at), TRANSITION_MS);
	}

	/** Moves by a share of what is in view: 0.5 is half a window to the right. */
	pan(share: number): void {
		const target = this.#target;
		this.show(target.pan(share * target.width), TRANSITION_MS);
	}

	/** Travels to a window of time, ms UTC, with a little room around it. */
	fitTimes(times: Span): void {
		const units = toUnits(this.scale, times);
		const least = this.minWidthAt((units.start + units.end) / 2);
		// A day fills the width, so that its milestones can fan out.
		this.show(units.width > least * 1.5 ? units.zoom(1 - 2 * MARGIN) : units, TRANSITION_MS);
	}

	fit(): void {
		this.show(WHOLE, TRANSITION_MS);
	}

	/** Moves only as far as needed to bring a moment into view, with a little room around it. */
	reveal(time: number): void {
		const unit = this.scale.toUnit(time);
		const target = this.#target;
		const room = target.width * MARGIN;
		if (unit < target.start + room) this.show(target.pan(unit - room - target.start));
		else if (unit > target.end - room) this.show(target.pan(unit + room - target.end));
	}
}
