/** Groups the references that are primary texts or come from an archive. */
import type { Reference } from '../content/schema';
import { cite, type Citation } from '../story/citation';

export interface SourceGroup {
	title: string;
	/** A task or a description for the class. */
	hint: string;
	references: Citation[];
}

const mentions = (pattern: RegExp) => (reference: Reference) =>
	pattern.test([reference.publisher, reference['container-title'], reference.URL].join(' '));
const hasType = (type: Reference['type']) => (reference: Reference) => reference.type === type;

/** A reference belongs to the first group that it fits. */
const GROUPS: { title: string; hint: string; fits: (reference: Reference) => boolean }[] = [
	{
		title: 'Treaties',
		hint: 'Who signed, on what day, and who promised what?',
		fits: hasType('treaty')
	},
	{
		title: 'Wilson Center and its Cold War International History Project',
		hint: 'Records of talks and telegrams from Soviet and Chinese archives, in English.',
		fits: mentions(/Wilson Center Digital|Cold War International History/)
	},
	{
		title: 'Foreign Relations of the United States',
		hint: 'What American diplomats reported of the visit at the time.',
		fits: mentions(/Foreign Relations of the United States/)
	},
	{
		title: 'The Kremlin',
		hint: 'Speeches and statements as the office of the President of Russia published them.',
		fits: mentions(/kremlin\.ru|President of Russia/)
	},
	{
		title: 'Laws and orders',
		hint: 'The text of the order behind the secondary sanctions.',
		fits: hasType('legislation')
	},
	{
		title: 'Other documents and speeches',
		hint: 'Telegrams, notes, agreements and speeches, some of them as others printed them.',
		fits: ({ type }) => type === 'document' || type === 'speech'
	}
];

/** Returns the references by group, without those that fit no group. */
export function primarySources(references: readonly Reference[]): SourceGroup[] {
	const groupOf = (reference: Reference) => GROUPS.find(({ fits }) => fits(reference));
	return GROUPS.map((group) => ({
		title: group.title,
		hint: group.hint,
		references: references.filter((reference) => groupOf(reference) === group).map(cite)
	})).filter((group) => group.references.length > 0);
}
