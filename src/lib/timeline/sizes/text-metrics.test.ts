import { afterEach, describe, expect, it } from 'vitest';
import { balanceText, setTextStyle, textWidth } from './text-metrics';

afterEach(() => setTextStyle(0, 0, 1));

describe('text metrics', () => {
	it('textWidth adds the letter and word spacing in proportion to the font size', () => {
		const [small, large] = [textWidth('Six days', 10), textWidth('Six days', 20)];
		expect(large).toBeCloseTo(2 * small, 9);
		setTextStyle(0.12, 0.16, 1);
		expect(textWidth('Six days', 10)).toBeCloseTo(small + (8 * 0.12 + 0.16) * 10, 9);
		expect(textWidth('Six days', 20)).toBeCloseTo(2 * textWidth('Six days', 10), 9);
		setTextStyle(0, 0, 1);
		expect(textWidth('Six days', 10)).toBeCloseTo(small, 9);
	});

	it('textWidth adds the spacing of the reader to the width of the reader’s font', () => {
		const width = textWidth('Six days', 10);
		setTextStyle(0.12, 0.16, 1.25);
		expect(textWidth('Six days', 10)).toBeCloseTo(1.25 * width + (8 * 0.12 + 0.16) * 10, 9);
	});

	it.each([
		['Zürich', 'Zurich'],
		['Košice', 'Kosice']
	])('textWidth of “%s” is that of “%s”', (accented, plain) => {
		expect(textWidth(accented, 10)).toBeCloseTo(textWidth(plain, 10), 9);
	});

	it('balanceText breaks a title again after the spacing changes', () => {
		const maxWidth = textWidth('Two ships meet in orbit', 14) + 1;
		expect(balanceText('Two ships meet in orbit', maxWidth, 14)).toHaveLength(1);
		setTextStyle(0.12, 0.16, 1);
		expect(balanceText('Two ships meet in orbit', maxWidth, 14)).toHaveLength(2);
	});
});
