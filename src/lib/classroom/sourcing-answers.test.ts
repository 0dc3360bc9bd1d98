import { expect, it } from 'vitest';
import { readClassMaterial, readComparison, readStory } from '../story/read.server';
import { sourcingAnswers } from './sourcing-answers';

it('every sourcing question has an answer, and what it quotes stands in the column', () => {
	const story = readStory();
	const answers = sourcingAnswers(story, readComparison());
	for (const { id } of readClassMaterial().sourcing) expect(answers[id]?.length, id).toBeGreaterThan(0);
	const column = story.passages.flatMap(({ segments }) => segments.map(({ text }) => text)).join('');
	for (const word of ['Anthony', 'Xiu', 'Si ']) expect(column).toContain(word);
});
