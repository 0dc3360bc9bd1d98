/** The check behind `npm run check:data`: prints what the data contains, or all its problems. */
import { editionFrom } from './edition';
import { parseFiles } from './parse';
import { DataError, formatProblem, Reporter } from './problems';
import { checkReadability, ownTexts } from './readability';
import { dataFileTexts, storyFolder } from './read.server';
import { resolveContent } from './resolve';

const count = (number: number, noun: string) => `${number} ${noun}${number === 1 ? '' : 's'}`;

/**
 * Returns a line for each file with the reading grades of its fields.
 * @throws {DataError} naming each text that is hard to read.
 */
function readingGrades(): string[] {
	const reporter = new Reporter();
	const { source, records } = parseFiles(dataFileTexts, reporter) ?? {};
	const means = checkReadability(ownTexts({ ...records, 'text.md': source }), reporter);
	if (reporter.problems.length > 0) throw new DataError(reporter.problems, storyFolder);
	return [...means].map(([file, fields]) => {
		const grades = [...fields].map(([field, grade]) => `${field} ${grade.toFixed(1)}`);
		return `Reading grade, ${file}: ${grades.join(', ')}`;
	});
}

/** Prints the outcome. Returns the exit code: 0 where the data is valid, otherwise 1. */
export function run(): number {
	try {
		editionFrom(process.env);
	} catch (error) {
		console.error((error as Error).message);
		return 1;
	}
	try {
		const { milestones, notes, parallels, column } = resolveContent(dataFileTexts);
		const quotes = milestones.flatMap((milestone) => milestone.quotes);
		const paragraphs = column.blocks.filter((block) => block.kind === 'paragraph');
		console.info(
			`${count(milestones.length, 'milestone')}; ${count(quotes.length, 'quote')}, found in a text of ${count(paragraphs.length, 'paragraph')}; ${count(notes.length, 'note')}, ${count(parallels.length, 'parallel')}.`
		);
		for (const line of readingGrades()) console.info(line);
		return 0;
	} catch (error) {
		if (!(error instanceof DataError)) throw error;
		console.error(
			`${error.problems.map((problem) => formatProblem(problem, storyFolder)).join('\n')}\n\n${error.problems.length} to mend. Nothing was built or changed.`
		);
		return 1;
	}
}
