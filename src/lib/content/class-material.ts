/** Checks the class material: every quote must be in the column, and each slide needs one prompt. */
import type { Quote } from './quotes';
import type { Resolver } from './resolver';
import type { ClassRecord, MilestoneRecord } from './schema';

type Quoted<T> = Omit<T, 'quote'> & { quote: Quote };
type ClaimRecord = ClassRecord['claims'][number];

export type Statement = Quoted<ClassRecord['statements'][number]>;
export type StatementKind = Statement['kind'];
export type WeighedSentence = Quoted<ClaimRecord['sentences'][number]>;
export type Claim = Omit<ClaimRecord, 'sentences'> & { sentences: WeighedSentence[] };

/** Prompts for the slides, sourcing questions, and material for tasks. */
export interface ClassMaterial extends Pick<ClassRecord, 'deck' | 'prompts' | 'sourcing'> {
	statements: Statement[];
	claims: Claim[];
}

const FILE = 'class.json';
/** Slides that are neither a milestone nor a parallel. */
const OTHER_SLIDES = ['title', 'timeline', 'fold', 'map', 'question'];
/** Milestones of at least this weight are slides. */
const MIN_SLIDE_WEIGHT = 2;

/** Returns the class material, each quote with its position in the column. */
export function resolveClassMaterial(
	{ deck, prompts, sourcing, statements, claims }: ClassRecord,
	resolver: Resolver,
	milestones: readonly MilestoneRecord[]
): ClassMaterial {
	const reportFor = (id: string) => resolver.reporter.reportFor(FILE, id);
	resolver.addIds('question', FILE, sourcing);
	resolver.addIds('statement', FILE, statements);
	resolver.addIds('claim', FILE, claims);
	const promptRecords = prompts.map(({ slide }) => ({ id: slide }));
	const prompted = resolver.addIds('prompt', FILE, promptRecords);
	resolver.checkIds('parallel', deck.parallels, 'deck.parallels', reportFor('–'));

	const slides = new Set([
		...OTHER_SLIDES,
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
		...{ deck, prompts, sourcing },
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
