/** The years of a story. Apart from `coverage.ts`, whose parser of the column no browser loads. */
import { range } from 'd3';
import { yearOf } from './dates';
import type { Story, StoryMilestone } from './story';

export interface StoryYear {
	year: number;
	/** Ids of the milestones with an anchor in the year. */
	milestones: string[];
	/** True for a silent year: no date of the column or of the record is in it. */
	isGap: boolean;
}

const utcYear = (time: number) => new Date(time).getUTCFullYear();

/** Returns the first and last year of a milestone. An open end lasts until its last certain year. */
function touchedYears({ extent, anchor }: StoryMilestone): [number, number] {
	const year = utcYear(anchor);
	const start = extent.start ? yearOf(extent.start.first) : year;
	return [start, Math.max(start, yearOf((extent.end ?? extent.start)?.last ?? String(year)))];
}

/** Returns the years of the story’s axis. Silent years are counted by this function alone. */
export function storyYears({
	milestones,
	segments
}: Pick<Story, 'milestones' | 'segments'>): StoryYear[] {
	const milestoneYears = milestones.map(touchedYears);
	const first = utcYear(Math.min(...segments.map(({ start }) => start)));
	const last = utcYear(Math.max(...segments.map(({ end }) => end)) - 1);
	return range(first, last + 1).map((year): StoryYear => ({
		year,
		milestones: milestones.filter(({ anchor }) => utcYear(anchor) === year).map(({ id }) => id),
		isGap: !milestoneYears.some(([start, end]) => start <= year && year <= end)
	}));
}
