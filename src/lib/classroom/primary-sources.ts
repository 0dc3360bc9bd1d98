/** Where a class finds the documents themselves: the references that are primary texts or come from an archive. */
import type { Reference } from '../content/schema';
import { cite, type Citation } from '../story/citation';

export interface SourceGroup {
	title: string;
	/** What a class can look for there. */
	hint: string;
	references: Citation[];
}

const speaksOf = (words: RegExp) => (reference: Reference) =>
	words.test([reference.publisher, reference['container-title'], reference.URL].join(' '));
const isOf = (type: Reference['type']) => (reference: Reference) => reference.type === type;

/** Each reference goes to the first group that it fits. */
const GROUPS: { title: string; hint: string; fits: (reference: Reference) => boolean }[] = [
	{
		title: 'Treaties',
		hint: 'Who signed, on what day, and who promised what?',
		fits: isOf('treaty')
	},
	{
		title: 'Wilson Center and its Cold War International History Project',
		hint: 'Records of talks and telegrams from Soviet and Chinese archives, in English.',
		fits: speaksOf(/Wilson Center Digital|Cold War International History/)
	},
	{
		title: 'Foreign Relations of the United States',
		hint: 'What American diplomats reported of the visit at the time.',
		fits: speaksOf(/Foreign Relations of the United States/)
	},
	{
		title: 'The Kremlin',
		hint: 'Speeches and statements as the office of the President of Russia published them.',
		fits: speaksOf(/kremlin\.ru|President of Russia/)
	},
	{
		title: 'Laws and orders',
		hint: 'The text of the order behind the secondary sanctions.',
		fits: isOf('legislation')
	},
	{
		title: 'Other documents and speeches',
		hint: 'Telegrams, notes, agreements and speeches, some of them as others printed them.',
		fits: ({ type }) => type === 'document' || type === 'speech'
	}
];

/** Groups the primary texts among some references; what fits no group is left out. */
export function primarySources(references: readonly Reference[]): SourceGroup[] {
	const groupOf = (reference: Reference) => GROUPS.find(({ fits }) => fits(reference));
	return GROUPS.map((group) => ({
		title: group.title,
		hint: group.hint,
		references: references.filter((reference) => groupOf(reference) === group).map(cite)
	})).filter((group) => group.references.length > 0);
}
