/** The comparison: mirrored timelines, covered sides, verdicts and findings. */
import type { Locator, Page } from '@playwright/test';
import { VERDICTS } from '../src/lib/compare/compare-query';
import { example, exampleParallel, first, settings } from './support/examples';
import {
	evidenceHeading,
	evidencePanel,
	expect,
	openComparison,
	openParallel,
	openTimeline,
	readData,
	storedKeys,
	story,
	test
} from './support/test';

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
		const { id, question, milestones } = first(
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
		await expect(page.locator('.twin .connector')).toHaveCount(0);
		const label = page.locator(`.twin .milestone a[data-id="${chosen}"]`);
		await label.focus();
		await expect(page.locator('.twin p.pointed')).toContainText(question);
		await expect(page.locator('.twin .connector')).not.toHaveCount(0);
		await label.click();
		await expect(page).toHaveURL(new RegExp(`/compare/${id}/$`));
		await covered(page).click();
		const highlighted = page.locator('.twin .milestone.lit a');
		await expect(highlighted).toHaveCount(milestones.length);
		const ids = await highlighted.evaluateAll((links) =>
			links.map((link) => link.getAttribute('data-id'))
		);
		expect(ids.sort()).toEqual([...milestones].sort());
		await expect(page.locator('.twin .milestone.dim')).toHaveCount(
			milestonesOf('then').length + milestonesOf('now').length - ids.length
		);
		await expect(page.locator('.twin .connector')).toHaveCount(
			inEra('then', milestones) * inEra('now', milestones)
		);
		// The connectors lead to named ends.
		const titles = story.milestones
			.filter((milestone) => milestones.includes(milestone.id))
			.map(({ title }) => title);
		expect((await page.locator('.twin text.end').allTextContents()).sort()).toEqual(titles.sort());
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
	const { id, question, then, now, reading } = exampleParallel;
	const coveredThen = (part: Page | Locator): Locator =>
		part.getByRole('button', { name: compared.then.prompt });
	const answer = (page: Page): Locator => page.locator('details.answer');

	test(
		'the later side is covered until the reader uncovers it',
		{ tag: '@core' },
		async ({ page }) => {
			await openParallel(page, id);
			await expect(page.getByRole('heading', { level: 1 })).toHaveText(question);
			await expect(covered(page)).toBeVisible();
			await expect(page.locator('main')).toContainText(then.quote!.exact);
			await expect(page.locator('main')).not.toContainText(now.quote!.exact);
			// The reading would give the answer away, and so would the timelines.
			await expect(page.locator('main')).not.toContainText(reading);
			await expect(page.locator('.twin')).toHaveCount(0);
			await expect(page.getByRole('radio').first()).toBeDisabled();
			await covered(page).focus();
			await page.keyboard.press('Enter');
			// The button that replaces the pressed one gets the focus.
			await expect(
				page.locator('.side').getByRole('button', { name: `Cover ${compared.now.label}` })
			).toBeFocused();
			await expect(page.locator('.side.now')).toContainText(now.quote!.exact);
			await expect(page.locator('.twin')).toBeVisible();
			// Our verdict waits for the reader’s.
			await expect(answer(page)).not.toHaveAttribute('open');
			await page.getByRole('radio', { name: 'partly' }).check();
			await expect(answer(page)).toHaveAttribute('open');
			await expect(answer(page)).toContainText(reading);
			// The next pair is covered again.
			await page
				.getByRole('link', { name: 'Next pair' })
				.or(page.getByRole('link', { name: 'Previous pair' }))
				.first()
				.click();
			await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(question);
			await expect(covered(page)).toBeVisible();
			await expect(page.locator('.dot.answered')).toHaveCount(1);
		}
	);

	test('covers of all pairs are kept in the URL', async ({ page }) => {
		await openParallel(page, id);
		const cover = (era: 'then' | 'now') =>
			page.locator('.settings').getByRole('button', { name: `Cover ${compared[era].label}` });
		await expect(cover('now')).toHaveAttribute('aria-pressed', 'true');
		await cover('now').click();
		await expect(page).toHaveURL(/\?cover=none&v=1$/);
		await expect(page.locator('main')).toContainText(reading);
		await expect(answer(page)).toHaveAttribute('open');
		await cover('then').click();
		await expect(page).toHaveURL(/\?cover=then&v=1$/);
		await expect(coveredThen(page)).toBeVisible();
		await page.getByRole('link', { name: another!.question }).first().click();
		await expect(page).toHaveURL(new RegExp(`/compare/${another!.id}/\\?cover=then&v=1$`));
		await expect(coveredThen(page)).toBeVisible();
		await expect(covered(page)).toHaveCount(0);
		await cover('now').click();
		await cover('then').click();
		await expect(page).toHaveURL(/\?cover=now&v=1$/);
	});

	test('keys 1 and 2 cover the sides of the pair', async ({ page }) => {
		await openParallel(page, id, '?cover=none&v=1');
		await page.getByRole('radio').first().focus();
		await page.keyboard.press('2');
		await expect(covered(page)).toBeVisible();
		await covered(page).focus();
		await page.keyboard.press('1');
		await expect(coveredThen(page)).toBeVisible();
		await page.keyboard.press('1');
		await page.keyboard.press('2');
		await expect(page.locator('main')).toContainText(reading);
		await page
			.locator('.side')
			.getByRole('button', { name: `Cover ${compared.now.label}` })
			.focus();
		await page.keyboard.press('2');
		await expect(page.locator('article').locator(':focus')).toHaveCount(1);
		// Outside the pair the keys do nothing.
		await page.locator('.steps p').click();
		await page.keyboard.press('1');
		await expect(coveredThen(page)).toHaveCount(0);
	});

	test('arrow keys, links, dots and swipes lead from pair to pair', async ({ page }) => {
		const ids = story.parallels.map(({ id }) => id);
		const isAt = (index: number) => expect(page).toHaveURL(new RegExp(`/compare/${ids[index]}/$`));
		await openComparison(page);
		await page.getByRole('link', { name: 'Start with pair 1' }).click();
		await isAt(0);
		await page.keyboard.press('ArrowLeft');
		await page.keyboard.press('ArrowRight');
		await isAt(1);
		await expect(page.getByText(`Pair 2 of ${all}`)).toBeVisible();
		await page.getByRole('link', { name: 'Next pair' }).click();
		await isAt(2);
		// The link keeps the focus, to be pressed again.
		await expect(page.getByRole('link', { name: 'Next pair' })).toBeFocused();
		await page.keyboard.press('Enter');
		await isAt(3);
		await page.keyboard.press('ArrowLeft');
		await isAt(2);
		const dots = page.locator('.steps .dot');
		await expect(dots).toHaveCount(all);
		await expect(dots.nth(2)).toHaveAttribute('aria-current', 'page');
		await dots.last().click();
		await isAt(all - 1);
		await expect(page.getByRole('link', { name: 'Next pair' })).toHaveCount(0);
		await page.keyboard.press('ArrowRight');
		const swipe = (from: number, to: number) =>
			page.locator('article.parallel').evaluate(
				(article, [from, to]) => {
					for (const [type, clientX] of [
						['touchstart', from],
						['touchend', to]
					] as const) {
						const touch = new Touch({ identifier: 1, target: article, clientX, clientY: 300 });
						const touches = type === 'touchstart' ? [touch] : [];
						article.dispatchEvent(
							new TouchEvent(type, { touches, changedTouches: [touch], bubbles: true })
						);
					}
				},
				[from, to] as const
			);
		await swipe(100, 300);
		await isAt(all - 2);
		await swipe(300, 100);
		await isAt(all - 1);
		// Arrow keys in a field stay there.
		await covered(page).click();
		await page.getByRole('radio').first().focus();
		await page.keyboard.press('ArrowRight');
		await expect(page.getByRole('radio', { name: 'partly' })).toBeChecked();
		await isAt(all - 1);
	});

	test('verdicts are counted, and group the tiles', { tag: '@core' }, async ({ page }) => {
		const countOf = (verdict: string) =>
			story.parallels.filter((parallel) => parallel.verdict === verdict).length;
		await openComparison(page);
		for (const verdict of VERDICTS) {
			const name = `${verdict[0]?.toUpperCase()}${verdict.slice(1)}`;
			const tiles = page.getByRole('region', { name: new RegExp(`^${name} ${countOf(verdict)}:`) });
			await expect(tiles.locator('.tile')).toHaveCount(countOf(verdict));
			await expect(page.locator('.counts')).toContainText(new RegExp(`\\b${countOf(verdict)}\\b`));
		}
		const [earlier, later] = VERDICTS.filter((verdict) => countOf(verdict) > 0);
		await openComparison(page, `./compare/?verdict=${earlier}&verdict=${later}&v=1`);
		const shown = countOf(earlier!) + countOf(later!);
		await expect(page.locator('.tile')).toHaveCount(shown);
		await expect(page.getByText(`${shown} of ${all} shown.`)).toBeVisible();
		await page.getByRole('button', { name: 'Show all' }).focus();
		await page.keyboard.press('Enter');
		await expect(page.locator('.tile:focus')).toHaveCount(1);
		await expect(page.locator('.tile')).toHaveCount(all);
	});

	test('findings stay in the page until a copied link shares them', async ({ page, context }) => {
		await context.grantPermissions(['clipboard-read', 'clipboard-write']);
		await openParallel(page, id, '?cover=none&v=1');
		const holds = (on: Page) => on.getByRole('radio', { name: 'holds', exact: true });
		const goTo = async (target: { id: string; question: string }) => {
			await page.locator('.steps').getByRole('link', { name: target.question }).click();
			await expect(page).toHaveURL(new RegExp(`/compare/${target.id}/`));
		};
		await holds(page).check();
		const reason = 'Both began as guests & left with “less” than hoped';
		await page.getByRole('textbox', { name: 'Because' }).fill(reason);
		await goTo(another!);
		await page.getByRole('radio', { name: 'does not hold' }).check();
		const tally = page.locator('.tally');
		await expect(tally).toContainText('1 holds');
		await expect(tally).toContainText('1 does not hold');
		await expect(tally).toContainText(`${all - 2} to go`);
		// Longer than the delay of a URL write.
		await page.waitForTimeout(800);
		await expect(page).toHaveURL(/\?cover=none&v=1$/);
		expect(await storedKeys(page)).toEqual([]);
		// Findings remain on other pairs,
		await goTo(third!);
		await expect(page.locator('.dot.answered')).toHaveCount(2);
		await goTo(exampleParallel);
		await expect(holds(page)).toBeChecked();

		// and after a visit to the column.
		await page.locator('.side.then').getByRole('link').click();
		await expect(page).toHaveURL(/\/column\//);
		await expect(page.locator(`#${then.quote?.block}`)).toBeVisible();
		await page.goBack();
		await expect(holds(page)).toBeChecked();
		await expect(tally).toContainText(`${all - 2} to go`);

		await page.getByRole('button', { name: 'Copy link with my verdicts' }).click();
		await expect(page.getByText('Link copied. It contains your verdicts.')).toBeVisible();
		const link = await page.evaluate(() => navigator.clipboard.readText());
		expect(new URL(link).searchParams.get('holds')).toBe(id);

		const recipient = await context.newPage();
		await recipient.goto(link);
		await expect(holds(recipient)).toBeChecked();
		await expect(recipient.getByRole('textbox', { name: 'Because' })).toHaveValue(reason);
		await recipient.emulateMedia({ media: 'print' });
		await expect(recipient.locator('.found')).toHaveText(
			`Your verdict: it holds, because ${reason}`
		);
		// The overview has all of them.
		await recipient.goto(link.replace(`/compare/${id}/`, '/compare/'));
		await expect(recipient.locator('.found')).toHaveCount(2);
		await expect(recipient.getByText(`it holds, because ${reason}`)).toBeVisible();
		await recipient.close();
	});

	test('a covered side is hidden even before script loads', async ({ page }) => {
		await page.route('**/*.js', async (route) => {
			if (!route.request().url().endsWith('theme.js'))
				await new Promise((done) => setTimeout(done, 1500));
			await route.continue();
		});
		for (const [query, hidden, shown, prompt] of [
			['', 'now', 'then', covered],
			['?cover=then&v=1', 'then', 'now', coveredThen]
		] as const) {
			await page.goto(`./compare/${id}/${query}`, { waitUntil: 'commit' });
			await expect(page.locator(`.side.${hidden} blockquote`)).toBeHidden();
			await expect(page.locator(`.side.${hidden} blockquote`)).toHaveCount(1);
			await expect(page.locator('.answer')).toBeHidden();
			await expect(page.locator(`.side.${shown} blockquote`)).toBeVisible();
			await expect(prompt(page)).toBeVisible();
			await expect(page.locator(`.side.${shown} blockquote`)).toBeVisible();
		}
	});
});

test('a milestone and its parallel link to each other, and to the column', async ({ page }) => {
	await openTimeline(page, `./timeline/#${example.id}`);
	const { id, question } = first(
		story.parallels,
		'parallel of the example',
		(parallel) => parallel.id === example.counterparts[0]?.parallel
	);
	await evidencePanel(page).getByRole('link', { name: question }).click();
	await expect(page).toHaveURL(new RegExp(`/compare/${id}/$`));
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(question);
	await covered(page).click();
	await page.getByRole('radio', { name: 'partly' }).check();
	await page.locator('.answer').getByRole('link', { name: example.title }).click();
	await expect(evidenceHeading(page)).toHaveText(example.title);
	const quoting = first(
		story.parallels,
		'parallel with a quote that has no note',
		({ then }) =>
			then.quote !== null &&
			story.notes.every(({ words }) => !words.some((word) => then.quote?.exact.includes(word)))
	);
	const { block, exact } = quoting.then.quote!;
	await openParallel(page, quoting.id);
	await page.locator('.side.then').getByRole('link').click();
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
		await expect(links).toHaveCount(documents ? 1 : 0);
		for (const id of tested) {
			await openParallel(page, id, '?cover=none&v=1');
			await expect(links).toHaveCount(1);
		}
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
