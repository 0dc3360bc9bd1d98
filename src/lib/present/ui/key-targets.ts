/** Whether keys belong to what has the focus: someone types there. */
export const isTextField = (target: EventTarget | null): boolean =>
	target instanceof Element &&
	target.closest('input, textarea, select, [contenteditable]') !== null;

/** Space presses a button and follows a summary; it is theirs while they have the focus. */
export const isActivatedBySpace = (target: EventTarget | null): boolean =>
	target instanceof Element && target.closest('button, summary') !== null;
