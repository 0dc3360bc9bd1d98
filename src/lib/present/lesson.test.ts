import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDeck } from './deck.server';
import { isTeacherSlide, teacherSlide } from './deck';
import {
	decodeLesson,
	encodeLesson,
	MAX_QUESTION_LENGTH,
	MAX_TITLE_LENGTH,
	type Lesson
} from './lesson';

const deck = readDeck();
const decode = (query: string) => decodeLesson(new URLSearchParams(query), deck);

/** Text that an address can hold, without spaces at its ends. */
const anyText = (maxLength: number) =>
	fc
		.string({ minLength: 1, maxLength, unit: 'binary' })
		.map((text) => text.trim())
		.filter((text) => text.length > 0 && text.isWellFormed());
const anySlide = fc.oneof(
	fc.constantFrom(...deck),
	anyText(MAX_QUESTION_LENGTH).map((title) => teacherSlide('question', title, 0)),
	fc.constant(teacherSlide('break', 'Break', 0))
);
const anyLesson: fc.Arbitrary<Lesson> = fc.record({
	title: fc.oneof(fc.constant(''), anyText(MAX_TITLE_LENGTH)),
	// The id of a teacher’s slide depends on its position.
	slides: fc
		.array(anySlide, { maxLength: 20 })
		.map((slides) =>
			slides.map((slide, index) =>
				isTeacherSlide(slide) ? teacherSlide(slide.kind, slide.title, index + 1) : slide
			)
		)
});

describe('the deck', () => {
	it('begins with the title and ends with the question', () => {
		expect(deck[0]?.kind).toBe('title');
		expect(deck[1]?.kind).toBe('timeline');
		expect(deck.at(-1)?.kind).toBe('question');
	});

	it('has 27 core milestones in order of time, with the axis break between them', () => {
		const kinds = deck.map(({ kind }) => kind);
		expect(kinds.filter((kind) => kind === 'milestone')).toHaveLength(27);
		const fold = deck.findIndex(({ kind }) => kind === 'fold');
		expect(deck[fold - 1]?.id).toBe('moon-goal');
		expect(deck[fold + 1]?.id).toBe('joint-offer');
	});

	it('has prompts and a unique id for every slide', () => {
		for (const { id, ask, watch } of deck) {
			expect(ask, id).not.toBeNull();
			expect(watch, id).not.toBeNull();
		}
		expect(new Set(deck.map(({ id }) => id)).size).toBe(deck.length);
		// These ids are the codes of a teacher’s slides.
		for (const { id } of deck) expect(id).not.toMatch(/^[qb]\d*$/);
	});
});

describe('the query of a lesson', () => {
	it('decodes to the encoded lesson', () => {
		fc.assert(
			fc.property(anyLesson, (lesson) => {
				expect(decode(encodeLesson(lesson))).toEqual({ lesson, leftOut: [] });
			}),
			{ numRuns: 300 }
		);
	});

	it('has under 400 characters for 15 slides, so that a QR code is readable', () => {
		const slides = deck.slice(0, 15);
		expect(encodeLesson({ title: 'Two meetings', slides }).length).toBeLessThan(400);
	});

	it.each([
		['', [], 0],
		[
			's=title.gone.gagarin',
			['Left out of this lesson: a slide called “gone”, which is not there.'],
			2
		],
		['s=title.q', ['Left out of this lesson: a question without words.'], 1],
		[
			's=title&v=9',
			['This lesson says that it is of version 9; this page reads version 1 and may misread it.'],
			1
		],
		[
			`s=q&q=${'x'.repeat(200)}`,
			['Left out of this lesson: the end of a question, which is longer than 120 characters.'],
			1
		],
		['s=title&v=', [], 1],
		[
			's=..__proto__..%00',
			[
				'Left out of this lesson: a slide called “__proto__”, which is not there; a slide called “\0”, which is not there.'
			],
			0
		]
	])('decodes the valid slides of “%s” and describes the others', (query, leftOut, slides) => {
		const decoded = decode(query);
		expect(decoded.leftOut).toEqual(leftOut);
		expect(decoded.lesson.slides).toHaveLength(slides);
	});

	it('has at most 80 slides, and gives the number of slides left out', () => {
		const { lesson, leftOut } = decode(`s=${Array<string>(85).fill('b').join('.')}`);
		expect(lesson.slides).toHaveLength(80);
		expect(leftOut).toEqual([
			'Left out of this lesson: the last 5 of 85 slides, because a lesson has at most 80.'
		]);
	});

	it('truncates a question between characters', () => {
		const question = `${'x'.repeat(119)}🙂🙂`;
		const { lesson } = decode(`s=q&q=${encodeURIComponent(question)}`);
		expect(lesson.slides[0]?.title).toBe(`${'x'.repeat(119)}🙂`);
		expect(decode(encodeLesson(lesson)).lesson).toEqual(lesson);
	});

	it('is the same after decoding and encoding, even if texts were truncated', () => {
		for (const text of [
			`${'x'.repeat(119)} x`,
			`${'x'.repeat(119)}😀`,
			`${'x'.repeat(59)} ${'x'.repeat(61)}`
		]) {
			const first = encodeLesson(
				decode(new URLSearchParams({ t: text, s: 'q', q: text }).toString()).lesson
			);
			expect(encodeLesson(decode(first).lesson)).toBe(first);
			expect(first).not.toContain('%EF%BF%BD');
		}
	});

	it('never throws', () => {
		fc.assert(
			fc.property(
				fc.array(fc.tuple(fc.constantFrom('s', 'q', 't', 'v', 'x'), fc.string())),
				(pairs) => {
					expect(Array.isArray(decodeLesson(new URLSearchParams(pairs), deck).leftOut)).toBe(true);
				}
			)
		);
	});
});
