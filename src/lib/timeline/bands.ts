/** Terms of office as bands along the edges of the timeline. */
import type { StoryTerm } from '../story/story';
import { textWidth } from './text';
import { timesOf, type Viewport } from './viewport';

export interface PlacedTerm extends StoryTerm {
	from: number;
	to: number;
	/** 0 for those who held an office, 1 for who led without one. */
	row: number;
	/** Empty where the band is too short for it. */
	label: string;
	/** Left edge of the label: kept in view while any of the band is, px. */
	labelX: number;
}
const PADDING = 6;
/** The names of the sides stand at the left end of their bands; the bands' own labels make way for them. */
export const SIDE_NAMES = { moscow: 'MOSCOW', beijing: 'BEIJING' } as const;

/** Bands in view, cut to the frame. Labels stand inside their band or not at all. */
export function placeTerms(terms: readonly StoryTerm[], viewport: Viewport, fontSize: number): PlacedTerm[] {
	const { extent } = viewport.lens;
	return terms.flatMap((term) => {
		const times = timesOf(term.extent, extent);
		const from = Math.max(viewport.x(times.start), 0);
		const to = Math.min(viewport.x(times.end), viewport.width);
		if (to <= from) return [];
		const row = term.rank === 'paramount' ? 1 : 0;
		const start = row === 0 ? Math.max(from, textWidth(SIDE_NAMES[term.side], fontSize, 600) + 4 * PADDING) : from;
		const words = row === 0 ? term.leader : `${term.leader}, paramount leader`;
		const fits = start + textWidth(words, fontSize, 600) + 2 * PADDING <= to;
		return [{ ...term, from, to, row, label: fits ? words : '', labelX: start + PADDING }];
	});
}
