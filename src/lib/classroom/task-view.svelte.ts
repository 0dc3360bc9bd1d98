/** What a reader does with a task: by which seed it is shuffled, what they answered, and what of it was checked. */
import { newSeed, WORKSHEET_SEED } from './seed';
import type { TaskQuery } from './task-query';

/** No answers yet, for a seed; `before` are those that are given up. */
export type Blank<A> = (seed: string, before?: A) => A;

export class TaskView<A> {
	/** Null until the page runs: what is prerendered is the worksheet. */
	seed = $state.raw<string | null>(null);
	answers: A;
	/** The answers as they were when last checked. */
	checked = $state.raw<A | null>(null);
	/** Whether the result stands in the address: once the reader shares it, or came with it. */
	isShared = $state(false);
	readonly #blank: Blank<A>;

	constructor(blank: Blank<A>) {
		this.#blank = blank;
		this.answers = $state.raw(blank(WORKSHEET_SEED));
	}

	/** What everything is shuffled by. */
	get shuffledBy(): string {
		return this.seed ?? WORKSHEET_SEED;
	}
	/** The view as the address keeps it. Answers go along only where the reader shares them. */
	get query(): TaskQuery<A> {
		return { seed: this.seed, result: this.isShared ? this.checked : null };
	}

	/** Takes up an address. What was answered here stays, unless that has another seed, or answers of its own. */
	restore({ seed, result }: TaskQuery<A>): void {
		if (this.seed === null || (seed !== null && seed !== this.seed)) this.start(seed ?? newSeed());
		if (result === null) return;
		this.answers = result;
		this.checked = result;
		this.isShared = true;
	}
	/** Begins anew, in the order of a seed. */
	start(seed: string): void {
		this.seed = seed;
		this.reset();
	}
	reset(): void {
		this.answers = this.#blank(this.shuffledBy, this.answers);
		this.checked = null;
		this.isShared = false;
	}
	check(): void {
		this.checked = this.answers;
	}
}

// Views of different tasks have different answers; each is asked for by the page that made it.
// eslint-disable-next-line svelte/prefer-svelte-reactivity -- only looked up while a page is set up
const kept = new Map<string, unknown>();

/**
 * The view of a task in this visit: who follows a quote into the column and comes back finds their answers. Gone when the
 * page is closed. @param inBrowser False while pages are made, when nothing is kept.
 */
export function keptTask<A>(id: string, blank: Blank<A>, inBrowser: boolean): TaskView<A> {
	const view = (kept.get(id) as TaskView<A> | undefined) ?? new TaskView(blank);
	if (inBrowser) kept.set(id, view);
	return view;
}
