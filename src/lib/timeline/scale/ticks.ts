/** Ticks of each segment, at the finest interval of a table whose labels fit. */
import { millisecondsInDay } from 'date-fns/constants';
import { formatYear, shortMonth, utcTime } from '../../story/dates';
import type { ScaleSegment } from './time-scale';
import { textWidth } from '../sizes/text-metrics';
import type { Viewport } from './viewport';

export interface Tick {
	time: number;
	x: number;
	label: string;
	/** Whether a year starts at this tick. */
	major: boolean;
}

/** Every nth year, month or day. Every ten days is the 1st, 11th and 21st of a month. */
export interface Interval {
	unit: 'year' | 'month' | 'day';
	every: number;
}
interface TickStep {
	interval: Interval;
	/** Mean duration, ms. */
	length: number;
	/** Minimum distance between two ticks, px at a font size of 12 px. */
	minDistance: number;
	label: (date: Date) => string;
}
const MS_PER_YEAR = 365.25 * millisecondsInDay;
const labelYear = (date: Date) => formatYear(date.getUTCFullYear());
const formatDay = (date: Date) => `${date.getUTCDate()} ${shortMonth(date)}`;
const monthOrYear = (date: Date) => (date.getUTCMonth() === 0 ? labelYear(date) : shortMonth(date));
const dayOrYear = (date: Date) =>
	date.getUTCMonth() === 0 && date.getUTCDate() === 1 ? labelYear(date) : formatDay(date);

const yearStep = (every: number, minDistance: number): TickStep => ({
	interval: { unit: 'year', every },
	length: every * MS_PER_YEAR,
	minDistance,
	label: labelYear
});

/** Returns the start of the year `count` times `every`; before the year 1, of that year BCE. */
const roundYear = (count: number, every: number) =>
	utcTime(count * every + Number(count < 0 && every > 1));

/**
 * Returns the starts of an interval from `first` to before `last`, ms UTC. The intervals of d3-time
 * would exceed the budget of the first view (ADR 11). Tests compare the results with them. Every
 * nth year is a round one in words before the year 1, too: 500 BCE, which is the year −499.
 */
export function datesBetween({ unit, every }: Interval, first: number, last: number): Date[] {
	const begin = new Date(first);
	const [year, month, day] = [begin.getUTCFullYear(), begin.getUTCMonth(), begin.getUTCDate()];
	const dates: Date[] = [];
	for (let step = 0; ; step++) {
		const time =
			unit === 'year'
				? roundYear(Math.floor(year / every) + step, every)
				: unit === 'month'
					? utcTime(year, Math.floor(month / every) * every + step * every)
					: utcTime(year, month, day + step);
		if (time >= last) return dates;
		const date = new Date(time);
		const isStart =
			unit !== 'day' || every === 1 || (date.getUTCDate() % every === 1 && date.getUTCDate() < 30);
		if (time >= first && isStart) dates.push(date);
	}
}

/** Finest first. */
const STEPS: TickStep[] = [
	{
		interval: { unit: 'day', every: 1 },
		length: millisecondsInDay,
		minDistance: 52,
		label: dayOrYear
	},
	{
		interval: { unit: 'day', every: 10 },
		length: 10 * millisecondsInDay,
		minDistance: 52,
		label: dayOrYear
	},
	{
		interval: { unit: 'month', every: 1 },
		length: MS_PER_YEAR / 12,
		minDistance: 38,
		label: monthOrYear
	},
	{
		interval: { unit: 'month', every: 3 },
		length: MS_PER_YEAR / 4,
		minDistance: 40,
		label: monthOrYear
	},
	yearStep(1, 38),
	yearStep(2, 38),
	yearStep(5, 38),
	yearStep(10, 38),
	yearStep(20, 38),
	yearStep(50, 38),
	...[100, 200, 500, 1000].map((every) => yearStep(every, 60))
];

/** Returns the finest step whose labels fit. */
const chooseStep = (pixelsPerMs: number, fontScale = 1): TickStep =>
	STEPS.find(({ length, minDistance }) => length * pixelsPerMs >= minDistance * fontScale) ??
	(STEPS.at(-1) as TickStep);

function ticksBetween(viewport: Viewport, start: number, end: number, fontSize: number): Tick[] {
	const [from, to] = [viewport.x(start), viewport.x(end)];
	const { interval, label } = chooseStep((to - from) / (end - start), fontSize / 12);
	// A high zoom shows a small part of a long segment: create the ticks of that part only.
	const first = Math.max(start, viewport.time(0));
	const last = Math.min(end, viewport.time(viewport.width));
	if (last <= first) return [];
	const dates = datesBetween(interval, first, last);
	const hasYear = dates.some((date) => date.getUTCMonth() === 0 && date.getUTCDate() === 1);
	return dates.map((date, index) => {
		const major = date.getUTCMonth() === 0 && date.getUTCDate() === 1;
		const text = label(date);
		// The first label of a row of months or days gives the year if no tick does.
		const needsYear = index === 0 && !major && (!hasYear || dates.length > 2);
		return {
			time: date.getTime(),
			x: viewport.x(date.getTime()),
			label: needsYear ? `${text} ${labelYear(date)}` : text,
			major
		};
	});
}

/** Clears labels that would overlap others. Labels of years take precedence. */
function dropOverlappingLabels(ticks: Tick[], width: number, fontSize: number): Tick[] {
	const boxes: { from: number; to: number }[] = [];
	const reserveSpace = (tick: Tick) => {
		const half = textWidth(tick.label, fontSize, 400) / 2 + 3;
		const middle = Math.min(Math.max(tick.x, half), width - half);
		const isFree = boxes.every(({ from, to }) => middle + half <= from || middle - half >= to);
		if (isFree) boxes.push({ from: middle - half, to: middle + half });
		return isFree;
	};
	const inOrder = [...ticks.filter(({ major }) => major), ...ticks.filter(({ major }) => !major)];
	const labelled = new Set(inOrder.filter(reserveSpace));
	return ticks.map((tick) => (labelled.has(tick) ? tick : { ...tick, label: '' }));
}

/** Returns the ticks in view. On the compressed scale each segment has its own interval. */
export function makeTicks(viewport: Viewport, fontSize = 12): Tick[] {
	const { scale } = viewport;
	const regions: readonly Pick<ScaleSegment, 'start' | 'end'>[] =
		scale.name === 'compressed' ? scale.segments : [scale.extent];
	return dropOverlappingLabels(
		regions.flatMap(({ start, end }) => ticksBetween(viewport, start, end, fontSize)),
		viewport.width,
		fontSize
	);
}
