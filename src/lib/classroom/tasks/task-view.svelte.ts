/** State of a task: its seed, the answers, and the checked answers. */
import { newSeed, WORKSHEET_SEED } from './seed';
import type { TaskQuery } from './task-query';

/** Returns the answers at the start. @param previous The answers that a reset discards. */
export type InitialAnswers<A> = (seed: string, previous?: A) => A;

export class TaskView<A> {
	/** Null on the prerendered page, which is the worksheet. */
	seed = $state.raw<string | null>(null);
	answers: A;
	/** The answers at the last check. */
	checked = $state.raw<A | null>(null);
	#initial: A;
	readonly #initialAnswers: InitialAnswers<A>;

	constructor(initialAnswers: InitialAnswers<A>) {
		this.#initialAnswers = initialAnswers;
		this.#initial = initialAnswers(WORKSHEET_SEED);
		this.answers = $state.raw(this.#initial);
	}

	/** The seed of every shuffle: that of the worksheet until one is chosen. */
	get effectiveSeed(): string {
		return this.seed ?? WORKSHEET_SEED;
	}
	/** The part of the state that the URL holds. Unchecked answers do not survive a reload. */
	get query(): TaskQuery<A> {
		return { seed: this.seed, result: this.checked };
	}
	/** True if a reload would lose answers. */
	get isUnsaved(): boolean {
		return this.answers !== this.checked && this.answers !== this.#initial;
	}

	/** Restores the state of a URL. Keeps the answers unless the URL has another seed or a result. */
	restore({ seed, result }: TaskQuery<A>): void {
		if (this.seed === null || (seed !== null && seed !== this.seed)) this.start(seed ?? newSeed());
		if (result === null) return;
		this.answers = result;
		this.checked = result;
	}
	/** Starts again with a seed. */
	start(seed: string): void {
		this.seed = seed;
		this.reset();
	}
	reset(): void {
		this.#initial = this.#initialAnswers(this.effectiveSeed, this.answers);
		this.answers = this.#initial;
		this.checked = null;
	}
	check(): void {
		this.checked = this.answers;
	}
}

// eslint-disable-next-line svelte/prefer-svelte-reactivity -- only looked up while a page is set up
const views = new Map<string, unknown>();

/**
 * Returns the view of a task for this visit, so that answers survive a detour to another page.
 * @param inBrowser False while prerendering, when each page needs a new view.
 */
export function savedTask<A>(
	id: string,
	initialAnswers: InitialAnswers<A>,
	inBrowser: boolean
): TaskView<A> {
	const view = (views.get(id) as TaskView<A> | undefined) ?? new TaskView(initialAnswers);
	if (inBrowser) views.set(id, view);
	return view;
}
