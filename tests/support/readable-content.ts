/** Reads the visible text, links and buttons of a page. */
import type { Page } from '@playwright/test';
import { comparison, example, exampleParallel, exampleStop } from './examples';

/** One page of each kind, and pages that hide elements until JavaScript runs. */
export const READABLE_PAGES = [
	'./',
	'./timeline/',
	`./milestones/${example.id}/`,
	'./compare/',
	`./compare/${exampleParallel.id}/?cover=now`,
	...(comparison.documents ? ['./documents/'] : []),
	'./column/',
	...(exampleStop ? ['./tour/', `./tour/${exampleStop.id}/`] : []),
	'./about/',
	'./about/source/',
	'./about/data/',
	'./about/milestones/',
	'./privacy/',
	'./present/',
	`./present/${example.id}/`,
	'./present/build/',
	`./present/lesson/?s=title.${example.id}&v=1`,
	'./present/speaker/',
	'./classroom/',
	'./classroom/order/?seed=a',
	'./classroom/worksheet/',
	'./classroom/notes/'
];
/** Returns the visible headings, texts, links and buttons. */
export const readableContent = (page: Page) =>
	page.evaluate(() => {
		const isVisible = (element: Element) =>
			element.checkVisibility({
				opacityProperty: true,
				visibilityProperty: true,
				contentVisibilityAuto: true
			});
		const textsOf = (selector: string) =>
			[...document.querySelectorAll(selector)]
				.filter(isVisible)
				.map((element) => element.textContent.replace(/\s+/g, ' ').trim());
		return {
			headings: textsOf('h1, h2, h3'),
			texts: textsOf('main :is(p, blockquote, li, dd, td, legend, figcaption)'),
			links: [...document.querySelectorAll('a:not([aria-disabled])')]
				.filter(isVisible)
				.map((link) => link.getAttribute('href')),
			buttons: textsOf('button')
		};
	});
