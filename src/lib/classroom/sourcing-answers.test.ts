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
	for (const words of ['almost thirty years', 'for twenty years', 'struck', 'fell silent'])
		expect(column).toContain(words);
});

it('sourcingAnswers quotes titles that contain quotation marks', () => {
	const story = readStory();
	const milestones = story.milestones.map((milestone) => ({
		...milestone,
		title: 'Moscow answers: “never”'
	}));
	const answers = sourcingAnswers({ ...story, milestones }, undefined, [{ id: 'corroborate' }]);
	const text = answers['corroborate']?.join(' ');
	expect(text).toContain('“Moscow answers: ‘never’”');
	expect(text).not.toMatch(/[“‘][“‘]|[”’][”’]{2}/);
});

it('sourcingAnswers lists no milestones or gaps where a story has none', () => {
	const questions = ['why', 'missing', 'corroborate'].map((id) => ({ id }));
	const story = { ...readStory(), segments: [], milestones: [] };
	const answers = sourcingAnswers(story, undefined, questions);
	expect(answers['why']).toEqual([]);
	expect(answers['missing']).toEqual([]);
	expect(answers['corroborate']).toHaveLength(1);
});
