/**
 * A teacher’s own lesson as a query: `?s=title.treaty.q.b.the-trip&q=Why+Moscow%3F&v=1`. Slides are named by their ids; `q`
 * takes the next question of the teacher’s own, `b` is a break. Short enough for a code that a class can point a phone at.
 */
import { ownSlide, type Slide } from './deck';

export interface Lesson {
	title: string;
	slides: Slide[];
}

const VERSION = '1';
/** The codes of what a teacher adds. No slide of the deck may be called so. */
export const OWN = { question: 'q', break: 'b' } as const;
export const LONGEST_QUESTION = 120;
export const LONGEST_TITLE = 60;
/** More than a lesson has. */
export const MOST_SLIDES = 80;

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
	if (title.trim()) query.set('t', cut(title.trim(), LONGEST_TITLE));
	query.set(
		's',
		slides
			.map((slide) => (isOwn(slide) ? OWN[slide.kind as 'question' | 'break'] : slide.id))
			.join('.')
	);
	for (const slide of slides)
		if (isOwn(slide) && slide.kind === 'question')
			query.append(OWN.question, cut(slide.title.trim(), LONGEST_QUESTION));
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
	if ([...title].length > LONGEST_TITLE)
		missing.push(`the end of its title, which is longer than ${LONGEST_TITLE} characters`);
	const questions = query.getAll(OWN.question);
	const codes = (query.get('s') ?? '').split('.').filter(Boolean);
	if (codes.length > MOST_SLIDES)
		missing.push(
			`the last ${codes.length - MOST_SLIDES} of ${codes.length} slides, because a lesson has ${MOST_SLIDES} at the most`
		);
	const byId = new Map(deck.map((slide) => [slide.id, slide]));
	const slides = codes.slice(0, MOST_SLIDES).flatMap((code, at): Slide[] => {
		if (code === OWN.break) return [ownSlide('break', 'Break', at + 1)];
		if (code === OWN.question) {
			const words = questions.shift()?.trim();
			if (!words) {
				missing.push('a question without words');
				return [];
			}
			if ([...words].length > LONGEST_QUESTION)
				missing.push(`the end of a question, which is longer than ${LONGEST_QUESTION} characters`);
			return [ownSlide('question', cut(words, LONGEST_QUESTION), at + 1)];
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
	return { lesson: { title: cut(title, LONGEST_TITLE), slides }, leftOut };
}
