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

/** Loads what answers a hand that is already there. Gives whether it can answer: it is loaded, and the hand has not let go. */
async function isInTime(lazy: Lazy<unknown>, ends: 'mouseup' | 'touchend'): Promise<boolean> {
	let held = true;
	addEventListener(ends, () => (held = false), { once: true });
	await lazy.load();
	flushSync();
	return held && !!lazy.current;
}
const AS_ANY = { bubbles: true, cancelable: true };

/** Gives a press that came before what answers it once more, if the button is still held by then. */
export async function replay(lazy: Lazy<unknown>, { clientX, clientY, buttons }: MouseEvent): Promise<void> {
	if (lazy.current || !(await isInTime(lazy, 'mouseup'))) return;
	const press = new MouseEvent('mousedown', { clientX, clientY, buttons, view: window, ...AS_ANY });
	document.elementFromPoint(clientX, clientY)?.dispatchEvent(press);
}

/** As `replay`, of two fingers: from where they were set down, so that no part of their way is lost. */
export async function replayPinch(lazy: Lazy<unknown>, { target, touches }: TouchEvent): Promise<void> {
	if (lazy.current || touches.length < 2 || !(await isInTime(lazy, 'touchend'))) return;
	const all = [...touches];
	target?.dispatchEvent(new TouchEvent('touchstart', { touches: all, changedTouches: all, ...AS_ANY }));
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
