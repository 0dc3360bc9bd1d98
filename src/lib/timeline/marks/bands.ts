/** Terms of office as bands along the edges of the timeline. */
import type { StoryTerm } from '../../story/story';
import type { Metrics } from '../sizes/metrics';
import { textWidth } from '../sizes/text-metrics';
import { extentToSpan, type Viewport } from '../scale/viewport';

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
const LABEL_PADDING = 6;
/** The names of the sides stand at the left end of their bands; the bands' own labels make way for them. */
export const SIDE_LABELS = { moscow: 'MOSCOW', beijing: 'BEIJING' } as const;

/** Bands in view, cut to the frame. Labels stand inside their band or not at all. */
export function placeTerms(
	terms: readonly StoryTerm[],
	viewport: Viewport,
	fontSize: number
): PlacedTerm[] {
	const { extent } = viewport.scale;
	return terms.flatMap((term) => {
		const times = extentToSpan(term.extent, extent);
		const from = Math.max(viewport.x(times.start), 0);
		const to = Math.min(viewport.x(times.end), viewport.width);
		if (to <= from) return [];
		const row = term.rank === 'paramount' ? 1 : 0;
		const start =
			row === 0
				? Math.max(from, textWidth(SIDE_LABELS[term.side], fontSize, 600) + 4 * LABEL_PADDING)
				: from;
		const words = row === 0 ? term.leader : `${term.leader}, paramount leader`;
		const fits = start + textWidth(words, fontSize, 600) + 2 * LABEL_PADDING <= to;
		return [{ ...term, from, to, row, label: fits ? words : '', labelX: start + LABEL_PADDING }];
	});
}

/** Where a band runs, px from the top of the picture: its upper edge, its height, and the line its words stand on. */
export interface Band {
	top: number;
	height: number;
	baseline: number;
}
/** Offices fill the band; who led without one (`row` 1) is a thin line at its inner edge, with the name over it. */
export function layOutBand(side: StoryTerm['side'], row: number, { band, height }: Metrics): Band {
	const [thick, thin] = [band * 0.85, band * 0.3];
	if (row === 0) {
		const top = side === 'moscow' ? 0 : height - thick;
		return { top, height: thick, baseline: top + thick * 0.71 };
	}
	const top = side === 'moscow' ? thick + 2 : height - thick - thin - 1;
	return { top, height: thin, baseline: top - 3 };
}
