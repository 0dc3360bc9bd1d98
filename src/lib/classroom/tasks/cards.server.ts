/** Builds the cards of this project’s story. */
import { sentencesAt, type TextRange } from '../../content/column';
import { readContent } from '../../content/read.server';
import type { Content } from '../../content/resolve';
import { covers } from '../../story/passages';
import { readStory } from '../../story/read.server';
import type { Story, StoryMilestone } from '../../story/story';
import type { TaskCard, Dating } from './cards';

/**
 * Returns a card for each milestone that the record dates, but for those that class.json leaves out.
 * @throws {DataError} listing all problems of the data.
 */
export function readCards(): TaskCard[] {
	const [story, content] = [readStory(), readContent()];
	const without = content.classMaterial?.cards.without ?? [];
	return story.milestones.flatMap((milestone) => {
		const { id, title, summary, era, quotes, record, related } = milestone;
		const [quote] = quotes;
		if (!record || !quote || without.includes(id)) return [];
		return {
			...{ id, title, summary, era, quote, related },
			record: { extent: record.extent, certainty: record.certainty },
			dating: datingOf(milestone, content, story.edition)
		};
	});
}

/** Returns the sentence that dates a milestone; an excerpts edition shows only its quoted part. */
function datingOf(
	{ id, quotes }: StoryMilestone,
	content: Content,
	edition: Story['edition']
): Dating | null {
	const words = content.milestones.find((milestone) => milestone.id === id)?.wordingRanges[0];
	const block = words && content.column.blocks.find((block) => covers(block, words));
	if (!words || !block) return null;
	const quoted = quotes.find((quote) => covers(quote, words)) ?? words;
	const [sentence = quoted] = edition === 'full' ? sentencesAt(content.column, words) : [];
	const text = ({ start, end }: TextRange) => content.column.text.slice(start, end);
	return {
		before: text({ start: sentence.start, end: words.start }),
		words: text(words),
		after: text({ start: words.end, end: sentence.end }),
		block: block.id,
		paragraph: block.paragraph
	};
}
