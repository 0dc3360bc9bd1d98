/** The crossing of this story, laid out in the build: its pages need no layout code. */
import { COMPARED_ERAS } from '../story/compared-eras';
import { formatExtent, formatYear, yearOf, yearRange } from '../story/dates';
import { readComparison, readRanks, readStory } from '../story/read.server';
import { excerpt } from '../story/passages';
import { noun, sideLabel, sides } from '../story/settings';
import type { Side, StoryMilestone } from '../story/story';
import { segmentLabels } from '../timeline/scale/segments';
import {
	createCrossingScale,
	drawRibbon,
	layoutMarks,
	Levels,
	type Actor,
	type Cluster,
	type Place,
	type Ribbon
} from './crossing';

/** Least widths of the layouts, rem. `ui/Crossing.svelte` chooses one by container queries. */
const WIDTHS = { narrow: 17.5, medium: 42, wide: 60 };
export type LayoutName = keyof typeof WIDTHS;
const LAYOUT_NAMES = Object.keys(WIDTHS) as LayoutName[];

/** Most lanes of marks beside a ribbon. A strip is too low for more than two. */
const LANES = {
	picture: { narrow: 1, medium: 3, wide: 2 },
	strip: { narrow: 1, medium: 1, wide: 2 }
};
export type CrossingVariant = keyof typeof LANES;

export interface CrossingMark {
	id: string;
	title: string;
	date: string;
	/** The first words of its sentence. */
	words: string;
	side: Side;
	theme: string;
	/** Its place in each layout; null where it is in a cluster. */
	places: Record<LayoutName, Place | null>;
}

/** Who stood above whom at one end of the story, with the words of the text. */
export interface CrossingEnd {
	/** A year and, where the story names it, a place. */
	label: string;
	upper: { side: Actor; name: string };
	lower: { side: Actor; name: string };
	quote: string;
}

export interface CrossingData {
	variant: CrossingVariant;
	ribbons: Ribbon[];
	/** Axis breaks, as shares of the width. */
	breaks: { from: number; to: number }[];
	/** The widest axis break: its years, and its length with its sentences. */
	silence: { from: number; to: number; years: string; label: string[] } | null;
	/** Says that the text does not date the change; null where the sides keep their places. */
	unknownChange: string | null;
	/** The first and the last rank; empty for a story without ranks. */
	ends: CrossingEnd[];
	marks: CrossingMark[];
	clusters: Record<LayoutName, Cluster[]>;
	/** The picture in words. */
	description: string;
}

/** Characters of the first words of a sentence. */
const MAX_WORDS_LENGTH = 90;

const round = (value: number) => Number(value.toFixed(4));
const toRounded = (place: Place): Place => ({
	x: round(place.x),
	spots: place.spots.map(({ level, lane }) => ({ level: round(level), lane })),
	...(place.tie && { tie: place.tie.map(({ level, lane }) => ({ level: round(level), lane })) })
});

function readEnds(): CrossingEnd[] {
	const ranks = readRanks();
	const named = readComparison()?.ranks;
	const [first, last] = [ranks[0], ranks.at(-1)];
	if (!first || !last) return [];
	return [first, last].map(({ extent, above, quote }, index): CrossingEnd => {
		const below: Actor = above === 'above' ? 'below' : 'above';
		const era = named?.[COMPARED_ERAS[index] ?? 'then'];
		const isNamed = era?.upper.side === above;
		const end = index === 0 ? extent.start : extent.end;
		const year = formatYear(end ? yearOf(end.first) : 0);
		return {
			label: isNamed ? `${formatYear(era.year)}, in ${era.place}` : year,
			upper: { side: above, name: isNamed ? era.upper.name : sideLabel(above) },
			lower: { side: below, name: isNamed ? era.lower.name : sideLabel(below) },
			quote: quote.exact
		};
	});
}

/** Returns the picture in one or two sentences, for readers who do not see it. */
function describe({
	ends,
	silence,
	unknownChange
}: Pick<CrossingData, 'ends' | 'silence' | 'unknownChange'>): string {
	return [
		ends.length > 0 ? `Who stands above whom, as the ${noun} says.` : 'The milestones in time.',
		...ends.map(({ label, upper, lower }) => `${label}: ${upper.name} above ${lower.name}.`),
		silence && `${silence.years}: ${silence.label.join(', ')}.`,
		unknownChange
	]
		.filter(Boolean)
		.join(' ');
}

const cache = new Map<CrossingVariant, CrossingData>();

/**
 * Returns the data of `Crossing.svelte`, for the `load` of a page.
 *
 * @param variant `picture` with quotes and names, or the low `strip`
 */
export function readCrossing(variant: CrossingVariant = 'picture'): CrossingData {
	const cached = cache.get(variant);
	if (cached) return cached;
	const { milestones, segments } = readStory();
	const scale = createCrossingScale(segments);
	const actors = sides
		.map(({ place }) => place)
		.filter((place) => place !== 'both')
		.sort();
	const levels = new Levels(readRanks(), scale, actors);
	const toLayouts = <T>(make: (name: LayoutName) => T) =>
		Object.fromEntries(LAYOUT_NAMES.map((name) => [name, make(name)])) as Record<LayoutName, T>;
	const layouts = toLayouts((name) =>
		layoutMarks(milestones, levels, WIDTHS[name], LANES[variant][name])
	);

	const breaks = scale.segments.filter(({ isAxisBreak }) => isAxisBreak);
	const [widest] = breaks.toSorted((a, b) => b.to - b.from - (a.to - a.from));
	const silence = widest
		? {
				from: round(widest.from),
				to: round(widest.to),
				years: yearRange(widest).join('–'),
				label: (segmentLabels(widest)[0] ?? '').split(', ')
			}
		: null;
	const ends = readEnds();
	const unknownChange =
		levels.changes.length > 0 ? `When they changed places, the ${noun} does not say.` : null;
	const toMark = (milestone: StoryMilestone): CrossingMark => ({
		id: milestone.id,
		title: milestone.title,
		date: formatExtent(milestone.extent, 'short'),
		words: excerpt(milestone.quotes[0]?.exact ?? '', MAX_WORDS_LENGTH),
		side: milestone.side,
		theme: milestone.theme,
		places: toLayouts((name) => {
			const place = layouts[name].places.get(milestone.id);
			return place ? toRounded(place) : null;
		})
	});
	const data: CrossingData = {
		variant,
		ribbons: actors.map((actor) => drawRibbon(actor, levels)),
		breaks: breaks.map(({ from, to }) => ({ from: round(from), to: round(to) })),
		silence,
		unknownChange,
		ends,
		marks: milestones.map(toMark),
		clusters: toLayouts((name) =>
			layouts[name].clusters.map((cluster) => ({ ...cluster, ...toRounded(cluster) }))
		),
		description: describe({ ends, silence, unknownChange })
	};
	cache.set(variant, data);
	return data;
}
