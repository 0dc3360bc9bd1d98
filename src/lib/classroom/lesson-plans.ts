/** Three lesson plans, minute by minute, with links to slides, parallels, tasks and handouts. */

export interface PlanLink {
	path: string;
	text: string;
}
export interface PlanStep {
	/** Minutes from the start. */
	from: number;
	to: number;
	text: string;
	links: PlanLink[];
}
export interface LessonPlan {
	minutes: number;
	title: string;
	summary: string;
	steps: PlanStep[];
}

const link = (path: string, text: string): PlanLink => ({ path, text });
const slide = (id: string, text: string): PlanLink => link(`/present/${id}/`, `Slide: ${text}`);
const compare = (id: string, text: string): PlanLink => link(`/compare/${id}/`, `Compare: ${text}`);
const handout = (id: string, text: string): PlanLink =>
	link(`/classroom/${id}/`, `Handout: ${text}`);
const task = (id: string, text: string): PlanLink => link(`/classroom/${id}/`, `Task: ${text}`);

export const PLANS: LessonPlan[] = [
	{
		minutes: 10,
		title: 'One sentence, two dates',
		summary: 'A starter: what a column says of a date is one thing, what the record says another.',
		steps: [
			{
				from: 0,
				to: 2,
				text: 'Who speaks? Read the source card aloud. Ask what kind of text this is.',
				links: [slide('title', 'who speaks here')]
			},
			{
				from: 2,
				to: 6,
				text: 'Show the treaty: first the claim, then the quote, then the record. Ask who signed it, by the column and by the record.',
				links: [
					slide('treaty', 'the treaty'),
					link('/milestones/treaty/', 'The treaty on the timeline')
				]
			},
			{
				from: 6,
				to: 8,
				text: 'One parallel, with one side covered: what do students expect of 2024?',
				links: [
					slide('who-looks-down', 'who looks down'),
					compare('who-looks-down', 'who looks down on whom')
				]
			},
			{
				from: 8,
				to: 10,
				text: 'Each student names one sentence that they would check first, and where.',
				links: [slide('question', 'the closing question')]
			}
		]
	},
	{
		minutes: 45,
		title: 'A mirror image?',
		summary: 'One lesson: source, order, comparison, and a verdict that cites a sentence.',
		steps: [
			{
				from: 0,
				to: 7,
				text: 'Sourcing in pairs: the first three questions, then a round of answers.',
				links: [slide('title', 'who speaks here'), handout('sourcing', 'who speaks here?')]
			},
			{
				from: 7,
				to: 18,
				text: 'Groups of three put a dozen cards in order. They say which word on each card decides.',
				links: [handout('cards', 'quote cards'), task('order', 'order the cards')]
			},
			{
				from: 18,
				to: 23,
				text: 'Check the order on the timeline. Then the silence: 65 years in a few sentences. Whose choice is that?',
				links: [
					slide('timeline', 'the whole story'),
					slide('fold', 'the silence'),
					link('/', 'The timeline')
				]
			},
			{
				from: 23,
				to: 34,
				text: 'Then and now: each pair takes four rows, writes what it expects on the blank side, and a verdict.',
				links: [handout('comparison', 'then and now'), compare('the-trip', 'who travels to whom')]
			},
			{
				from: 34,
				to: 41,
				text: 'Uncover the other side and compare. Where does the mirror break?',
				links: [
					slide('what-the-guest-got', 'what the guest got'),
					compare('what-the-guest-got', 'what the guest got')
				]
			},
			{
				from: 41,
				to: 45,
				text: 'Each student writes: is it a mirror image? One sentence of the column for the answer, and its weakness.',
				links: [slide('question', 'the closing question')]
			}
		]
	},
	{
		minutes: 90,
		title: 'From the column to the documents',
		summary: 'A double lesson: the same, and a claim that is tested against primary sources.',
		steps: [
			{
				from: 0,
				to: 12,
				text: 'All six sourcing questions. Count the sentences on 1957 to 2021.',
				links: [
					handout('sourcing', 'who speaks here?'),
					handout('column', 'the column'),
					slide('fold', 'the silence')
				]
			},
			{
				from: 12,
				to: 27,
				text: 'Cards in order, then both dates on the worksheet: what the column says, what the record says.',
				links: [
					handout('cards', 'quote cards'),
					handout('worksheet', 'dates to find'),
					task('order', 'order the cards'),
					task('match', 'match the quote')
				]
			},
			{
				from: 27,
				to: 37,
				text: 'Fact, opinion or inference? A student who says “fact” says how it could be checked.',
				links: [
					task('kinds', 'fact, opinion or inference'),
					slide('mao-travels', 'Mao travels to Moscow')
				]
			},
			{
				from: 37,
				to: 52,
				text: 'Then and now with one side blank, and the other side uncovered row by row.',
				links: [
					handout('comparison', 'then and now'),
					compare('who-looks-down', 'who looks down on whom')
				]
			},
			{
				from: 52,
				to: 67,
				text: 'Corroborate: each group takes one sentence and one primary source, and reports what the source bears out, corrects or leaves open.',
				links: [
					link('/classroom/notes/#sources', 'Primary sources'),
					slide('guarantees-sought', 'Mao asks for guarantees')
				]
			},
			{
				from: 67,
				to: 82,
				text: 'Weigh one claim: the sentences for it, those against it, and how much each can bear.',
				links: [task('weigh', 'weigh it'), slide('the-outcome', 'how it ends')]
			},
			{
				from: 82,
				to: 90,
				text: 'The closing question, in writing: a claim, a sentence for it, the strongest sentence against it.',
				links: [slide('question', 'the closing question')]
			}
		]
	}
];
