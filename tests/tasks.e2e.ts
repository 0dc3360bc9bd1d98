/** Tasks on screen: seeded shuffles, answers in the URL, evidence instead of grades. */
import { quoteTitle } from '../src/lib/classroom/quote-title';
import { cardsToOrder, isTie, type TaskCard } from '../src/lib/classroom/tasks/cards';
import { formatExtent } from '../src/lib/story/dates';
import { inlineText } from '../src/lib/story/inline-content';
import { first as firstThat } from './support/examples';
import {
	answer,
	check,
	focused,
	inTime,
	material,
	open,
	result,
	rows,
	SEED,
	TASKS,
	titles
} from './support/tasks';
import { expect, readData, story, test } from './support/test';

const { cards, statements, claims } = readData('class.json')!;
const sum = (counts: Record<string, number>) =>
	Object.values(counts).reduce((total, count) => total + count, 0);
/** Number of cards to order. */
const all = sum(cards.order);
/** Returns the passage that words of the source are in. */
const passageOf = (words: string) =>
	firstThat(story.passages, `passage with “${words}”`, ({ inlines }) =>
		inlines.map(inlineText).join('').includes(words)
	);

test.describe('order the cards', () => {
	test('the order can be completed by keyboard', { tag: '@core' }, async ({ page }) => {
		await open(page, 'order');
		const sorted = inTime(await titles(page));
		// Tabs from the top of the page to the first card.
		const first = page.getByRole('button', { name: new RegExp(`^Move .* card 1 of ${all}`) });
		for (let press = 0; press < 30; press++) {
			await page.keyboard.press('Tab');
			if (await first.evaluate((button) => button === document.activeElement)) break;
		}
		await expect(first).toBeFocused();
		// Each card has three tab stops: grip, up, down.
		for (let press = 0; press < 3; press++) await page.keyboard.press('Tab');
		await expect(
			page.getByRole('button', { name: new RegExp(`^Move .* card 2 of ${all}`) })
		).toBeFocused();
		for (const [target, title] of sorted.entries()) {
			const grip = page.getByRole('button', { name: `Move ${quoteTitle(title)}` });
			await grip.focus();
			for (let position = (await titles(page)).indexOf(title); position > target; position--) {
				await page.keyboard.press('ArrowUp');
				await expect(
					page.getByText(`${quoteTitle(title)} is now ${position} of ${all}.`)
				).toBeAttached();
				// The focus follows the card.
				await expect(grip).toBeFocused();
			}
		}
		await page.keyboard.press('Home');
		await page.keyboard.press('End');
		expect(await titles(page)).toEqual(sorted);
		// Passes grip, up and down of the last card.
		for (let press = 0; press < 3; press++) await page.keyboard.press('Tab');
		await expect(page.getByRole('button', { name: 'Check', exact: true })).toBeFocused();
		await page.keyboard.press('Enter');
		await expect(result(page)).toBeFocused();
		await expect(result(page)).toContainText(
			`${all} of ${all} cards are in an order that the record allows`
		);
	});

	test('buttons move the cards and name card and position', async ({ page }) => {
		await open(page, 'order');
		const sorted = inTime(await titles(page));
		for (const [target, title] of sorted.entries())
			for (let position = (await titles(page)).indexOf(title); position > target; position--)
				await page
					.getByRole('button', { name: `Up: ${quoteTitle(title)}, card ${position + 1} of ${all}` })
					.click();
		await check(page);
		await expect(result(page)).toContainText(`${all} of ${all} cards`);
		for (const button of await page.locator('.steps button, .grip').all()) {
			const box = await button.boundingBox();
			expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(24);
		}
	});

	test('a card can be dragged by its grip, and Escape cancels', async ({ page }) => {
		await open(page, 'order');
		const [first = '', second = '', third = ''] = await titles(page);
		const grip = page.getByRole('button', { name: `Move ${quoteTitle(first)}` });
		const from = await grip.boundingBox();
		const to = await rows(page).nth(2).boundingBox();
		if (!from || !to) throw new Error('nothing to drag');
		await page.mouse.move(from.x + 10, from.y + 10);
		await page.mouse.down();
		await page.mouse.move(from.x + 10, to.y + to.height * 0.8, { steps: 8 });
		await expect(rows(page).nth(2)).toHaveClass(/after/);
		await page.mouse.up();
		await expect.poll(async () => (await titles(page)).slice(0, 3)).toEqual([second, third, first]);
		await expect(page.getByText(`${quoteTitle(first)} is now 3 of ${all}.`)).toBeAttached();
		const again = await page
			.getByRole('button', { name: `Move ${quoteTitle(second)}` })
			.boundingBox();
		if (!again) throw new Error('nothing to drag');
		await page.mouse.move(again.x + 10, again.y + 10);
		await page.mouse.down();
		await page.mouse.move(again.x + 10, again.y + 300, { steps: 4 });
		await page.keyboard.press('Escape');
		await page.mouse.up();
		expect((await titles(page)).slice(0, 3)).toEqual([second, third, first]);
	});

	test('feedback gives the dating sentence, the record and the direction', async ({ page }) => {
		const usable = story.milestones.filter(
			({ id, record, quotes }) => record && quotes.length > 0 && !cards.without.includes(id)
		) as unknown as TaskCard[];
		const cardsOf = (seed: string) => cardsToOrder(usable, cards.order, seed);
		const tiesOf = (card: TaskCard, others: TaskCard[]) =>
			others.filter((other) => other !== card && isTie(card, other));
		const dated = story.milestones.filter(
			({ stated: { wording }, record, quotes }) =>
				record?.certainty === 'B' &&
				wording !== null &&
				quotes.some(({ exact }) => exact.includes(wording) && !/[.?!] /.test(exact))
		);
		const datedIn = (shown: TaskCard[]) =>
			dated.find(({ id }) => shown.some((card) => card.id === id));
		const seed = firstThat(
			[SEED, ...'abcdefghijkl'],
			'seed with two cards on one date, and a card that one quoted sentence dates',
			(name) =>
				datedIn(cardsOf(name)) !== undefined &&
				cardsOf(name).some((card, _, others) => tiesOf(card, others).length === 1)
		);
		const shown = cardsOf(seed);
		await open(page, 'order', `?seed=${seed}`);
		expect((await titles(page)).sort()).toEqual(shown.map(({ title }) => title).sort());
		expect(await page.locator('.material').textContent()).not.toMatch(/\b(19|20)\d\d\b/);
		await check(page);
		// Feedback marks the largest set in order, not positions.
		const agreeing = await page.getByText('In order with the others marked ✓.').count();
		expect(agreeing).toBeGreaterThan(1);
		await expect(page.getByText(`${agreeing} of ${all} in the right order`)).toBeVisible();
		await expect(page.locator('main')).not.toContainText(/in (its )?place\b/i);
		const rowOf = (title: string) =>
			rows(page).filter({ has: page.getByRole('heading', { name: title, exact: true }) });
		const { title, stated, record, quotes } = datedIn(shown)!;
		const quote = quotes.find(({ exact }) => exact.includes(stated.wording!))!;
		const card = rowOf(title);
		await expect(card.locator('q')).toContainText(quote.exact);
		await expect(card.locator('mark')).toHaveText(stated.wording!);
		await expect(card).toContainText(`Date: ${formatExtent(record!.extent)} (press or scholars).`);
		await expect(
			page.getByText(/Too (early|late): it comes (before|after) “/).first()
		).toBeVisible();
		// The record allows either order of these two.
		const tied = firstThat(shown, 'tie', (other) => tiesOf(other, shown).length === 1);
		const [tie] = tiesOf(tied, shown);
		await expect(rowOf(tied.title)).toContainText(
			`Either side of ${quoteTitle(tie!.title)} is right`
		);
		await card.getByRole('link', { name: `¶ ${quote.paragraph}`, exact: true }).click();
		await expect(page).toHaveURL(new RegExp(`/column/#${quote.block}$`));
		// Back restores the answers.
		await page.goBack();
		await expect(result(page)).toBeVisible();
	});
});

test('match: answers show the passage, wrong ones the quote of the choice', async ({ page }) => {
	await open(page, 'match');
	const quotes = page.locator('.quotes > li');
	await expect(page.getByText(`0 of ${sum(cards.match)} placed`)).toBeVisible();
	const quote = (await quotes.first().locator('blockquote').textContent()) ?? '';
	const source = story.milestones.find(({ quotes: all }) =>
		all.some(({ exact }) => quote.includes(exact))
	);
	const right = page.getByRole('combobox', { name: 'Milestone that quote 1 supports' });
	const label =
		(await right.locator('option').allTextContents()).find((text) =>
			text.includes(source?.title ?? '–')
		) ?? '';
	await right.selectOption({ label });
	await page
		.getByRole('combobox', { name: 'Milestone that quote 2 supports' })
		.selectOption({ label });
	await expect(page.getByText(`2 of ${sum(cards.match)} placed`)).toBeVisible();
	await check(page);
	await expect(result(page)).toContainText('1 of 2 quotes');
	await expect(result(page)).toContainText(`${sum(cards.match) - 2} are still to do`);
	await expect(quotes.nth(0)).toContainText(`Yes: ${quoteTitle(source?.title ?? '')}.`);
	await expect(quotes.nth(0)).toContainText(source?.summary ?? '–');
	await expect(quotes.nth(0).getByRole('link', { name: /^¶ \d+/ })).toHaveAttribute(
		'href',
		/column\/#p\d+$/
	);
	await expect(quotes.nth(1).locator('q').last()).toContainText(source?.quotes[0]?.exact ?? '–');
	// Open questions show no evidence.
	await expect(quotes.nth(2).locator('.evidence-said')).toHaveCount(0);
});

test('kinds: the key gives reasons and accepts arguable answers', async ({ page }) => {
	await open(page, 'kinds');
	const [fact, anotherFact] = statements.filter(({ kind }) => kind === 'fact');
	const opinion = statements.find(({ kind }) => kind === 'opinion')!;
	const inference = statements.find(({ kind }) => kind === 'inference')!;
	const groupOf = (statement = opinion) => page.getByRole('group', { name: statement.quote.exact });
	await expect(page.getByRole('group', { name: /^Statement/ })).toHaveCount(statements.length);
	await groupOf(inference).getByRole('radio', { name: 'opinion' }).check();
	await groupOf(opinion).getByRole('radio', { name: 'opinion' }).check();
	await groupOf(fact).getByRole('radio', { name: 'inference' }).check();
	await expect(page.getByText(`3 of ${statements.length} placed`)).toBeVisible();
	await check(page);
	await expect(result(page)).toContainText(
		'Of 3 statements you judged, the key agrees with 1, differs but accepts your answer for 1 and asks you to look again at 1.'
	);
	await expect(groupOf(inference)).toContainText('an inference. Yours can be defended.');
	await expect(groupOf(inference)).toContainText(inference.reason);
	await expect(groupOf(opinion)).toContainText('The key agrees: an opinion.');
	await expect(groupOf(fact)).toContainText('a statement of fact. Look again.');
	const { id, paragraph } = passageOf(fact!.quote.exact);
	await expect(
		groupOf(fact).getByRole('link', { name: new RegExp(`^¶ ${paragraph}\\b`) })
	).toHaveAttribute('href', new RegExp(`#${id}$`));
	// Counts of zero are omitted.
	const facts = [fact, inference, anotherFact].map((statement) => statement!.id).join('.');
	await open(page, 'kinds', `?seed=${SEED}&fact=${facts}&opinion=${opinion.id}&v=1`);
	await expect(result(page)).toContainText(
		'Of 4 statements you judged, the key agrees with 3 and asks you to look again at 1. The reason'
	);
	await open(page, 'kinds', `?seed=${SEED}&opinion=${opinion.id}&v=1`);
	await expect(result(page)).toContainText(
		'Of 1 statement you judged, the key agrees with 1. The reason'
	);
});

test('weigh: answers show their key; a conclusion cites a sentence', async ({ page, context }) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	const isWeak = ({ side, strength }: (typeof claims)[0]['sentences'][0]) =>
		side === 'for' && strength === 1;
	const { claim, sentences } = firstThat(claims, 'claim with weak support', (candidate) =>
		candidate.sentences.some(isWeak)
	);
	const weak = sentences.find(isWeak)!;
	const [cited] = sentences
		.filter(({ side }) => side === 'against')
		.map(({ quote }) => quote.exact);
	const otherClaim = claims.find((candidate) => candidate.claim !== claim)!;
	await open(page, 'weigh');
	await page.getByRole('radio', { name: claim }).check();
	const group = page.getByRole('group', { name: weak.quote.exact });
	await group.getByRole('radio', { name: 'against, weak' }).check();
	// A change of the claim keeps the answers.
	await page.getByRole('radio', { name: otherClaim.claim }).check();
	await expect(page.getByText(`0 of ${otherClaim.sentences.length} placed`)).toBeVisible();
	await page.getByRole('radio', { name: claim }).check();
	await expect(group.getByRole('radio', { name: 'against, weak' })).toBeChecked();
	await group.getByRole('radio', { name: 'for, strong' }).check();
	await expect(page.getByText(`1 of ${sentences.length} placed`)).toBeVisible();
	await check(page);
	await expect(group).toContainText(`You: for, strong. The key: for, weak. ${weak.reason}`);
	const { paragraph } = passageOf(weak.quote.exact);
	await expect(group.getByRole('link', { name: new RegExp(`^¶ ${paragraph}\\b`) })).toBeVisible();
	const share = page.getByRole('button', { name: 'Copy link with my result' });
	await share.click();
	await expect(page.getByText('Write your conclusion first.')).toBeVisible();
	const words = 'It holds & it does not: “limits” are named, and they count.';
	await page.getByRole('textbox', { name: 'One sentence: does the claim hold?' }).fill(words);
	await share.click();
	await expect(page.getByRole('status').getByText('Choose at least one sentence')).toBeVisible();
	await page.getByRole('checkbox', { name: cited! }).check();
	await expect(page.locator('figure')).toContainText(cited!);
	await share.click();
	await expect(page.getByText('Link copied. It contains your result.')).toBeVisible();

	const recipient = await context.newPage();
	await recipient.goto(await page.evaluate(() => navigator.clipboard.readText()));
	await expect(recipient.getByRole('textbox')).toHaveValue(words);
	await expect(recipient.getByRole('checkbox', { name: cited! })).toBeChecked();
	await expect(recipient.locator('figure')).toContainText(words);
	await expect(recipient.getByRole('group', { name: weak.quote.exact })).toContainText(
		'The key: for, weak'
	);
	await recipient.emulateMedia({ media: 'print' });
	await expect(recipient.locator('figure')).toBeVisible();
	await expect(recipient.getByRole('button', { name: 'Check' })).toBeHidden();
	await recipient.close();
});

test('a seed shuffles each task the same for everyone', async ({ page, browser, baseURL }) => {
	for (const task of TASKS) {
		await open(page, task);
		const shuffled = await material(page);
		const elsewhere = await browser.newContext({
			baseURL: baseURL ?? '',
			locale: 'de-DE',
			timezoneId: 'Asia/Shanghai'
		});
		const otherPage = await elsewhere.newPage();
		// A seed read out in class has no case.
		await open(otherPage, task, `?seed=${SEED.toUpperCase()}`);
		expect(await material(otherPage)).toEqual(shuffled);
		await open(otherPage, task, '?seed=x2');
		expect(await material(otherPage)).not.toEqual(shuffled);
		await elsewhere.close();
		await page.getByRole('button', { name: 'New shuffle' }).click();
		await expect(page).not.toHaveURL(new RegExp(SEED));
		await expect(page).toHaveURL(/\?seed=[a-z0-9]{4}$/);
		expect(await material(page)).not.toEqual(shuffled);
		await open(page, task, '');
		await expect(page).toHaveURL(/\?seed=[a-z0-9]{4}$/);
		const chosen = await material(page);
		await page.reload();
		await expect(page.locator('.task:not(.waiting)')).toBeVisible();
		expect(await material(page)).toEqual(chosen);
	}
});

test('answers travel in a copied link; no name is asked for', async ({ page, context }) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	for (const task of TASKS) {
		await open(page, task);
		const before = await material(page);
		const warning = page.getByText('Not checked yet: a reload would lose it.');
		await expect(warning).toBeHidden();
		await answer(page, task);
		await expect(warning).toBeVisible();
		if (task === 'weigh') {
			await page.getByRole('textbox').fill('It does.');
			await page.getByRole('checkbox').first().check();
		}
		await check(page);
		await expect(result(page)).toBeFocused();
		// At once, so that a reload keeps the checked answers.
		expect(await page.evaluate(() => location.search)).toMatch(
			new RegExp(`^\\?seed=${SEED}&.+&v=1$`)
		);
		await expect(warning).toBeHidden();
		await expect(
			page.locator('form, input[type=email], input[type=text], input[autocomplete]')
		).toHaveCount(0);
		for (const markup of await page
			.locator('input, textarea, select')
			.evaluateAll((all) => all.map((input) => `${input.getAttribute('name') ?? ''} ${input.id}`)))
			expect(markup).not.toMatch(/\b(name|e-?mail|student|class)\b/i);
		const feedback = await page.locator('.result, .evidence-said').allTextContents();
		expect(feedback.length).toBeGreaterThan(4);
		const progress = await page.locator('.progress').textContent();
		await page.reload();
		await expect(result(page)).toBeVisible();
		expect(await page.locator('.result, .evidence-said').allTextContents()).toEqual(feedback);
		await expect(page.locator('.progress')).toHaveText(progress ?? '');
		await page.getByRole('button', { name: 'Copy link with my result' }).click();
		await expect(page.getByText('Link copied. It contains your result.')).toBeVisible();
		const link = await page.evaluate(() => navigator.clipboard.readText());
		expect(link.length).toBeLessThan(500);

		const recipient = await context.newPage();
		await recipient.goto(link);
		await expect(recipient.locator('.evidence-said')).toHaveCount(feedback.length - 1);
		expect(await recipient.locator('.result, .evidence-said').allTextContents()).toEqual(feedback);
		await recipient.close();

		await page.getByRole('button', { name: 'Reset' }).click();
		await expect(focused(page)).toHaveText((await page.locator('h1').textContent()) ?? '');
		await expect(page.locator('.result, .evidence-said')).toHaveCount(0);
		expect(await material(page)).toEqual(before);
		await expect(page).toHaveURL(new RegExp(`\\?seed=${SEED}$`));
	}
});
