import { describe, expect, it } from 'vitest';
import { Reporter } from './problems';
import { checkReadability, ownTexts } from './readability';

/** Returns the problems of texts in the field `text` of a file, and the mean grade of the field. */
function check(...texts: string[]) {
	const reporter = new Reporter();
	const means = checkReadability(
		ownTexts({ 'notes.json': { notes: texts.map((text, index) => ({ id: `n${index}`, text })) } }),
		reporter
	);
	return { problems: reporter.problems, mean: means.get('notes.json')?.get('text') };
}
const repeat = (count: number, text: string) => Array<string>(count).fill(text).join(' ');
/** The cat sat on the mat: 6 words of 6 syllables, so 0.39 · 6 + 11.8 · 1 − 15.59. */
const EASY = 'The cat sat on the mat.';
const HARD =
	'The administration characterised the contemporary international situation unfavourably.';

describe('the reading grade', () => {
	it('is that of the Flesch–Kincaid formula', () => {
		expect(check(repeat(17, EASY)).mean).toBeCloseTo(-1.45);
	});

	it('counts a quotation and a number as one word of one syllable', () => {
		const text = '“The situation of 1949” sat on the 1958 mat.';
		expect(check(repeat(17, text)).mean).toBeCloseTo(-1.45);
	});

	it('above 11 is a problem of a text with 20 words', () => {
		expect(check(repeat(2, HARD)).problems).toEqual([]);
		expect(check(EASY, repeat(3, HARD)).problems).toEqual([
			expect.objectContaining({
				...{ file: 'notes.json', id: 'n1', field: 'text', value: repeat(3, HARD) },
				message: 'has reading grade 31.8, above 11; use shorter words and sentences'
			})
		]);
	});

	it('above 9 is a problem of a field with 100 words, however short its texts', () => {
		expect(check(...Array<string>(11).fill(HARD)).problems).toEqual([]);
		expect(check(...Array<string>(13).fill(HARD)).problems).toEqual([
			expect.objectContaining({
				...{ file: 'notes.json', id: '–', field: 'text' },
				message: 'has reading grade 31.8 on average, above 9; use shorter words and sentences'
			})
		]);
	});
});

it('a sentence of more than 25 words is a problem, named by its number', () => {
	const words = (count: number) => `The ${repeat(count - 2, 'cat')} sat.`;
	expect(check(words(25)).problems).toEqual([]);
	const { problems } = check(`${EASY} ${words(26)}`);
	expect(problems.map(({ message }) => message)).toEqual([
		'has 26 words in sentence 2, above 25; split the sentence'
	]);
});

it.each([
	'Die Verwaltung charakterisierte die internationale Situation als außerordentlich unvorteilhaft.',
	'L’administration considérait la situation internationale comme extraordinairement défavorable.'
])('texts in another language are not measured: %s', (text) => {
	expect(check(repeat(10, text))).toEqual({ problems: [], mean: undefined });
});

it('own texts exclude quotes, works cited, and what is no sentence', () => {
	const texts = ownTexts({
		'milestones.json': {
			milestones: [
				{ id: 'a', title: 'A title', quotes: [{ exact: 'A quote.' }], record: { note: 'Ours.' } }
			]
		},
		'references.json': { references: [{ id: 'r', title: 'Who rules?', note: 'A slip.' }] },
		'class.json': { plans: [{ steps: [{ text: 'Read “it.”' }] }] }
	});
	expect(texts).toEqual([
		{ file: 'milestones.json', id: 'a', field: 'record.note', text: 'Ours.' },
		{ file: 'references.json', id: 'r', field: 'note', text: 'A slip.' },
		{ file: 'class.json', id: '–', field: 'plans[0].steps[0].text', text: 'Read “it.”' }
	]);
});
