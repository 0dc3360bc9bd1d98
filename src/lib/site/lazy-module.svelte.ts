/** Loads a module on first use (hover, focus, press) to keep it out of the first view. */
import { flushSync } from 'svelte';

export interface LazyModule<Module> {
	/** Undefined until it has loaded. */
	readonly current: Module | undefined;
	/** Whether the last attempt failed. */
	readonly failed: boolean;
	/** Loads the module once; returns undefined on failure, and the next call tries again. */
	load: () => Promise<Module | undefined>;
}

let failures = $state(0);
/** Returns true while a module is missing; the layout then offers to reload the page. */
export const isModuleMissing = (): boolean => failures > 0;

/** Redispatches a press or touch that came before its handler had loaded, unless it has ended. */
export async function replayEvent(
	lazy: LazyModule<{ redispatchEvent: (event: MouseEvent | TouchEvent) => void }>,
	event: MouseEvent | TouchEvent
): Promise<void> {
	if (lazy.current) return;
	let isPressed = true;
	for (const end of ['mouseup', 'touchend'])
		addEventListener(end, () => (isPressed = false), { once: true });
	const module = await lazy.load();
	flushSync();
	if (isPressed) module?.redispatchEvent(event);
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
					if (failed) failures--;
					failed = false;
					return (current = module);
				},
				() => {
					if (!failed) failures++;
					failed = true;
					return (loading = undefined);
				}
			))
	};
}
