/** What a class needs besides the story, with every quote in its place: prompts, sourcing questions, material for tasks. */
import type { ResolvedClassMaterial as ResolvedMaterial } from '../content/resolve-class';
import type { Content } from '../content/resolve';
import type { FoundQuote } from '../content/resolver';
import { toQuote, type StoryQuote } from './story';

type Quoted<T> = Omit<T, 'quote'> & { quote: StoryQuote };
export type Statement = Quoted<ResolvedMaterial['statements'][number]>;
export type StatementKind = Statement['kind'];
type ResolvedClaim = ResolvedMaterial['claims'][number];
export type WeighedSentence = Quoted<ResolvedClaim['sentences'][number]>;
export type Claim = Omit<ResolvedClaim, 'sentences'> & { sentences: WeighedSentence[] };

export interface ClassMaterial extends Pick<ResolvedMaterial, 'deck' | 'prompts' | 'sourcing'> {
	statements: Statement[];
	claims: Claim[];
}

/**
 * Makes the material from checked content.
 * @throws {Error} where the content was not checked: a quote is missing.
 */
export function buildClassMaterial(content: Content): ClassMaterial {
	const { deck, prompts, sourcing, statements, claims } = content.classMaterial;
	const quoted = <T extends { quote: FoundQuote | null }>(one: T): Quoted<T> => {
		if (!one.quote) throw new Error('a quote of the class material was not found');
		return { ...one, quote: toQuote(content, one.quote) };
	};
	return {
		...{ deck, prompts, sourcing },
		statements: statements.map(quoted),
		claims: claims.map((claim) => ({ ...claim, sentences: claim.sentences.map(quoted) }))
	};
}
