/** Keeps the view of a page in the URL (ADR 3). */
import { afterNavigate, beforeNavigate, replaceState } from '$app/navigation';
import { navigating, page } from '$app/state';
import { flushSync, untrack } from 'svelte';
import { readQuery } from '../story/query-codec';

export interface UrlStateOptions {
	/** The view as a query string; empty for the default view. */
	query: () => string;
	/** Restores the view from a URL and returns the names of invalid parameters. */
	read: (parameters: URLSearchParams) => string[];
	/** Called when the view has settled and the URL is about to change. */
	oncommit?: () => void;
}

/** Browsers reject a page that changes its history too often. */
const SETTLE_MS = 500;

/**
 * Reads the URL after each navigation and writes it when the view has settled. Call it while a
 * component is set up.
 */
export function createUrlState({ query, read, oncommit }: UrlStateOptions) {
	/** Invalid parameters of the URL, and the query of the view after reading it. */
	let invalid = $state.raw<{ parameters: string[]; query: string }>({ parameters: [], query: '' });
	/** Lags behind `query()`, so that links do not change in each frame of a zoom. */
	let committedQuery = $state('');
	/** Query at the start of a navigation: a view that changes meanwhile is kept. */
	let queryAtNavigation: string | null = null;

	function write(next: string): void {
		committedQuery = next;
		if (location.search === next) return;
		oncommit?.();
		// eslint-disable-next-line svelte/no-navigation-without-resolve -- the same page, with another query
		replaceState(`${location.pathname}${next}${location.hash}`, page.state);
	}

	beforeNavigate(({ type }) => {
		queryAtNavigation = query();
		// Lets Back return to an unsettled view. After Back itself, the URL is that of the target.
		if (type !== 'popstate') write(queryAtNavigation);
	});
	function readUrl(): void {
		// SvelteKit's URL may be older than the URL written above, so read that of the browser.
		// A link of this page holds the current view; only another query changes it.
		const { search } = location;
		if (search === query() || search === queryAtNavigation) return;
		const parameters = read(readQuery(search));
		invalid = { parameters, query: query() };
	}
	afterNavigate(() => {
		readUrl();
		queryAtNavigation = null;
	});
	// An effect, because Back within shallow routing is no navigation: only the state changes.
	$effect(() => {
		void page.state;
		untrack(readUrl);
	});
	// An effect, because the URL lies outside Svelte.
	$effect(() => {
		const next = query();
		// The end of a navigation sets another query, so write again.
		void page.url;
		// During a navigation the URL may already belong to the next page.
		if (navigating.to) return;
		const timer = setTimeout(write, SETTLE_MS, next);
		return () => clearTimeout(timer);
	});

	return {
		get committedQuery(): string {
			return committedQuery;
		},
		/** Names of parameters that could not be read, until the view changes. */
		get invalidParams(): string[] {
			return invalid.query === query() ? invalid.parameters : [];
		},
		/** Writes the current view at once. Call it before a new history entry, to let Back return. */
		save: (): void => write(query()),
		/** Commits the current view to the links at once. Call it before a link is followed. */
		commit: (): void => {
			if (committedQuery !== query()) flushSync(() => (committedQuery = query()));
		}
	};
}
