/**
 * How the column spends its words: which sentences support milestones, how much text each era gets, and the years of
 * which it says nothing. Shares are fractions of the column's characters, without the space between sentences.
 */
import { touches, type Block } from '../content/column';
import type { EraId, Story, StoryMilestone } from './story';

export interface CoveredSentence {
	/** The block it stands in: also its fragment on the column page. */
	block: string;
	paragraph: number | null;
	/** Where it lies among all sentences laid end to end, from 0 to 1. */
	from: number;
	to: number;
	/** Ids of the milestones it supports, in the order of time. */
	milestones: string[];
	/** Null where the edition does not show it whole. */
	words: string | null;
}

export interface CoveredYear {
	year: number;
	/** Ids of the milestones marked in it. */
	milestones: string[];
	/** True where no date of the column or the record touches it. */
	isGap: boolean;
}

/** One era, more than one of them, or no milestone at all. */
export type CoverageGroup = EraId | 'several' | 'none';
export interface CoverageShare {
	group: CoverageGroup;
	sentences: number;
	/** Fraction of the column. */
	share: number;
}

export interface Coverage {
	sentences: CoveredSentence[];
	shares: CoverageShare[];
	/** All years of the story, without a gap. */
	years: CoveredYear[];
	/** Runs of silent years, each as its first and last year. */
	gaps: { from: number; to: number }[];
}

const yearOf = (day: string) => Number(day.slice(0, 4));

/** First and last year that a milestone touches; an open end counts to where it begins to be open. */
function touchedYears({ extent, anchor }: StoryMilestone): [number, number] {
	const year = new Date(anchor).getUTCFullYear();
	const start = extent.start ? yearOf(extent.start.first) : year;
	return [start, Math.max(start, yearOf((extent.end ?? extent.start)?.last ?? String(year)))];
}

/** Measures the column by its sentences. `blocks` are those of the column the story was built from. */
export function buildCoverage(
	{ milestones, eras, edition }: Pick<Story, 'milestones' | 'eras' | 'edition'>,
	blocks: readonly Block[]
): Coverage {
	const spoken = blocks.flatMap((block) => block.sentences.map((range) => ({ block, range })));
	const total = spoken.reduce((sum, { range }) => sum + range.end - range.start, 0);
	const eraOf = new Map(milestones.map(({ id, era }) => [id, era]));

	let passed = 0;
	const sentences = spoken.map(({ block, range }): CoveredSentence => {
		const from = passed / total;
		passed += range.end - range.start;
		return {
			block: block.id,
			paragraph: block.paragraph,
			from,
			to: passed / total,
			milestones: milestones
				.filter(({ quotes }) => quotes.some((quote) => touches(quote, range)))
				.map(({ id }) => id),
			words:
				edition === 'full'
					? block.text.slice(range.start - block.start, range.end - block.start)
					: null
		};
	});

	const groupOf = (sentence: CoveredSentence): CoverageGroup => {
		const [era, ...others] = new Set(sentence.milestones.map((id) => eraOf.get(id)));
		return others.length > 0 ? 'several' : (era ?? 'none');
	};
	const groups: CoverageGroup[] = [...eras.map(({ id }) => id), 'several', 'none'];
	const shares = groups.map((group): CoverageShare => {
		const own = sentences.filter((sentence) => groupOf(sentence) === group);
		return {
			group,
			sentences: own.length,
			share: own.reduce((sum, { from, to }) => sum + to - from, 0)
		};
	});

	const touched = milestones.map(touchedYears);
	const marked = milestones.map(({ anchor }) => new Date(anchor).getUTCFullYear());
	const first = Math.min(...touched.map(([start]) => start));
	const last = Math.max(...touched.map(([, end]) => end));
	const years = Array.from({ length: last - first + 1 }, (_, index): CoveredYear => {
		const year = first + index;
		return {
			year,
			milestones: milestones.filter((_milestone, at) => marked[at] === year).map(({ id }) => id),
			isGap: !touched.some(([start, end]) => start <= year && year <= end)
		};
	});
	return { sentences, shares, years, gaps: gapsOf(years) };
}

function gapsOf(years: readonly CoveredYear[]): Coverage['gaps'] {
	const runs: Coverage['gaps'] = [];
	for (const { year, isGap } of years) {
		const run = runs.at(-1);
		if (isGap && run?.to === year - 1) runs[runs.length - 1] = { ...run, to: year };
		else if (isGap) runs.push({ from: year, to: year });
	}
	return runs;
}
