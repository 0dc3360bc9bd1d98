/** Runs in the page: names labels that touch, leave the frame, or are wider than their room. */
export function labelFaults(): string[] {
	const frame = document.querySelector('.frame')?.getBoundingClientRect();
	if (!frame) return ['there is no frame'];
	const found: string[] = [];
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
