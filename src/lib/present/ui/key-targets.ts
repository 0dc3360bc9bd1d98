/** Returns true if the target accepts typed text. */
export const isTextField = (target: EventTarget | null): boolean =>
	target instanceof Element &&
	target.closest('input, textarea, select, [contenteditable]') !== null;

/** Returns true if Space activates the target. */
export const isActivatedBySpace = (target: EventTarget | null): boolean =>
	target instanceof Element && target.closest('button, summary') !== null;
