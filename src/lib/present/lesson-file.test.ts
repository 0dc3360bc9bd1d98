import { describe, expect, it } from 'vitest';
import { teacherSlide } from './deck';
import { readDeck } from './deck.server';
import { fileNameOf, readLessonFile, writeLessonFile } from './lesson-file';
import { drawQr } from './qr';
import { truncate } from './truncate';
import { decodeTimer, elapsed, encodeTimer, formatElapsed, STOPPED, toggleTimer } from './timer';

const deck = readDeck();
const lesson = {
	title: 'Two visits: “then” & now',
	slides: [
		...deck.slice(0, 3),
		teacherSlide('question', 'Why Moscow?', 4),
		teacherSlide('break', 'Break', 5)
	]
};

describe('the file of a lesson', () => {
	it('reads to the written lesson, also with a byte order mark', async () => {
		for (const mark of ['', '\uFEFF'])
			expect(await readLessonFile(mark + writeLessonFile(lesson), deck)).toEqual({
				lesson,
				leftOut: []
			});
		expect(fileNameOf(lesson)).toBe('two-visits-then-now.json');
		expect(fileNameOf({ title: '…' })).toBe('lesson.json');
	});

	it.each([
		['not json', 'not JSON: it begins with "not json"'],
		['', 'not JSON: it begins with ""'],
		[
			'{\n\t"slides": ["title",],\n}',
			'in line 2, column 20, at “"slides": ["title",],”: remove the comma'
		],
		['{ // mine\n}', 'in line 1, column 3, at “{ // mine”: remove the comment'],
		['null', '“kind” is nothing'],
		['{"kind":"menu"}', '“kind” is "menu"'],
		['{"kind":"space-race-lesson","slides":"title"}', '“slides” are "title"'],
		['{"kind":"space-race-lesson","slides":["title"],"questions":[1]}', '“questions” are [1]'],
		['{"kind":"space-race-lesson","slides":["title"],"title":{}}', '“title” is {}']
	])('throws an error that names the malformed part of %s', async (text, message) => {
		await expect(readLessonFile(text, deck)).rejects.toThrow(message);
	});

	it('reads the valid slides and describes the others', async () => {
		const text = JSON.stringify({
			kind: 'space-race-lesson',
			version: 7,
			slides: ['title', 'gone', 'q']
		});
		const { lesson: decoded, leftOut } = await readLessonFile(text, deck);
		expect(decoded.slides.map(({ id }) => id)).toEqual(['title']);
		expect(leftOut).toEqual([
			'This lesson says that it is of version 7; this page reads version 1 and may misread it.',
			'Left out of this lesson: a slide called “gone”, which is not there; a question without words.'
		]);
	});
});

describe('the QR code', () => {
	it('has a border of four modules', () => {
		const code = drawQr('https://example.org/present/lesson/?s=title');
		expect(code?.path.startsWith('M4 4h1v1h-1z')).toBe(true);
		expect(code?.size).toBeGreaterThan(29);
	});

	it('is null if the address is too long', () => {
		expect(drawQr('x'.repeat(4000))).toBeNull();
	});
});

describe('the timer', () => {
	it('runs from start to pause, and decodes to the encoded timer', () => {
		const running = toggleTimer(STOPPED, 1000);
		expect(elapsed(running, 66_000)).toBe(65_000);
		const paused = toggleTimer(running, 66_000);
		expect(elapsed(paused, 999_000)).toBe(65_000);
		for (const timer of [STOPPED, running, paused])
			expect(decodeTimer(encodeTimer(timer))).toEqual(timer);
		for (const text of ['', 'x', '1', '-1.2', '1.2.3', null])
			expect(decodeTimer(text)).toEqual(STOPPED);
		expect([0, 65_000, 3_723_000].map(formatElapsed)).toEqual(['0:00', '1:05', '1:02:03']);
	});
});

describe('truncate', () => {
	it('returns the first sentences that fit, and at least one', () => {
		expect(truncate('One. Two. Three.', 9)).toBe('One. Two.');
		expect(truncate('A sentence of some length.', 5)).toBe('A sentence of some length.');
		expect(truncate('He said “no.” And left.', 100)).toBe('He said “no.” And left.');
	});
});
