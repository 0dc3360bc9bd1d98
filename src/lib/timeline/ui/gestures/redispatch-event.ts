/**
 * Dispatches again an event that arrived before its handler had loaded: a press on the element that is
 * now under the pointer, and touches where they began.
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
