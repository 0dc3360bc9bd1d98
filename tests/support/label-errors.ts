/** Runs in the page: returns labels that overlap, leave the frame, or exceed their width. */
export function labelErrors(): string[] {
	const frame = document.querySelector('.frame')?.getBoundingClientRect();
	if (!frame) return ['the page has no .frame'];
	const errors: string[] = [];
	const rows = [...document.querySelectorAll('.milestone.labelled .title')].flatMap((title) => {
		const range = document.createRange();
		range.selectNodeContents(title);
		const available = title.closest('.milestone')?.clientWidth ?? 0;
		return [...range.getClientRects()].map((box) => ({ text: title.textContent, box, available }));
	});
	rows.forEach(({ text, box, available }, index) => {
		// Labels are laid out from a table of widths, which no word may exceed.
		if (box.width > available + 0.5)
			errors.push(`${text} is ${box.width} px wide and has ${available}`);
		if (
			box.left < frame.left - 1 ||
			box.right > frame.right + 1 ||
			box.top < frame.top ||
			box.bottom > frame.bottom
		)
			errors.push(`${text} leaves the frame`);
		for (const other of rows.slice(index + 1)) {
			const across = box.left < other.box.right - 1 && other.box.left < box.right - 1;
			const down = box.top < other.box.bottom - 5 && other.box.top < box.bottom - 5;
			if (across && down) errors.push(`${text} overlaps ${other.text}`);
		}
	});
	return errors;
}
