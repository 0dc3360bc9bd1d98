/** Returns whether a click follows a link here: modifier keys open a new tab, and others menus. */
export const isPlainClick = (event: MouseEvent): boolean =>
	event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
