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
		text: 'Put milestones in chronological order. The answer shows the date and the sentence behind it.',
		description: 'Put milestones in chronological order, without their dates.'
	},
	match: {
		path: '/classroom/match/',
		title: 'Match the quote',
		text: 'Match quotes to the milestones they support.',
		description: 'Match each quote to the milestone it supports.'
	},
	kinds: {
		path: '/classroom/kinds/',
		title: 'Fact, opinion or inference',
		text: 'Sort statements: fact, opinion or inference?',
		description: `Sort statements of the ${noun}: fact, opinion or inference?`
	},
	weigh: {
		path: '/classroom/weigh/',
		title: 'Weigh it',
		text: 'Rate sentences as evidence for or against a claim.',
		description:
			'Rate sentences as evidence for or against a claim, then write a conclusion that cites them.'
	}
};
