/**
 * Dispatches an event once more, for what was loaded since: a press where the pointer was, whatever is there by now, and
 * fingers where they were set down, so that no part of their way is lost.
 */
export function redispatchEvent(event: MouseEvent | TouchEvent): void {
	const { type, target } = event;
	if (event instanceof MouseEvent) {
		document
			.elementFromPoint(event.clientX, event.clientY)
			?.dispatchEvent(new MouseEvent(type, event));
		return;
	}
	const touches = [...event.touches];
	target?.dispatchEvent(new TouchEvent(type, { touches, changedTouches: touches, bubbles: true }));
}
