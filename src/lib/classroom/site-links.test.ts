import { expect, it } from 'vitest';
import { isRouted, routesFrom } from './site-links';

const routes = routesFrom([
	'/src/routes/present/[slide]/+page.svelte',
	'/src/routes/(timeline)/+page.svelte',
	'/src/routes/classroom/order/+page.svelte'
]);

it.each([
	['/present/treaty/', true],
	['/present/', false],
	['/', true],
	['/classroom/order/', true],
	['/classroom/weigh/', false],
	['/classroom/order/more/', false]
])('%s is an address of the site: %s', (path, expected) => {
	expect(isRouted(path, routes)).toBe(expected);
});
