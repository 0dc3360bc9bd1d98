/** Connects a task to the URL. Call during the initialisation of a component. */
import { afterNavigate, replaceState } from '$app/navigation';
import { page } from '$app/state';
import { newSeed } from '../tasks/seed';
import { decodeTask, encodeTask, type Codec } from '../tasks/task-query';
import { savedTask, type InitialAnswers, type TaskView } from '../tasks/task-view.svelte';
import { createUrlState } from '../../site/url-state.svelte';
import { copyText } from '../../site/copy-text';
import { browser } from '$app/environment';

export interface TaskSession<A> {
	view: TaskView<A>;
	/** Names of malformed parameters. */
	readonly invalidParams: string[];
	/** Checks the answers and writes them to the URL at once, because only the URL survives a reload. */
	check: () => void;
	/** Checks the answers and copies the URL. Returns a message on the outcome. */
	share: () => Promise<string>;
}

/** Returns the state of a task and the actions on it. */
export function createTaskSession<A>(
	id: string,
	initialAnswers: InitialAnswers<A>,
	codec: Codec<A>
): TaskSession<A> {
	const view = savedTask(id, initialAnswers, browser);
	const urlState = createUrlState({
		query: () => encodeTask(view.query, codec),
		read: (parameters) => {
			const { malformed, ...query } = decodeTask(parameters, codec);
			view.restore(query);
			return malformed;
		}
	});
	// Runs after the URL was read: chooses a seed if the URL has none.
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
		get invalidParams() {
			return urlState.invalidParams;
		},
		check,
		share: async () => {
			check();
			return copyText(location.href, 'Link copied. It contains your result.');
		}
	};
}
