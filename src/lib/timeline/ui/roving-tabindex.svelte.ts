/**
 * Keyboard navigation of the timeline: a roving tabindex (ARIA Authoring Practices), with keys that move
 * between milestones and keys that zoom. Keys act only while the focus is inside.
 */
import { flushSync } from 'svelte';
import { browser } from '$app/environment';
import { isWide } from '../../site/breakpoints';
import { resolveKey } from '../../site/resolve-key';
import { MAX_LISTED_MILESTONES } from './limits';
import type { DrawnMilestone } from '../../story/story';

export interface RovingOptions {
	story: () => { milestones: readonly DrawnMilestone[] };
	selected: () => string;
	list: () => HTMLElement | undefined;
	/** Brings a time (ms UTC) into view. */
	reveal: (time: number) => void;
	/** Zooms around a time, ms UTC. */
	zoom: (direction: 1 | -1, time: number) => void;
	fit: () => void;
}

/** Returns the index of the next milestone, or the same index at an end. */
type Move = (index: number, milestones: readonly DrawnMilestone[]) => number;

const firstOfEra = (index: number, milestones: readonly DrawnMilestone[], step: 1 | -1): number => {
	const eras = [...new Set(milestones.map(({ era }) => era))];
	const era = eras[eras.indexOf(milestones[index]?.era ?? '') + step];
	return era === undefined ? index : milestones.findIndex((milestone) => milestone.era === era);
};

const next: Move = (index, milestones) => Math.min(index + 1, milestones.length - 1);
const previous: Move = (index) => Math.max(index - 1, 0);
const nextEra: Move = (index, milestones) => firstOfEra(index, milestones, 1);
const previousEra: Move = (index, milestones) => firstOfEra(index, milestones, -1);

const MOVES: Record<string, Move> = {
	ArrowRight: next,
	ArrowLeft: previous,
	ArrowDown: nextEra,
	PageDown: nextEra,
	ArrowUp: previousEra,
	PageUp: previousEra,
	Home: () => 0,
	End: (_, milestones) => milestones.length - 1
};

/** Returns the tab stop of a list of milestones and the key handlers of the element around it. */
export function createRovingTabindex({ story, selected, list, reveal, zoom, fit }: RovingOptions) {
	/** The last focused milestone and the selection then: a new selection becomes the tab stop. */
	let visited = $state.raw<{ id: string; selected: string } | null>(null);
	const tabStop = $derived(visited?.selected === selected() ? visited.id : selected());

	const ZOOMS: Record<string, (time: number) => void> = {
		'+': (time) => zoom(1, time),
		'=': (time) => zoom(1, time),
		'-': (time) => zoom(-1, time),
		'0': fit
	};

	function idOf(target: EventTarget | null): string | undefined {
		return target instanceof Element
			? target.closest<HTMLElement>('[data-id]')?.dataset['id']
			: undefined;
	}
	const linkOf = (id: string) =>
		list()?.querySelector<HTMLElement>(`[data-id="${CSS.escape(id)}"]`);

	/**
	 * Moves the focus to a milestone after it has come into view, so that the browser scrolls to its final
	 * position. In a long story only the tab stop and milestones in view are links.
	 */
	function visit({ id, anchor }: DrawnMilestone): void {
		if (isWide()) {
			visited = { id, selected: selected() };
			reveal(anchor);
			flushSync();
		}
		linkOf(id)?.focus();
	}

	return {
		visit,
		/** Null while the page is prerendered: without script every link is a tab stop. */
		get tabStop(): string | null {
			return browser ? tabStop : null;
		},
		onfocusin: (event: FocusEvent): void => {
			const id = idOf(event.target);
			const milestone = story().milestones.find((candidate) => candidate.id === id);
			if (!milestone) return;
			visited = { id: milestone.id, selected: selected() };
			// Only for keyboard focus: moving a label away from the pointer would lose the click.
			if (isWide() && event.target instanceof Element && event.target.matches(':focus-visible'))
				reveal(milestone.anchor);
		},
		onkeydown: (event: KeyboardEvent): void => {
			const key = resolveKey(event, ZOOMS);
			// Some keyboards need Shift for a plus sign, a minus sign or digits.
			if (event.shiftKey && !/^[+0-]$/.test(key)) return;
			const id = idOf(event.target);
			const all = story().milestones;
			// Hidden links of a narrow screen cannot take the focus. A long story has links only in view.
			const milestones =
				all.length > MAX_LISTED_MILESTONES
					? all
					: all.filter((milestone) => linkOf(milestone.id)?.checkVisibility());
			const index = milestones.findIndex((milestone) => milestone.id === id);
			const current = milestones[index];
			const act = isWide() ? ZOOMS[key] : undefined;
			const move = MOVES[key];
			if (!current || (!act && !move)) return;
			event.preventDefault();
			if (act) return act(current.anchor);
			const target = milestones[move?.(index, milestones) ?? index];
			if (target) visit(target);
		}
	};
}
