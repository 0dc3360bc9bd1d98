/**
 * ARIA snapshots of the main pages, in tests/aria-snapshots/<story>/. Accept an intended change with
 * `npx playwright test aria-snapshots --update-snapshots`, and read the diff.
 */
import { example, exampleParallel } from './support/examples';
import { open } from './support/routes';
import { expect, test } from './support/test';

/** Name of the file, path, part of the page. */
const SNAPSHOTS: [name: string, path: string, part: string][] = [
	['masthead', 'timeline/', 'body'],
	['timeline', 'timeline/', '.timeline'],
	['evidence', `milestones/${example.id}/`, '.evidence'],
	['comparison', 'compare/', '.twin'],
	['parallel', `compare/${exampleParallel.id}/`, `#${exampleParallel.id}`],
	['column', 'column/', '.row:has(#p3)'],
	['slide', `present/${example.id}/?step=3`, '.stage'],
	['classroom', 'classroom/', 'main'],
	['order', 'classroom/order/?seed=k7pq', 'main'],
	['not-found', '404.html', 'body']
];
/** Snapshots shortened to the first three items of each list: the others repeat the same markup. */
const SHORTENED = new Set(['timeline', 'comparison', 'order']);
const shorten = (snapshot: string) =>
	snapshot.replace(/^( *)- list:\n(?:\1 .*\n)+/gm, (list) =>
		list
			.split(/^(?= *- listitem)/m)
			.slice(0, 4)
			.join('')
	);

test('ARIA snapshots of the main pages match', async ({ page }) => {
	for (const [name, path, part] of SNAPSHOTS) {
		await open(page, path);
		const whole = await page.locator(part).ariaSnapshot();
		// The masthead is the part of the page before its content.
		const snapshot = `${name === 'masthead' ? whole.split('\n- main')[0] : whole}\n`;
		expect.soft(SHORTENED.has(name) ? shorten(snapshot) : snapshot).toMatchSnapshot(`${name}.yml`);
	}
});
