/**
 * What a reader sees. These run in the page: a question that is asked there finds them by their names, and they know
 * nothing but one another.
 */

/** @param {Element} element */
export const isSeen = (element) =>
	element.checkVisibility({ visibilityProperty: true }) &&
	element.getBoundingClientRect().width > 0 &&
	element.getBoundingClientRect().height > 0;

/** @param {string} css */
export const seen = (css) => [...document.querySelectorAll(css)].filter(isSeen);

/** @param {Element | null | undefined} element */
export const wordsOf = (element) => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();

/** @param {Element} element */
export const nameOf = (element) =>
	element.getAttribute('aria-label') ??
	wordsOf(
		('labels' in element && /** @type {HTMLInputElement} */ (element).labels?.[0]) || element
	);

/**
 * The first of what can be seen.
 *
 * @param {string} css
 * @param {string} [name]
 */
export const find = (css, name = '') =>
	/** @type {HTMLElement | undefined} */ (
		seen(css).find((element) => name === '' || nameOf(element) === name)
	);

/**
 * Where to click an element, or why it cannot be clicked.
 *
 * @param {string} css
 * @param {string} [name]
 * @returns {{ x: number, y: number } | string}
 */
export function spotOf(css, name = '') {
	const element = find(css, name);
	if (!element) return 'it is not there';
	if (element.matches(':disabled')) return 'it is disabled';
	let over;
	for (const block of /** @type {const} */ (['nearest', 'center'])) {
		element.scrollIntoView({ block, inline: 'nearest', behavior: 'instant' });
		// Words may run over several lines, and the middle of all of them be none of theirs.
		const [line = new DOMRect()] = element.getClientRects();
		const spot = { x: line.x + line.width / 2, y: line.y + line.height / 2 };
		over = document.elementFromPoint(spot.x, spot.y);
		if (over && (element.contains(over) || over.closest('label')?.control === element)) return spot;
	}
	return over
		? `<${over.localName} class="${over.getAttribute('class') ?? ''}"> lies over it`
		: 'it is out of the window';
}

/**
 * Gives an element the focus, and says whether it took it.
 *
 * @param {string} css
 * @param {string} [name]
 */
export function focused(css, name = '') {
	const element = find(css, name);
	element?.focus();
	return element !== undefined && document.activeElement === element;
}

/** Labels that touch another, leave the picture, or come out wider than the room they were given. */
export function labelFaults() {
	const frame = document.querySelector('.frame')?.getBoundingClientRect();
	if (!frame) return ['there is no frame'];
	/** @type {string[]} */
	const found = [];
	const rows = [...document.querySelectorAll('.milestone.labelled .title')].flatMap((title) => {
		const range = document.createRange();
		range.selectNodeContents(title);
		const room = title.closest('.milestone')?.clientWidth ?? 0;
		return [...range.getClientRects()].map((box) => ({ text: title.textContent, box, room }));
	});
	rows.forEach(({ text, box, room }, index) => {
		// Labels are laid out from a table of widths: no word may come out wider than the table says.
		if (box.width > room + 0.5) found.push(`${text} is ${box.width} px wide and has ${room}`);
		if (
			box.left < frame.left - 1 ||
			box.right > frame.right + 1 ||
			box.top < frame.top ||
			box.bottom > frame.bottom
		)
			found.push(`${text} leaves the frame`);
		for (const other of rows.slice(index + 1)) {
			const across = box.left < other.box.right - 1 && other.box.left < box.right - 1;
			const down = box.top < other.box.bottom - 5 && other.box.top < box.bottom - 5;
			if (across && down) found.push(`${text} lies on ${other.text}`);
		}
	});
	return found;
}
