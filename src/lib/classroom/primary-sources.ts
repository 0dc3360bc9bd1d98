/** Groups the references that are primary texts or come from an archive. */
import type { ClassRecord, Reference } from '../content/schema';
import { cite, type Citation } from '../story/citation';

export interface SourceGroup {
	title: string;
	/** A task or a description for the class. */
	hint: string;
	references: Citation[];
}

type GroupRecord = ClassRecord['sources'][number];

const fits = (reference: Reference, { types, mentions }: GroupRecord): boolean => {
	const words = [reference.publisher, reference['container-title'], reference.URL].join(' ');
	return (
		!!types?.includes(reference.type) || !!mentions?.some((mention) => words.includes(mention))
	);
};

/** Returns the references by group, each in the first that it fits, without empty groups. */
export function primarySources(
	references: readonly Reference[],
	groups: readonly GroupRecord[]
): SourceGroup[] {
	const groupOf = (reference: Reference) => groups.find((group) => fits(reference, group));
	return groups
		.map((group) => ({
			title: group.title,
			hint: group.hint,
			references: references.filter((reference) => groupOf(reference) === group).map(cite)
		}))
		.filter((group) => group.references.length > 0);
}
