/** The check behind `npm run check:data`: prints what the data contains, or all its problems. */
import { editionFrom } from './edition';
import { DataError, formatProblem } from './problems';
import { dataFileTexts, storyFolder } from './read.server';
import { resolveContent } from './resolve';

const count = (number: number, noun: string) => `${number} ${noun}${number === 1 ? '' : 's'}`;

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
		return 0;
	} catch (error) {
		if (!(error instanceof DataError)) throw error;
		console.error(
			`${error.problems.map((problem) => formatProblem(problem, storyFolder)).join('\n')}\n\n${error.problems.length} to mend. Nothing was built or changed.`
		);
		return 1;
	}
}
