/** A value that waits: while `waits`, it is as it was before. */
export function freezeWhile<T>(waits: () => boolean, now: () => T): { readonly current: T } {
	let last: { value: T } | undefined;
	const shown = $derived.by(() => {
		if (!last || !waits()) last = { value: now() };
		return last.value;
	});
	return {
		get current() {
			return shown;
		}
	};
}
