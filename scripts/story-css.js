/** Vite plugin: the colours and the footer of the story as the style sheet `virtual:story.css`. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './cli.js';
import { readStory } from './env.js';

const ID = 'virtual:story.css';
/** Share of a side's colour in its bands. */
export const WASH = 0.15;

/** @typedef {import('../src/lib/content/schema').StoryRecord} StoryRecord */

/**
 * Returns the custom properties of the sides, and the footer of handouts. Paper gets the colours of
 * the light theme.
 *
 * @param {Pick<StoryRecord, 'title' | 'subject' | 'years' | 'sides'>} story
 */
function styleOf({ title, subject, years, sides }) {
	/** @param {(colours: StoryRecord['sides'][number]['colours']) => string} choose */
	const properties = (choose) =>
		sides.map(({ place, colours }) => `--side-${place}: ${choose(colours)};`).join(' ');
	const washes = sides.map(
		({ place }) =>
			`--side-${place}-wash: color-mix(in srgb, var(--side-${place}) ${WASH * 100}%, var(--paper));`
	);
	return `
:root { ${properties(({ light, dark }) => `light-dark(${light}, ${dark})`)} ${washes.join(' ')} }
@media (forced-colors: none) {
	:root[data-theme='projector'] { ${properties(({ projector }) => projector)} }
}
@media print {
	:root:has(.handout) { ${properties(({ light }) => light)} }
}
@page handout {
	@bottom-left { content: ${JSON.stringify(`${title} · ${subject}, ${years}`)}; }
}`;
}

/** @returns {import('vite').Plugin} */
export const storyCss = () => {
	const file = path.join(root, 'data', readStory(process.env), 'story.json');
	return {
		name: 'story-css',
		resolveId: (id) => (id === ID ? ID : undefined),
		load(id) {
			if (id !== ID) return undefined;
			this.addWatchFile(file);
			return styleOf(JSON.parse(readFileSync(file, 'utf8')));
		}
	};
};
