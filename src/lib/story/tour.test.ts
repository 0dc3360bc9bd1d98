import { describe, expect, it } from 'vitest';
import { firstStory, stories } from '../../../tests/support/stories';
import { buildTour } from './tour';
import { lineToCopy } from './tour-line';

describe.each(stories)('the tour of $name', ({ content, story }) => {
	const stops = buildTour(content.tour, story);

	it('has eight stops, each with evidence', () => {
		expect(stops).toHaveLength(8);
		for (const { evidence } of stops) expect(evidence[0]?.title).toBeTruthy();
	});

	it('gives a verdict only on words of its own quote', () => {
		for (const { quote, verdict, milestones } of stops) {
			const first = story.milestones.find(({ id }) => id === milestones[0]);
			const isQuoted = first?.quotes.some(
				({ start, end }) => start < quote.end && quote.start < end
			);
			expect(verdict).toEqual(isQuoted ? first?.verdict : undefined);
		}
		expect(stops.some(({ verdict }) => verdict)).toBe(true);
		expect(stops.some(({ verdict }) => !verdict)).toBe(true);
	});
});

it('copies claim, sentence, paragraph and address', () => {
	const [, stop] = firstStory.content.tour;
	const line = lineToCopy(stop!, firstStory.story.source, 'https://example.org/tour/stop/');
	expect(line).toContain(stop?.text);
	expect(line).toContain(`“${stop?.quote.exact ?? ''}”`);
	expect(line).toMatch(/, para\. 1\) https:\/\/example\.org\/tour\/stop\/$/);
});
