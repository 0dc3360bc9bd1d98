/** Handouts to print: addresses, titles and one sentence each. */

export interface HandoutEntry {
	path: string;
	title: string;
	text: string;
}

/**
 * Returns all handouts.
 * @param noun The kind of text, such as “essay”.
 */
export const handouts = (noun: string): HandoutEntry[] => [
	{
		path: '/classroom/timeline/',
		title: 'The timeline',
		text: 'All milestones on one wide sheet, to display or to write on.'
	},
	{
		path: '/classroom/column/',
		title: `The ${noun} on paper`,
		text: 'The source in numbered passages, with room for notes.'
	},
	{
		path: '/classroom/cards/',
		title: 'Quote cards',
		text: 'Cards to cut out, put in order and match. Dates are covered; the key is on the last page.'
	},
	{
		path: '/classroom/worksheet/',
		title: 'Dates to find',
		text: 'Every milestone with its quote, lines for both dates, and an empty axis.'
	},
	{
		path: '/classroom/comparison/',
		title: 'Then and now',
		text: 'The comparison with one side left blank, and room for a verdict.'
	},
	{
		path: '/classroom/sourcing/',
		title: 'Who speaks here?',
		text: 'Questions to ask of any source, here about this one.'
	},
	{
		path: '/classroom/tour/',
		title: 'The story in a few stops',
		text: 'The stops of the tour, with room for a verdict on each sentence.'
	},
	{
		path: '/classroom/answers/',
		title: 'Answer key',
		text: 'For the teacher: answers to every handout and every task.'
	}
];

/** Returns the id of a handout, which is the last part of its path and its key in class.json. */
export const handoutId = ({ path }: HandoutEntry): string => path.split('/').at(-2) ?? '';
