import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readComparison, readStory } from '../story/read.server';
import { COMPARED_ERAS, comparedEraOf } from '../story/compared-eras';
import { labelPositions } from '../timeline/labels/label-positions';
import { layOutMirroredTimelines } from './mirrored-timelines';
import { readMirroredArrangements } from './mirrored-timelines.server';

const story = readStory();
const { alignments, groups } = readComparison();
const parallels = groups.flatMap((group) => group.parallels);
const arrangements = readMirroredArrangements();

const lay = (id: string, width: number, rootSize = 16) => {
	const alignment = alignments.find((one) => one.id === id);
	if (!alignment) throw new Error(`no alignment ${id}`);
	return layOutMirroredTimelines(
		story.milestones,
		parallels,
		alignment,
		arrangements,
		width,
		rootSize
	);
};
const anyPicture = fc.record({
	id: fc.constantFrom(...alignments.map(({ id }) => id)),
	width: fc.integer({ min: 640, max: 2500 }),
	rootSize: fc.constantFrom(16, 18, 19, 22)
});

describe('two stories on one axis', () => {
	it('hold every milestone once: on its track, or named as out of reach', () => {
		for (const { id } of alignments) {
			const { tracks } = lay(id, 1216);
			for (const side of COMPARED_ERAS) {
				const own = story.milestones
					.filter((milestone) => comparedEraOf(milestone) === side)
					.map((milestone) => milestone.id);
				const { layout, beyond } = tracks[side];
				expect([...layout.milestones, ...beyond].map((milestone) => milestone.id).sort()).toEqual(
					own.sort()
				);
			}
		}
	});

	it('label every milestone at 1280 px where they are aligned by the meeting', () => {
		const { tracks } = lay('meeting', 1216);
		for (const side of COMPARED_ERAS) {
			const { layout } = tracks[side];
			expect([...labelPositions(layout).keys()].sort()).toEqual(
				layout.milestones.map(({ id }) => id).sort()
			);
			expect(tracks[side].beyond).toEqual([]);
		}
	});

	it('never let two labels touch, nor leave the frame, nor cross to the other side', () => {
		fc.assert(
			fc.property(anyPicture, ({ id, width, rootSize }) => {
				const { tracks, height } = lay(id, width, rootSize);
				const axes = COMPARED_ERAS.map((side) => tracks[side].top + tracks[side].layout.axis);
				const boxes = COMPARED_ERAS.flatMap((side) =>
					[...labelPositions(tracks[side].layout).values()].map(({ left, top, width, height }) => ({
						side,
						left,
						right: left + width,
						top: top + tracks[side].top,
						bottom: top + tracks[side].top + height
					}))
				);
				for (const { side, left, right, top, bottom } of boxes) {
					expect(left).toBeGreaterThanOrEqual(-0.5);
					expect(right).toBeLessThanOrEqual(width + 0.5);
					expect(top).toBeGreaterThanOrEqual(-0.5);
					expect(bottom).toBeLessThanOrEqual(height + 0.5);
					if (side === 'then') expect(bottom).toBeLessThan(axes[0] ?? 0);
					else expect(top).toBeGreaterThan(axes[1] ?? Infinity);
				}
				boxes.forEach((one, at) => {
					for (const other of boxes.slice(at + 1)) {
						const apart =
							one.right <= other.left ||
							other.right <= one.left ||
							one.bottom <= other.top ||
							other.bottom <= one.top;
						expect(apart).toBe(true);
					}
				});
			}),
			{ numRuns: 60 }
		);
	}, 60_000);

	it('set the same months over one another wherever the scale is shared', () => {
		for (const { id, shared } of alignments) {
			const { months } = lay(id, 1216);
			expect(months.length > 0).toBe(shared);
			// Months are of unequal lengths: a day or two, to scale.
			for (const { x } of months) expect(Math.abs(x.then - x.now)).toBeLessThan(12);
			if (shared)
				expect(months.find((month) => month.months === 0)?.x.then).toBeCloseTo(
					months.find((month) => month.months === 0)?.x.now ?? NaN,
					6
				);
		}
	});

	it('join each parallel: from its milestones of then to those of now, or with an open end', () => {
		const { connectors, tracks } = lay('meeting', 1216);
		const drawn = (side: 'then' | 'now') =>
			new Set(tracks[side].layout.milestones.map((milestone) => milestone.id));
		for (const parallel of parallels) {
			const { id, ends } = parallel;
			const own = connectors.filter((connector) => connector.parallel === id);
			const [then = 0, now = 0] = COMPARED_ERAS.map((side) =>
				parallel[side].quote ? ends[side].filter((end) => drawn(side).has(end)).length : 0
			);
			expect(own.length).toBe(then * now || then + now);
			for (const { open } of own) {
				if (then * now > 0) expect(open).toBeNull();
				else expect(open?.why).toBe(parallel.verdict === 'silent' ? 'silent' : 'undated');
			}
		}
	});

	it('never join a parallel of which the column is silent on one side', () => {
		const silent = parallels.filter(({ verdict }) => verdict === 'silent').map(({ id }) => id);
		expect(silent.length).toBeGreaterThan(0);
		for (const { id } of alignments)
			for (const { parallel, open } of lay(id, 1216).connectors)
				if (silent.includes(parallel)) expect(open?.why).toBe('silent');
	});

	it('are the same picture for the same input', () => {
		expect(JSON.stringify(lay('treaty', 1000))).toBe(JSON.stringify(lay('treaty', 1000)));
	});
});
