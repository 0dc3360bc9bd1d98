/** Which pages the site has: a plan may name slides and tasks, and links to those that are there. */
import { isRouted, routesFrom } from '$lib/classroom/site-links';

// Only the names are asked for: as text, so that no page is drawn in with its styles.
const routes = routesFrom(
	Object.keys(import.meta.glob('/src/routes/**/+page.svelte', { query: '?raw' }))
);

/** Those that lead to a page of this site; a fragment is left out of the question. */
export const withPage = <T extends { path: string }>(links: readonly T[]): T[] =>
	links.filter(({ path }) => isRouted(path.replace(/#.*$/, ''), routes));
