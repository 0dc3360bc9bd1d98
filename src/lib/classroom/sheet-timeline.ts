/** The timeline for a sheet of paper: as high as the sheet allows, so that every title finds room. */
import type { Story } from '../story/story';
import type { Arrangement } from '../timeline/arrangement';
import { divideHeight, layOutTimeline, type TimelineLayout } from '../timeline/layout';
import { createLens, WHOLE } from '../timeline/lens';
import { measuresAt, type Measures } from '../timeline/measures';
import { indexMilestones } from '../timeline/milestone-index';
import { createViewport } from '../timeline/viewport';

/** px, before the picture is fitted to the width of the sheet. */
export interface SheetSize {
	width: number;
	height: number;
}

/** In proportion to what both A4 and Letter leave, landscape; narrower, titles would find no room. */
export const SHEET: SheetSize = { width: 1160, height: 650 };

/** Nothing on paper has to be hit with a finger: lines may stand as close as they are read. px */
const LINE = 19;

function measuresFor(height: number): Measures {
	const measures = measuresAt(16);
	return { ...measures, height, callout: { ...measures.callout, lineHeight: LINE } };
}

/**
 * Lays out the whole story for a sheet.
 * @param arrangement That of the story; an empty one for an axis without milestones.
 */
export function layOutSheet(
	{ milestones, stretches, terms }: Pick<Story, 'milestones' | 'stretches' | 'terms'>,
	arrangement: Arrangement,
	{ width, height }: SheetSize = SHEET
): TimelineLayout {
	const lens = createLens('folded', stretches);
	const measures = measuresFor(height);
	const all = indexMilestones(milestones, lens.extent);
	const scene = { all, matching: all, matchingIds: null, arrangement, selected: null, terms, events: [] };
	const rows = divideHeight(all, lens, width, measures);
	return layOutTimeline(scene, createViewport(lens, WHOLE, width), measures, rows);
}
