/** Tasks on the screen: addresses and texts. */
import { noun } from '../../story/settings';

export type TaskId = 'order' | 'match' | 'kinds' | 'weigh';

export interface Task {
	path: `/classroom/${TaskId}/`;
	title: string;
	/** One sentence for the page that lists all class material. */
	text: string;
	/** One sentence for the other tasks and for search engines. */
	description: string;
}

export const TASKS: Readonly<Record<TaskId, Task>> = {
	order: {
		path: '/classroom/order/',
		title: 'Order the cards',
		text: 'Put milestones in order; the sentence that dates each one is the answer.',
		description: 'Put milestones into the order of time, without their dates.'
	},
	match: {
		path: '/classroom/match/',
		title: 'Match the quote',
		text: 'Find the milestone that a sentence supports.',
		description: 'Find the milestone that each quote stands behind.'
	},
	kinds: {
		path: '/classroom/kinds/',
		title: 'Fact, opinion or inference',
		text: 'Tell what kind of statement a sentence is, and why.',
		description: `Say of statements of the ${noun} whether they can be checked, are judged, or are concluded.`
	},
	weigh: {
		path: '/classroom/weigh/',
		title: 'Weigh it',
		text: 'One claim; place the sentences for and against it by their strength.',
		description:
			'Place the sentences for and against a claim by strength, then write a conclusion that cites one.'
	}
};
