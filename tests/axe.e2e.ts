/** Axe rules of WCAG up to AAA, on one page of each kind. */
import { axeViolations } from './support/axe';
import { ALL_SAMPLE_ROUTES, kindOf, open } from './support/routes';
import { expect, test } from './support/test';

const routeByKind = new Map(
	[...ALL_SAMPLE_ROUTES].reverse().map((route) => [kindOf(route), route])
);

for (const [kind, route] of routeByKind)
	test(`axe finds no violation on a page of kind ${kind}: /${route}`, async ({ page }) => {
		await open(page, route);
		expect(await axeViolations(page)).toEqual([]);
	});
