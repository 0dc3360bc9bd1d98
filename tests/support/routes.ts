/** Routes of the built site by kind, samples of them, and the themes and widths they are tested in. */
import type { Page } from '@playwright/test';
import { readdirSync } from 'node:fs';
import { nextFrame, waitForHydration } from './test';

/** Pages of one kind share a template: the first whose pattern fits. */
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

/** As paths from the root of the site, such as `milestones/treaty/`; read from the build, so none can be forgotten. */
export const ROUTES: readonly string[] = readdirSync('build', { recursive: true, encoding: 'utf8' })
	.filter((file) => file.endsWith('.html'))
	.map((file) => file.replaceAll('\\', '/').replace(/(^|\/)index\.html$/, '$1'))
	.sort();

export const kindOf = (route: string): Kind =>
	(Object.keys(KINDS) as Kind[]).find((kind) => KINDS[kind].test(route)) ?? 'prose';

/** The file of a page, in build/. */
export const fileOf = (route: string): string =>
	route.endsWith('.html') ? route : `${route}index.html`;

/** One of each kind, where it shows most: what is looked at in every way. */
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

const LIKE_OTHERS =
	/^(compare\/the-song|present\/(the-song|timeline|lesson)|classroom\/(column|worksheet|comparison|sourcing|kinds|weigh))\b/;
/** Of the samples those that do not share all of their parts with another: what takes long is done in these. */
export const SAMPLE_ROUTES = ALL_SAMPLE_ROUTES.filter((path) => !LIKE_OTHERS.test(path));

export const THEMES = ['light', 'dark', 'projector', 'forced'] as const;
export type Theme = (typeof THEMES)[number];
/** px: 320 is what 1280 comes to at a zoom of 400 %. */
export const WIDTHS = [320, 1280] as const;

/** Opens a page, and waits until script runs it. */
export async function open(page: Page, path: string): Promise<void> {
	await page.goto(`./${path}`);
	if (kindOf(path) !== 'missing') await waitForHydration(page);
	await page.evaluate(() => document.fonts.ready);
}

/**
 * The reader’s theme, as the switch in the masthead sets it, and the system’s, which is all that pages without script ask for;
 * or a system whose colours replace those of every page.
 */
export async function applyTheme(page: Page, look: Theme): Promise<void> {
	await page.emulateMedia({
		forcedColors: look === 'forced' ? 'active' : 'none',
		colorScheme: look === 'dark' ? 'dark' : 'light'
	});
	await page.evaluate(
		(theme) => {
			if (theme) document.documentElement.dataset['theme'] = theme;
			else delete document.documentElement.dataset['theme'];
		},
		look === 'forced' ? null : look
	);
	// Type may be larger now, and what is laid out by it follows.
	await page.evaluate(() => dispatchEvent(new Event('resize')));
	await nextFrame(page);
}
