import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stories } from '../../../tests/support/stories';
import type { StoryRecord } from '../content/schema';
import { buildComparison } from '../story/comparison';
import { COMPARED_ERAS } from '../story/compared-eras';
import { comparedEra, comparedEraOf } from '../story/settings';
import { labelPositions } from '../timeline/labels/label-positions';
import { textWidth } from '../timeline/sizes/text-metrics';
import { layOutConnectors } from './connectors';
import { arrangeMirroredLabels, layOutMirroredTimelines } from './mirrored-timelines';

/** Returns the compared parts of a story. Its milestones take the eras that the settings compare. */
function comparisonOf({ name, content, story }: (typeof stories)[number]) {
	const { compared } = JSON.parse(readFileSync(`data/${name}/story.json`, 'utf8')) as StoryRecord;
	const milestones = story.milestones.map((milestone) => {
		const era = COMPARED_ERAS.find((half) => compared?.[half].eras.includes(milestone.era));
		return { ...milestone, era: (era && comparedEra(era).eras[0]) ?? '' };
	});
	const { alignments, parallels } = buildComparison(content, content.comparison!, {
		...story,
		milestones
	});
	const arrangements = arrangeMirroredLabels(milestones, alignments);
	const layOut = (id: string, width: number, rootSize = 16) => {
		const alignment = alignments.find((candidate) => candidate.id === id);
		if (!alignment) throw new Error(`no alignment ${id}`);
		return layOutMirroredTimelines(milestones, alignment, arrangements, width, rootSize);
	};
	return { name, milestones, alignments, parallels, layOut };
}

describe.each(stories.map(comparisonOf))('the mirrored timelines of $name', (comparison) => {
	const { milestones, alignments, parallels, layOut } = comparison;
	const [first = '', second = ''] = alignments.map(({ id }) => id);
	const anyLayout = fc.record({
		id: fc.constantFrom(...alignments.map(({ id }) => id)),
		width: fc.integer({ min: 640, max: 2500 }),
		rootSize: fc.constantFrom(16, 18, 19, 22)
	});

	it('has every milestone once: on the track or in `offScale`', () => {
		for (const { id } of alignments) {
			const { tracks } = layOut(id, 1216);
			for (const era of COMPARED_ERAS) {
				const expected = milestones
					.filter((milestone) => comparedEraOf(milestone) === era)
					.map((milestone) => milestone.id);
				const { layout, offScale } = tracks[era];
				expect([...layout.milestones, ...offScale].map((milestone) => milestone.id).sort()).toEqual(
					expected.sort()
				);
			}
		}
	});

	it('labels every milestone at 1280 px in the first alignment', () => {
		const { tracks } = layOut(first, 1216);
		for (const era of COMPARED_ERAS) {
			const { layout } = tracks[era];
			expect([...labelPositions(layout).keys()].sort()).toEqual(
				layout.milestones.map(({ id }) => id).sort()
			);
			expect(tracks[era].offScale).toEqual([]);
		}
	});

	it('keeps labels apart, inside the frame and outside the axes', () => {
		fc.assert(
			fc.property(anyLayout, ({ id, width, rootSize }) => {
				const { tracks, height } = layOut(id, width, rootSize);
				const axes = COMPARED_ERAS.map((era) => tracks[era].top + tracks[era].layout.axis);
				const boxes = COMPARED_ERAS.flatMap((era) =>
					[...labelPositions(tracks[era].layout).values()].map(({ left, top, width, height }) => ({
						era,
						left,
						right: left + width,
						top: top + tracks[era].top,
						bottom: top + tracks[era].top + height
					}))
				);
				for (const { era, left, right, top, bottom } of boxes) {
					expect(left).toBeGreaterThanOrEqual(-0.5);
					expect(right).toBeLessThanOrEqual(width + 0.5);
					expect(top).toBeGreaterThanOrEqual(-0.5);
					expect(bottom).toBeLessThanOrEqual(height + 0.5);
					if (era === 'then') expect(bottom).toBeLessThan(axes[0] ?? 0);
					else expect(top).toBeGreaterThan(axes[1] ?? Infinity);
				}
				boxes.forEach((a, index) => {
					for (const b of boxes.slice(index + 1)) {
						const isApart =
							a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;
						expect(isApart).toBe(true);
					}
				});
			}),
			{ numRuns: 60 }
		);
	}, 60_000);

	it('aligns equal months of both tracks if the scale is shared', () => {
		for (const { id, shared } of alignments) {
			const { months } = layOut(id, 1216);
			expect(months.length > 0).toBe(shared);
			// Months differ by up to three days.
			for (const { x } of months) expect(Math.abs(x.then - x.now)).toBeLessThan(12);
			if (shared)
				expect(months.find((month) => month.months === 0)?.x.then).toBeCloseTo(
					months.find((month) => month.months === 0)?.x.now ?? NaN,
					6
				);
		}
	});

	it('connects the milestones of each parallel, or ends the connector half-way', () => {
		const layout = layOut(first, 1216);
		const { tracks } = layout;
		const drawn = (era: 'then' | 'now') =>
			new Set(tracks[era].layout.milestones.map((milestone) => milestone.id));
		for (const parallel of parallels) {
			const { milestonesByEra } = parallel;
			const { connectors, labels } = layOutConnectors(parallel, layout);
			const [then = 0, now = 0] = COMPARED_ERAS.map((era) =>
				parallel[era].quote
					? milestonesByEra[era].filter((milestone) => drawn(era).has(milestone)).length
					: 0
			);
			expect(connectors.length).toBe(then * now || then + now);
			expect(labels.length).toBe(then + now);
			for (const { openEnd } of connectors) {
				if (then * now > 0) expect(openEnd).toBeNull();
				else expect(openEnd?.reason).toBe(parallel.verdict === 'silent' ? 'silent' : 'undated');
			}
		}
	});

	it('connects no parallel with the verdict “silent”', () => {
		const silent = parallels.filter(({ verdict }) => verdict === 'silent');
		expect(silent.length).toBeGreaterThan(0);
		for (const { id } of alignments)
			for (const parallel of silent)
				for (const { openEnd } of layOutConnectors(parallel, layOut(id, 1216)).connectors)
					expect(openEnd?.reason).toBe('silent');
	});

	it('names the ends of connectors between the axes, inside the frame, and apart', () => {
		for (const { id } of alignments) {
			const layout = layOut(id, 1216);
			for (const parallel of parallels) {
				const { labels } = layOutConnectors(parallel, layout);
				const boxes = labels.map(({ title, x, y, anchor }) => {
					const width = textWidth(title, 14, 600);
					const left = x - { start: 0, middle: width / 2, end: width }[anchor];
					return { left, right: left + width, top: y - 14, bottom: y };
				});
				for (const [index, box] of boxes.entries()) {
					expect(box.left).toBeGreaterThanOrEqual(0);
					expect(box.right).toBeLessThanOrEqual(1216);
					expect(box.top).toBeGreaterThanOrEqual(layout.inner.then - 1);
					expect(box.bottom).toBeLessThanOrEqual(layout.inner.now + 1);
					for (const other of boxes.slice(index + 1))
						expect(
							box.right <= other.left ||
								other.right <= box.left ||
								box.bottom <= other.top ||
								other.bottom <= box.top,
							parallel.id
						).toBe(true);
				}
			}
		}
	});

	it('is the same for the same input', () => {
		expect(JSON.stringify(layOut(second, 1000))).toBe(JSON.stringify(layOut(second, 1000)));
	});
});
