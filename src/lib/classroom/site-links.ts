/** Which addresses this site has: a plan names slides and tasks, and links to those that are there. */

/** Routes such as /present/[slide]/ from the files of their pages, /src/routes/present/[slide]/+page.svelte. */
export const routesFrom = (files: readonly string[]): string[] =>
	files.map((file) =>
		file
			.replace(/^\/src\/routes/, '')
			.replace(/\+page\.svelte$/, '')
			.replaceAll(/\/\([^/]+\)/g, '')
	);

/** True where one of the routes answers for a path such as /present/treaty/. */
export const isRouted = (path: string, routes: readonly string[]): boolean =>
	routes.some((route) => {
		const [asked, given] = [path.split('/'), route.split('/')];
		return (
			asked.length === given.length &&
			given.every((part, index) => /^\[.+\]$/.test(part) || part === asked[index])
		);
	});
