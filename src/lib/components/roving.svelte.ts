/**
 * The keyboard model of the timeline: one stop for the Tab key, arrows between milestones, and keys that zoom. Follows
 * the roving tabindex of the ARIA Authoring Practices. Keys act only while the focus is inside.
 */
import { inBrowser } from './in-browser';
import type { Story, StoryMilestone } from '../story/story';

export interface RovingOptions {
	story: () => Pick<Story, 'eras' | 'milestones'>;
	selected: () => string;
	list: () => HTMLElement | undefined;
	/** Brings a moment (ms UTC) into view. */
	reveal: (time: number) => void;
	zoom: (direction: 1 | -1) => void;
	fit: () => void;
}

/** Where a key leads, as an index among the milestones; undefined where it leads nowhere. */
type Move = (at: number, milestones: readonly StoryMilestone[]) => number;

const firstOfEra = (at: number, milestones: readonly StoryMilestone[], step: 1 | -1): number => {
	const eras = [...new Set(milestones.map(({ era }) => era))];
	const era = eras[eras.indexOf(milestones[at]?.era ?? 'between') + step];
	return era === undefined ? at : milestones.findIndex((milestone) => milestone.era === era);
};

const next: Move = (at, milestones) => Math.min(at + 1, milestones.length - 1);
const previous: Move = (at) => Math.max(at - 1, 0);
const nextEra: Move = (at, milestones) => firstOfEra(at, milestones, 1);
const previousEra: Move = (at, milestones) => firstOfEra(at, milestones, -1);

export const MOVES: Record<string, Move> = {
	ArrowRight: next,
	ArrowLeft: previous,
	ArrowDown: nextEra,
	PageDown: nextEra,
	ArrowUp: previousEra,
	PageUp: previousEra,
	Home: () => 0,
	End: (_, milestones) => milestones.length - 1
};

export function createRoving({ story, selected, list, reveal, zoom, fit }: RovingOptions) {
	let visited = $state<string | null>(null);
	const tabStop = $derived(visited ?? selected());

	const ZOOMS: Record<string, () => void> = { '+': () => zoom(1), '=': () => zoom(1), '-': () => zoom(-1), '0': fit };

	function idOf(target: EventTarget | null): string | undefined {
		return target instanceof Element ? target.closest<HTMLElement>('[data-id]')?.dataset['id'] : undefined;
	}

	return {
		/** Null while the page is prerendered: without script every link is a stop. */
		get tabStop(): string | null {
			return inBrowser ? tabStop : null;
		},
		onfocusin: (event: FocusEvent): void => {
			const id = idOf(event.target);
			const milestone = story().milestones.find((candidate) => candidate.id === id);
			if (!milestone) return;
			visited = milestone.id;
			// A pointer is already there: moving the label from under it would lose the click.
			if (event.target instanceof Element && event.target.matches(':focus-visible')) reveal(milestone.anchor);
		},
		onkeydown: (event: KeyboardEvent): void => {
			if (event.ctrlKey || event.metaKey || event.altKey) return;
			// A plus sign needs the Shift key on most keyboards.
			if (event.shiftKey && event.key !== '+') return;
			const id = idOf(event.target);
			if (id === undefined) return;
			const act = ZOOMS[event.key];
			const move = MOVES[event.key];
			if (!act && !move) return;
			event.preventDefault();
			if (act) return act();
			const { milestones } = story();
			const to =
				milestones[
					move?.(
						milestones.findIndex((milestone) => milestone.id === id),
						milestones
					) ?? -1
				];
			if (to)
				list()
					?.querySelector<HTMLElement>(`[data-id="${CSS.escape(to.id)}"]`)
					?.focus({ preventScroll: true });
		}
	};
}
