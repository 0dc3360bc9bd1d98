import { describe, expect, it } from 'vitest';
import { readContent } from '../content/read.server';
import { buildCoverage } from './coverage';
import { buildStory } from './story';

const content = readContent();
const story = buildStory(content);
const { blocks } = content.column;
const coverage = buildCoverage(story, blocks);

describe('buildCoverage', () => {
	it('lays all sentences end to end, each as long as its number of characters', () => {
		expect(coverage.sentences.map(({ words }) => words).join('')).toBe(
			blocks
				.flatMap((block) =>
					block.sentences.map(({ start, end }) => content.column.text.slice(start, end))
				)
				.join('')
		);
		let end = 0;
		const [first] = coverage.sentences;
		for (const { from, to, words } of coverage.sentences) {
			expect(from).toBeCloseTo(end, 12);
			expect((to - from) / (first ? first.to - first.from : 1)).toBeCloseTo(
				(words?.length ?? 0) / (first?.words?.length ?? 1),
				9
			);
			end = to;
		}
		expect(end).toBeCloseTo(1, 12);
	});

	it('gives each sentence the milestones that quote it, and each milestone a sentence', () => {
		for (const { id, quotes } of story.milestones) {
			const supporting = coverage.sentences.filter(({ milestones }) => milestones.includes(id));
			expect(supporting.length, id).toBeGreaterThan(0);
			for (const { exact } of quotes)
				expect(
					supporting
						.map(({ words }) => words)
						.join(' ')
						.replace(/\s+/g, ' '),
					id
				).toContain(exact);
		}
		const supporting = coverage.sentences.filter(({ milestones }) => milestones.length > 0);
		expect(supporting.length).toBe(story.counts.sentences);
	});

	it('counts every sentence in exactly one share', () => {
		expect(coverage.shares.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
		expect(coverage.shares.reduce((sum, { sentences }) => sum + sentences, 0)).toBe(
			coverage.sentences.length
		);
	});

	it('puts every milestone in its year, and returns the gaps between years', () => {
		expect(coverage.years.flatMap(({ milestones }) => milestones).sort()).toEqual(
			story.milestones.map(({ id }) => id).sort()
		);
		expect(coverage.years.map(({ year }) => year)).toEqual(
			Array.from({ length: 21 }, (_, index) => 1955 + index)
		);
		expect(coverage.gaps).toEqual([
			{ from: 1956, to: 1956 },
			{ from: 1962, to: 1962 },
			{ from: 1964, to: 1964 }
		]);
	});

	it('leaves out only the words in an excerpts edition', () => {
		const excerpts = buildCoverage(buildStory(content, 'excerpts'), blocks);
		expect(excerpts.sentences.every(({ words }) => words === null)).toBe(true);
		expect(excerpts).toEqual({
			...coverage,
			sentences: coverage.sentences.map((sentence) => ({ ...sentence, words: null }))
		});
	});
});
