/** Promises of this story, which no other story need keep. */
import { describe, expect, it } from 'vitest';
import { primarySources } from '../../src/lib/classroom/primary-sources';
import { ownTexts } from '../../src/lib/content/readability';
import { createTimeScale } from '../../src/lib/timeline/scale/time-scale';
import { firstStory, stories } from '../../tests/support/stories';

const { content, story } = firstStory;

describe('the content of this story', () => {
	it('has at least 38 milestones, 20 parallels and 14 events', () => {
		expect(content.milestones.length).toBeGreaterThanOrEqual(38);
		expect(content.parallels.length).toBeGreaterThanOrEqual(20);
		expect(content.events.length).toBeGreaterThanOrEqual(14);
	});

	it('has at least 28 core milestones and 10 extras of lower weight', () => {
		const { milestones } = content;
		expect(milestones.filter(({ weight }) => weight > 1).length).toBeGreaterThanOrEqual(28);
		expect(milestones.filter(({ weight }) => weight === 1).length).toBeGreaterThanOrEqual(10);
	});

	it('keeps the spelling of the published text, which the notes and answers explain', () => {
		const { text } = content.column;
		for (const word of ['Anthony', 'Xiu', 'Si ', '"brothers forever"'])
			expect(text).toContain(word);
		expect(text).not.toMatch(/[‘’“”]/);
	});

	it('has the three sentences that support milestones within the axis break', () => {
		const folds = story.segments.filter(({ isAxisBreak }) => isAxisBreak);
		expect(folds.map(({ sentences }) => sentences)).toEqual([3]);
	});

	it('draws the values of figures that stand in their quotes', () => {
		for (const { quote, stated } of content.comparison!.figures)
			for (const { value } of stated) expect(quote.exact).toContain(String(Math.abs(value)));
	});

	it('has a compressed scale that widens all segments except the axis break', () => {
		for (const { isAxisBreak, widthRatio } of createTimeScale('compressed', story.segments)
			.segments)
			if (isAxisBreak) expect(widthRatio).toBeLessThan(0.5);
			else expect(widthRatio).toBeGreaterThan(1);
	});

	const groups = primarySources(content.references, content.classMaterial!.sources);

	it('counts no newspaper, encyclopedia or web page as a primary source', () => {
		const types = new Map(content.references.map(({ id, type }) => [id, type]));
		for (const { id } of groups.flatMap(({ references }) => references))
			expect(['article-newspaper', 'entry-encyclopedia', 'webpage']).not.toContain(types.get(id));
	});

	it('groups its primary sources by archive', () => {
		const titlesOf = (group: string) =>
			groups.find(({ title }) => title === group)?.references.map(({ text }) => text) ?? [];
		expect(titlesOf('Treaties').join()).toContain('Sino-Soviet Treaty of Friendship');
		expect(titlesOf('Foreign Relations of the United States').join()).toContain('Document 157');
		expect(titlesOf('Laws and orders').join()).toContain('Executive Order 14114');
		expect(titlesOf('The Kremlin').join()).toContain('Gala concert');
		expect(
			titlesOf('Wilson Center and its Cold War International History Project').join()
		).toContain('Cipher telegram from Stalin');
	});

	it.each([
		['flew to Moscow', 'train'],
		['the two leaders signed', 'Vyshinsky'],
		['a greedy neighbor', 'needy'],
		["Si's view from above", '“Si” is Xi']
	])('corrects the column: a note on “%s” says “%s”', (words, correction) => {
		const notes = content.notes.filter(({ quotes }) => quotes.some(({ exact }) => exact === words));
		expect(notes.map(({ text }) => text).join(' ')).toContain(correction);
	});

	it.each([
		'China.org.cn',
		'Global Times',
		'Kremlin',
		'Mir 24',
		'People’s Daily',
		'Sputnik',
		'TASS',
		'Xinhua'
	])('labels what %s published as that of a state', (name) => {
		const published = content.references.filter(({ author, publisher, 'container-title': title }) =>
			[publisher, title, ...(author ?? []).map(({ literal }) => literal)].some((words) =>
				words?.includes(name)
			)
		);
		expect(published).not.toEqual([]);
		for (const { id, genre } of published) expect(genre, id).toMatch(/state media|government/);
	});

	it('has a primary document, with what it shows, for twelve milestones at least', () => {
		const documents = story.milestones.filter(({ record }) =>
			record?.references[0]?.note?.startsWith('Primary document: ')
		);
		expect(documents.length).toBeGreaterThanOrEqual(12);
	});
});

/** American spellings that slip in most often. In lower case, so that names keep theirs. */
const AMERICAN =
	/\b(percent|spelled|toward|gray|(neighb|col|hon|lab|fav)or|(def|off)ense|(cent|met|theat)er|travel(ed|ing)|[a-z]{3,}iz(e|ed|es|ing|ations?))\b/g;

it.each(stories)(
	'the texts of $name are in British spelling, except for quotations',
	({ content }) => {
		const texts = ownTexts({ ...content, column: null });
		expect(texts.length).toBeGreaterThan(200);
		const american = texts.flatMap(({ id, text }) =>
			(text.replace(/“[^”]*”/g, '').match(AMERICAN) ?? []).map((word) => `${id}: ${word}`)
		);
		expect(american).toEqual([]);
	}
);
