/** Applies the filters of the view to the story. */
import { idsOf, isUnfiltered, NO_FILTERS, matchesFilters, type FacetName } from '../story/facets';
import type { Story } from '../story/story';
import type { TimelineView } from '../timeline/scale/timeline-view.svelte';
import { createLazyModule } from '../site/lazy-module.svelte';

export class Search {
	readonly story: Story;
	readonly #view: TimelineView;
	readonly #module = createLazyModule(() => import('../story/search'));
	readonly #searchText = $derived.by(() => this.#module.current?.createSearch(this.story));

	constructor(story: Story, view: TimelineView) {
		this.story = story;
		this.#view = view;
	}

	get filters() {
		return this.#view.filters;
	}

	/** Results for the text, best first; null without a text or before the search has loaded. */
	readonly results = $derived.by(() => {
		const text = this.filters.text.trim();
		return text && this.#searchText ? this.#searchText(text) : null;
	});
	readonly resultIds = $derived(this.results && idsOf(this.results));
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
	load = () => this.#module.load();

	setText(text: string): void {
		this.#view.filters = { ...this.filters, text };
	}

	/** Selects or clears one value of a facet. */
	toggle(facet: FacetName, value: string): void {
		const selected: readonly string[] = this.filters[facet];
		const next = selected.includes(value)
			? selected.filter((item) => item !== value)
			: [...selected, value];
		this.#view.filters = { ...this.filters, [facet]: next };
	}

	clear(): void {
		this.#view.filters = NO_FILTERS;
	}
}
