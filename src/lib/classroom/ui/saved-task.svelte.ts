/** A task and its address: read once the page runs, written once a seed is chosen. Call while a component is set up. */
import { afterNavigate, replaceState } from '$app/navigation';
import { page } from '$app/state';
import { newSeed } from '../tasks/seed';
import { decodeTask, encodeTask, type Codec } from '../tasks/task-query';
import { savedTask, type InitialAnswers, type TaskView } from '../tasks/task-view.svelte';
import { createUrlState } from '../../site/url-state.svelte';
import { copyText } from '../../site/copy-text';
import { browser } from '$app/environment';

export interface TaskPage<A> {
	view: TaskView<A>;
	/** Names of parameters that could not be read. */
	readonly unread: string[];
	/** Checks the answers and puts them into the address at once: it is all that outlasts a reload. */
	check: () => void;
	/** Checks, and copies the address; says how that went. */
	share: () => Promise<string>;
}

export function createTask<A>(id: string, blank: InitialAnswers<A>, codec: Codec<A>): TaskPage<A> {
	const view = savedTask(id, blank, browser);
	const urlState = createUrlState({
		query: () => encodeTask(view.query, codec),
		read: (parameters) => {
			const { malformed, ...query } = decodeTask(parameters, codec);
			view.restore(query);
			return malformed;
		}
	});
	// After the address was read: where it has no seed, one is chosen.
	afterNavigate(() => {
		if (view.seed === null) view.start(newSeed());
	});

	function check(): void {
		view.check();
		urlState.commit();
		// eslint-disable-next-line svelte/no-navigation-without-resolve -- the same page, with another query
		replaceState(`${location.pathname}${urlState.committedQuery}`, page.state);
	}
	return {
		view,
		get unread() {
			return urlState.invalidParams;
		},
		check,
		share: async () => {
			check();
			return copyText(location.href, 'Link copied. It holds your result.');
		}
	};
}
