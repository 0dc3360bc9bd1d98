/** What a reader does with a task: by which seed it is shuffled, what they answered, and what of it was checked. */
import { newSeed, WORKSHEET_SEED } from './seed';
import type { TaskQuery } from './task-query';

/** No answers yet, for a seed; `before` are those that are given up. */
export type InitialAnswers<A> = (seed: string, before?: A) => A;

export class TaskView<A> {
	/** Null until the page runs: what is prerendered is the worksheet. */
	seed = $state.raw<string | null>(null);
	answers: A;
	/** The answers as they were when last checked. */
	checked = $state.raw<A | null>(null);
	/** The answers that were begun with. */
	#begun: A;
	readonly #blank: InitialAnswers<A>;

	constructor(blank: InitialAnswers<A>) {
		this.#blank = blank;
		this.#begun = blank(WORKSHEET_SEED);
		this.answers = $state.raw(this.#begun);
	}

	/** What everything is shuffled by. */
	get shuffledBy(): string {
		return this.seed ?? WORKSHEET_SEED;
	}
	/** The view as the address keeps it: what was checked outlasts a reload, and nothing else does. */
	get query(): TaskQuery<A> {
		return { seed: this.seed, result: this.checked };
	}
	/** True where the address lacks something of the answers, so that a reload would lose it. */
	get isUnsaved(): boolean {
		return this.answers !== this.checked && this.answers !== this.#begun;
	}

	/** Takes up an address. What was answered here stays, unless that has another seed, or answers of its own. */
	restore({ seed, result }: TaskQuery<A>): void {
		if (this.seed === null || (seed !== null && seed !== this.seed)) this.start(seed ?? newSeed());
		if (result === null) return;
		this.answers = result;
		this.checked = result;
	}
	/** Begins anew, in the order of a seed. */
	start(seed: string): void {
		this.seed = seed;
		this.reset();
	}
	reset(): void {
		this.#begun = this.#blank(this.shuffledBy, this.answers);
		this.answers = this.#begun;
		this.checked = null;
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
export function savedTask<A>(
	id: string,
	blank: InitialAnswers<A>,
	inBrowser: boolean
): TaskView<A> {
	const view = (kept.get(id) as TaskView<A> | undefined) ?? new TaskView(blank);
	if (inBrowser) kept.set(id, view);
	return view;
}
