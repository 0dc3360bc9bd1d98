/** Code that is loaded when a hand comes near: the first view need not wait for what nobody does before it is there. */

export interface Lazy<Module> {
	/** Undefined until it is there. */
	readonly current: Module | undefined;
	/** Loads it, once. What fails to load is tried again the next time. */
	load: () => Promise<void>;
}

/** Wraps an `import()`. */
export function lazily<Module>(load: () => Promise<Module>): Lazy<Module> {
	let current = $state.raw<Module>();
	let loading: Promise<void> | undefined;
	return {
		get current() {
			return current;
		},
		load: () =>
			(loading ??= load().then(
				(module) => {
					current = module;
				},
				() => {
					loading = undefined;
				}
			))
	};
}
