/** The slides of the presentation, and a check of the slide that a page shows. */
import { expect, type Page } from '@playwright/test';
import { buildDeck } from '../../src/lib/present/deck';
import { readData, story } from './test';

export const deck = buildDeck(
	story,
	readData('class.json')!,
	readData('comparison.json')?.travel !== undefined
);
export const milestone = (id: string) => story.milestones.find((candidate) => candidate.id === id);
export const announcement = (page: Page) => page.locator('.stage [role="status"]').first();
export const slideOf = (id: string) => deck.findIndex((slide) => slide.id === id);

export const expectSlide = (page: Page, index: number, step = 1) =>
	expect(announcement(page)).toHaveText(
		new RegExp(
			`^Slide ${index + 1} of ${deck.length}: .*${(deck[index]?.steps ?? 1) > 1 ? `Step ${step} of` : ''}`
		)
	);
