/** Reads a PDF back, sheet by sheet. */
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A run of text on one line. The origin is the lower left corner of the sheet; unit: pt. */
interface Run {
	text: string;
	x: number;
	/** The baseline. */
	y: number;
	width: number;
	fontSize: number;
}
export interface Sheet {
	/** Without the footer, which would interrupt text across pages. */
	text: string;
	/** pt. */
	width: number;
	height: number;
	runs: Run[];
	/** Words beyond the margins. */
	beyond: string[];
}
/** pt: less than the lower margin, more than the height of the footer. */
const FOOTER_HEIGHT = 34;

export async function readSheets(pdf: Buffer): Promise<Sheet[]> {
	const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
	const sheets: Sheet[] = [];
	for (let number = 1; number <= document.numPages; number++) {
		const page = await document.getPage(number);
		const { width, height } = page.getViewport({ scale: 1 });
		const { items } = await page.getTextContent();
		const runs = items.flatMap((item) =>
			'str' in item
				? [
						{
							text: item.str,
							x: Number(item.transform[4]),
							y: Number(item.transform[5]),
							width: item.width,
							fontSize: Math.hypot(Number(item.transform[2]), Number(item.transform[3])),
							line: item.hasEOL ? '\n' : ''
						}
					]
				: []
		);
		const portrait = height > width;
		sheets.push({
			...{ width, height },
			text: runs
				.filter(({ y }) => !portrait || y > FOOTER_HEIGHT)
				.map(({ text, line }) => text + line)
				.join(''),
			runs: runs.filter(({ text }) => text.trim()),
			beyond: runs
				.filter(
					({ x, y, width: wide, text }) =>
						text.trim() && (x < 10 || x + wide > width - 10 || y < 10 || y > height - 10)
				)
				.map(({ text }) => text)
		});
	}
	await document.destroy();
	return sheets;
}

/** Returns pairs of runs whose lower-case letters cover each other. */
export const overlaps = ({ runs }: Sheet): string[] =>
	runs.flatMap((a, index) =>
		runs
			.slice(index + 1)
			.filter(
				(b) =>
					// Chromium prints outlined text twice.
					a.text !== b.text &&
					Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x) > 2 &&
					Math.min(a.y + a.fontSize / 2, b.y + b.fontSize / 2) - Math.max(a.y, b.y) > 1
			)
			.map((b) => `${a.text} | ${b.text}`)
	);
