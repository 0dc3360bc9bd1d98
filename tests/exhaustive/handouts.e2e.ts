/** Printed handouts: PDF on A4 and Letter, read back as text. */
import { least } from 'd3';
import { coverDates } from '../../src/lib/classroom/tasks/cover-dates';
import { handoutId } from '../../src/lib/classroom/handouts/handouts';
import { formatExtent } from '../../src/lib/story/dates';
import { inlineText } from '../../src/lib/story/inline-content';
import { first, settings } from '../support/examples';
import {
	cards,
	expectEach,
	HANDOUTS,
	letters,
	material,
	PAPERS,
	plain,
	print,
	quotes,
	titles
} from '../support/handouts';
import { expect, story, test } from '../support/test';

/** Returns the date on record; `otherwise` if it was not looked up. */
const dateOf = (record: (typeof cards)[number]['record'], otherwise: string) =>
	record ? formatExtent(record.extent) : otherwise;

for (const format of PAPERS) {
	test.describe(`on ${format}`, () => {
		test('the timeline is one page, landscape, with every title', async ({ page }) => {
			const sheets = await print(page, './classroom/timeline/', format);
			expect(sheets).toHaveLength(1);
			expect(sheets[0]?.width).toBeGreaterThan(sheets[0]?.height ?? 0);
			expectEach(titles, sheets);
			const shortest = least(
				story.terms,
				({ extent: { start, end } }) => Date.parse(end?.last ?? '') - Date.parse(start?.first ?? '')
			);
			const paramount = story.terms.find(({ rank }) => rank === 'paramount');
			expectEach(
				['there is no room', shortest!.leader, `dashed frame: ${paramount?.leader}`],
				sheets
			);
		});

		test('the column has every numbered passage, every quote and every note', async ({ page }) => {
			const sheets = await print(page, './classroom/column/', format);
			// A passage may continue on the next page.
			const text = sheets.map((sheet) => sheet.text).join('');
			for (const { inlines, paragraph } of story.passages) {
				for (const inline of inlines) expect(letters(text)).toContain(letters(inlineText(inline)));
				if (paragraph) expect(text.replace(/\s/g, '')).toContain(`¶${paragraph}`);
			}
			for (const quote of quotes) expect(letters(text), quote).toContain(letters(quote));
			// The last sheet has more than a few notes.
			const onLast = story.notes.filter((note) =>
				letters(sheets.at(-1)?.text ?? '').includes(letters(note.text))
			);
			expect(onLast.length).toBeGreaterThan(story.notes.length / 3);
			expectEach(
				story.notes.map((note) => note.text),
				sheets
			);
		});

		test('cards are whole and undated, with the key on the last page', async ({ page }) => {
			const sheets = await print(page, './classroom/cards/', format);
			const [last, ...before] = sheets.toReversed();
			expect(before.length).toBeGreaterThanOrEqual(4);
			for (const { number, quotes } of cards) {
				// Covered dates are omitted from the text.
				const shown = quotes.map(({ exact }) =>
					coverDates(exact)
						.map(({ text, covered }) => (covered ? '' : text))
						.join('')
				);
				expectEach([`${number}${shown.join('')}`], before);
			}
			for (const { text } of before) {
				expect(text).not.toMatch(/\b(19|20)\d\d\b/);
				expect(text).not.toMatch(
					/\b(January|February|March|April|May|June|July|August|September|October|November|December)\b/
				);
				expect(text).not.toContain('Key to the cards');
			}
			expect(last?.text).toContain('Key to the cards');
			for (const { number, title, stated, record } of cards)
				expectEach(
					[`${number}${title}${stated.wording ?? 'no date'}${dateOf(record, 'not looked up')}`],
					last ? [last] : []
				);
		});

		test('the worksheet has titles, quotes, date lines and an axis, no dates', async ({ page }) => {
			const sheets = await print(page, './classroom/worksheet/', format);
			expectEach(
				cards.map(
					({ number, title, quotes }) =>
						`${number}${title}${quotes.map(({ exact }) => exact).join('')}`
				),
				sheets
			);
			const text = sheets.map((sheet) => sheet.text).join('');
			expect(plain(text).split(plain('date on record')).length - 1).toBeGreaterThanOrEqual(
				cards.filter(({ record }) => record).length
			);
			for (const { record } of story.milestones)
				if (record?.extent.start?.precision === 'day')
					expect(plain(text)).not.toContain(plain(formatExtent(record.extent)));
			expect(sheets.at(-1)?.width).toBeGreaterThan(sheets.at(-1)?.height ?? 0);
			const { start, end, sentences } = story.segments.find(({ isAxisBreak }) => isAxisBreak)!;
			const years = new Date(end).getUTCFullYear() - new Date(start).getUTCFullYear();
			expectEach([`${years} years, ${sentences} sentences`], sheets.slice(-1));
			expect(sheets.at(-2)?.width).toBeLessThan(sheets.at(-2)?.height ?? 0);
		});

		for (const [query, blank, shown] of [
			['', 'now', 'then'],
			['?blank=then', 'then', 'now'],
			['?blank=nonsense', 'now', 'then']
		] as const)
			test(`the comparison “${query}” shows only one side`, async ({ page }) => {
				await page.goto(`./classroom/comparison/${query}`);
				await expect(page.locator('.choice [aria-current]')).toHaveText(
					settings.compared![blank].label
				);
				const sheets = await print(page, `./classroom/comparison/${query}`, format);
				expectEach(
					story.parallels.map(
						(parallel) => `${parallel.question}${parallel[shown].quote?.exact ?? ''}`
					),
					sheets
				);
				const text = plain(sheets.map((sheet) => sheet.text).join(''));
				const given = plain(
					story.parallels.map((parallel) => parallel[shown].quote?.exact ?? '').join(' ')
				);
				for (const parallel of story.parallels) {
					const hidden = plain(parallel[blank].quote?.exact ?? '');
					const near = plain(
						story.parallels.map((other) => other[shown].nearest?.exact ?? '').join(' ')
					);
					if (hidden && !given.includes(hidden) && !near.includes(hidden))
						expect(text).not.toContain(hidden);
					expect(text).not.toContain(plain(parallel.reading));
				}
			});

		test('the sourcing questions, hints and source card fill two pages', async ({ page }) => {
			const sheets = await print(page, './classroom/sourcing/', format);
			expect(sheets).toHaveLength(2);
			expectEach(
				material.sourcing.map(({ question, hint }) => question + hint),
				sheets
			);
			expectEach(
				[story.source.translation?.disclaimer ?? '', story.source.author.relation ?? ''],
				sheets
			);
		});

		test('the answer key holds all answers', async ({ page }) => {
			const sheets = await print(page, './classroom/answers/', format);
			expectEach([...titles, ...quotes], sheets);
			// A heading is on the page of its text.
			expectEach([`either order is right.1.${story.milestones[0]?.title ?? ''}`], sheets);
			expectEach(
				cards.map(({ number, title }) => `${number}${title}`),
				sheets
			);
			expectEach(
				cards.map(({ number, title, record }) => `${title}card${number}${dateOf(record, 'The')}`),
				sheets
			);
			expectEach(
				story.parallels.flatMap(({ question, verdict, reading, then, now }) => [
					question + verdict.charAt(0).toUpperCase() + verdict.slice(1),
					reading,
					...[then, now].flatMap(({ quote }) => quote?.exact ?? [])
				]),
				sheets
			);
			expectEach(
				material.statements.map(
					({ quote, kind, also, reason }) =>
						quote.exact + kind + (also ? ` or ${also}` : '') + reason
				),
				sheets
			);
			for (const { claim, sentences } of material.claims)
				expectEach([claim, ...sentences.map(({ quote, reason }) => quote.exact + reason)], sheets);
			expectEach(
				material.sourcing.map(({ question }) => question),
				sheets
			);
		});

		test('the notes for the teacher have all three lessons', async ({ page }) => {
			const sheets = await print(page, './classroom/notes/', format);
			expectEach(
				[
					...material.plans.map(({ minutes }) => `${minutes} minutes`),
					...material.sources.map(({ title }) => title),
					'Likely misunderstandings'
				],
				sheets
			);
			// The last two rows of a lesson share a page.
			for (const { steps } of material.plans) {
				const [before = '', row = ''] = steps.slice(-2).map(({ from, to }) => `${from}–${to}`);
				expect(
					sheets.filter(({ text }) => text.includes(row) && text.includes(before)),
					row
				).toHaveLength(1);
			}
		});

		test('handouts match their listed page count and name source and rights', async ({ page }) => {
			for (const handout of HANDOUTS) {
				const { path } = handout;
				const sheets = await print(page, `.${path}`, format);
				expect(sheets, path).toHaveLength(material.pages?.[handoutId(handout)] ?? 0);
				expectEach([story.source.rights, story.source.translation?.label ?? ''], sheets);
			}
		});
	});
}

test('rows avoid page breaks and are lower than a page', async ({ page }) => {
	await page.emulateMedia({ media: 'print' });
	// The width between the margins of A4.
	await page.setViewportSize({ width: 688, height: 900 });
	const LOWEST_PAGE = ((279 - 27) / 25.4) * 96;
	for (const [name, rows] of [
		['cards', '.cards li, .key tr'],
		['worksheet', '.rows li, .wide-sheet'],
		['comparison', 'tbody'],
		['sourcing', 'li:has(h2)'],
		['answers', '.order li, .items li, .claim li, tbody tr'],
		['column', '.notes ol > li'],
		['notes', '.steps > li, dl > div']
	] as const) {
		await page.goto(`./classroom/${name}/`);
		const found = await page.locator(`.handout :is(${rows})`).evaluateAll((all) =>
			all.map((element) => ({
				isUnbroken: getComputedStyle(element).breakInside.startsWith('avoid'),
				height: element.getBoundingClientRect().height
			}))
		);
		expect(found.length, name).toBeGreaterThan(5);
		expect(
			found.filter(({ isUnbroken, height }) => !isUnbroken || height > LOWEST_PAGE),
			name
		).toEqual([]);
	}
});

test('quotes that contain quotation marks get no further ones', async ({ page }) => {
	const compared = story.parallels.flatMap(({ now }) => now.quote?.exact ?? []);
	for (const [name, quote] of [
		['cards', first(quotes, 'quote that begins with a mark', (quote) => quote.startsWith('"'))],
		['worksheet', first(quotes, 'quote that ends with a mark', (quote) => quote.endsWith('"'))],
		['answers', first(quotes, 'quote that ends with a mark', (quote) => quote.endsWith('"'))],
		['comparison', first(compared, 'quote with marks', (quote) => quote.includes('"'))]
	] as const) {
		await page.goto(`./classroom/${name}/${name === 'comparison' ? '?blank=then' : ''}`);
		await expect(page.locator('blockquote').filter({ hasText: quote }).first(), name).toBeVisible();
		for (const words of await page.locator('.handout blockquote').allTextContents())
			expect(words.trim(), name).not.toMatch(/^“|[“”]["“”]|["“”][“”]/);
	}
});
