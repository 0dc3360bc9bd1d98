/** What the reader is looking at: the lens and the visible window. The address keeps it; this moves it. */
import { NO_FILTERS, type Filters } from '../story/facets';
import type { StoryStretch } from '../story/story';
import { createLens, WHOLE, type Lens, type LensName } from './lens';
import { DEFAULT_VIEW, type ViewQuery } from './query';
import type { Span } from './span';
import { narrowestAt, toUnits, visibleTimes } from './viewport';

/** How much one press of a button or key zooms. */
export const ZOOM_STEP = 1.6;

export class TimelineView {
	readonly #lenses: Record<LensName, Lens>;
	#name = $state.raw<LensName>(DEFAULT_VIEW.lens);
	#span = $state.raw<Span>(WHOLE);
	/** What the reader narrowed the story down to. */
	filters = $state.raw<Filters>(NO_FILTERS);
	/** Whether events and terms of office that are not from the column are drawn. */
	background = $state(true);

	constructor(stretches: readonly StoryStretch[]) {
		this.#lenses = { folded: createLens('folded', stretches), scale: createLens('scale', stretches) };
	}

	get lens(): Lens {
		return this.#lenses[this.#name];
	}

	/** The visible window, in units of the lens. */
	get span(): Span {
		return this.#span;
	}

	get isWhole(): boolean {
		return this.#span.width > WHOLE.width - 1e-6;
	}

	/** The visible window, ms UTC. */
	get times(): Span {
		return visibleTimes(this);
	}

	get query(): ViewQuery {
		return { lens: this.#name, window: this.isWhole ? null : this.times };
	}

	/** The narrowest window there may be around a unit of the lens. */
	narrowest(at: number): number {
		return narrowestAt(this.lens, at);
	}

	/** Shows a window of the lens, as near as the story and the shortest window allow. */
	show(span: Span): void {
		// Zoomed in, there is nothing to see beyond the story; the room at its ends belongs to the view of the whole.
		const story = toUnits(this.lens, this.lens.extent);
		this.#span = span.width >= story.width ? WHOLE : span.fitWithin(story, this.narrowest((span.start + span.end) / 2));
	}

	/** Shows a window of time, ms UTC. */
	showTimes(times: Span): void {
		this.show(toUnits(this.lens, times));
	}

	/** Changes the lens and keeps what is in view. */
	useLens(name: LensName): void {
		const { times, isWhole } = this;
		this.#name = name;
		if (isWhole) this.fit();
		else this.showTimes(times);
	}

	/** Takes up a view from the address. */
	restore({ lens, window }: ViewQuery): void {
		this.#name = lens;
		if (window) this.showTimes(window);
		else this.fit();
	}

	zoom(factor: number, at?: number): void {
		this.show(this.#span.zoom(factor, at));
	}

	/** Moves by a share of what is in view: 0.5 is half a window to the right. */
	pan(share: number): void {
		this.show(this.#span.pan(share * this.#span.width));
	}

	fit(): void {
		this.#span = WHOLE;
	}

	/** Moves only as far as needed to bring a moment into view, with a little room around it. */
	reveal(time: number): void {
		const unit = this.lens.toUnit(time);
		const room = this.#span.width * 0.1;
		if (unit < this.#span.start + room) this.show(this.#span.pan(unit - room - this.#span.start));
		else if (unit > this.#span.end - room) this.show(this.#span.pan(unit + room - this.#span.end));
	}
}
