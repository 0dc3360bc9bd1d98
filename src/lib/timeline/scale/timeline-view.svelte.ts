/** State of the timeline view: time scale, visible window and filters. The URL stores it. */
import { NO_FILTERS, type Filters } from '../../story/facets';
import type { StorySegment } from '../../story/story';
import { createTimeScale, WHOLE, type TimeScale, type ScaleName } from './time-scale';
import { DEFAULT_VIEW, type ViewQuery } from './view-query';
import { Span } from './span';
import { minSpanWidth, toUnits, visibleTimes } from './viewport';

/** Zoom factor of one press of a button or key. */
export const ZOOM_STEP = 1.6;
/** Duration of a transition to another window, ms. */
const TRANSITION_MS = 280;
/** Margin beside a requested time, as a share of the window. */
const MARGIN = 0.1;

/** Interpolates between windows. An exponential change of width makes the zoom speed constant. */
function interpolateSpan(from: Span, to: Span): (progress: number) => Span {
	const factor = to.width / from.width;
	return (progress) => {
		const width = from.width * factor ** progress;
		// The position changes in proportion to the width: the point that both windows share stays fixed.
		const share =
			Math.abs(factor - 1) < 1e-9 ? progress : (width - from.width) / (to.width - from.width);
		const start = from.start + (to.start - from.start) * share;
		return new Span(start, start + width);
	};
}

/** Calls `draw` with a progress from 0 to 1, ending with 1. Returns a function that stops it. */
export type Animate = (duration: number, draw: (progress: number) => void) => () => void;

const animateInstantly: Animate = (_, draw) => {
	draw(1);
	return () => undefined;
};

export class TimelineView {
	readonly #scales: Record<ScaleName, TimeScale>;
	#name = $state.raw<ScaleName>(DEFAULT_VIEW.scale);
	/** The visible window, and the window at the end of the current transition. */
	#span = $state.raw<Span>(WHOLE);
	#target = $state.raw<Span>(WHOLE);
	readonly #animate: Animate;
	#stop: () => void = () => undefined;
	filters = $state.raw<Filters>(NO_FILTERS);
	/** Whether to draw events and terms of office, which are not from the column. */
	background = $state(true);

	/** @param animate Runs transitions. The default shows every window immediately. */
	constructor(segments: readonly StorySegment[], animate: Animate = animateInstantly) {
		this.#animate = animate;
		this.#scales = {
			compressed: createTimeScale('compressed', segments),
			linear: createTimeScale('linear', segments)
		};
	}

	/** The whole story, ms UTC. */
	get extent(): Span {
		return this.#scales.compressed.extent;
	}

	get scale(): TimeScale {
		return this.#scales[this.#name];
	}

	/** The visible window, in units of the time scale. */
	get span(): Span {
		return this.#span;
	}

	/** False during a transition. */
	get isSettled(): boolean {
		return this.#span === this.#target;
	}

	get isWhole(): boolean {
		return this.#target.width > WHOLE.width - 1e-6;
	}

	/** The visible window, or the target of the current transition, ms UTC. */
	get times(): Span {
		return visibleTimes({ scale: this.scale, span: this.#target });
	}

	get query(): ViewQuery {
		const { filters, background } = this;
		return { scale: this.#name, window: this.isWhole ? null : this.times, filters, background };
	}

	/** Minimum width of a window around a unit of the time scale. */
	minWidthAt(unit: number): number {
		return minSpanWidth(this.scale, unit);
	}

	/** Shows the nearest window within the story that is at least a day wide. */
	show(span: Span, duration = 0): void {
		// Only the whole view shows the margins of the scale.
		const story = toUnits(this.scale, this.scale.extent);
		const target =
			span.width >= story.width
				? WHOLE
				: span.fitWithin(story, this.minWidthAt((span.start + span.end) / 2));
		this.#stop();
		this.#target = target;
		const interpolate = interpolateSpan(this.#span, target);
		const draw = (progress: number) => (this.#span = progress < 1 ? interpolate(progress) : target);
		this.#stop = (duration > 0 ? this.#animate : animateInstantly)(duration, draw);
	}

	/** Shows a window of times, ms UTC. */
	showTimes(times: Span, duration = 0): void {
		this.show(toUnits(this.scale, times), duration);
	}

	/** Changes the time scale and keeps the visible times. */
	useScale(name: ScaleName): void {
		const { times, isWhole } = this;
		this.#name = name;
		if (isWhole) this.show(WHOLE);
		else this.showTimes(times);
	}

	/** Restores a view from the URL. */
	restore({ scale, window, filters, background }: ViewQuery): void {
		this.#name = scale;
		this.filters = filters;
		this.background = background;
		if (window) this.showTimes(window);
		else this.show(WHOLE);
	}

	/** Zooms in a transition around a unit of the time scale, by default the middle. */
	zoom(factor: number, fixedUnit?: number): void {
		this.show(this.#target.zoom(factor, fixedUnit), TRANSITION_MS);
	}

	/** Pans in a transition by a share of the window: 0.5 is half a window to the right. */
	pan(share: number): void {
		this.show(this.#target.pan(share * this.#target.width), TRANSITION_MS);
	}

	/** Shows a window of times (ms UTC) and a margin in a transition. */
	fitTimes(times: Span): void {
		const units = toUnits(this.scale, times);
		const dayWidth = this.minWidthAt((units.start + units.end) / 2);
		// A day gets no margin: its milestones spread out only if it fills the width.
		this.show(units.width > dayWidth * 1.5 ? units.zoom(1 - 2 * MARGIN) : units, TRANSITION_MS);
	}

	fit(): void {
		this.show(WHOLE, TRANSITION_MS);
	}

	/** Pans by the least distance that brings a time (ms UTC) and a margin into view. */
	reveal(time: number): void {
		const unit = this.scale.toUnit(time);
		const target = this.#target;
		const margin = target.width * MARGIN;
		if (unit < target.start + margin) this.show(target.pan(unit - margin - target.start));
		else if (unit > target.end - margin) this.show(target.pan(unit + margin - target.end));
	}
}
