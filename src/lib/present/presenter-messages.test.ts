import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeMessage, readMessage } from './presenter-messages';

const slides = [{ steps: 1 }, { steps: 3 }];
const receiver = { lesson: '?s=title', slides };
const message = makeMessage('go', {
	from: 'speaker',
	id: 'a',
	show: 'b',
	visible: true,
	lesson: '?s=title',
	place: { at: 1, step: 3 },
	black: false
});

describe('readMessage', () => {
	it('returns a message of another window', () => {
		for (const sent of [message, { ...message, show: null }])
			expect(readMessage(structuredClone(sent), receiver)).toEqual(sent);
	});

	it.each([
		['a message of another version', { ...message, v: 1 }],
		['a message of another lesson', { ...message, lesson: '' }],
		['a message of an unknown role', { ...message, from: 'class' }],
		['a message without a sender', { ...message, id: undefined }],
		['a malformed show', { ...message, show: 1 }],
		['a malformed `visible`', { ...message, visible: 'half' }],
		['a message of an unknown kind', { ...message, kind: 'stop' }],
		['an unknown slide', { ...message, place: { at: 2, step: 1 } }],
		['an unknown step', { ...message, place: { at: 1, step: 4 } }],
		['a malformed position', { ...message, place: { at: '1', step: 1 } }],
		['a message without a position', { ...message, place: null }],
		['a malformed `black`', { ...message, black: 'half' }]
	])('returns null for %s', (_, data) => {
		expect(readMessage(data, receiver)).toBeNull();
	});

	it('returns null for any other data', () => {
		fc.assert(
			fc.property(fc.anything(), (data) => {
				expect(readMessage(data, receiver)).toBeNull();
			})
		);
	});
});
