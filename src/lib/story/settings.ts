/**
 * Settings of the story that this build shows: its names, sides and themes. They are in story.json
 * of the folder that STORY names (svelte.config.js); `content/resolve.ts` checks them.
 */
import * as file from '$story/story.json';
import type { Shape, Side, StoryRecord } from '../content/schema';
import { COMPARED_ERAS, type ComparedEra } from './compared-eras';

// Read one by one, so that the bundler leaves out the rest of the file.
export const siteTitle = file.title;
export const prefix = file.prefix;
export const subject = file.subject;
export const years = file.years;
export const tagline = file.tagline;
export const description = file.description;
export const lead = file.lead;
export const noun = file.noun;
export const headline = file.headline;
export const questions = (file as unknown as StoryRecord).questions ?? [];
export const contact = (file as unknown as StoryRecord).contact;
export const lastChecked = (file as unknown as StoryRecord).lastChecked;

/** The sides in the order of the data, and the themes in the order of the legend. */
export const sides = file.sides as StoryRecord['sides'];
export const themes = file.themes as StoryRecord['themes'];

/** The two eras that the comparison pairs; undefined for a story without a comparison. */
export const compared = (file as unknown as StoryRecord).compared;

/** Names both compared eras, as in a title. */
export const comparedTitle = compared ? `${compared.then.label} beside ${compared.now.label}` : '';

/** Returns the name of a compared era, its years, its leaders, and the question on it. */
export function comparedEra(name: ComparedEra) {
	if (!compared) throw new Error('The story compares no eras.');
	return compared[name];
}

/** Returns the side of the comparison that a milestone is on; undefined for an era that is not compared. */
export const comparedEraOf = ({ era }: { era: string }): ComparedEra | undefined =>
	COMPARED_ERAS.find((name) => compared?.[name].eras.includes(era));

const sideAt = new Map(sides.map((side) => [side.place, side]));
const themeOf = new Map(themes.map((theme) => [theme.id, theme]));

/** Returns the name of the side that is drawn at a place. */
export const sideLabel = (place: Side): string => sideAt.get(place)?.label ?? '';

/** Returns the id of the side that is drawn at a place, for URLs and downloads. */
export const sideId = (place: Side): string => sideAt.get(place)?.id ?? '';

export const themeLabel = (id: string): string => themeOf.get(id)?.label ?? id;

/** Returns the shape of a theme’s marks. */
export const shapeOf = (theme: string): Shape => themeOf.get(theme)?.shape ?? 'circle';

/** Returns the text with its first letter as a capital. */
export const capitalise = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
