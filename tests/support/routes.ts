/** Routes of the built site by kind, sample routes, and the themes and widths of tests. */
import type { Page } from '@playwright/test';
import { readdirSync } from 'node:fs';
import { nextFrame, waitForHydration } from './test';

/** Pages of one kind share a template. The first matching pattern counts. */
const KINDS = {
	/** Shown in place of another page. */
	missing: /^(404|offline)\.html$/,
	timeline: /^(milestones\/.*)?$/,
	comparison: /^compare\//,
	column: /^column\//,
	slide: /^present\/(?!build|lesson|speaker)/,
	presenting: /^present\//,
	task: /^classroom\/(order|match|kinds|weigh)\//,
	handout: /^classroom\/(?!notes).+/,
	prose: /./
} as const;
export type Kind = keyof typeof KINDS;

/** Every page of the build, such as `milestones/treaty/`. */
export const ROUTES: readonly string[] = readdirSync('build', { recursive: true, encoding: 'utf8' })
	.filter((file) => file.endsWith('.html'))
	.map((file) => file.replaceAll('\\', '/').replace(/(^|\/)index\.html$/, '$1'))
	.sort();

export const kindOf = (route: string): Kind =>
	(Object.keys(KINDS) as Kind[]).find((kind) => KINDS[kind].test(route)) ?? 'prose';

/** Returns the file of a page in build/. */
export const fileOf = (route: string): string =>
	route.endsWith('.html') ? route : `${route}index.html`;

/** Samples of each kind. */
export const ALL_SAMPLE_ROUTES: readonly string[] = [
	'',
	'milestones/treaty/',
	'compare/',
	'compare/the-song/',
	'column/',
	'about/',
	'accessibility/',
	'present/',
	'present/treaty/?step=3',
	'present/the-song/?step=3',
	'present/timeline/',
	'present/map/',
	'present/build/?s=title.treaty.q&q=Why%3F&v=1',
	'present/speaker/',
	'present/lesson/?s=treaty.q.b&q=Why%3F&v=1',
	'classroom/',
	'classroom/notes/',
	'classroom/timeline/',
	'classroom/column/',
	'classroom/cards/',
	'classroom/worksheet/',
	'classroom/comparison/',
	'classroom/sourcing/',
	'classroom/answers/',
	'classroom/order/?seed=k7pq',
	'classroom/match/?seed=k7pq',
	'classroom/kinds/?seed=k7pq',
	'classroom/weigh/?seed=k7pq',
	'404.html'
];

const SIMILAR_ROUTES =
	/^(compare\/the-song|present\/(the-song|timeline|lesson)|classroom\/(column|worksheet|comparison|sourcing|kinds|weigh))\b/;
/** Samples for slow tests: each has a part that no other has. */
export const SAMPLE_ROUTES = ALL_SAMPLE_ROUTES.filter((path) => !SIMILAR_ROUTES.test(path));

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
 * Applies a theme as the switch in the masthead does, and the matching system preference for pages
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
