/** Routes of the built site by kind, sample routes, and the themes and widths of tests. */
import type { Page } from '@playwright/test';
import { readdirSync } from 'node:fs';
import { comparison, example, exampleParallel, exampleStop } from './examples';
import { nextFrame, waitForHydration } from './test';

/** Pages of one kind share a template. The first matching pattern counts. */
const KINDS = {
	/** Shown in place of another page. */
	missing: /^(404|offline)\.html$/,
	home: /^$/,
	timeline: /^timeline\//,
	milestone: /^milestones\//,
	tour: /^tour\//,
	comparison: /^compare\//,
	documents: /^documents\//,
	column: /^column\//,
	slide: /^present\/(?!build|lesson|speaker)/,
	presenting: /^present\//,
	task: /^classroom\/(order|match|kinds|weigh)\//,
	handout: /^classroom\/(?!notes).+/,
	prose: /./
} as const;
export type Kind = keyof typeof KINDS;

/** Every page of the build, such as `compare/`. */
export const ROUTES: readonly string[] = readdirSync('build', { recursive: true, encoding: 'utf8' })
	.filter((file) => file.endsWith('.html'))
	.map((file) => file.replaceAll('\\', '/').replace(/(^|\/)index\.html$/, '$1'))
	.sort();

export const kindOf = (route: string): Kind =>
	(Object.keys(KINDS) as Kind[]).find((kind) => KINDS[kind].test(route)) ?? 'prose';

/** Returns the file of a page in build/. */
export const fileOf = (route: string): string =>
	route.endsWith('.html') ? route : `${route}index.html`;

/** Samples for slow tests: each has a part that no other has. */
export const SAMPLE_ROUTES: readonly string[] = [
	'',
	'timeline/',
	`milestones/${example.id}/`,
	'compare/',
	...(comparison.documents ? ['documents/'] : []),
	'column/',
	...(exampleStop ? ['tour/', `tour/${exampleStop.id}/`] : []),
	'about/',
	'about/source/',
	'about/data/',
	'about/milestones/',
	'accessibility/',
	'present/',
	`present/${example.id}/?step=3`,
	'present/map/',
	`present/build/?s=title.${example.id}.q&q=Why%3F&v=1`,
	'present/speaker/',
	'classroom/',
	'classroom/notes/',
	'classroom/timeline/',
	'classroom/cards/',
	'classroom/answers/',
	'classroom/order/?seed=k7pq',
	'classroom/match/?seed=k7pq',
	'404.html'
];
/** Samples of each kind. */
export const ALL_SAMPLE_ROUTES: readonly string[] = [
	...SAMPLE_ROUTES,
	`compare/${exampleParallel.id}/`,
	`present/${exampleParallel.id}/?step=3`,
	'present/timeline/',
	`present/lesson/?s=${example.id}.q.b&q=Why%3F&v=1`,
	'classroom/column/',
	'classroom/worksheet/',
	'classroom/comparison/',
	'classroom/sourcing/',
	...(exampleStop ? ['classroom/tour/'] : []),
	'classroom/kinds/?seed=k7pq',
	'classroom/weigh/?seed=k7pq'
];

export const THEMES = ['light', 'dark', 'projector', 'forced'] as const;
export type Theme = (typeof THEMES)[number];
/** px: 320 is 1280 at a zoom of 400 %. */
export const WIDTHS = [320, 1280] as const;

/** Opens a page of the site, and waits for hydration and fonts. */
export async function open(page: Page, path: string): Promise<void> {
	await page.goto(`./${path}`);
	if (kindOf(path) !== 'missing') await waitForHydration(page);
	await page.evaluate(() => document.fonts.ready);
}

/**
 * Applies a theme as the menu in the masthead does, and the matching system preference for pages
 * without script; or forced colors.
 */
export async function applyTheme(page: Page, theme: Theme): Promise<void> {
	await page.emulateMedia({
		forcedColors: theme === 'forced' ? 'active' : 'none',
		colorScheme: theme === 'dark' ? 'dark' : 'light'
	});
	await page.evaluate(
		(name) => {
			if (name) document.documentElement.dataset['theme'] = name;
			else delete document.documentElement.dataset['theme'];
		},
		theme === 'forced' ? null : theme
	);
	// The font size may change, which only a resize event lays out again.
	await page.evaluate(() => dispatchEvent(new Event('resize')));
	await nextFrame(page);
}
