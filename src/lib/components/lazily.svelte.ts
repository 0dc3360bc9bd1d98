/** Code that is loaded when a hand comes near: the first view need not wait for what nobody does before it is there. */
import { flushSync } from 'svelte';

export interface Lazy<Module> {
	/** Undefined until it is there. */
	readonly current: Module | undefined;
	/** It could not be had, and nobody has tried again since. */
	readonly failed: boolean;
	/** Loads it, once. What fails to load is tried again the next time. */
	load: () => Promise<void>;
}

/** Gives a press or touch that came before what answers it once more, unless the hand lets go meanwhile. */
export async function replay(
	lazy: Lazy<{ dispatchAgain: (event: MouseEvent | TouchEvent) => void }>,
	event: MouseEvent | TouchEvent
): Promise<void> {
	const again = () => lazy.current?.dispatchAgain(event);
	if (lazy.current) return;
	let held = true;
	for (const end of ['mouseup', 'touchend']) addEventListener(end, () => (held = false), { once: true });
	await lazy.load();
	flushSync();
	if (held) again();
}

/** Wraps an `import()`. */
export function lazily<Module>(load: () => Promise<Module>): Lazy<Module> {
	let current = $state.raw<Module>();
	let failed = $state(false);
	let loading: Promise<void> | undefined;
	return {
		get current() {
			return current;
		},
		get failed() {
			return failed;
		},
		load: () =>
			(loading ??= load().then(
				(module) => {
					current = module;
					failed = false;
				},
				() => {
					loading = undefined;
					failed = true;
				}
			))
	};
}
