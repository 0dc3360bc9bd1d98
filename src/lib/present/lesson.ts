/**
 * A teacher’s own lesson as a query: `?s=title.treaty.q.b.the-trip&q=Why+Moscow%3F&v=1`. Slides are named by their ids; `q`
 * takes the next question of the teacher’s own, `b` is a break. Short enough for a code that a class can point a phone at.
 */
import { teacherSlide, type Slide } from './deck';

export interface Lesson {
	title: string;
	slides: Slide[];
}

const VERSION = '1';
/** The codes of what a teacher adds. No slide of the deck may be called so. */
export const OWN = { question: 'q', break: 'b' } as const;
export const MAX_QUESTION_LENGTH = 120;
export const MAX_TITLE_LENGTH = 60;
/** More than a lesson has. */
export const MAX_SLIDES = 80;

/**
 * A text cut to what an address gives back as it is: without half a character or a space at its end. The projection and the
 * speaker window know each other by the lesson’s address, so it has to be the same however often it is read and written.
 */
const cut = (text: string, length: number): string => [...text].slice(0, length).join('').trim();

const isOwn = ({ kind, id }: Slide) =>
	(kind === 'question' || kind === 'break') && /^[qb]\d+$/.test(id);

/** As a query string that begins with “?”. */
export function encodeLesson({ title, slides }: Lesson): string {
	const query = new URLSearchParams();
	if (title.trim()) query.set('t', cut(title.trim(), MAX_TITLE_LENGTH));
	query.set(
		's',
		slides
			.map((slide) => (isOwn(slide) ? OWN[slide.kind as 'question' | 'break'] : slide.id))
			.join('.')
	);
	for (const slide of slides)
		if (isOwn(slide) && slide.kind === 'question')
			query.append(OWN.question, cut(slide.title.trim(), MAX_QUESTION_LENGTH));
	query.set('v', VERSION);
	return `?${query.toString()}`;
}

/**
 * Reads a lesson. What cannot be read is left out and told of in `leftOut`, in sentences for whoever opens it; an address
 * without a lesson gives one without slides.
 */
export function decodeLesson(
	query: URLSearchParams,
	deck: readonly Slide[]
): { lesson: Lesson; leftOut: string[] } {
	const missing: string[] = [];
	const version = query.get('v')?.trim() || VERSION;
	const title = (query.get('t') ?? '').trim();
	if ([...title].length > MAX_TITLE_LENGTH)
		missing.push(`the end of its title, which is longer than ${MAX_TITLE_LENGTH} characters`);
	const questions = query.getAll(OWN.question);
	const codes = (query.get('s') ?? '').split('.').filter(Boolean);
	if (codes.length > MAX_SLIDES)
		missing.push(
			`the last ${codes.length - MAX_SLIDES} of ${codes.length} slides, because a lesson has ${MAX_SLIDES} at the most`
		);
	const byId = new Map(deck.map((slide) => [slide.id, slide]));
	const slides = codes.slice(0, MAX_SLIDES).flatMap((code, at): Slide[] => {
		if (code === OWN.break) return [teacherSlide('break', 'Break', at + 1)];
		if (code === OWN.question) {
			const words = questions.shift()?.trim();
			if (!words) {
				missing.push('a question without words');
				return [];
			}
			if ([...words].length > MAX_QUESTION_LENGTH)
				missing.push(
					`the end of a question, which is longer than ${MAX_QUESTION_LENGTH} characters`
				);
			return [teacherSlide('question', cut(words, MAX_QUESTION_LENGTH), at + 1)];
		}
		const slide = byId.get(code);
		if (!slide) missing.push(`a slide called “${cut(code, 40)}”, which is not there`);
		return slide ? [slide] : [];
	});
	const leftOut = [
		...(version === VERSION
			? []
			: [
					`This lesson says that it is of version ${cut(version, 20)}; this page reads version ${VERSION} and may misread it.`
				]),
		...(missing.length === 0 ? [] : [`Left out of this lesson: ${missing.join('; ')}.`])
	];
	return { lesson: { title: cut(title, MAX_TITLE_LENGTH), slides }, leftOut };
}
