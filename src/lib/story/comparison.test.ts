import { describe, expect, it } from 'vitest';
import { readContent } from '../content/read.server';
import { buildComparison, comparisonNoteIds } from './comparison';
import { COMPARED_ERAS } from './compared-eras';
import { readComparison, readStory } from './read.server';
import { buildStory } from './story';

const story = readStory();
const comparison = readComparison()!;
const parallels = comparison.groups.flatMap((group) => group.parallels);

describe('buildComparison', () => {
	it('puts every parallel of the story in one group', () => {
		expect(parallels.map(({ id }) => id).sort()).toEqual(
			story.parallels.map(({ id }) => id).sort()
		);
		for (const group of comparison.groups) expect(group.parallels.length).toBeGreaterThan(0);
	});

	it('gives each parallel the notes on its words', () => {
		const notesOfParallel = (id: string) => parallels.find((parallel) => parallel.id === id)?.notes;
		expect(notesOfParallel('the-trip')).toEqual(['came-by-train', 'state-visit-this-month']);
		expect(notesOfParallel('the-hosts-doubts')).toEqual(
			expect.arrayContaining(['needy-not-greedy', 'si-is-xi'])
		);
	});

	it('splits the milestones of a parallel by compared era', () => {
		for (const { milestones, milestonesByEra } of parallels) {
			expect([...milestonesByEra.then, ...milestonesByEra.now].sort()).toEqual(
				[...milestones].sort()
			);
			for (const comparedEra of COMPARED_ERAS)
				for (const id of milestonesByEra[comparedEra])
					expect(
						story.milestones.find((milestone) => milestone.id === id)?.era === 'putin-xi'
					).toBe(comparedEra === 'now');
		}
	});

	it('gives every figure a quote with its values, and a milestone', () => {
		expect(comparison.figures.length).toBe(6);
		for (const { quote, milestones, stated } of comparison.figures) {
			expect(quote.paragraph).toBeGreaterThan(0);
			expect(milestones.length).toBeGreaterThan(0);
			// The drawn values are those in the quote.
			for (const { value } of stated) expect(quote.exact).toContain(String(Math.abs(value)));
		}
	});

	it('aligns the meeting of 1949 with the visit of 2024, and gives tracks adjoining segments', () => {
		const [meeting] = comparison.alignments;
		expect(new Date(meeting?.tracks.then.zero ?? 0).toISOString()).toBe('1949-12-16T00:00:00.000Z');
		expect(new Date(meeting?.tracks.now.zero ?? 0).toISOString()).toBe('2024-05-16T00:00:00.000Z');
		for (const { tracks } of comparison.alignments)
			for (const { segments } of COMPARED_ERAS.map((comparedEra) => tracks[comparedEra]))
				for (const [index, { start }] of segments.slice(1).entries())
					expect(start).toBe(segments[index]?.end);
	});

	it('leaves out the notes that an excerpts edition does not show', () => {
		const content = readContent();
		const excerpts = buildStory(content, 'excerpts');
		const shown = new Set(excerpts.notes.map(({ id }) => id));
		const ids = buildComparison(content, content.comparison!, excerpts).groups.flatMap((group) =>
			group.parallels.flatMap(({ notes }) => notes)
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
