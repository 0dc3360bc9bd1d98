/** The reading position: a screen reader goes on reading at the focus or at the caret. */

/**
 * Moves the focus and the caret to an element. The next Tab and a screen reader start there. An
 * element without focus, such as a paragraph, has a `tabindex` only for the moment: a lasting one
 * makes Orca call each of its lines clickable.
 */
export function moveReadingPosition(target: HTMLElement | null | undefined): void {
	if (!target) return;
	const isFocusable = target.matches('a, [tabindex]');
	if (!isFocusable) target.tabIndex = -1;
	target.focus({ preventScroll: true });
	if (!isFocusable) target.removeAttribute('tabindex');
	// SvelteKit has reset the focus to the page, and Firefox would report the caret at its top.
	getSelection()?.collapse(target, 0);
}

/**
 * Returns whether a key was pressed in an element. When the cursor of a screen reader leaves a
 * focused element, Firefox moves the focus to the page, and only the caret is in the element.
 */
export const isPressedIn = (element: Element | undefined, { target }: KeyboardEvent): boolean =>
	!!element?.contains(
		target === document.body ? (getSelection()?.anchorNode ?? null) : (target as Node)
	);
