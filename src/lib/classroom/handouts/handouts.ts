/** Handouts to print: addresses, titles and one sentence each. */
import { noun } from '../../story/settings';

export interface HandoutEntry {
	path: string;
	title: string;
	text: string;
	/** Pages on paper, A4 and Letter alike. */
	pages: string;
}

export const HANDOUTS: HandoutEntry[] = [
	{
		path: '/classroom/timeline/',
		title: 'The timeline',
		text: 'All milestones on one sheet, to hang up or to mark.',
		pages: '1 page, landscape'
	},
	{
		path: '/classroom/column/',
		title: `The ${noun}`,
		text: 'The source in numbered passages, with room for notes.',
		pages: '4 pages'
	},
	{
		path: '/classroom/cards/',
		title: 'Quote cards',
		text: 'To cut out, put in order and match. Dates are covered; the key is on the last page.',
		pages: '5 pages'
	},
	{
		path: '/classroom/worksheet/',
		title: 'Dates to find',
		text: 'Every milestone with its quote, lines for both dates, and an empty axis.',
		pages: '4 pages'
	},
	{
		path: '/classroom/comparison/',
		title: 'Then and now',
		text: 'The comparison with one side left blank, and room for a verdict.',
		pages: '3 pages'
	},
	{
		path: '/classroom/sourcing/',
		title: 'Who speaks here?',
		text: 'Questions to ask of any source, asked of this one.',
		pages: '2 pages'
	},
	{
		path: '/classroom/answers/',
		title: 'Answer key',
		text: 'For the teacher: answers to every handout and every task.',
		pages: '7 pages'
	}
];
