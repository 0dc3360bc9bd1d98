/** Generated milestones for the benchmark, dense at both ends as those of the column. */
import { randomLcg } from 'd3';
import { millisecondsInDay } from 'date-fns/constants';
import type { Side, StoryMilestone } from '../src/lib/story/story';

const WORDS =
	'accord alliance border clash crisis drill embargo grain harbour letter loan minister pact pipeline rail speech steel summit treaty visit'.split(
		' '
	);
const SIDES: Side[] = ['above', 'below', 'both'];
const THEMES = ['diplomacy', 'security', 'economy', 'ideology', 'symbolism'];
/** Share of all milestones, start and end: the column hardly covers the middle. */
const PARTS: [share: number, from: number, to: number][] = [
	[0.4, Date.UTC(1949, 8, 1), Date.UTC(1957, 0, 1)],
	[0.08, Date.UTC(1957, 0, 1), Date.UTC(2022, 0, 1)],
	[0.52, Date.UTC(2022, 0, 1), Date.UTC(2024, 11, 31)]
];

/** Returns `count` milestones in chronological order. The same count gives the same milestones. */
export function generate(count: number): StoryMilestone[] {
	const random = randomLcg(1949);
	const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
	const times = Array.from({ length: count }, () => {
		let share = random();
		const [, from, to] = PARTS.find(([part]) => (share -= part) < 0) ?? PARTS[2] ?? [1, 0, 1];
		return Math.floor((from + random() * (to - from)) / millisecondsInDay) * millisecondsInDay;
	}).sort((a, b) => a - b);
	return times.map((anchor, index): StoryMilestone => {
		const day = new Date(anchor).toISOString().slice(0, 10);
		const endpoint = {
			first: day,
			last: day,
			precision: 'day' as const,
			approximate: false,
			uncertain: false
		};
		const extent = { edtf: day, kind: 'point' as const, start: endpoint, end: endpoint };
		const words = Array.from({ length: 2 + Math.floor(random() * 5) }, () => pick(WORDS)).join(' ');
		return {
			...{
				id: `m${index}`,
				title: words,
				summary: words,
				side: pick(SIDES),
				theme: pick(THEMES),
				anchor,
				extent
			},
			era:
				anchor < Date.UTC(1957, 0, 1)
					? 'stalin-mao'
					: anchor < Date.UTC(2022, 0, 1)
						? 'between'
						: 'putin-xi',
			people: [],
			weight: (1 + Math.floor(random() * 3)) as 1 | 2 | 3,
			stated: { wording: null, extent },
			record: null,
			quotes: [],
			notes: [],
			counterparts: [],
			related: []
		};
	});
}
