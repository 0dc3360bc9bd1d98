import { pairs } from 'd3';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRanks, readStory } from '../story/read.server';
import { createTimeScale } from '../timeline/scale/time-scale';
import { readCrossing } from './crossing.server';
import { createCrossingScale, drawRibbon, layoutMarks, Levels, pack, type Place } from './crossing';

const { milestones, segments } = readStory();
const scale = createCrossingScale(segments);
const levels = new Levels(readRanks(), scale);

/** Returns the spots of a place, rem, in a picture with room for all lanes. */
const spotsOf = ({ x, spots }: Place, width: number) =>
	spots.map(({ level, lane }) => ({ x: x * width, y: 12 * level + 1.5 * lane }));

describe('createCrossingScale', () => {
	it('widens the axis breaks to a third, and keeps the order of time', () => {
		const [silence] = scale.segments.filter(({ isAxisBreak }) => isAxisBreak);
		expect(silence!.to - silence!.from).toBeCloseTo(0.32);
		const units = milestones.map(({ anchor }) => scale.toUnit(anchor));
		expect(units).toEqual(units.toSorted((a, b) => a - b));
	});

	it('leaves the scale of a story without axis breaks unchanged', () => {
		const plain = segments.map((segment) => ({ ...segment, isAxisBreak: false }));
		const { toUnit } = createTimeScale('compressed', plain);
		for (const { anchor } of milestones)
			expect(createCrossingScale(plain).toUnit(anchor)).toBeCloseTo(toUnit(anchor));
	});
});

describe('Levels', () => {
	it('the sides change places once, within the axis break', () => {
		const [silence] = levels.breaks;
		expect(levels.changes).toHaveLength(1);
		expect(levels.changes[0]!.from).toBeGreaterThanOrEqual(silence!.from);
		expect(levels.changes[0]!.to).toBeLessThanOrEqual(silence!.to);
		expect(levels.at('below', 0)).toBe(0);
		expect(levels.at('below', 1)).toBe(1);
	});

	it('the levels of the two sides always add up to 1', () => {
		fc.assert(
			fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (x) => {
				expect(levels.at('above', x) + levels.at('below', x)).toBeCloseTo(1);
			})
		);
	});

	it('ribbons are level, and not dashed, in a story without ranks', () => {
		const unranked = new Levels([], scale);
		expect(drawRibbon('above', unranked)).toEqual({
			...{ side: 'above', ranked: 'M0,0L100,0', unranked: '', changing: '' }
		});
		expect(drawRibbon('below', unranked).ranked).toBe('M0,100L100,100');
	});

	it('the ribbon of a story with one side is in the middle', () => {
		expect(drawRibbon('above', new Levels([], scale, ['above'])).ranked).toBe('M0,50L100,50');
	});
});

describe('pack', () => {
	const item = fc.record({
		ideal: fc.double({ min: 0, max: 100, noNaN: true }),
		rows: fc.constantFrom<string[]>(['above'], ['below'], ['above', 'below'])
	});

	it('keeps items of a row apart, in order and inside', () => {
		fc.assert(
			fc.property(fc.array(item, { maxLength: 40 }), (items) => {
				const sorted = items.toSorted((a, b) => a.ideal - b.ideal);
				const xs = pack(sorted, () => 2, { from: 0, to: 100 });
				for (const row of ['above', 'below']) {
					const inRow = xs.filter((_, index) => sorted[index]!.rows.includes(row));
					for (const [left = 0, right = 0] of pairs(inRow))
						expect(right - left).toBeGreaterThanOrEqual(2 - 1e-9);
				}
				for (const x of xs) {
					expect(x).toBeGreaterThanOrEqual(-1e-9);
					expect(x).toBeLessThanOrEqual(100 + 1e-9);
				}
			})
		);
	});

	it('leaves items where they are if nothing is near', () => {
		const items = [5, 20, 50].map((ideal) => ({ ideal, rows: ['above'] }));
		expect(pack(items, () => 2, { from: 0, to: 100 })).toEqual([5, 20, 50]);
	});
});

describe('layoutMarks', () => {
	it.each([
		['narrow', 17.5, 1],
		['medium', 42, 3],
		['wide', 60, 2],
		['very narrow', 8, 1]
	])('keeps all targets of a %s picture 24 px apart', (_, width, lanes) => {
		const { places, clusters } = layoutMarks(milestones, levels, width, lanes);
		const all = [...places.values(), ...clusters].map((place) => spotsOf(place, width));
		for (const [index, spots] of all.entries())
			for (const other of all.slice(index + 1))
				for (const a of spots)
					for (const b of other)
						expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThanOrEqual(1.5 - 1e-9);
	});

	it.each([8, 17.5, 42, 60])('shows each milestone once at %s rem', (width) => {
		const { places, clusters } = layoutMarks(milestones, levels, width, 1);
		const ids = [...places.keys(), ...clusters.flatMap(({ milestones: members }) => members)];
		expect(ids.toSorted()).toEqual(milestones.map(({ id }) => id).toSorted());
	});

	it('joins no marks in a wide picture', () => {
		expect(layoutMarks(milestones, levels, 60, 2).clusters).toEqual([]);
	});
});

describe('readCrossing', () => {
	it('names the ranks, the silence and its sentences', () => {
		const { ends, silence, marks, description } = readCrossing();
		expect(ends.map(({ upper }) => upper.side)).toEqual(['below', 'above']);
		expect(silence!.label).toEqual(['5.5 years', '3 sentences']);
		expect(description).toContain(silence!.years);
		expect(marks.map(({ id }) => id)).toEqual(milestones.map(({ id }) => id));
	});
});
