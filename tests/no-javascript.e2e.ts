/** Pages without JavaScript: timeline, figures, tasks and the list on a phone. */
import { comparison, example, settings } from './support/examples';
import { rows, TASKS } from './support/tasks';
import { evidencePanel, expect, story, test } from './support/test';

test.use({ javaScriptEnabled: false });

test(
	'every label of the timeline is a link',
	{ tag: ['@core', '@emulation'] },
	async ({ page }) => {
		await page.goto('./timeline/');
		await expect(page.locator('.picture svg')).toBeVisible();
		await expect(page.locator('.timeline .milestone.labelled a:visible')).toHaveCount(
			story.milestones.length
		);
		await page.getByRole('link', { name: example.title }).first().click();
		await expect(page).toHaveURL(new RegExp(`/milestones/${example.id}/$`));
	}
);

test('the figures of the comparison have a text', async ({ page }) => {
	await page.goto('./compare/');
	const { ranks, travel, figures } = comparison;
	const crossing = page.locator('.crossing');
	await expect(crossing).toHaveCount(1);
	for (const { year, place, upper, lower } of ranks ? [ranks.then, ranks.now] : [])
		await expect(crossing).toContainText(
			`${year}, in ${place}: ${upper.name} above ${lower.name}.`
		);
	const map = page.getByRole('figure', { name: 'Who travels to whom' });
	const placeName = (id: string) => travel?.places.find((place) => place.id === id)?.name;
	for (const { who, from, to, means } of Object.values(travel?.journeys ?? {})) {
		await expect(map).toContainText(`${who} travels from ${placeName(from)} to ${placeName(to)}`);
		await expect(map).toContainText(means ?? '');
	}
	await expect(map.locator('.line')).toHaveCount(2);
	for (const { unit, stated } of figures)
		for (const { value } of stated) {
			const text = `${value < 0 ? '−' : ''}${unit.before}${Math.abs(value)}${unit.after}`;
			await expect(page.locator('.figures strong').getByText(text, { exact: true })).toBeVisible();
		}
	const eras = Object.values(settings.compared ?? {}).flatMap((side) => side.eras);
	await expect(page.locator('.twin .milestone')).toHaveCount(
		story.milestones.filter(({ era }) => eras.includes(era)).length
	);
	await expect(page.locator('.tile')).toHaveCount(story.parallels.length);
});

test('every task is a worksheet without JavaScript', async ({ page }) => {
	for (const task of TASKS) {
		await page.goto(`./classroom/${task}/`);
		await expect(page.getByText('Checking needs JavaScript.')).toBeVisible();
		await expect(page.getByRole('button')).toHaveCount(0);
		await expect(page.locator('.material')).toBeVisible();
	}
	await page.goto('./classroom/order/');
	await expect(rows(page)).toHaveCount(8);
	for (const quote of await page.locator('.card blockquote').all())
		await expect(quote).toBeVisible();
	await page.goto('./classroom/match/');
	await expect(page.locator('.quotes > li')).toHaveCount(6);
	await expect(page.locator('.quotes .line').first()).toBeVisible();
	await page.goto('./classroom/kinds/');
	await expect(page.getByRole('group', { name: /^Statement/ })).toHaveCount(12);
});

test.describe('on a phone', () => {
	test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

	test('the menu opens and leads to a page, without a choice of theme', async ({ page }) => {
		await page.goto('./');
		const link = page
			.getByRole('navigation', { name: 'Pages' })
			.getByRole('link', { name: 'About', exact: true });
		await expect(link).toBeHidden();
		await page.getByRole('button', { name: 'Menu' }).tap();
		await expect(page.getByRole('radio')).toHaveCount(0);
		await link.tap();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('How to read it');
	});

	test('a milestone is a page that links to its card on the timeline', async ({ page }) => {
		await page.goto(`./milestones/${example.id}/`);
		const quote = evidencePanel(page).locator('blockquote').first();
		await expect(quote).toBeVisible();
		expect((await quote.boundingBox())?.y).toBeLessThan(844);
		await page.getByRole('link', { name: 'On the timeline' }).click();
		await expect(page.locator('.milestone:visible')).toHaveCount(story.milestones.length);
		await expect(page.locator(`#${example.id}`)).toBeInViewport();
	});
});
