import { describe, expect, it } from 'vitest';
import { readContent } from '../content/read.server';
import { buildComparison, comparisonNoteIds } from './comparison';
import { COMPARED_ERAS } from './compared-eras';
import { readComparison, readStory } from './read.server';
import { buildStory } from './story';

const story = readStory();
const comparison = readComparison()!;
const { parallels } = comparison;

describe('buildComparison', () => {
	it('has every parallel of the story, in the order of the data', () => {
		expect(parallels.map(({ id }) => id)).toEqual(story.parallels.map(({ id }) => id));
	});

	it('gives each parallel the notes on its words', () => {
		const notesOfParallel = (id: string) => parallels.find((parallel) => parallel.id === id)?.notes;
		expect(notesOfParallel('how-it-opens')).toEqual(['told-the-day-before', 'not-only-both']);
		expect(notesOfParallel('what-it-costs')).toEqual(
			expect.arrayContaining(['in-passing', 'which-bill'])
		);
	});

	it('splits the milestones of a parallel by compared era', () => {
		const eras = { then: 'to-orbit', now: 'to-the-moon' };
		for (const { milestones, milestonesByEra } of parallels)
			for (const comparedEra of COMPARED_ERAS)
				expect([...milestonesByEra[comparedEra]].sort()).toEqual(
					story.milestones
						.filter(({ id, era }) => milestones.includes(id) && era === eras[comparedEra])
						.map(({ id }) => id)
						.sort()
				);
	});

	it('gives every figure a quote with its values, and a milestone', () => {
		expect(comparison.figures.length).toBe(5);
		const inWords: Record<number, string> = {
			12: 'twelve',
			15: 'fifteen',
			21: 'three weeks',
			25: '25',
			100: 'a hundred'
		};
		for (const { quote, milestones, stated } of comparison.figures) {
			expect(quote.paragraph).toBeGreaterThan(0);
			expect(milestones.length).toBeGreaterThan(0);
			for (const { value } of stated) expect(quote.exact).toContain(inWords[value]);
		}
	});

	it('aligns the victory of 1961 with that of 1969, and gives tracks adjoining segments', () => {
		const [victory] = comparison.alignments;
		expect(new Date(victory?.tracks.then.zero ?? 0).toISOString()).toBe('1961-04-12T00:00:00.000Z');
		expect(new Date(victory?.tracks.now.zero ?? 0).toISOString()).toBe('1969-07-20T00:00:00.000Z');
		for (const { tracks } of comparison.alignments)
			for (const { segments } of COMPARED_ERAS.map((comparedEra) => tracks[comparedEra]))
				for (const [index, { start }] of segments.slice(1).entries())
					expect(start).toBe(segments[index]?.end);
	});

	it('leaves out the notes that an excerpts edition does not show', () => {
		const content = readContent();
		const excerpts = buildStory(content, 'excerpts');
		const shown = new Set(excerpts.notes.map(({ id }) => id));
		const ids = buildComparison(content, content.comparison!, excerpts).parallels.flatMap(
			({ notes }) => notes
		);
		expect(ids.length).toBeGreaterThan(0);
		expect(ids.filter((id) => !shown.has(id))).toEqual([]);
	});
});

describe('comparisonNoteIds', () => {
	it('returns the ids of all notes that any part of the comparison refers to', () => {
		const named = new Set<string>();
		JSON.stringify(comparison, (key, value: unknown) => {
			if (key === 'notes') for (const id of value as string[]) named.add(id);
			return value;
		});
		expect(named.size).toBeGreaterThan(0);
		expect(comparisonNoteIds(comparison)).toEqual(named);
		for (const id of named) expect(story.notes.map((note) => note.id)).toContain(id);
	});
});
