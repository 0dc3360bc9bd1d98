/** Contrast of text by pixels, from a screen with and one without its letters. */
import type { Page } from '@playwright/test';
import { extent } from 'd3';
import {
	colourOf,
	contrastOf,
	over,
	readScreen,
	unpack,
	type Colour,
	type Pixels
} from './contrast';

/** Contrast of the own text of an element. */
export interface TextContrast {
	target: string;
	/** Contrast that 90 % of the background pixels reach; 0 where no letter was visible. */
	contrast: number;
	/** Minimum contrast by WCAG 2.2, 1.4.3. */
	minimum: number;
}
interface TextBoxes {
	index: number;
	/** Computed colour of the text. */
	css: string;
	/** 0–1, with that of its ancestors. */
	opacity: number;
	/** px of the viewport */
	boxes: { left: number; top: number; width: number; height: number }[];
	minimum: number;
}

/** Runs in the page: scrolls to the first element, and returns the text of the elements in view. */
function findText(targets: [index: number, target: string][]): TextBoxes[] {
	const lettersOf = (element: Element) =>
		[...element.childNodes]
			.filter((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim())
			.flatMap((node) => {
				const range = document.createRange();
				range.selectNodeContents(node);
				return [...range.getClientRects()].filter(({ width, height }) => width >= 1 && height >= 1);
			});
	/** Returns the part of the viewport that the ancestors of an element do not clip. */
	const frameOf = (element: Element) => {
		const frame = { left: 0, top: 0, right: innerWidth, bottom: innerHeight };
		for (let ancestor = element.parentElement; ancestor; ancestor = ancestor.parentElement) {
			if (
				getComputedStyle(ancestor).overflow === 'visible' ||
				ancestor === document.body ||
				ancestor === document.documentElement
			)
				continue;
			const { left, top, right, bottom } = ancestor.getBoundingClientRect();
			frame.left = Math.max(frame.left, left);
			frame.top = Math.max(frame.top, top);
			frame.right = Math.min(frame.right, right);
			frame.bottom = Math.min(frame.bottom, bottom);
		}
		return frame;
	};
	return targets.flatMap(([index, target], position) => {
		const element = document.querySelector(target);
		if (!element) throw new Error(`${target} matches nothing`);
		if (position === 0)
			element.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
		const frame = frameOf(element);
		const all = lettersOf(element);
		const boxes = all.flatMap((box) => {
			const left = Math.ceil(Math.max(box.left, frame.left));
			const top = Math.ceil(Math.max(box.top, frame.top));
			const width = Math.floor(Math.min(box.right, frame.right)) - left;
			const height = Math.floor(Math.min(box.bottom, frame.bottom)) - top;
			return width >= 1 && height >= 1 ? [{ left, top, width, height }] : [];
		});
		// Only the first may be partly in view: its text may be longer than the viewport.
		if (position > 0 && (boxes.length < all.length || boxes.length === 0)) return [];
		const style = getComputedStyle(element);
		const css = element instanceof SVGElement ? style.fill : style.color;
		let opacity = 1;
		for (let up: Element | null = element; up; up = up.parentElement)
			opacity *= Number(getComputedStyle(up).opacity);
		const size = parseFloat(style.fontSize);
		const isLarge = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
		return [{ index, css, opacity, boxes, minimum: isLarge ? 3 : 4.5 }];
	});
}

/** True when two colours differ by more than two screenshots of one page do. */
const differ = (a: Colour, b: Colour) =>
	a.some((value, channel) => Math.abs(value - (b[channel] ?? 0)) > 8);

/** Returns the contrast of a text from a screen with and one without its letters. */
function contrastIn({ css, opacity, boxes }: TextBoxes, written: Pixels, blank: Pixels): number {
	const text = colourOf(css);
	/** Number of background pixels by colour. */
	const backgrounds = new Map<number, number>();
	let letters = 0;
	let all = 0;
	for (const { left, top, width, height } of boxes)
		for (let y = top; y < top + height; y++)
			for (let x = left; x < left + width; x++) {
				const behind = blank.at(x, y);
				const drawn = written.at(x, y);
				if (behind !== drawn && differ(unpack(behind), unpack(drawn))) letters++;
				backgrounds.set(behind, (backgrounds.get(behind) ?? 0) + 1);
				all++;
			}
	if (letters === 0) return 0;
	const contrasts = [...backgrounds].map(([packed, count]) => {
		const behind = unpack(packed);
		return {
			contrast: contrastOf(over(text.colour, text.opacity * opacity, behind), behind),
			count
		};
	});
	let worse = 0;
	const tenth = contrasts
		.sort((a, b) => a.contrast - b.contrast)
		.find(({ count }) => (worse += count) > all / 10);
	return tenth?.contrast ?? 0;
}

/** Hides or shows all text, but not its background. */
const blank = (page: Page, isBlank: boolean) =>
	page.evaluate((blank) => {
		const sheet = new CSSStyleSheet();
		// Forced colors allow no transparent text, so it gets the colour of the background.
		sheet.replaceSync(`
			* { -webkit-text-fill-color: transparent !important; text-decoration-color: transparent !important; }
			svg :is(text, tspan) { fill: transparent !important; }
			@media (forced-colors: active) { * { color: Canvas !important; text-decoration: none !important; } }
		`);
		document.adoptedStyleSheets = blank ? [sheet] : [];
		return new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
	}, isBlank);

/**
 * Returns the contrast of the own text of elements, screen by screen.
 *
 * @param targets selectors, each of one element on the page
 */
export async function measureTextContrast(
	page: Page,
	targets: readonly string[]
): Promise<TextContrast[]> {
	const measured = new Map<number, TextContrast>();
	const session = await page.context().newCDPSession(page);
	const unmeasured = () =>
		targets
			.map((target, index): [number, string] => [index, target])
			.filter(([index]) => !measured.has(index));
	for (let rest = unmeasured(); rest.length > 0; rest = unmeasured()) {
		const found = await page.evaluate(findText, rest);
		const boxes = found.flatMap((text) => text.boxes);
		const [from = 0, to = 1] = extent(boxes.flatMap(({ left, width }) => [left, left + width]));
		const [top = 0, bottom = 1] = extent(boxes.flatMap(({ top, height }) => [top, top + height]));
		const area = { left: from, top, right: to, bottom };
		const written = await readScreen(session, area);
		await blank(page, true);
		const empty = await readScreen(session, area);
		await blank(page, false);
		for (const text of found) {
			const { index, minimum } = text;
			const contrast = contrastIn(text, written, empty);
			// Covered text is measured again once it is the first.
			if (contrast === 0 && index !== rest[0]?.[0]) continue;
			measured.set(index, { target: targets[index] ?? '', contrast, minimum });
		}
	}
	await session.detach();
	return [...measured.values()];
}
