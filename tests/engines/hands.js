/**
 * Keys and pointer as the W3C's WebDriver describes them. WebDriver and WebDriver BiDi take the same sequences.
 *
 * @typedef {{ x: number, y: number }} Point px, from the corner of the viewport
 */

/** Keys that write nothing have a code of their own: https://www.w3.org/TR/webdriver2/#keyboard-actions */
const CODES = new Map([
	['Tab', '\uE004'],
	['Enter', '\uE007'],
	['Escape', '\uE00C'],
	['PageUp', '\uE00E'],
	['PageDown', '\uE00F'],
	['End', '\uE010'],
	['Home', '\uE011'],
	['ArrowLeft', '\uE012'],
	['ArrowUp', '\uE013'],
	['ArrowRight', '\uE014'],
	['ArrowDown', '\uE015']
]);

/** @param {string} key as in `KeyboardEvent.key` */
export function pressing(key) {
	const value = CODES.get(key) ?? key;
	if (value.length !== 1) throw new Error(`the key ${key} has no code here`);
	const actions = ['keyDown', 'keyUp'].map((type) => ({ type, value }));
	return [{ type: 'key', id: 'keyboard', actions }];
}

/** @param {object[]} actions */
const byMouse = (actions) => [
	{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions }
];
/** @param {Point} to */
const move = ({ x, y }) => ({ type: 'pointerMove', x: Math.round(x), y: Math.round(y) });
const down = { type: 'pointerDown', button: 0 };
const up = { type: 'pointerUp', button: 0 };

/** @param {Point} at */
export const pointing = (at) => byMouse([move(at)]);

/** @param {Point} at */
export const clicking = (at) => byMouse([move(at), down, up]);

/**
 * @param {Point} from
 * @param {Point} to
 */
export function dragging(from, to) {
	const way = [0.25, 0.5, 0.75, 1].map((part) =>
		move({ x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part })
	);
	return byMouse([move(from), down, ...way, up]);
}
