/** Terms of office as bands along the edges of the timeline. */
import type { StoryTerm } from '../../story/story';
import type { Metrics } from '../sizes/metrics';
import { sideLabel } from '../../story/settings';
import { textWidth } from '../sizes/text-metrics';
import { extentToSpan, type Viewport } from '../scale/viewport';

export interface PlacedTerm extends StoryTerm {
	from: number;
	to: number;
	/** 0 for an office, 1 for a leader without an office. */
	row: number;
	/** Empty if the band is too short. */
	label: string;
	/** Left edge of the label, px. In view as long as a part of the band is in view. */
	labelX: number;
}
const LABEL_PADDING = 6;
/** Returns the label at the left end of a band. Labels of terms start after it. */
export const bandLabel = (side: StoryTerm['side']): string => sideLabel(side).toUpperCase();

/** Returns the bands in view, clipped to it. A label that does not fit in its band is empty. */
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
				? Math.max(from, textWidth(bandLabel(term.side), fontSize, 600) + 4 * LABEL_PADDING)
				: from;
		const text = row === 0 ? term.leader : `${term.leader}, paramount leader`;
		const fits = start + textWidth(text, fontSize, 600) + 2 * LABEL_PADDING <= to;
		return [{ ...term, from, to, row, label: fits ? text : '', labelX: start + LABEL_PADDING }];
	});
}

/** Top, height and baseline of a band, px from the top of the timeline. */
export interface Band {
	top: number;
	height: number;
	baseline: number;
}
/** Lays out a band: full height for row 0; for row 1 a label and a thin line at the inner edge. */
export function layOutBand(side: StoryTerm['side'], row: number, { band, height }: Metrics): Band {
	const [thick, thin] = [band * 0.85, band * 0.3];
	if (row === 0) {
		const top = side === 'above' ? 0 : height - thick;
		return { top, height: thick, baseline: top + thick * 0.71 };
	}
	const top = side === 'above' ? thick + 2 : height - thick - thin - 1;
	return { top, height: thin, baseline: top - 3 };
}
