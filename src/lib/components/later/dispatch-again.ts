/**
 * Dispatches an event once more, for what was loaded since: a press where the pointer was, whatever is there by now, and
 * fingers where they were set down, so that no part of their way is lost.
 */
export function dispatchAgain(event: MouseEvent | TouchEvent): void {
	const again =
		event instanceof MouseEvent
			? new MouseEvent(event.type, event)
			: new TouchEvent(event.type, { touches: [...event.touches], changedTouches: [...event.touches], bubbles: true });
	const at = event instanceof MouseEvent ? document.elementFromPoint(event.clientX, event.clientY) : event.target;
	at?.dispatchEvent(again);
}
