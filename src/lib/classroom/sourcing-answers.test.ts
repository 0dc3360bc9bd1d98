import { expect, it } from 'vitest';
import { readClassMaterial, readComparison, readStory } from '../story/read.server';
import { inlineText } from '../story/inline-content';
import { sourcingAnswers } from './sourcing-answers';

it('every sourcing question has an answer, and what it quotes stands in the column', () => {
	const story = readStory();
	const answers = sourcingAnswers(story, readComparison());
	for (const { id } of readClassMaterial().sourcing)
		expect(answers[id]?.length, id).toBeGreaterThan(0);
	const column = story.passages.flatMap(({ inlines }) => inlines.map(inlineText)).join('');
	// Our titles have marks of their own.
	expect(Object.values(answers).flat().join(' ')).toContain('“Stalin on Mao: ‘guerrilla’”');
	expect(Object.values(answers).flat().join(' ')).not.toMatch(/[“‘][“‘]|[”’][”’]{2}/);
	for (const word of ['Anthony', 'Xiu', 'Si ']) expect(column).toContain(word);
});
