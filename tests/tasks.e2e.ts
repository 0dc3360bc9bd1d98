/** Tasks on screen: the same for everyone, no account, and evidence in place of a mark. */
import { quoteTitle } from '../src/lib/classroom/quote-title';
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
import { expect, story, test } from './support/test';

test.describe('order the cards', () => {
	test('can be done by keyboard alone', { tag: '@core' }, async ({ page }) => {
		await open(page, 'order');
		const wanted = inTime(await titles(page));
		// From the top of the page by Tab, as someone without a mouse comes.
		const first = page.getByRole('button', { name: /^Move .* card 1 of 8/ });
		for (let press = 0; press < 30; press++) {
			await page.keyboard.press('Tab');
			if (await first.evaluate((button) => button === document.activeElement)) break;
		}
		await expect(first).toBeFocused();
		// The next card is three stops on: its grip, up, down.
		for (let press = 0; press < 3; press++) await page.keyboard.press('Tab');
		await expect(page.getByRole('button', { name: /^Move .* card 2 of 8/ })).toBeFocused();
		for (const [place, title] of wanted.entries()) {
			const grip = page.getByRole('button', { name: `Move ${quoteTitle(title)}` });
			await grip.focus();
			for (let at = (await titles(page)).indexOf(title); at > place; at--) {
				await page.keyboard.press('ArrowUp');
				await expect(page.getByText(`${quoteTitle(title)} is now ${at} of 8.`)).toBeAttached();
				// The focus goes along with the card.
				await expect(grip).toBeFocused();
			}
		}
		await page.keyboard.press('Home');
		await page.keyboard.press('End');
		expect(await titles(page)).toEqual(wanted);
		// Grip, up and down of the last card, then the bar.
		for (let press = 0; press < 3; press++) await page.keyboard.press('Tab');
		await expect(page.getByRole('button', { name: 'Check', exact: true })).toBeFocused();
		await page.keyboard.press('Enter');
		await expect(result(page)).toBeFocused();
		await expect(result(page)).toContainText(
			'8 of 8 cards stand in an order that the record allows'
		);
	});

	test('can be done by buttons, which say which card they move and where it is', async ({
		page
	}) => {
		await open(page, 'order');
		const wanted = inTime(await titles(page));
		for (const [place, title] of wanted.entries())
			for (let at = (await titles(page)).indexOf(title); at > place; at--)
				await page
					.getByRole('button', { name: `Up: ${quoteTitle(title)}, card ${at + 1} of 8` })
					.click();
		await check(page);
		await expect(result(page)).toContainText('8 of 8 cards');
		for (const button of await page.locator('.steps button, .grip').all()) {
			const box = await button.boundingBox();
			expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(24);
		}
	});

	test('can be done by dragging a card by its grip', async ({ page }) => {
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
		await expect(page.getByText(`${quoteTitle(first)} is now 3 of 8.`)).toBeAttached();
		// Escape lets go of it.
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

	test('feedback quotes the sentence that dates a card, gives the date on record, and says which way it belongs', async ({
		page
	}) => {
		await open(page, 'order');
		expect(await page.locator('.material').textContent()).not.toMatch(/\b(19|20)\d\d\b/);
		await check(page);
		// What is right is the largest set in order: it says nothing of places.
		const agreeing = await page.getByText('In order with the others marked ✓.').count();
		expect(agreeing).toBeGreaterThan(1);
		await expect(page.getByText(`${agreeing} of 8 agree in order`)).toBeVisible();
		await expect(page.locator('main')).not.toContainText(/in (its )?place\b/i);
		const card = rows(page).filter({
			has: page.getByRole('heading', { name: 'Khrushchev breaks with the Stalin era' })
		});
		await expect(card.locator('q')).toContainText(
			'because in 1956 he declared a break with the Stalin era'
		);
		await expect(card.locator('mark')).toHaveText('in 1956');
		await expect(card).toContainText('The record says 25 February 1956, well reported.');
		await expect(
			page.getByText(/Too (early|late): it comes (before|after) “/).first()
		).toBeVisible();
		// The record allows either order of these two.
		await expect(card).toContainText('Either side of “Sino-Soviet split” is right');
		await card.getByRole('link', { name: '¶ 6' }).click();
		await expect(page).toHaveURL(/\/column\/#p6$/);
		// Who looks up a passage and comes back finds their answers.
		await page.goBack();
		await expect(result(page)).toBeVisible();
	});
});

test('match the quote: each answer shows where the quote stands, and a wrong one what stands behind it', async ({
	page
}) => {
	await open(page, 'match');
	const quotes = page.locator('.quotes > li');
	await expect(page.getByText('0 of 6 placed')).toBeVisible();
	const quote = (await quotes.first().locator('blockquote').textContent()) ?? '';
	const own = story.milestones.find(({ quotes: all }) =>
		all.some(({ exact }) => quote.includes(exact))
	);
	const right = page.getByRole('combobox', { name: 'Milestone behind quote 1' });
	const label =
		(await right.locator('option').allTextContents()).find((text) =>
			text.includes(own?.title ?? '–')
		) ?? '';
	await right.selectOption({ label });
	await page.getByRole('combobox', { name: 'Milestone behind quote 2' }).selectOption({ label });
	await expect(page.getByText('2 of 6 placed')).toBeVisible();
	await check(page);
	await expect(result(page)).toContainText('1 of 2 quotes');
	await expect(result(page)).toContainText('4 are still open');
	await expect(quotes.nth(0)).toContainText(`Yes: ${quoteTitle(own?.title ?? '')}.`);
	await expect(quotes.nth(0)).toContainText(own?.summary ?? '–');
	await expect(quotes.nth(0).getByRole('link', { name: /^¶ \d+/ })).toHaveAttribute(
		'href',
		/column\/#p\d+$/
	);
	await expect(quotes.nth(1).locator('q').last()).toContainText(own?.quotes[0]?.exact ?? '–');
	// What is not answered gives nothing away.
	await expect(quotes.nth(2).locator('.evidence-said')).toHaveCount(0);
});

test('fact, opinion or inference: the key gives its reason, and a judgement can be argued', async ({
	page
}) => {
	await open(page, 'kinds');
	const statement = (words: string) => page.getByRole('group', { name: words });
	await expect(page.getByRole('group', { name: /^Statement/ })).toHaveCount(12);
	await statement('Stalin, however, did not consider Mao his equal')
		.getByRole('radio', { name: 'opinion' })
		.check();
	await statement('How times have changed').getByRole('radio', { name: 'opinion' }).check();
	await statement('flew to Moscow').getByRole('radio', { name: 'inference' }).check();
	await expect(page.getByText('3 of 12 placed')).toBeVisible();
	await check(page);
	await expect(result(page)).toContainText(
		'Of 3 statements you judged, the key says the same of 1, has another answer, where yours can be argued, for 1 and asks you to look again at 1.'
	);
	await expect(statement('did not consider Mao')).toContainText(
		'an inference. Yours can be defended.'
	);
	await expect(statement('did not consider Mao')).toContainText('It is drawn from how he acted');
	await expect(statement('How times have changed')).toContainText(
		'The key has it as you do: an opinion.'
	);
	await expect(statement('flew to Moscow')).toContainText('a statement of fact. Look again.');
	await expect(statement('flew to Moscow').getByRole('link', { name: '¶ 1' })).toHaveAttribute(
		'href',
		/#p1$/
	);
	// What there is none of is not mentioned.
	await open(page, 'kinds', `?seed=${SEED}&fact=flew.equal.met&opinion=times&v=1`);
	await expect(result(page)).toContainText(
		'Of 4 statements you judged, the key says the same of 3 and asks you to look again at 1. Below'
	);
	await open(page, 'kinds', `?seed=${SEED}&opinion=times&v=1`);
	await expect(result(page)).toContainText(
		'Of 1 statement you judged, the key says the same of 1. Below'
	);
});

test('weigh it: the key stands next to the reader’s placing, and a conclusion must cite a sentence', async ({
	page,
	context
}) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	await open(page, 'weigh');
	await page.getByRole('radio', { name: 'China and Russia are allies.' }).check();
	const speech = page.getByRole('group', { name: 'brothers forever' });
	await speech.getByRole('radio', { name: 'against, weak' }).check();
	// Walking through the claims costs nobody their work.
	await page.getByRole('radio', { name: 'The meeting of 2024 mirrors that of 1949.' }).check();
	await expect(page.getByText('0 of 6 placed')).toBeVisible();
	await page.getByRole('radio', { name: 'China and Russia are allies.' }).check();
	await expect(speech.getByRole('radio', { name: 'against, weak' })).toBeChecked();
	await speech.getByRole('radio', { name: 'for, strong' }).check();
	await expect(page.getByText('1 of 6 placed')).toBeVisible();
	await check(page);
	await expect(speech).toContainText(
		'You: for, strong. The key: for, weak. A speech at a concert.'
	);
	await expect(speech.getByRole('link', { name: '¶ 5' })).toBeVisible();
	const share = page.getByRole('button', { name: 'Copy link with my result' });
	await share.click();
	await expect(page.getByText('Write your conclusion first.')).toBeVisible();
	const words = 'They are partners & no allies: “limits” are named, none for friendship.';
	await page.getByRole('textbox', { name: 'One sentence: does the claim hold?' }).fill(words);
	await share.click();
	await expect(page.getByRole('status').getByText('Choose at least one sentence')).toBeVisible();
	await page.getByRole('checkbox', { name: /clear limits/ }).check();
	await expect(page.locator('figure')).toContainText('There are, however, clear limits');
	await share.click();
	await expect(page.getByText('Link copied. It holds your result.')).toBeVisible();

	const other = await context.newPage();
	await other.goto(await page.evaluate(() => navigator.clipboard.readText()));
	await expect(other.getByRole('textbox')).toHaveValue(words);
	await expect(other.getByRole('checkbox', { name: /clear limits/ })).toBeChecked();
	await expect(other.locator('figure')).toContainText(words);
	await expect(other.getByRole('group', { name: 'brothers forever' })).toContainText(
		'The key: for, weak'
	);
	await other.emulateMedia({ media: 'print' });
	await expect(other.locator('figure')).toBeVisible();
	await expect(other.getByRole('button', { name: 'Check' })).toBeHidden();
	await other.close();
});

for (const task of TASKS) {
	test(`${task}: a seed gives everyone the same order, another seed another, and without one it is chosen`, async ({
		page,
		browser,
		baseURL
	}) => {
		await open(page, task);
		const own = await material(page);
		const elsewhere = await browser.newContext({
			baseURL: baseURL ?? '',
			locale: 'de-DE',
			timezoneId: 'Asia/Shanghai'
		});
		const other = await elsewhere.newPage();
		// Read out in class, a seed has no case.
		await open(other, task, `?seed=${SEED.toUpperCase()}`);
		expect(await material(other)).toEqual(own);
		await open(other, task, '?seed=x2');
		expect(await material(other)).not.toEqual(own);
		await elsewhere.close();
		await page.getByRole('button', { name: 'New shuffle' }).click();
		await expect(page).not.toHaveURL(new RegExp(SEED));
		await expect(page).toHaveURL(/\?seed=[a-z0-9]{4}$/);
		expect(await material(page)).not.toEqual(own);
		await open(page, task, '');
		await expect(page).toHaveURL(/\?seed=[a-z0-9]{4}$/);
		const chosen = await material(page);
		await page.reload();
		await expect(page.locator('.task:not(.waiting)')).toBeVisible();
		expect(await material(page)).toEqual(chosen);
	});

	test(`${task}: the result travels in its link and can be reset; no name is asked`, async ({
		page,
		context
	}) => {
		await context.grantPermissions(['clipboard-read', 'clipboard-write']);
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
		// At once, not once the view has settled: who reloads keeps what was checked.
		expect(await page.evaluate(() => location.search)).toMatch(
			new RegExp(`^\\?seed=${SEED}&.+&v=1$`)
		);
		await expect(warning).toBeHidden();
		await expect(
			page.locator('form, input[type=email], input[type=text], input[autocomplete]')
		).toHaveCount(0);
		for (const markup of await page
			.locator('input, textarea, select')
			.evaluateAll((all) => all.map((one) => `${one.getAttribute('name') ?? ''} ${one.id}`)))
			expect(markup).not.toMatch(/\b(name|e-?mail|student|class)\b/i);
		const said = await page.locator('.result, .evidence-said').allTextContents();
		expect(said.length).toBeGreaterThan(4);
		const progress = await page.locator('.progress').textContent();
		await page.reload();
		await expect(result(page)).toBeVisible();
		expect(await page.locator('.result, .evidence-said').allTextContents()).toEqual(said);
		await expect(page.locator('.progress')).toHaveText(progress ?? '');
		await page.getByRole('button', { name: 'Copy link with my result' }).click();
		await expect(page.getByText('Link copied. It holds your result.')).toBeVisible();
		const link = await page.evaluate(() => navigator.clipboard.readText());
		expect(link.length).toBeLessThan(500);

		const other = await context.newPage();
		await other.goto(link);
		await expect(other.locator('.evidence-said')).toHaveCount(said.length - 1);
		expect(await other.locator('.result, .evidence-said').allTextContents()).toEqual(said);
		await other.close();

		await page.getByRole('button', { name: 'Reset' }).click();
		await expect(focused(page)).toHaveText((await page.locator('h1').textContent()) ?? '');
		await expect(page.locator('.result, .evidence-said')).toHaveCount(0);
		expect(await material(page)).toEqual(before);
		await expect(page).toHaveURL(new RegExp(`\\?seed=${SEED}$`));
	});
}
