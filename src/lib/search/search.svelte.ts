/** What the reader looks for: filters of the view, applied to the story. The search itself is loaded when it is needed. */
import { idsOf, isUnfiltered, NO_FILTERS, matchesFilters, type FacetName } from '../story/facets';
import type { Story } from '../story/story';
import type { TimelineView } from '../timeline/scale/timeline-view.svelte';
import { createLazyModule } from '../site/lazy-module.svelte';

export class Search {
	readonly story: Story;
	readonly #view: TimelineView;
	readonly #search = createLazyModule(() => import('../story/search'));
	readonly #find = $derived.by(() => this.#search.current?.createSearch(this.story));

	constructor(story: Story, view: TimelineView) {
		this.story = story;
		this.#view = view;
	}

	get filters() {
		return this.#view.filters;
	}

	/** What the text found, the best first; null where none was asked for, or the search is still on its way. */
	readonly hits = $derived.by(() => {
		const text = this.filters.text.trim();
		return text && this.#find ? this.#find(text) : null;
	});
	/** Ids of what the text found. */
	readonly found = $derived(this.hits && idsOf(this.hits));
	readonly matches = $derived.by(() =>
		this.story.milestones.filter(
			(milestone) =>
				matchesFilters(milestone, this.filters) && (!this.found || this.found.has(milestone.id))
		)
	);
	/** Ids of the milestones that match; null where nothing was asked for. */
	readonly matchingIds = $derived(isUnfiltered(this.filters) ? null : idsOf(this.matches));

	/** The search could not be loaded. */
	get failed(): boolean {
		return this.#search.failed;
	}

	/** Loads the search. Call where somebody is about to type, or the address asks for a text. */
	load = () => this.#search.load();

	type(text: string): void {
		this.#view.filters = { ...this.filters, text };
	}

	/** Chooses a value of a facet, or no longer. */
	toggle(facet: FacetName, value: string): void {
		const chosen: readonly string[] = this.filters[facet];
		const next = chosen.includes(value)
			? chosen.filter((one) => one !== value)
			: [...chosen, value];
		this.#view.filters = { ...this.filters, [facet]: next };
	}

	clear(): void {
		this.#view.filters = NO_FILTERS;
	}
}
