/** Extents in words. English (British order), UTC, never more precise than the date itself. */
import type { Endpoint, Extent, Precision } from '../content/extent';

export type DateLength = 'long' | 'short';

const OPTIONS: Record<Exclude<Precision, 'decade'>, (length: DateLength) => Intl.DateTimeFormatOptions> = {
	day: (month) => ({ day: 'numeric', month, year: 'numeric' }),
	month: (month) => ({ month, year: 'numeric' }),
	year: () => ({ year: 'numeric' })
};

const formatters = new Map<string, Intl.DateTimeFormat>();
function formatter(precision: Exclude<Precision, 'decade'>, length: DateLength): Intl.DateTimeFormat {
	const key = `${precision} ${length}`;
	const known = formatters.get(key);
	if (known) return known;
	const made = new Intl.DateTimeFormat('en-GB', { ...OPTIONS[precision](length), timeZone: 'UTC' });
	formatters.set(key, made);
	return made;
}

// Which spaces stand around a dash changes between ICU versions, and British English shortens September to four
// letters. Settled here, so that server and browser write the same: a dash joins single words, and parts longer ones.
const settle = (text: string) =>
	text
		.replace('Sept ', 'Sep ')
		.split(/\s*–\s*/)
		.reduce((before, after) => `${before}${before.includes(' ') ? ' – ' : '–'}${after}`);

const at = (day: string) => Date.parse(day);

function formatEndpoint({ first, precision, loose }: Endpoint, length: DateLength): string {
	const text =
		precision === 'decade' ? `the ${first.slice(0, 4)}s` : settle(formatter(precision, length).format(at(first)));
	return loose ? `about ${text}` : text;
}

function formatBetween(start: Endpoint, end: Endpoint, length: DateLength): string {
	const alike = start.precision === end.precision && start.precision !== 'decade' && !start.loose && !end.loose;
	if (alike) return settle(formatter(start.precision as 'day', length).formatRange(at(start.first), at(end.first)));
	return `${formatEndpoint(start, length)} – ${formatEndpoint(end, length)}`;
}

function formatOneOf({ start, end }: Extent, length: DateLength): string {
	if (!start || !end)
		return start ? `${formatEndpoint(start, length)} or later` : end ? `${formatEndpoint(end, length)} or earlier` : '';
	const neighbours =
		start.precision === 'year' && Number(end.first.slice(0, 4)) - Number(start.first.slice(0, 4)) === 1;
	return neighbours
		? `${formatEndpoint(start, length)} or ${formatEndpoint(end, length)}`
		: `some time in ${formatBetween(start, end, length)}`;
}

/** An extent as a reader would write it: “14 February 1950”, “about 1956 – about 1966”, “from August 2005”. */
export function formatExtent(extent: Extent, length: DateLength = 'long'): string {
	const { kind, start, end } = extent;
	if (kind === 'oneOf') return formatOneOf(extent, length);
	if (kind === 'point' && start) return formatEndpoint(start, length);
	if (start && end) return formatBetween(start, end, length);
	if (start) return `from ${formatEndpoint(start, length)}`;
	return end ? `up to ${formatEndpoint(end, length)}` : '';
}

/** Days between two moments in words, as rough as a reader would say it: “5 days”, “7 weeks”, “4 years”. */
export function formatGap(days: number): string {
	const [count, unit] =
		days < 21
			? [days, 'day']
			: days < 70
				? [days / 7, 'week']
				: days < 700
					? [days / 30.44, 'month']
					: [days / 365.25, 'year'];
	const whole = Math.round(count);
	return `${whole} ${unit}${whole === 1 ? '' : 's'}`;
}
