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
const MOST_SLIDES = 80;

const isOwn = ({ kind, id }: Slide) => (kind === 'question' || kind === 'break') && /^[qb]\d+$/.test(id);

/** As a query string that begins with “?”. */
export function encodeLesson({ title, slides }: Lesson): string {
	const query = new URLSearchParams();
	if (title.trim()) query.set('t', title.trim().slice(0, LONGEST_TITLE));
	query.set('s', slides.map((slide) => (isOwn(slide) ? OWN[slide.kind as 'question' | 'break'] : slide.id)).join('.'));
	for (const slide of slides)
		if (isOwn(slide) && slide.kind === 'question') query.append(OWN.question, slide.title.slice(0, LONGEST_QUESTION));
	query.set('v', VERSION);
	return `?${query.toString()}`;
}

/**
 * Reads a lesson. What cannot be read is left out and told of in `leftOut`, in words for whoever opens it; an address
 * without a lesson gives one without slides.
 */
export function decodeLesson(query: URLSearchParams, deck: readonly Slide[]): { lesson: Lesson; leftOut: string[] } {
	const leftOut: string[] = [];
	const version = query.get('v') ?? VERSION;
	if (version !== VERSION) leftOut.push(`a lesson of version ${version.slice(0, 20)}, which this page may misread`);
	const title = (query.get('t') ?? '').trim();
	if (title.length > LONGEST_TITLE)
		leftOut.push(`the end of its title, which is longer than ${LONGEST_TITLE} characters`);
	const questions = query.getAll(OWN.question);
	const codes = (query.get('s') ?? '').split('.').filter(Boolean);
	if (codes.length > MOST_SLIDES) leftOut.push(`all slides after the ${MOST_SLIDES}th`);
	const byId = new Map(deck.map((slide) => [slide.id, slide]));
	const slides = codes.slice(0, MOST_SLIDES).flatMap((code, at): Slide[] => {
		if (code === OWN.break) return [ownSlide('break', 'Break', at + 1)];
		if (code === OWN.question) {
			const words = questions.shift()?.trim();
			if (!words) {
				leftOut.push('a question without words');
				return [];
			}
			if (words.length > LONGEST_QUESTION)
				leftOut.push(`the end of a question, which is longer than ${LONGEST_QUESTION} characters`);
			return [ownSlide('question', words.slice(0, LONGEST_QUESTION), at + 1)];
		}
		const slide = byId.get(code);
		if (!slide) leftOut.push(`a slide called “${code.slice(0, 40)}”, which is not there`);
		return slide ? [slide] : [];
	});
	return { lesson: { title: title.slice(0, LONGEST_TITLE), slides }, leftOut };
}
