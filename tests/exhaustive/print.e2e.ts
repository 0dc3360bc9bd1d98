/** Print: content, colours, sheets in two browsers, and rows that page breaks must not split. */
import { chromium, firefox } from '@playwright/test';
import { findFirefox } from '../../scripts/browser.js';
import { answer, check, open, result, SEED, TASKS } from '../support/tasks';
import { colourOf, contrastOf, over } from '../support/contrast';
import { example } from '../support/examples';
import { HANDOUTS } from '../support/handouts';
import { ALL_SAMPLE_ROUTES, open as openRoute } from '../support/routes';
import { overlaps, readSheets } from '../support/sheets';
import { columnPane, expect, openParallel, openTimeline, story, test } from '../support/test';

/** Width and height in cm. */
const PAPERS = { A4: [21, 29.7], Letter: [21.59, 27.94] } as const;
const WIDE_HANDOUTS = ['classroom/timeline/'];

for (const name of ['chromium', 'firefox'] as const)
	for (const [paper, landscape] of [
		['A4', false],
		['Letter', true]
	] as const)
		test(`${name} prints every page on ${paper}, ${landscape ? 'landscape' : 'portrait'}, without overlaps or blank sheets`, async ({
			baseURL,
			launchOptions
		}) => {
			const isFirefox = name === 'firefox';
			const executablePath = findFirefox() ?? '';
			test.skip(
				isFirefox && !executablePath,
				'no Firefox: apt-get install firefox-esr, or set FIREFOX_PATH'
			);
			const browser = isFirefox
				? await firefox.launch({ channel: 'moz-firefox', executablePath })
				: await chromium.launch(launchOptions);
			try {
				const page = await browser.newPage({ baseURL: baseURL ?? '' });
				// Playwright passes inches to Firefox, which takes them for cm.
				const unit = isFirefox ? 'in' : 'cm';
				const [width, height] = PAPERS[paper];
				for (const path of [...ALL_SAMPLE_ROUTES, 'offline.html']) {
					await openRoute(page, path);
					const margin = `1${unit}`;
					const sheets = await readSheets(
						await page.pdf({
							...{ landscape, width: `${width}${unit}`, height: `${height}${unit}` },
							margin: { top: margin, right: margin, bottom: margin, left: margin }
						})
					);
					const [first] = sheets;
					const isWide = landscape || WIDE_HANDOUTS.includes(path);
					expect((first?.width ?? 0) > (first?.height ?? 0), `${path}: orientation`).toBe(isWide);
					expect(
						Math.max(first?.width ?? 0, first?.height ?? 0) / 72,
						`${path}: size in inches`
					).toBeCloseTo(height / 2.54, 1);
					for (const [index, sheet] of sheets.entries()) {
						const sheetName = `${path}: sheet ${index + 1} of ${sheets.length}`;
						expect(overlaps(sheet), sheetName).toEqual([]);
						// More than a word or two, and never none.
						expect(sheet.text.split(/\s+/).length, sheetName).toBeGreaterThan(5);
					}
					// The margin of handouts is wider than that asked for.
					if (HANDOUTS.some((handout) => handout.path === `/${path}`) && !isWide)
						expect(
							Math.min(...(first?.runs ?? []).map(({ x }) => x)) / 72,
							`${path}: left margin in inches`
						).toBeCloseTo(1.4 / 2.54, 1);
				}
			} finally {
				await browser.close();
			}
		});

for (const media of ['screen', 'print'] as const)
	test(`shapes do not depend on backgrounds in ${media === 'print' ? 'print' : 'forced colors'}`, async ({
		page
	}) => {
		for (const path of ALL_SAMPLE_ROUTES) {
			await openRoute(page, path);
			await page.emulateMedia({ media });
			const lost = await page.evaluate(() =>
				[...document.querySelectorAll('body *')]
					.flatMap((element) =>
						[null, '::before', '::after'].map((pseudo) => ({
							element,
							pseudo,
							style: getComputedStyle(element, pseudo)
						}))
					)
					.filter(({ element, pseudo, style }) => {
						const isEmpty = pseudo
							? style.content === '""'
							: element instanceof SVGElement ||
								[...element.childNodes].every((node) =>
									node instanceof Element
										? node.matches('.visually-hidden')
										: node instanceof Comment || !node.textContent?.trim()
								);
						return (
							isEmpty &&
							element.checkVisibility({ visibilityProperty: true }) &&
							(style.backgroundImage !== 'none' ||
								!/^(transparent|rgba\(.*, 0\))$/.test(style.backgroundColor)) &&
							// The frame of a field or a handle stays.
							style.borderTopStyle === 'none' &&
							!(style.printColorAdjust === 'exact' && style.forcedColorAdjust === 'none')
						);
					})
					.map(
						({ element, pseudo }) =>
							`${element.tagName}.${element.getAttribute('class')}${pseudo ?? ''}`
					)
			);
			expect(lost, path).toEqual([]);
			await page.emulateMedia({ media: 'screen' });
		}
	});

test('a printed milestone has only its evidence', async ({ page }) => {
	await page.goto(`./milestones/${example.id}/`);
	await page.emulateMedia({ media: 'print' });
	await expect(page.locator('.evidence .notes > li').first()).toBeVisible();
	await expect(columnPane(page)).toBeHidden();
});

test('a printed timeline has only the quoted passages and their notes', async ({ page }) => {
	await openTimeline(page, `./timeline/#${example.id}`);
	await page.emulateMedia({ media: 'print' });
	const quoting = columnPane(page).locator('.text > :has([aria-current])');
	await expect(quoting.first()).toBeVisible();
	const shown = columnPane(page).locator('.text > :is(p, h3, h4)').filter({ visible: true });
	await expect(shown).toHaveCount(await quoting.count());
	await expect(columnPane(page).locator('.notes').filter({ visible: true })).not.toHaveCount(0);
});

test('a printed parallel opens its evidence and fits on a sheet', async ({ page }) => {
	// A4 with margins of 12 mm, at 96 px to the inch.
	await page.setViewportSize({ width: 703, height: 1032 });
	for (const { id } of story.parallels) {
		await page.emulateMedia({ media: 'screen' });
		await openParallel(page, id, '?cover=none&v=1');
		await page.emulateMedia({ media: 'print' });
		const article = page.locator('article.parallel');
		const { height } = (await article.boundingBox()) ?? { height: NaN };
		expect(height).toBeLessThan(1032);
		for (const part of ['.verdict', '.record']) await expect(article.locator(part)).toBeVisible();
	}
});

test('printed answers have their evidence and split no row', async ({ page }) => {
	for (const task of TASKS) {
		await open(page, task);
		await answer(page, task);
		await check(page);
		await page.emulateMedia({ media: 'print' });
		await expect(result(page)).toBeVisible();
		await expect(page.locator('.evidence-said').first()).toBeVisible();
		await expect(page.getByText(`shuffle ${SEED}.`)).toBeVisible();
		for (const row of await page
			.locator('.material :is(.card, .quotes blockquote, fieldset:has(.evidence-said))')
			.all())
			expect(
				await row.evaluate(
					(element) => getComputedStyle(element.closest('li, fieldset') ?? element).breakInside
				),
				task
			).toBe('avoid');
		await expect(page.getByRole('navigation', { name: 'Other tasks' })).toBeHidden();
		await page.emulateMedia({ media: 'screen' });
	}
});

for (const theme of ['dark', 'projector'])
	test(`pages print dark on white at normal size from the theme ${theme}`, async ({ page }) => {
		await page.addInitScript((name) => localStorage.setItem('theme', name), theme);
		for (const path of [
			`./classroom/kinds/?seed=${SEED}&fact=flew.equal.met&opinion=times&v=1`,
			`./classroom/weigh/?seed=${SEED}&claim=allies&weights=012345&v=1`,
			'./present/title/',
			'./timeline/',
			'./compare/',
			'./column/',
			'./classroom/worksheet/'
		]) {
			await page.goto(path);
			await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
			if (path.includes('seed')) await expect(result(page)).toBeVisible();
			await page.emulateMedia({ media: 'print' });
			const { scheme, size, paper, texts } = await page.evaluate(() => {
				const root = getComputedStyle(document.documentElement);
				const written = [...document.querySelectorAll('body *')].filter(
					(element) =>
						element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true }) &&
						[...element.childNodes].some(
							(node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim()
						)
				);
				const signs = [...document.querySelectorAll('.stands path')];
				return {
					scheme: root.colorScheme,
					size: root.fontSize,
					paper: root.backgroundColor,
					texts: [...written, ...signs].map((element) => {
						const style = getComputedStyle(element);
						const isDrawn = element instanceof SVGElement;
						return {
							name: `${element.tagName} ${element.className.toString()} ${element.textContent}`,
							ink: signs.includes(element) ? style.stroke : isDrawn ? style.fill : style.color,
							// Browsers print backgrounds only with print-color-adjust: exact.
							ground: style.printColorAdjust === 'exact' ? style.backgroundColor : '#fff'
						};
					})
				};
			});
			/** Returns a colour as printed on white. */
			const printed = (css: string) => {
				const { colour, opacity } = colourOf(css);
				return over(colour, opacity, [255, 255, 255]);
			};
			const pale = texts.filter(
				({ ink, ground }) => contrastOf(printed(ink), printed(ground)) < 4.5
			);
			expect({ scheme, size, paper, pale }, path).toEqual({
				scheme: 'light',
				// Handouts set their type in points.
				size: path.includes('worksheet') ? '13.3333px' : '16px',
				paper: 'rgb(255, 255, 255)',
				pale: []
			});
			expect(texts.length, path).toBeGreaterThan(8);
			await page.emulateMedia({ media: 'screen' });
		}
	});
