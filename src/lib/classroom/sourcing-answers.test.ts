import { expect, it } from 'vitest';
import { readClassMaterial, readComparison, readStory } from '../story/read.server';
import { inlineText } from '../story/inline-content';
import { sourcingAnswers } from './sourcing-answers';

it('sourcingAnswers answers every question and quotes the column verbatim', () => {
	const story = readStory();
	const answers = sourcingAnswers(
		story,
		readComparison()!.thesis.exact,
		readClassMaterial()!.sourcing
	);
	for (const { id } of readClassMaterial()!.sourcing)
		expect(answers[id]?.length, id).toBeGreaterThan(0);
	const column = story.passages.flatMap(({ inlines }) => inlines.map(inlineText)).join('');
	// Titles of milestones are quoted, too, and contain quotation marks.
	expect(Object.values(answers).flat().join(' ')).toContain('“Stalin on Mao: ‘guerrilla’”');
	expect(Object.values(answers).flat().join(' ')).not.toMatch(/[“‘][“‘]|[”’][”’]{2}/);
	for (const word of ['Anthony', 'Xiu', 'Si ']) expect(column).toContain(word);
});

it('sourcingAnswers lists no milestones or gaps where a story has none', () => {
	const questions = ['why', 'missing', 'corroborate'].map((id) => ({ id }));
	const story = { ...readStory(), segments: [], milestones: [] };
	const answers = sourcingAnswers(story, undefined, questions);
	expect(answers['why']).toEqual([]);
	expect(answers['missing']).toEqual([]);
	expect(answers['corroborate']).toHaveLength(1);
});
