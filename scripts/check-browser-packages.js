/**
 * Stops the build when the bundle holds a package that is not listed here. Code in a
 * browser can read everything on the page, so each package is a decision.
 */

/** The packages that readers download, with those they depend on. */
export const BROWSER_PACKAGES = [
	...['svelte', '@sveltejs/kit', 'clsx', 'devalue', 'esm-env'],
	...['date-fns', '@date-fns/utc', 'jsonc-parser', 'minisearch', 'porter2', 'uqr'],
	...['d3', 'd3-array', 'd3-brush', 'd3-color', 'd3-dispatch', 'd3-drag', 'd3-ease'],
	...['d3-interpolate', 'd3-path', 'd3-random', 'd3-selection', 'd3-shape', 'd3-timer'],
	...['d3-transition', 'd3-zoom']
];

/**
 * Returns the packages of some modules that are not listed, each once.
 *
 * @param {readonly string[]} modules paths, as the bundler names them
 */
export function unlistedPackages(modules) {
	// The innermost folder counts: a package may bring its own copy of another.
	const names = modules.map(
		(path) => /.*[/\\]node_modules[/\\]((?:@[^/\\]+[/\\])?[^/\\]+)/.exec(path)?.[1]
	);
	return [...new Set(names)].filter((name) => name && !BROWSER_PACKAGES.includes(name));
}

/** @returns {import('vite').Plugin} */
export const checkBrowserPackages = () => ({
	name: 'check-browser-packages',
	generateBundle(_options, bundle) {
		if (this.environment.name !== 'client') return;
		const unlisted = unlistedPackages(
			Object.values(bundle).flatMap((file) => (file.type === 'chunk' ? file.moduleIds : []))
		);
		if (unlisted.length > 0)
			this.error(`Not listed in scripts/check-browser-packages.js: ${unlisted.join(', ')}`);
	}
});
