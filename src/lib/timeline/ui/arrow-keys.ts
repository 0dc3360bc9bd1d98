/** Arrow keys of a group of buttons with a roving tabindex (ARIA Authoring Practices). */

/** Moves the focus to the previous or next button of the group. */
export function moveWithArrows(event: KeyboardEvent & { currentTarget: HTMLElement }): void {
	const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
	if (!step || event.ctrlKey || event.metaKey || event.altKey) return;
	const buttons = [...event.currentTarget.querySelectorAll('button')];
	buttons[buttons.indexOf(event.target as HTMLButtonElement) + step]?.focus();
	event.preventDefault();
}
