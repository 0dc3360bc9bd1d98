/** Code that is loaded when a hand comes near: the first view need not wait for what nobody does before it is there. */
import { flushSync } from 'svelte';

export interface LazyModule<Module> {
	/** Undefined until it is there. */
	readonly current: Module | undefined;
	/** It could not be had, and nobody has tried again since. */
	readonly failed: boolean;
	/** Loads it, once, and gives it: undefined where it could not be had. What fails to load is tried again the next time. */
	load: () => Promise<Module | undefined>;
}

/** Gives a press or touch that came before what answers it once more, unless the hand lets go meanwhile. */
export async function replayEvent(
	lazy: LazyModule<{ redispatchEvent: (event: MouseEvent | TouchEvent) => void }>,
	event: MouseEvent | TouchEvent
): Promise<void> {
	if (lazy.current) return;
	let held = true;
	for (const end of ['mouseup', 'touchend'])
		addEventListener(end, () => (held = false), { once: true });
	const module = await lazy.load();
	flushSync();
	if (held) module?.redispatchEvent(event);
}

/** Wraps an `import()`. */
export function createLazyModule<Module>(load: () => Promise<Module>): LazyModule<Module> {
	let current = $state.raw<Module>();
	let failed = $state(false);
	let loading: Promise<Module | undefined> | undefined;
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
					failed = false;
					return (current = module);
				},
				() => {
					failed = true;
					return (loading = undefined);
				}
			))
	};
}
