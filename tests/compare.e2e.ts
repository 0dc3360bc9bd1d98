/** The comparison: mirrored timelines, covered sides, verdicts and findings. */
import type { Locator, Page } from '@playwright/test';
import { VERDICTS } from '../src/lib/compare/compare-query';
import { example, exampleParallel, first, settings } from './support/examples';
import {
	evidenceHeading,
	evidencePanel,
	expect,
	openComparison,
	openTimeline,
	readData,
	storedKeys,
	story,
	test
} from './support/test';

const row = (page: Page, id: string): Locator => page.locator(`article#${id}`);
const compared = settings.compared!;
const { alignments, documents } = readData('comparison.json')!;
const [another, third] = story.parallels.filter((parallel) => parallel !== exampleParallel);
const all = story.parallels.length;
const covered = (part: Page | Locator): Locator =>
	part.getByRole('button', { name: compared.now.prompt });
/** Milestones of a compared era, in the order of time. */
const milestonesOf = (era: 'then' | 'now') =>
	story.milestones.filter((milestone) => compared[era].eras.includes(milestone.era));
const isOnlyIn = (parallel: string, milestone: string) =>
	story.parallels.every(
		({ id, milestones }) => (id === parallel) === milestones.includes(milestone)
	);

test.describe('mirrored timelines', () => {
	test('a chosen milestone highlights its parallel alone', { tag: '@core' }, async ({ page }) => {
		const inEra = (era: 'then' | 'now', ids: readonly string[]) =>
			milestonesOf(era).filter(({ id }) => ids.includes(id)).length;
		const { id, milestones, reading } = first(
			story.parallels,
			'parallel of three milestones in both eras, one of which is in no other',
			({ id, then, now, milestones: ids }) =>
				then.quote !== null &&
				now.quote !== null &&
				ids.length > 2 &&
				inEra('then', ids) + inEra('now', ids) === ids.length &&
				ids.some((milestone) => isOnlyIn(id, milestone))
		);
		const chosen = milestones.find((milestone) => isOnlyIn(id, milestone));
		await openComparison(page);
		await page.locator(`.twin .milestone a[data-id="${chosen}"]`).click();
		await expect(page).toHaveURL(new RegExp(`/compare/${id}/$`));
		const highlighted = page.locator('.twin .milestone.lit a');
		await expect(highlighted).toHaveCount(milestones.length);
		const ids = await highlighted.evaluateAll((links) =>
			links.map((link) => link.getAttribute('data-id'))
		);
		expect(ids.sort()).toEqual([...milestones].sort());
		await expect(page.locator('.twin .milestone.dim')).toHaveCount(
			milestonesOf('then').length + milestonesOf('now').length - ids.length
		);
		await expect(page.locator('.twin .connector.lit')).toHaveCount(
			inEra('then', milestones) * inEra('now', milestones)
		);
		await expect(row(page, id).locator('details').first()).toHaveAttribute('open');
		await expect(page.locator('.twin p.pointed')).toContainText(reading);
	});

	test('the alignment can be changed and is kept in the URL', async ({ page }) => {
		await openComparison(page);
		const zero = () => page.locator('.twin .months .zero').textContent();
		expect(await zero()).toBe(alignments[0]?.mark);
		const [, other] = alignments.filter(({ scale }) => scale === 'shared');
		await page.getByRole('button', { name: other!.title }).click();
		expect(await zero()).toBe(other!.mark);
		await expect(page).toHaveURL(new RegExp(`align=${other!.id}&v=1$`));
		const own = first(alignments, 'alignment to scale', ({ scale }) => scale === 'own');
		await page.getByRole('button', { name: own.title }).click();
		await expect(page.locator('.twin .months text')).toHaveCount(0);
		const off = [...milestonesOf('then'), ...milestonesOf('now')].filter(({ anchor }) =>
			story.segments.some(
				({ isAxisBreak, start, end }) => isAxisBreak && start <= anchor && anchor < end
			)
		);
		const offScale = page.locator('.twin').getByText('Not on this scale: ');
		await expect(offScale).toHaveCount(off.length > 0 ? 1 : 0);
		for (const { title } of off) await expect(offScale).toContainText(title);
		await expect(page).toHaveURL(new RegExp(`align=${own.id}&v=1$`));
		await page.reload();
		await expect(page.getByRole('button', { name: own.title })).toHaveAttribute(
			'aria-pressed',
			'true'
		);
	});

	test('the timelines are one tab stop with arrow keys inside', async ({ page }) => {
		await openComparison(page);
		const stops = page.locator('.twin .milestone a:not([tabindex="-1"])');
		await expect(stops).toHaveCount(1);
		await stops.focus();
		const first = await stops.getAttribute('data-id');
		await page.keyboard.press('ArrowRight');
		await expect(stops).not.toHaveAttribute('data-id', first ?? '');
		await page.keyboard.press('End');
		await expect(stops).toHaveAttribute('data-id', milestonesOf('now').at(-1)!.id);
		await page.keyboard.press('Home');
		await expect(stops).toHaveAttribute('data-id', first ?? '');
		await expect(stops).toBeFocused();
	});
});

test.describe('testing the argument', () => {
	test('a covered side is uncovered row by row', { tag: '@core' }, async ({ page }) => {
		await openComparison(page);
		await page
			.getByRole('button', { name: `Cover ${compared.now.label}`, exact: true })
			.first()
			.click();
		await expect(covered(page)).toHaveCount(all);
		const { id, then, now, reading } = exampleParallel;
		const outcome = row(page, id);
		await expect(outcome).not.toContainText(now.quote!.exact);
		// The reading would give the answer away.
		await expect(outcome).not.toContainText(reading);
		await expect(outcome).toContainText(then.quote!.exact);
		// The figures would, too.
		await expect(page.locator('.pictures')).toBeHidden();
		await expect(page.locator('.twin .frame')).toBeHidden();
		await covered(outcome).focus();
		await page.keyboard.press('Enter');
		// The button that replaces the pressed one gets the focus.
		const cover = outcome.getByRole('button', { name: `Cover ${compared.now.label}` });
		await expect(cover).toBeFocused();
		await expect(outcome).toContainText(now.quote!.exact);
		await expect(outcome).toContainText(reading);
		await expect(covered(page)).toHaveCount(all - 1);
		await expect(page).toHaveURL(/cover=now&v=1/);
	});

	test('keys 1 and 2 cover the sides of the focused row', async ({ page }) => {
		await openComparison(page);
		const { id, question, reading } = exampleParallel;
		const outcome = row(page, id);
		const coveredThen = (part: Page | Locator) =>
			part.getByRole('button', { name: compared.then.prompt });
		await outcome.getByRole('link', { name: question }).focus();
		await page.keyboard.press('2');
		await expect(covered(outcome)).toBeVisible();
		await page.keyboard.press('1');
		await expect(coveredThen(outcome)).toBeVisible();
		await page.keyboard.press('1');
		await page.keyboard.press('2');
		await expect(outcome).toContainText(reading);
		await outcome.getByRole('button', { name: `Cover ${compared.now.label}` }).focus();
		await page.keyboard.press('2');
		await expect(outcome.locator(':focus')).toHaveCount(1);
		// Outside the rows the keys do nothing.
		await page.locator('h1').click();
		await page.keyboard.press('1');
		await expect(coveredThen(page)).toHaveCount(0);
	});

	test('verdicts are counted and filter the list', async ({ page }) => {
		const countOf = (verdict: string) =>
			story.parallels.filter((parallel) => parallel.verdict === verdict).length;
		await openComparison(page);
		const buttonOf = (verdict: string) =>
			page.getByRole('button', {
				name: `${verdict[0]?.toUpperCase()}${verdict.slice(1)} ${countOf(verdict)}`,
				exact: true
			});
		for (const verdict of VERDICTS) await expect(buttonOf(verdict)).toBeVisible();
		const [earlier, later] = VERDICTS.filter((verdict) => countOf(verdict) > 0);
		await buttonOf(later!).click();
		await expect(page.locator('article.parallel')).toHaveCount(countOf(later!));
		await expect(page.getByText(`${countOf(later!)} of ${all} shown.`)).toBeVisible();
		await buttonOf(earlier!).click();
		await expect(page.locator('article.parallel')).toHaveCount(countOf(earlier!) + countOf(later!));
		await expect(page).toHaveURL(new RegExp(`verdict=${earlier}&verdict=${later}&v=1`));
		await page.getByRole('button', { name: 'Show all' }).focus();
		await page.keyboard.press('Enter');
		await expect(page.locator('.verdicts :focus')).toHaveCount(1);
		await expect(page.locator('article.parallel')).toHaveCount(all);
	});

	test('findings stay in the page until a copied link shares them', async ({ page, context }) => {
		await context.grantPermissions(['clipboard-read', 'clipboard-write']);
		await openComparison(page);
		const found = row(page, exampleParallel.id);
		await found.getByRole('radio', { name: 'holds', exact: true }).check();
		const reason = 'Both began as guests & left with “less” than hoped';
		await found.getByRole('textbox', { name: 'Because' }).fill(reason);
		await row(page, another!.id).getByRole('radio', { name: 'does not hold' }).check();
		const tally = page.locator('.tally');
		await expect(tally).toContainText('1 holds');
		await expect(tally).toContainText('1 does not hold');
		await expect(tally).toContainText(`${all - 2} to go`);
		// Longer than the delay of a URL write.
		await page.waitForTimeout(800);
		await expect(page).toHaveURL(/\/compare\/$/);
		expect(await storedKeys(page)).toEqual([]);
		// Findings remain after a change of row,
		await page.getByRole('link', { name: third!.question }).first().click();
		await expect(page).toHaveURL(new RegExp(`/compare/${third!.id}/`));
		await expect(found.getByRole('radio', { name: 'holds', exact: true })).toBeChecked();

		// and after a visit to the column.
		await found.locator('.side.then').getByRole('link').click();
		await expect(page).toHaveURL(/\/column\//);
		await expect(page.locator(`#${exampleParallel.then.quote?.block}`)).toBeVisible();
		await page.goBack();
		await expect(found.getByRole('radio', { name: 'holds', exact: true })).toBeChecked();
		await expect(tally).toContainText(`${all - 2} to go`);

		await page.getByRole('button', { name: 'Copy link with my verdicts' }).click();
		await expect(page.getByText('Link copied. It contains your verdicts.')).toBeVisible();
		const link = await page.evaluate(() => navigator.clipboard.readText());
		expect(new URL(link).searchParams.get('holds')).toBe(exampleParallel.id);

		const recipient = await context.newPage();
		await recipient.goto(link);
		const received = row(recipient, exampleParallel.id);
		await expect(received.getByRole('radio', { name: 'holds', exact: true })).toBeChecked();
		await expect(received.getByRole('textbox', { name: 'Because' })).toHaveValue(reason);
		await expect(
			row(recipient, another!.id).getByRole('radio', { name: 'does not hold' })
		).toBeChecked();
		await recipient.emulateMedia({ media: 'print' });
		await expect(received.locator('.found')).toHaveText(
			`Your verdict: it holds, because ${reason}`
		);
		await recipient.close();
	});

	test('a side covered by the URL is hidden even before script loads', async ({ page }) => {
		await page.route('**/*.js', async (route) => {
			if (!route.request().url().endsWith('theme.js'))
				await new Promise((done) => setTimeout(done, 1500));
			await route.continue();
		});
		await page.goto('./compare/?cover=now&v=1', { waitUntil: 'commit' });
		const outcome = row(page, exampleParallel.id);
		await expect(outcome.locator('.side.now blockquote')).toBeHidden();
		await expect(outcome.locator('.side.now blockquote')).toHaveCount(1);
		await expect(covered(page)).toHaveCount(all);
		await expect(outcome.locator('.side.then blockquote')).toBeVisible();
	});
});

test('a milestone and its parallel link to each other, and to the column', async ({ page }) => {
	await openTimeline(page, `./milestones/${example.id}/`);
	const { id, question } = first(
		story.parallels,
		'parallel of the example',
		(parallel) => parallel.id === example.counterparts[0]?.parallel
	);
	await evidencePanel(page).getByRole('link', { name: question }).click();
	await expect(page).toHaveURL(new RegExp(`/compare/${id}/$`));
	// The page opens at the row of the parallel.
	await expect(row(page, id)).toBeInViewport();
	await row(page, id).getByRole('link', { name: example.title }).click();
	await expect(evidenceHeading(page)).toHaveText(example.title);
	await openComparison(page);
	const quoting = first(
		story.parallels,
		'parallel with a quote that has no note',
		({ then }) =>
			then.quote !== null &&
			story.notes.every(({ words }) => !words.some((word) => then.quote?.exact.includes(word)))
	);
	const { block, exact } = quoting.then.quote!;
	await row(page, quoting.id).locator('.side.then').getByRole('link').click();
	await expect(page).toHaveURL(new RegExp(`/column/#${block}$`));
	await expect(page.locator(`#${block}`)).toContainText(exact);
});

test(
	'documents side by side answer one question, where the story has them',
	{ tag: '@core' },
	async ({ page }) => {
		await openComparison(page);
		const links = page.locator('a[href$="/documents/"]');
		const tested = new Set(documents?.parallels);
		await expect(links).toHaveCount(documents ? 1 + tested.size : 0);
		const response = await page.goto('./documents/');
		expect(response?.status()).toBe(documents ? 200 : 404);
		for (const { id, name, part, answer, shows, references, milestones } of documents?.items ??
			[]) {
			const item = page.locator(`#${id}`);
			await expect(item.getByRole('heading', { name })).toBeVisible();
			for (const text of [part, answer, shows]) await expect(item).toContainText(text);
			await expect(item.locator('details li')).toHaveCount(references.length);
			await expect(item.locator('a[href*="/milestones/"]')).toHaveCount(milestones.length);
		}
		for (const text of documents?.reading ?? []) await expect(page.getByText(text)).toBeVisible();
	}
);
