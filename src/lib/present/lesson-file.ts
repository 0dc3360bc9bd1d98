/** A lesson as a file that a teacher keeps: the same as its address, in JSON that can be read by eye. */
import type { Slide } from './deck';
import { decodeLesson, encodeLesson, OWN, type Lesson } from './lesson';

const KIND = 'fragile-alliance-lesson';
const VERSION = 1;

/** More than any lesson takes, bytes. */
export const MAX_FILE_SIZE = 100_000;

export function writeLessonFile(lesson: Lesson): string {
	const query = new URLSearchParams(encodeLesson(lesson));
	const file = {
		kind: KIND,
		version: VERSION,
		title: query.get('t') ?? '',
		slides: (query.get('s') ?? '').split('.').filter(Boolean),
		questions: query.getAll('q')
	};
	return `${JSON.stringify(file, null, '\t')}\n`;
}

/** A name for the file, after the title. */
export const nameOfFile = ({ title }: Pick<Lesson, 'title'>): string =>
	`${
		title
			.toLowerCase()
			.replace(/[^a-z0-9]+/g, '-')
			.replace(/^-+|-+$/g, '') || 'lesson'
	}.json`;

const shown = (value: unknown): string => (JSON.stringify(value) ?? 'nothing').slice(0, 60);
const isTexts = (value: unknown): value is string[] =>
	Array.isArray(value) && value.every((one) => typeof one === 'string');

/**
 * Reads such a file. What cannot be read of its slides is told in `leftOut`, as with an address.
 * @throws {Error} in words for the teacher: what was found, and what to do.
 */
export function readLessonFile(
	text: string,
	deck: readonly Slide[]
): ReturnType<typeof decodeLesson> {
	let file: unknown;
	try {
		file = JSON.parse(text);
	} catch {
		throw new Error(
			`The file is not JSON: it begins with ${shown(text.slice(0, 30))}. Choose a file saved on this page.`
		);
	}
	if (
		typeof file !== 'object' ||
		file === null ||
		(file as Record<string, unknown>)['kind'] !== KIND
	)
		throw new Error(
			`The file is not a lesson: its “kind” is ${shown((file as Record<string, unknown> | null)?.['kind'])}, not “${KIND}”. Choose a file saved on this page.`
		);
	const { version, title = '', slides, questions = [] } = file as Record<string, unknown>;
	if (!isTexts(slides))
		throw new Error(
			`The file’s “slides” are ${shown(slides)}: they must be a list of names, such as ["title","treaty"].`
		);
	if (!isTexts(questions))
		throw new Error(
			`The file’s “questions” are ${shown(questions)}: they must be a list of sentences, such as ["Why?"].`
		);
	if (typeof title !== 'string')
		throw new Error(
			`The file’s “title” is ${shown(title)}: it must be words between quotation marks.`
		);
	const query = new URLSearchParams({
		t: title,
		s: slides.join('.'),
		v: typeof version === 'string' ? version : JSON.stringify(version ?? VERSION)
	});
	for (const question of questions) query.append(OWN.question, question);
	return decodeLesson(query, deck);
}
