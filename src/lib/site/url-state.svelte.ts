/**
 * The view of a page in its address (ADR 3): read after each navigation, written once the view has settled. Call while a
 * component is set up.
 */
import { afterNavigate, beforeNavigate, replaceState } from '$app/navigation';
import { navigating, page } from '$app/state';
import { flushSync } from 'svelte';

export interface UrlStateOptions {
	/** The view as a query string: empty for the plain view. */
	query: () => string;
	/** Takes up the view of an address. Gives the names of parameters that could not be read. */
	read: (parameters: URLSearchParams) => string[];
	/** The view has come to rest, and differs from the address. */
	onsettle?: () => void;
}

/** Browsers refuse a page that writes its history too often. ms */
const SETTLE_MS = 500;

export function createUrlState({ query, read, onsettle }: UrlStateOptions) {
	/** What could not be read of an address, and the view it was answered with: once that is left, it is of no interest. */
	let unread = $state.raw<{ parameters: string[]; query: string }>({ parameters: [], query: '' });
	/** The query once the view has come to rest: dozens of links need not be written anew at each step of a zoom. */
	let settled = $state('');
	/** The query when the way to another page began: whoever zooms meanwhile keeps what they see. */
	let queryAtNavigation: string | null = null;

	function write(wanted: string): void {
		settled = wanted;
		if (location.search === wanted) return;
		onsettle?.();
		// eslint-disable-next-line svelte/no-navigation-without-resolve -- the same page, with another query
		replaceState(`${location.pathname}${wanted}${location.hash}`, page.state);
	}

	beforeNavigate(({ type }) => {
		queryAtNavigation = query();
		// Whoever goes on before the view has settled comes back to it. By Back, the address is already that of the other page.
		if (type !== 'popstate') write(queryAtNavigation);
	});
	afterNavigate(() => {
		// Kit's own record of an entry may be older than what was written into the address; the address is what counts.
		// A link made here says what was in view, so only another address changes the view.
		const { search } = location;
		if (search === query() || search === queryAtNavigation) return;
		// eslint-disable-next-line svelte/prefer-svelte-reactivity -- read once, and not kept
		const parameters = read(new URLSearchParams(search));
		unread = { parameters, query: query() };
	});
	// An effect, because the address bar lies outside Svelte.
	$effect(() => {
		const wanted = query();
		// A page that was on its way while the view changed comes with the query of before.
		void page.url;
		// The address may be ahead: of the page that one goes back to, and not for this one to write.
		if (navigating.to) return;
		const timer = setTimeout(write, SETTLE_MS, wanted);
		return () => clearTimeout(timer);
	});

	return {
		get settled(): string {
			return settled;
		},
		/** Names of parameters that could not be read, until the reader moves on. */
		get unread(): string[] {
			return unread.query === query() ? unread.parameters : [];
		},
		/** Whoever follows a link before the view has settled takes it along as well. */
		settleNow: (): void => {
			if (settled !== query()) flushSync(() => (settled = query()));
		}
	};
}
