/** Applies the filters of the view to the story. */
import { idsOf, isUnfiltered, NO_FILTERS, matchesFilters, type FacetName } from '../story/facets';
import type { Story } from '../story/story';
import type { TimelineView } from '../timeline/scale/timeline-view.svelte';
import { createLazyModule } from '../site/lazy-module.svelte';

/** Pause after a key stroke before the timeline is filtered, ms: drawing it takes longer than a key. */
const PAUSE_MS = 400;

export class Search {
	readonly story: Story;
	readonly #view: TimelineView;
	/** The index is built with the download, not at the first key stroke. */
	readonly #find = createLazyModule(() =>
		import('../story/search').then(({ createSearch }) => createSearch(this.story))
	);
	/** The text of the field until the view takes it; then null. */
	#typed = $state.raw<string | null>(null);
	#timer: ReturnType<typeof setTimeout> | undefined;

	constructor(story: Story, view: TimelineView) {
		this.story = story;
		this.#view = view;
	}

	get filters() {
		return this.#view.filters;
	}

	/** The text of the field. The filters follow it after a pause. */
	get text(): string {
		return this.#typed ?? this.filters.text;
	}

	readonly #resultsOf = (text: string) =>
		text.trim() && this.#find.current ? this.#find.current(text) : null;
	/** Results for the text, best first; null without a text or before the search has loaded. */
	readonly results = $derived(this.#resultsOf(this.text));
	/** Ids of the milestones that the text of the filters finds; null as `results`. */
	readonly resultIds = $derived.by(() => {
		const found = this.#resultsOf(this.filters.text)?.flatMap(({ milestones }) => milestones);
		return found ? idsOf(this.story.milestones.filter(({ id }) => found.includes(id))) : null;
	});
	/** Milestones that match the text and the facets, in order of time. */
	readonly matches = $derived.by(() =>
		this.story.milestones.filter(
			(milestone) =>
				matchesFilters(milestone, this.filters) &&
				(!this.resultIds || this.resultIds.has(milestone.id))
		)
	);
	/** Ids of `matches`; null without filters. */
	readonly matchingIds = $derived(isUnfiltered(this.filters) ? null : idsOf(this.matches));

	/** Loads the text search. Call it when the field gets the focus or the URL has a text. */
	load = () => this.#find.load();

	/** Sets the text of the field, and filters the timeline after a pause. */
	type(text: string): void {
		this.#typed = text;
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => this.setText(this.text), PAUSE_MS);
	}

	/** Sets the text and filters the timeline at once. */
	setText(text: string): void {
		clearTimeout(this.#timer);
		this.#typed = null;
		if (text !== this.filters.text) this.#view.filters = { ...this.filters, text };
	}

	/** Selects or clears one value of a facet. */
	toggle(facet: FacetName, value: string): void {
		this.setText(this.text);
		const selected: readonly string[] = this.filters[facet];
		const next = selected.includes(value)
			? selected.filter((item) => item !== value)
			: [...selected, value];
		this.#view.filters = { ...this.filters, [facet]: next };
	}

	clear(): void {
		this.setText('');
		this.#view.filters = NO_FILTERS;
	}
}
