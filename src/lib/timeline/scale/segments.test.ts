import { describe, expect, it } from 'vitest';
import { utcTime } from '../../story/dates';
import { formatStretch, segmentLabels } from './segments';

const segment = { start: utcTime(1957), end: utcTime(2022), sentences: 3, isAxisBreak: true };

describe('segmentLabels', () => {
	it('adds the number of sentences to the duration of an axis break only', () => {
		expect(segmentLabels(segment)).toEqual(['65 years, 3 sentences', '3 sentences', '65 years']);
		expect(segmentLabels({ ...segment, isAxisBreak: false })).toEqual(['65 years']);
		expect(segmentLabels({ ...segment, sentences: 1 })[1]).toBe('1 sentence');
	});
});

describe('formatStretch', () => {
	it('names the widest and the narrowest segment', () => {
		const segments = [1.5, 46.3, 0.154].map((widthRatio) => ({ widthRatio }));
		expect(formatStretch(segments)).toBe('46× wider to 6.5× narrower than with True to time');
	});

	it('is empty for an axis of one segment, which is true to time', () => {
		expect(formatStretch([{ widthRatio: 0.98 }])).toBe('');
	});
});
