/** The tasks on screen, for whoever lists them. */
export interface Task {
	id: 'order' | 'match' | 'kinds' | 'weigh';
	title: string;
	/** One sentence on what is asked. */
	description: string;
	minutes: number;
	path: `/classroom/${Task['id']}/`;
}

export const TASKS = [
	{
		id: 'order',
		title: 'Order the cards',
		description: 'Put eight milestones into the order of time, without their dates.',
		minutes: 10,
		path: '/classroom/order/'
	},
	{
		id: 'match',
		title: 'Match the quote',
		description: 'Find the milestone that each of six quotes stands behind.',
		minutes: 10,
		path: '/classroom/match/'
	},
	{
		id: 'kinds',
		title: 'Fact, opinion or inference',
		description:
			'Say of twelve statements of the column whether they can be checked, are judged, or are concluded.',
		minutes: 15,
		path: '/classroom/kinds/'
	},
	{
		id: 'weigh',
		title: 'Weigh it',
		description:
			'Place the sentences for and against a claim by strength, then write a conclusion that cites one.',
		minutes: 20,
		path: '/classroom/weigh/'
	}
] as const satisfies Task[];

/** The task of this id. */
export const taskById = (id: Task['id']): Task => TASKS.find((task) => task.id === id) ?? TASKS[0];
