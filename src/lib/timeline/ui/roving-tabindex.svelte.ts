/**
 * The keyboard model of the timeline: one stop for the Tab key, arrows between milestones, and keys that zoom. Follows
 * the roving tabindex of the ARIA Authoring Practices. Keys act only while the focus is inside.
 */
import { flushSync } from 'svelte';
import { browser } from '$app/environment';
import { isWide } from '../../site/breakpoints';
import { MAX_LISTED_MILESTONES } from './limits';
import type { DrawnMilestone } from '../../story/story';

export interface RovingOptions {
	story: () => { milestones: readonly DrawnMilestone[] };
	selected: () => string;
	list: () => HTMLElement | undefined;
	/** Brings a moment (ms UTC) into view. */
	reveal: (time: number) => void;
	/** Zooms about a moment, ms UTC. */
	zoom: (direction: 1 | -1, time: number) => void;
	fit: () => void;
}

/** Where a key leads, as an index among the milestones; the same one where it leads nowhere. */
type Move = (at: number, milestones: readonly DrawnMilestone[]) => number;

const firstOfEra = (at: number, milestones: readonly DrawnMilestone[], step: 1 | -1): number => {
	const eras = [...new Set(milestones.map(({ era }) => era))];
	const era = eras[eras.indexOf(milestones[at]?.era ?? 'between') + step];
	return era === undefined ? at : milestones.findIndex((milestone) => milestone.era === era);
};

const next: Move = (at, milestones) => Math.min(at + 1, milestones.length - 1);
const previous: Move = (at) => Math.max(at - 1, 0);
const nextEra: Move = (at, milestones) => firstOfEra(at, milestones, 1);
const previousEra: Move = (at, milestones) => firstOfEra(at, milestones, -1);

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

/** Makes the keys of a list of milestones: its one tab stop, and the handlers for the element around it. */
export function createRovingTabindex({ story, selected, list, reveal, zoom, fit }: RovingOptions) {
	/** The last one visited, and what was chosen then: choosing another makes that the stop. */
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
	 * Moves the focus there, once it is in view: so the browser scrolls the page to where it will stay. In a long story the
	 * stop of the Tab key is a link wherever it is, and others may be none.
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
		/** Null while the page is prerendered: without script every link is a stop. */
		get tabStop(): string | null {
			return browser ? tabStop : null;
		},
		onfocusin: (event: FocusEvent): void => {
			const id = idOf(event.target);
			const milestone = story().milestones.find((candidate) => candidate.id === id);
			if (!milestone) return;
			visited = { id: milestone.id, selected: selected() };
			// A pointer is already there: moving the label from under it would lose the click.
			if (isWide() && event.target instanceof Element && event.target.matches(':focus-visible'))
				reveal(milestone.anchor);
		},
		onkeydown: (event: KeyboardEvent): void => {
			if (event.ctrlKey || event.metaKey || event.altKey) return;
			// A plus sign needs the Shift key on most keyboards.
			if (event.shiftKey && event.key !== '+') return;
			const id = idOf(event.target);
			const all = story().milestones;
			// What a narrow screen leaves out cannot take the focus; of very many, only those in view are links.
			const milestones =
				all.length > MAX_LISTED_MILESTONES
					? all
					: all.filter((milestone) => linkOf(milestone.id)?.checkVisibility());
			const at = milestones.findIndex((milestone) => milestone.id === id);
			const here = milestones[at];
			const act = isWide() ? ZOOMS[event.key] : undefined;
			const move = MOVES[event.key];
			if (!here || (!act && !move)) return;
			event.preventDefault();
			if (act) return act(here.anchor);
			const to = milestones[move?.(at, milestones) ?? at];
			if (to) visit(to);
		}
	};
}
