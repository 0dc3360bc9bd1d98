/** Whether the target takes typed text. */
export const isTextField = (target: EventTarget | null): boolean =>
	target instanceof Element &&
	target.closest('input, textarea, select, [contenteditable]') !== null;

/** Whether Space activates the target. */
export const isActivatedBySpace = (target: EventTarget | null): boolean =>
	target instanceof Element && target.closest('button, summary') !== null;
