/** Checks the class material: every quote must be in the column, and each slide needs one prompt. */
import { canBeMatched, canBeOrdered, MIN_QUOTE_LENGTH } from './card-rules';
import { sentencesAt } from './column';
import type { Quote } from './quotes';
import type { Milestone } from './resolve';
import type { Resolver } from './resolver';
import type { ClassRecord, ComparisonRecord, SegmentRecord } from './schema';

type Quoted<T> = Omit<T, 'quote'> & { quote: Quote };
type ClaimRecord = ClassRecord['claims'][number];

export type Statement = Quoted<ClassRecord['statements'][number]>;
export type StatementKind = Statement['kind'];
export type WeighedSentence = Quoted<ClaimRecord['sentences'][number]>;
export type Claim = Omit<ClaimRecord, 'sentences'> & { sentences: WeighedSentence[] };

/** Prompts for the slides, sourcing questions, and material for tasks. */
export interface ClassMaterial extends Omit<ClassRecord, '$schema' | 'statements' | 'claims'> {
	statements: Statement[];
	claims: Claim[];
}

/** What decides which slides there are. */
interface StoryParts {
	milestones: readonly Milestone[];
	segments: readonly SegmentRecord[];
	comparison: Pick<ComparisonRecord, 'travel'> | null;
}

const FILE = 'class.json';
/** Milestones of at least this weight are slides. */
const MIN_SLIDE_WEIGHT = 2;

/** Reports each era that has fewer milestones for a task than `cards` asks for. */
function checkCardCounts(
	{ cards }: ClassRecord,
	milestones: readonly Milestone[],
	{ column, reporter }: Resolver
): void {
	const report = reporter.reportFor(FILE, '–');
	const recorded = milestones.filter(({ id, record }) => record && !cards.without.includes(id));
	const check = (task: 'order' | 'match', count: (ofEra: Milestone[]) => number, need: string) => {
		for (const [era, wanted] of Object.entries(cards[task])) {
			const available = count(recorded.filter((milestone) => milestone.era === era));
			if (wanted > available)
				report(
					`cards.${task}.${era}`,
					wanted,
					`is too many: ${available} of the milestones of this era can be such cards; ask for ${available} at the most, or give more of them ${need}`
				);
		}
	};
	check(
		'order',
		(ofEra) =>
			ofEra.filter(
				({ record, recordExtent }) =>
					record && recordExtent && canBeOrdered(recordExtent, record.certainty)
			).length,
		'a record with a start, an end and a certainty other than U'
	);
	check(
		'match',
		(ofEra) => {
			const quotes = ofEra.flatMap(({ quotes }) => quotes.slice(0, 1)).filter(canBeMatched);
			return new Set(quotes.map((quote) => sentencesAt(column, quote)[0]?.start)).size;
		},
		`a record and a first quote of ${MIN_QUOTE_LENGTH} characters or more, from a sentence of its own`
	);
}

/** Returns the class material, each quote with its position in the column. */
export function resolveClassMaterial(
	record: ClassRecord,
	resolver: Resolver,
	{ milestones, segments, comparison }: StoryParts
): ClassMaterial {
	const { deck, cards, plans, prompts, sourcing, statements, claims } = record;
	const reportFor = (id: string) => resolver.reporter.reportFor(FILE, id);
	resolver.addIds('question', FILE, sourcing);
	resolver.addIds('statement', FILE, statements);
	resolver.addIds('claim', FILE, claims);
	const promptRecords = prompts.map(({ slide }) => ({ id: slide }));
	const prompted = resolver.addIds('prompt', FILE, promptRecords);
	resolver.checkIds('parallel', deck.parallels, 'deck.parallels', reportFor('–'));
	for (const plan of plans)
		for (const [index, { from, to }] of plan.steps.entries()) {
			const start = plan.steps[index - 1]?.to ?? 0;
			const report = reportFor(`plan of ${plan.minutes} minutes`);
			if (from !== start)
				report(`steps[${index}].from`, from, `is not where the step before it ends (${start})`);
			if (index === plan.steps.length - 1 && to !== plan.minutes)
				report(`steps[${index}].to`, to, `is not the end of the plan (${plan.minutes})`);
		}
	for (const task of ['order', 'match'] as const)
		resolver.checkIds(
			'era in story.json',
			Object.keys(cards[task]),
			`cards.${task}`,
			reportFor('–')
		);
	checkCardCounts(record, milestones, resolver);

	const slides = new Set([
		...['title', 'timeline', 'question'],
		...(segments.some(({ fold }) => fold) ? ['fold'] : []),
		...(comparison?.travel ? ['map'] : []),
		...milestones.filter(({ weight }) => weight >= MIN_SLIDE_WEIGHT).map(({ id }) => id),
		...deck.parallels
	]);
	for (const { slide, note } of prompts) {
		if (!slides.has(slide)) reportFor(slide)('slide', slide, 'is no slide of the deck');
		if (note) resolver.checkIds('note', [note], 'note', reportFor(slide));
	}
	for (const slide of slides)
		if (!prompted.has(slide))
			reportFor('prompts')('slide', slide, 'has no prompt; say what to ask and what to watch for');

	return {
		...record,
		statements: statements.map((statement) => ({
			...statement,
			quote: resolver.findQuote(statement.quote, 'quote', reportFor(statement.id))
		})),
		claims: claims.map(({ sentences, ...claim }) => ({
			...claim,
			sentences: sentences.map((sentence, index) => ({
				...sentence,
				quote: resolver.findQuote(sentence.quote, `sentences[${index}].quote`, reportFor(claim.id))
			}))
		}))
	};
}
