/** Stories at the limits of the engine, from their files to the picture. */
import { sum } from 'd3';
import { describe, expect, it } from 'vitest';
import { resolveContent } from '../../content/resolve';
import { formatExtent } from '../../story/dates';
import { buildStory } from '../../story/story';
import { binMilestones } from '../clusters/bins';
import { indexMilestones } from '../clusters/milestone-index';
import { placeMilestones } from '../marks/marks';
import { createTimeScale, WHOLE } from '../scale/time-scale';
import { createViewport } from '../scale/viewport';
import { metricsFor } from '../sizes/metrics';
import { axisLabels } from './axis';
import { divideHeight, layOutTimeline } from './layout';
import { layOutOverview } from './overview';

type Place = 'above' | 'below' | 'both';
interface Limits {
	places: Place[];
	paragraphs: number;
	/** One for each milestone. */
	dates: string[];
	/** Parts of the axis. */
	segments: string[];
}

const colours = { light: '#17497a', dark: '#93c3f0', projector: '#00396f' };
const textOf = (paragraphs: string[]) => `---
author: { name: A, role: writer, certainty: C }
kind: an essay
badge: Essay
editions: [{ name: Paper, published: { edtf: '2000', certainty: C } }]
rights: Free.
citation: { chicago: A, mla: A }
---

# Title

${paragraphs.join('\n\n')}
`;

/** Returns the story of generated files, its milestones in turn on each side. */
function makeStory({ places, paragraphs, dates, segments }: Limits) {
	const quoteOf = (index: number) => `Event number ${index} took place.`;
	const milestones = dates.map((edtf, index) => ({
		id: `event-${index}`,
		title: `Event ${index} takes place as told`,
		...{ summary: 'It takes place.', era: 'era', theme: 'theme', people: [] },
		side: places[index % places.length],
		weight: (index % 3) + 1,
		stated: { edtf, wording: `number ${index}` },
		record: null,
		quotes: [{ exact: quoteOf(index) }]
	}));
	const story = {
		...{ title: 'T', prefix: 't', subject: 'S', years: 'Y', tagline: 'T', description: 'D' },
		...{
			lead: 'L',
			noun: 'essay',
			headline: 'H',
			eras: [{ id: 'era', title: 'Era', summary: 'S' }]
		},
		sides: places.map((place) => ({ id: place, label: place, place, colours })),
		themes: [{ id: 'theme', label: 'theme', shape: 'circle' }],
		segments: segments.map((edtf) => ({ edtf, share: 1, fold: false }))
	};
	const json = (records: object) => JSON.stringify({ $schema: '', ...records });
	return buildStory(
		resolveContent({
			'milestones.json': json({ milestones }),
			'story.json': json(story),
			'text.md': textOf(
				Array.from({ length: paragraphs }, (_, paragraph) =>
					dates
						.flatMap((_, index) => (index % paragraphs === paragraph ? quoteOf(index) : []))
						.concat('Nothing else took place.')
						.join(' ')
				)
			)
		})
	);
}

/** Returns a year in EDTF, which has four digits and a sign. */
const edtfYear = (year: number) =>
	`${year < 0 ? '-' : ''}${Math.abs(year).toString().padStart(4, '0')}`;
const monthly = (count: number) =>
	Array.from({ length: count }, (_, index) => new Date(Date.UTC(1900, index, 9)).toISOString()).map(
		(time) => time.slice(0, 10)
	);
const LIMITS: Record<string, Limits> = {
	'one milestone': { places: ['above'], paragraphs: 1, dates: ['1900-03-04'], segments: ['1900'] },
	'one day': {
		places: ['above', 'below', 'both'],
		paragraphs: 3,
		dates: Array<string>(12).fill('1944-06-06'),
		segments: ['1944-06-06']
	},
	'2,000 milestones from −3000 to 2100': {
		places: ['above', 'below'],
		paragraphs: 200,
		dates: Array.from({ length: 2000 }, (_, index) =>
			edtfYear(Math.round(-3000 + (index * 5100) / 1999))
		),
		segments: ['-3000/-0001', '0000/1499', '1500/2100']
	},
	'years before 1 alone': {
		places: ['above', 'below'],
		paragraphs: 2,
		dates: ['-0499', '-0489-09', '-0430~', '-0404/-0399', '-0336-06-10', '-0043-03-15', '-0001'],
		segments: ['-0500/-0400', '-0399/-0001']
	},
	'one side, above': {
		...{ places: ['above'], paragraphs: 5, dates: monthly(30) },
		segments: ['1900/1902']
	},
	'one side, below': {
		...{ places: ['below'], paragraphs: 5, dates: monthly(30) },
		segments: ['1900/1902']
	}
};

/** Returns all numbers within a value. */
const numbersIn = (value: unknown): number[] =>
	typeof value === 'number'
		? [value]
		: typeof value === 'object' && value !== null
			? Object.values(value).flatMap(numbersIn)
			: [];

describe.each(Object.entries(LIMITS))('a story of %s', (name, limits) => {
	const story = makeStory(limits);
	const scale = createTimeScale('compressed', story.segments);
	const all = indexMilestones(story.milestones, scale.extent);
	const metrics = metricsFor(16);
	const layOut = (width: number, zoom = 1) => {
		const viewport = createViewport(scale, WHOLE.zoom(zoom), width);
		const rows = divideHeight(all, scale, width, metrics);
		const scene = { all, matching: all, matchingIds: null, arrangement: {}, selected: null };
		const layout = layOutTimeline(
			{ ...scene, terms: [], events: [] },
			...([viewport, metrics, rows] as const)
		);
		return { viewport, rows, layout };
	};

	it('draws each milestone once, inside the plot', () => {
		const { viewport, layout } = layOut(1216);
		const { individual, dense } = binMilestones(all, all, viewport);
		expect(individual.length + sum(dense, ({ count }) => count)).toBe(limits.dates.length);
		const marks = placeMilestones(individual, viewport, metrics.mark);
		for (const { x, lane } of [...marks, ...dense.map(({ x }) => ({ x, lane: 0 }))]) {
			expect(x).toBeGreaterThanOrEqual(0);
			expect(x).toBeLessThanOrEqual(1216);
			const y = layout.axis + lane * metrics.mark;
			expect(y).toBeGreaterThan(metrics.band);
			expect(y).toBeLessThan(metrics.height - metrics.band);
		}
	});

	it('has finite positions, and callouts inside the plot', () => {
		for (const zoom of [1, 2, 20]) {
			const { layout, rows } = layOut(1216, zoom);
			const { milestones, clusters, callouts, ticks } = layout;
			const numbers = numbersIn([milestones, clusters, callouts, ticks, rows]);
			expect(numbers.filter((number) => !Number.isFinite(number))).toEqual([]);
			if (zoom === 1) expect(callouts.length).toBeGreaterThan(0);
			for (const { box, direction } of callouts) {
				expect(box.left).toBeGreaterThanOrEqual(0);
				expect(box.right).toBeLessThanOrEqual(1216);
				expect(box.outer).toBeLessThanOrEqual(rows.outer[direction] + 0.01);
			}
		}
		const overview = layOutOverview(story.milestones, null, scale.extent, 1216, 27);
		expect(numbersIn([overview.columns, overview.decades]).every(Number.isFinite)).toBe(true);
	});

	it('labels ticks with distinct dates', () => {
		for (const zoom of [1, 2, 20]) {
			const { layout } = layOut(1216, zoom);
			// A month without its year may occur in several years.
			const labels = layout.ticks
				.map(({ label }) => label)
				.filter((label) => /\d/.test(label) && !/^\d+ [A-Z][a-z]+$/.test(label));
			if (zoom === 1) {
				expect(labels.length).toBeGreaterThan(0);
				// The axis has no year 0: the year 1 stands in its place.
				for (const label of labels)
					expect(label).toMatch(/0( BCE)?$|^1 BCE$|^1$|^190\d$|^6 Jun 1944$/);
			}
			expect(new Set(labels).size).toBe(labels.length);
			for (const { text } of axisLabels(layout)) expect(text).not.toMatch(/NaN|^-|\b0 months/);
		}
	});

	it('has dates in words', () => {
		for (const { extent, anchor } of story.milestones) {
			const words = formatExtent(extent);
			expect(words).toMatch(/^(about )?(\d{1,2} \w+ |\w+ )?\d+/);
			expect(words.endsWith('BCE')).toBe(new Date(anchor).getUTCFullYear() < 1);
		}
	});

	if (limits.places.length === 1)
		it('gives most of the height to its side', () => {
			const { rows } = layOut(1216);
			const [used, other] = name.endsWith('below')
				? [rows.outer.below, rows.outer.above]
				: [rows.outer.above, rows.outer.below];
			expect(used).toBeGreaterThan(3 * other);
		});
});
