/**
 * ARIA snapshots of the main pages, in tests/aria-snapshots/. Take over an intended change with
 * `npx playwright test aria-snapshots --update-snapshots`, and read the diff.
 */
import { open } from './support/routes';
import { expect, test } from './support/test';

/** Name of the file, path, part of the page, width. */
const TREES: [name: string, path: string, part: string][] = [
	['masthead', '', 'body'],
	['timeline', '', '.timeline'],
	['evidence', 'milestones/treaty/', '.evidence'],
	['comparison', 'compare/', '.twin'],
	['parallel', 'compare/the-song/', '#the-song'],
	['column', 'column/', '#p3'],
	['slide', 'present/treaty/?step=3', '.stage'],
	['classroom', 'classroom/', 'main'],
	['order', 'classroom/order/?seed=k7pq', 'main'],
	['not-found', '404.html', 'body']
];
for (const [name, path, part] of TREES)
	test(`${name}: what assistive technology is told`, async ({ page }) => {
		await open(page, path);
		const tree = await page.locator(part).ariaSnapshot();
		// Of the page as a whole, what stands before its content.
		expect(`${name === 'masthead' ? tree.split('\n- main')[0] : tree}\n`).toMatchSnapshot(
			`${name}.yml`
		);
	});
