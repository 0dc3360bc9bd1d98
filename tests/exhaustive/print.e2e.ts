/** Print: content, colours, and rows that page breaks must not split. */
import { answer, check, open, result, SEED, TASKS } from '../support/tasks';
import { colourOf, contrastOf, over } from '../support/contrast';
import { columnPane, expect, openPage, test } from '../support/test';

test('a printed milestone has only the quoted passages and their notes', async ({ page }) => {
	await page.goto('./milestones/split/');
	await page.emulateMedia({ media: 'print' });
	const quoting = columnPane(page).locator('.text > :has([aria-current])');
	await expect(quoting.first()).toBeVisible();
	const shown = columnPane(page).locator('.text > :is(p, h3, h4)').filter({ visible: true });
	await expect(shown).toHaveCount(await quoting.count());
	await expect(columnPane(page).locator('.notes').filter({ visible: true })).not.toHaveCount(0);
});

test('the printed comparison splits no row and opens each one', async ({ page }) => {
	await openPage(page, './compare/');
	// A4 with margins of 12 mm, at 96 px to the inch.
	await page.setViewportSize({ width: 703, height: 1032 });
	await page.emulateMedia({ media: 'print' });
	for (const article of await page.locator('article.parallel').all()) {
		const { height, breakInside } = await article.evaluate((element) => ({
			height: element.getBoundingClientRect().height,
			breakInside: getComputedStyle(element).breakInside
		}));
		expect(breakInside).toBe('avoid');
		// A page break splits a row that is higher than a page.
		expect(height).toBeLessThan(1032);
		await expect(article.locator('.evidence-of')).toBeVisible();
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
			'./',
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
