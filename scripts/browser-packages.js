/** Which packages are sent to readers. A package is trusted with all that a page knows, so each is a decision. */

/** By name; what one of them brings along stands here, too. The build stops at any other: see vite.config.ts. */
export const BROWSER_PACKAGES = [
	...['svelte', '@sveltejs/kit', 'clsx', 'devalue', 'esm-env'],
	...['date-fns', '@date-fns/utc', 'minisearch', 'uqr'],
	// Numbers and scales, shuffling; zoom and brush, which bring the rest along.
	...['d3', 'd3-array', 'd3-random', 'd3-zoom', 'd3-brush'],
	...[
		'd3-color',
		'd3-dispatch',
		'd3-drag',
		'd3-ease',
		'd3-interpolate',
		'd3-path',
		'd3-selection',
		'd3-shape',
		'd3-timer'
	],
	'd3-transition'
];

/**
 * The packages among some modules that are not sent to readers.
 *
 * @param {readonly string[]} modules paths, as the bundler names them
 * @returns {string[]} each once
 */
export function strangersAmong(modules) {
	const names = modules.flatMap((path) => {
		// The innermost: a package may bring its own copy of another.
		const at = path.replaceAll('\\', '/').split('/node_modules/');
		const [, name] = at.length > 1 ? (/^((?:@[^/]+\/)?[^/]+)/.exec(at.at(-1) ?? '') ?? []) : [];
		return name === undefined || BROWSER_PACKAGES.includes(name) ? [] : [name];
	});
	return [...new Set(names)];
}
