import { describe, expect, it } from 'vitest';
import { readContent } from '../content/read.server';
import { buildComparison, comparisonNoteIds } from './comparison';
import { COMPARED_ERAS } from './compared-eras';
import { readComparison, readStory } from './read.server';
import { buildStory } from './story';

const story = readStory();
const comparison = readComparison();
const parallels = comparison.groups.flatMap((group) => group.parallels);

describe('the comparison', () => {
	it('holds every parallel of the story once, in its group', () => {
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

	it('puts each milestone of a parallel at the end it belongs to', () => {
		for (const { milestones, ends } of parallels) {
			expect([...ends.then, ...ends.now].sort()).toEqual([...milestones].sort());
			for (const side of COMPARED_ERAS)
				for (const id of ends[side])
					expect(
						story.milestones.find((milestone) => milestone.id === id)?.era === 'putin-xi'
					).toBe(side === 'now');
		}
	});

	it('ties every figure to words of the column and to a milestone', () => {
		expect(comparison.figures.length).toBe(6);
		for (const { quote, milestones, stated } of comparison.figures) {
			expect(quote.paragraph).toBeGreaterThan(0);
			expect(milestones.length).toBeGreaterThan(0);
			// What is drawn is what is quoted.
			for (const { value } of stated) expect(quote.exact).toContain(String(Math.abs(value)));
		}
	});

	it('has the meeting and the visit at zero, and segments that adjoin', () => {
		const [meeting] = comparison.alignments;
		expect(new Date(meeting?.tracks.then.zero ?? 0).toISOString()).toBe('1949-12-16T00:00:00.000Z');
		expect(new Date(meeting?.tracks.now.zero ?? 0).toISOString()).toBe('2024-05-16T00:00:00.000Z');
		for (const { tracks } of comparison.alignments)
			for (const side of COMPARED_ERAS)
				tracks[side].segments
					.slice(1)
					.forEach(({ start }, at) => expect(start).toBe(tracks[side].segments[at]?.end));
	});

	it('leaves out notes that an excerpts edition does not show', () => {
		const content = readContent();
		const excerpts = buildStory(content, 'excerpts');
		const shown = new Set(excerpts.notes.map(({ id }) => id));
		const ids = buildComparison(content, excerpts).groups.flatMap((group) =>
			group.parallels.flatMap(({ notes }) => notes)
		);
		expect(ids.length).toBeGreaterThan(0);
		expect(ids.filter((id) => !shown.has(id))).toEqual([]);
	});

	it('knows all notes it shows, wherever it names them, so that a page brings no others', () => {
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
