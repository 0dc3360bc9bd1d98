/**
 * Coverage of the column: which sentences support milestones, how much text each era has, and the years
 * without any date. Shares are fractions of the column's characters, without space between sentences.
 */
import { sum } from 'd3';
import { touches, type Block } from '../content/column';
import type { Story } from './story';
import { storyYears, type StoryYear } from './years';

export interface CoveredSentence {
	/** Id of the block with the sentence: also the URL fragment on the column page. */
	block: string;
	paragraph: number | null;
	/** Start and end of the sentence as fractions of the column, from 0 to 1. */
	from: number;
	to: number;
	/** Ids of the milestones that the sentence supports, in chronological order. */
	milestones: string[];
	/** Null where the edition does not show the whole sentence. */
	words: string | null;
}

/** Group of a sentence: the era of its milestones, several eras, or no milestone. */
export type CoverageGroup = string;
export interface CoverageShare {
	group: CoverageGroup;
	sentences: number;
	/** Fraction of the column. */
	share: number;
}

export interface Coverage {
	sentences: CoveredSentence[];
	shares: CoverageShare[];
	/** All years from the first to the last of the story. */
	years: StoryYear[];
	/** First and last year of each gap. */
	gaps: { from: number; to: number }[];
}

/** Returns the coverage of the column. `blocks` are the column's from which the story was built. */
export function buildCoverage(
	{
		milestones,
		segments,
		eras,
		edition
	}: Pick<Story, 'milestones' | 'segments' | 'eras' | 'edition'>,
	blocks: readonly Block[]
): Coverage {
	const sentencesInBlocks = blocks.flatMap((block) =>
		block.sentences.map((sentence) => ({ block, sentence }))
	);
	const totalLength = sum(sentencesInBlocks, ({ sentence }) => sentence.end - sentence.start);
	const eraOf = new Map(milestones.map(({ id, era }) => [id, era]));

	let length = 0;
	const sentences = sentencesInBlocks.map(({ block, sentence }): CoveredSentence => {
		const from = length / totalLength;
		length += sentence.end - sentence.start;
		return {
			block: block.id,
			paragraph: block.paragraph,
			from,
			to: length / totalLength,
			milestones: milestones
				.filter(({ quotes }) => quotes.some((quote) => touches(quote, sentence)))
				.map(({ id }) => id),
			words:
				edition === 'full'
					? block.text.slice(sentence.start - block.start, sentence.end - block.start)
					: null
		};
	});

	const groupOf = (sentence: CoveredSentence): CoverageGroup => {
		const [era, ...others] = new Set(sentence.milestones.map((id) => eraOf.get(id)));
		return others.length > 0 ? 'several' : (era ?? 'none');
	};
	const groups: CoverageGroup[] = [...eras.map(({ id }) => id), 'several', 'none'];
	const shares = groups.map((group): CoverageShare => {
		const inGroup = sentences.filter((sentence) => groupOf(sentence) === group);
		return {
			group,
			sentences: inGroup.length,
			share: sum(inGroup, ({ from, to }) => to - from)
		};
	});

	const years = storyYears({ milestones, segments });
	return { sentences, shares, years, gaps: gapsOf(years) };
}

function gapsOf(years: readonly StoryYear[]): Coverage['gaps'] {
	const gaps: Coverage['gaps'] = [];
	for (const { year } of years.filter(({ isGap }) => isGap)) {
		const last = gaps.at(-1);
		if (last?.to === year - 1) last.to = year;
		else gaps.push({ from: year, to: year });
	}
	return gaps;
}
