import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeMessage, readMessage } from './presenter-messages';

const slides = [{ steps: 1 }, { steps: 3 }];
const here = { role: 'show', lesson: '?s=title', slides } as const;
const message = makeMessage('go', {
	from: 'speaker',
	lesson: '?s=title',
	place: { at: 1, step: 3 },
	black: false
});

describe('what the two windows say to one another', () => {
	it('is read as it was said', () => {
		expect(readMessage(structuredClone(message), here)).toEqual(message);
	});

	it.each([
		['of another version', { ...message, v: 2 }],
		['of another lesson', { ...message, lesson: '' }],
		['of its own kind of window', { ...message, from: 'show' }],
		['that is no message', { ...message, kind: 'stop' }],
		['of a slide that is not there', { ...message, place: { at: 2, step: 1 } }],
		['of a step that is not there', { ...message, place: { at: 1, step: 4 } }],
		['with a place that is none', { ...message, place: { at: '1', step: 1 } }],
		['without a place', { ...message, place: null }],
		['half black', { ...message, black: 'half' }]
	])('one %s is not heard', (_, data) => {
		expect(readMessage(data, here)).toBeNull();
	});

	it('may be anything at all, and never fails', () => {
		fc.assert(
			fc.property(fc.anything(), (data) => {
				expect(readMessage(data, here)).toBeNull();
			})
		);
	});
});
