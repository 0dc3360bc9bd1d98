/** Measures how easy the texts of a story are to read: those that its authors wrote themselves. */
import { group, sum } from 'd3';
import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';
import type { Reporter } from './problems';

const MAX_WORDS_OF_SENTENCE = 25;
/** Flesch–Kincaid grades, in school years: of one text, and of all texts of a field. */
const MAX_GRADE = 11;
const MAX_MEAN_GRADE = 9;
/** With fewer words, a single syllable more raises the grade by over 0.6 years. */
const MIN_WORDS = 20;
const MIN_WORDS_OF_MEAN = 100;
/** “The” is about one English word in twenty. A text in another language hardly has it. */
const MIN_SHARE_OF_THE = 0.01;

/** Words of others: quotes of the text; names and titles of works. */
const KEYS_OF_OTHERS = ['exact', 'prefix', 'suffix', 'wording', 'citation', 'disclaimer'];
const KEYS_OF_WORKS = ['title', 'author', 'container-title', 'publisher'];

interface OwnText {
	file: string;
	id: string;
	/** Path within the record, such as `steps[0].text`. */
	field: string;
	text: string;
}

/**
 * Returns the texts that the authors wrote themselves and that end like a sentence.
 *
 * @param files File name → its parsed content.
 */
export function ownTexts(files: Readonly<Record<string, unknown>>): OwnText[] {
	const collect = (value: unknown, file: string, id: string, field: string): OwnText[] => {
		if (typeof value === 'string')
			return /[.?!][”)]*$/.test(value) ? [{ file, id, field, text: value }] : [];
		if (Array.isArray(value))
			return value.flatMap((item, index) => collect(item, file, id, `${field}[${index}]`));
		if (typeof value !== 'object' || value === null) return [];
		const isRecord = 'id' in value && typeof value.id === 'string';
		const [name, path] = isRecord ? [value.id as string, ''] : [id, field && `${field}.`];
		const excluded = file === 'references.json' ? KEYS_OF_WORKS : KEYS_OF_OTHERS;
		return Object.entries(value)
			.filter(([key]) => !excluded.includes(key))
			.flatMap(([key, item]) => collect(item, file, name, path + key));
	};
	return Object.entries(files).flatMap(([file, content]) => collect(content, file, '–', ''));
}

/** The words of a sentence. */
type Sentence = string[];
const sentenceSegmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
const wordSegmenter = new Intl.Segmenter('en', { granularity: 'word' });

/** Returns the sentences of a text, each quotation as one short word: it cannot be put simpler. */
function sentencesOf(text: string): Sentence[] {
	const withoutQuotations = text.replace(/“[^”]*?([.?!]?)”/g, 'Quote$1');
	return [...sentenceSegmenter.segment(withoutQuotations)]
		.map(({ segment }) =>
			[...wordSegmenter.segment(segment)]
				.filter(({ isWordLike }) => isWordLike)
				.map((word) => word.segment)
		)
		.filter((words) => words.length > 0);
}

/**
 * Returns the Flesch–Kincaid grade, in school years. A number, as in a date, is one syllable; names
 * count as they are spoken.
 */
function gradeOf(sentences: readonly Sentence[]): number {
	const words = sentences.flat();
	return fleschKincaid({
		sentence: sentences.length,
		word: words.length,
		syllable: sum(words, (word) => (/\d/.test(word) ? 1 : syllable(word)))
	});
}

const countWords = (sentences: readonly Sentence[]) => sum(sentences, ({ length }) => length);

/**
 * Reports sentences, texts and fields that are hard to read. Returns the mean grade of each field
 * with enough words, in school years: file → field → grade. Measures nothing in a story in a
 * language other than English, for which the formula does not hold.
 */
export function checkReadability(
	texts: readonly OwnText[],
	reporter: Reporter
): Map<string, Map<string, number>> {
	const measured = texts.map((own) => ({ ...own, sentences: sentencesOf(own.text) }));
	const all = measured.flatMap(({ sentences }) => sentences.flat());
	if (sum(all, (word) => +/^the$/i.test(word)) < all.length * MIN_SHARE_OF_THE) return new Map();

	for (const { file, id, field, text, sentences } of measured) {
		const report = reporter.reportFor(file, id);
		for (const [index, { length }] of sentences.entries())
			if (length > MAX_WORDS_OF_SENTENCE)
				report(
					field,
					text,
					`has ${length} words in sentence ${index + 1}, above ${MAX_WORDS_OF_SENTENCE}; split the sentence`
				);
		const grade = gradeOf(sentences);
		if (countWords(sentences) >= MIN_WORDS && grade > MAX_GRADE)
			report(
				field,
				text,
				`has reading grade ${grade.toFixed(1)}, above ${MAX_GRADE}; use shorter words and sentences`
			);
	}

	const means = new Map<string, Map<string, number>>();
	for (const [file, ofFile] of group(measured, (own) => own.file)) {
		const fields = group(ofFile, ({ field }) => field.replace(/\[\d+\]/g, ''));
		for (const [field, ofField] of fields) {
			const sentences = ofField.flatMap((own) => own.sentences);
			if (countWords(sentences) < MIN_WORDS_OF_MEAN) continue;
			const grade = gradeOf(sentences);
			means.set(file, (means.get(file) ?? new Map<string, number>()).set(field, grade));
			if (grade > MAX_MEAN_GRADE)
				reporter.reportFor(file, '–')(
					field,
					undefined,
					`has reading grade ${grade.toFixed(1)} on average, above ${MAX_MEAN_GRADE}; use shorter words and sentences`
				);
		}
	}
	return means;
}
