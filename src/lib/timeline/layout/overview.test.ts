import { expect, it } from 'vitest';
import { utcTime } from '../../story/dates';
import { Span } from '../scale/span';
import { layOutOverview } from './overview';

it.each([
	['1955 to 1975', 1955, 1976, ['1960', '1970']],
	['44 BCE to 14', -43, 15, ['40 BCE', '30 BCE', '20 BCE', '10 BCE', '1', '10']],
	['3000 BCE to 1 BCE', -2999, 1, ['3000 BCE', '2800 BCE', '1000 BCE']]
])('layOutOverview labels round years, and few of them, from %s', (_, from, to, expected) => {
	const { decades } = layOutOverview([], null, new Span(utcTime(from), utcTime(to)), 1200, 60);
	const labels = decades.map(({ year }) => year);
	expect(labels).toEqual(expect.arrayContaining(expected));
	expect(labels.length).toBeLessThanOrEqual(20);
	for (const { x } of decades) expect(x).toBeGreaterThanOrEqual(0);
});
