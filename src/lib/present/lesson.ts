/**
 * A teacher’s lesson as a query: `?s=title.treaty.q.b.the-trip&q=Why+then%3F&v=1`. `s` has the ids
 * of the slides; in `s`, `q` stands for the next question and `b` for a break. The query fits a QR
 * code.
 */
import { isTeacherSlide, teacherSlide, type Slide } from './deck';

export interface Lesson {
	title: string;
	slides: Slide[];
}

const VERSION = '1';
/** Codes of a teacher’s slides. No slide of the deck may have such an id. */
export const TEACHER_CODES = { question: 'q', break: 'b' } as const;
export const MAX_QUESTION_LENGTH = 120;
export const MAX_TITLE_LENGTH = 60;
export const MAX_SLIDES = 80;

/**
 * Returns the first characters of a text, without half a character or a space at the end. Decoding
 * and encoding such a text changes nothing, so the windows of a lesson have the same query.
 */
const truncateCharacters = (text: string, length: number): string =>
	[...text].slice(0, length).join('').trim();

/** Returns the query string of a lesson, with its “?”. */
export function encodeLesson({ title, slides }: Lesson): string {
	const query = new URLSearchParams();
	if (title.trim()) query.set('t', truncateCharacters(title.trim(), MAX_TITLE_LENGTH));
	query.set(
		's',
		slides.map((slide) => (isTeacherSlide(slide) ? TEACHER_CODES[slide.kind] : slide.id)).join('.')
	);
	for (const slide of slides)
		if (isTeacherSlide(slide) && slide.kind === 'question')
			query.append(
				TEACHER_CODES.question,
				truncateCharacters(slide.title.trim(), MAX_QUESTION_LENGTH)
			);
	query.set('v', VERSION);
	return `?${query.toString()}`;
}

/**
 * Returns the lesson of a query; an empty query has no slides. Malformed parts are left out, and
 * `leftOut` describes them in sentences for the reader.
 */
export function decodeLesson(
	query: URLSearchParams,
	deck: readonly Slide[]
): { lesson: Lesson; leftOut: string[] } {
	const omissions: string[] = [];
	const version = query.get('v')?.trim() || VERSION;
	const title = (query.get('t') ?? '').trim();
	if ([...title].length > MAX_TITLE_LENGTH)
		omissions.push(`the end of its title, which is longer than ${MAX_TITLE_LENGTH} characters`);
	const questions = query.getAll(TEACHER_CODES.question);
	const codes = (query.get('s') ?? '').split('.').filter(Boolean);
	if (codes.length > MAX_SLIDES)
		omissions.push(
			`the last ${codes.length - MAX_SLIDES} of ${codes.length} slides, because a lesson has at most ${MAX_SLIDES}`
		);
	const byId = new Map(deck.map((slide) => [slide.id, slide]));
	const slides = codes.slice(0, MAX_SLIDES).flatMap((code, index): Slide[] => {
		if (code === TEACHER_CODES.break) return [teacherSlide('break', 'Break', index + 1)];
		if (code === TEACHER_CODES.question) {
			const question = questions.shift()?.trim();
			if (!question) {
				omissions.push('a question without words');
				return [];
			}
			if ([...question].length > MAX_QUESTION_LENGTH)
				omissions.push(
					`the end of a question, which is longer than ${MAX_QUESTION_LENGTH} characters`
				);
			return [
				teacherSlide('question', truncateCharacters(question, MAX_QUESTION_LENGTH), index + 1)
			];
		}
		const slide = byId.get(code);
		if (!slide)
			omissions.push(`a slide called “${truncateCharacters(code, 40)}”, which is not there`);
		return slide ? [slide] : [];
	});
	const leftOut = [
		...(version === VERSION
			? []
			: [
					`This lesson says that it is of version ${truncateCharacters(version, 20)}; this page reads version ${VERSION} and may misread it.`
				]),
		...(omissions.length === 0 ? [] : [`Left out of this lesson: ${omissions.join('; ')}.`])
	];
	return { lesson: { title: truncateCharacters(title, MAX_TITLE_LENGTH), slides }, leftOut };
}
