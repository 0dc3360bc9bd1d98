/** Returns the value of `now()`, or its last value while `isFrozen()` is true. */
export function freezeWhile<T>(isFrozen: () => boolean, now: () => T): { readonly current: T } {
	let last: { value: T } | undefined;
	const current = $derived.by(() => {
		if (!last || !isFrozen()) last = { value: now() };
		return last.value;
	});
	return {
		get current() {
			return current;
		}
	};
}
