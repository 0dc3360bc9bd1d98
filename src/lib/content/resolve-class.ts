/** What a class needs, checked: every quote is found, every slide has its prompt and every prompt its slide. */
import type { Column } from './column';
import type { FoundQuote, Resolver } from './resolver';
import type { ClassRecord, MilestoneRecord } from './schema';

/** With each quote as found; null where it was not, which the check has reported. */
type WithFound<T extends { quote: unknown }> = Omit<T, 'quote'> & { quote: FoundQuote | null };
type ClaimRecord = ClassRecord['claims'][number];

export interface ResolvedClassMaterial extends Pick<ClassRecord, 'deck' | 'prompts' | 'sourcing'> {
	statements: WithFound<ClassRecord['statements'][number]>[];
	claims: (Omit<ClaimRecord, 'sentences'> & {
		sentences: WithFound<ClaimRecord['sentences'][number]>[];
	})[];
}

const FILE = 'class.json';
/** Slides that are neither a milestone nor a parallel. */
const OTHER_SLIDES = ['title', 'timeline', 'fold', 'map', 'question'];
/** Milestones of this weight and more are slides: the others are extras. */
const CORE_WEIGHT = 2;

/** Checks the material against the column and the ids it names. */
export function resolveClass(
	record: ClassRecord,
	column: Column,
	resolver: Resolver,
	milestones: readonly MilestoneRecord[],
	known: { parallels: Set<string>; notes: Set<string> }
): ResolvedClassMaterial {
	const about = (id: string) => resolver.reporter.about(FILE, id);
	for (const list of [record.sourcing, record.statements, record.claims])
		resolver.unique(FILE, list);
	resolver.unique(
		FILE,
		record.prompts.map(({ slide }) => ({ id: slide }))
	);
	resolver.ids(record.deck.parallels, known.parallels, 'parallel', 'deck.parallels', about('–'));

	const core = milestones.filter(({ weight }) => weight >= CORE_WEIGHT).map(({ id }) => id);
	const slides = new Set([...OTHER_SLIDES, ...core, ...record.deck.parallels]);
	const prompted = new Set(record.prompts.map(({ slide }) => slide));
	for (const slide of prompted)
		if (!slides.has(slide)) about(slide)('slide', slide, 'is no slide of the deck');
	for (const { slide, note } of record.prompts)
		if (note) resolver.ids([note], known.notes, 'note', 'note', about(slide));
	for (const slide of slides)
		if (!prompted.has(slide))
			about('prompts')('slide', slide, 'has no prompt; say what to ask and what to watch for');

	return {
		deck: record.deck,
		prompts: record.prompts,
		sourcing: record.sourcing,
		statements: record.statements.map((statement) => ({
			...statement,
			quote: resolver.quote(column, statement.quote, 'quote', about(statement.id))
		})),
		claims: record.claims.map(({ sentences, ...claim }) => ({
			...claim,
			sentences: sentences.map((sentence, index) => ({
				...sentence,
				quote: resolver.quote(column, sentence.quote, `sentences[${index}].quote`, about(claim.id))
			}))
		}))
	};
}
