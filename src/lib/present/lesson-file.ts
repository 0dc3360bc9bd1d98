/** A lesson as a JSON file, with the same content as its address. */
import { prefix } from '../story/settings';
import type { Slide } from './deck';
import { decodeLesson, encodeLesson, TEACHER_CODES, type Lesson } from './lesson';

const KIND = `${prefix}-lesson`;
const VERSION = 1;

/** Bytes; more than any lesson needs. */
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

/** Returns a file name made from the title. */
export const fileNameOf = ({ title }: Pick<Lesson, 'title'>): string =>
	`${
		title
			.toLowerCase()
			.replace(/[^a-z0-9]+/g, '-')
			.replace(/^-+|-+$/g, '') || 'lesson'
	}.json`;

const excerptOf = (value: unknown): string => (JSON.stringify(value) ?? 'nothing').slice(0, 60);
const isStringArray = (value: unknown): value is string[] =>
	Array.isArray(value) && value.every((item) => typeof item === 'string');

/** @throws {Error} with the place and the cure of a syntax error, for a file edited by hand. */
async function parseLesson(text: string): Promise<unknown> {
	try {
		return JSON.parse(text);
	} catch {
		if (!/^\s*\{/.test(text))
			throw new Error(
				`The file is not JSON: it begins with ${excerptOf(text.slice(0, 30))}. Choose a file saved on this page.`
			);
		const { explainJsonError } = await import('../content/json-error');
		const { line, column, excerpt, cure } = explainJsonError(text);
		throw new Error(
			`The file is not valid JSON in line ${line}, column ${column}, at “${excerpt}”: ${cure}. Or choose a file saved on this page.`
		);
	}
}

/**
 * Returns the lesson of a file; `leftOut` describes its malformed slides, as in `decodeLesson`.
 * @throws {Error} with a message for the teacher: the value found, and the remedy.
 */
export async function readLessonFile(
	text: string,
	deck: readonly Slide[]
): Promise<ReturnType<typeof decodeLesson>> {
	const file = await parseLesson(text.replace(/^\uFEFF/, ''));
	if (
		typeof file !== 'object' ||
		file === null ||
		(file as Record<string, unknown>)['kind'] !== KIND
	)
		throw new Error(
			`The file is not a lesson: its “kind” is ${excerptOf((file as Record<string, unknown> | null)?.['kind'])}, not “${KIND}”. Choose a file saved on this page.`
		);
	const { version, title = '', slides, questions = [] } = file as Record<string, unknown>;
	if (!isStringArray(slides))
		throw new Error(
			`The file’s “slides” are ${excerptOf(slides)}: they must be a list of names, such as ["title","timeline"].`
		);
	if (!isStringArray(questions))
		throw new Error(
			`The file’s “questions” are ${excerptOf(questions)}: they must be a list of sentences, such as ["Why?"].`
		);
	if (typeof title !== 'string')
		throw new Error(
			`The file’s “title” is ${excerptOf(title)}: it must be words between quotation marks.`
		);
	const query = new URLSearchParams({
		t: title,
		s: slides.join('.'),
		v: typeof version === 'string' ? version : JSON.stringify(version ?? VERSION)
	});
	for (const question of questions) query.append(TEACHER_CODES.question, question);
	return decodeLesson(query, deck);
}
