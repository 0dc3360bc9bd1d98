/** Contrast of text by pixels, where axe cannot tell the ground: a screen with letters, one without. */
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

/** What is measured of an element’s own text. */
export interface TextContrast {
	target: string;
	/** WCAG contrast against nine tenths of the pixels behind it or better; 0 where its letters were not to be seen. */
	contrast: number;
	/** What WCAG 2.2, 1.4.3 asks for text of its size. */
	least: number;
}
interface Found {
	index: number;
	/** Of its letters, as its style computes it. */
	css: string;
	/** 0–1, of the element in all that it is in. */
	opacity: number;
	/** px of the window */
	boxes: { left: number; top: number; width: number; height: number }[];
	least: number;
}

/** Runs in the page: brings the first of the elements into view, and finds the text of all that are in view with it. */
function find(targets: [index: number, target: string][]): Found[] {
	const lettersOf = (element: Element) =>
		[...element.childNodes]
			.filter((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim())
			.flatMap((node) => {
				const range = document.createRange();
				range.selectNodeContents(node);
				return [...range.getClientRects()].filter(({ width, height }) => width >= 1 && height >= 1);
			});
	/** The part of the window in which an element can be seen: what scrolls around it hides the rest. */
	const frameOf = (element: Element) => {
		const frame = { left: 0, top: 0, right: innerWidth, bottom: innerHeight };
		for (let at = element.parentElement; at; at = at.parentElement) {
			if (
				getComputedStyle(at).overflow === 'visible' ||
				at === document.body ||
				at === document.documentElement
			)
				continue;
			const { left, top, right, bottom } = at.getBoundingClientRect();
			frame.left = Math.max(frame.left, left);
			frame.top = Math.max(frame.top, top);
			frame.right = Math.min(frame.right, right);
			frame.bottom = Math.min(frame.bottom, bottom);
		}
		return frame;
	};
	return targets.flatMap(([index, target], at) => {
		const element = document.querySelector(target);
		if (!element) throw new Error(`${target} is gone`);
		if (at === 0)
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
		// The first is what was scrolled to: of a text longer than the window, what is in view has to do.
		if (at > 0 && (boxes.length < all.length || boxes.length === 0)) return [];
		const style = getComputedStyle(element);
		const css = element instanceof SVGElement ? style.fill : style.color;
		let opacity = 1;
		for (let up: Element | null = element; up; up = up.parentElement)
			opacity *= Number(getComputedStyle(up).opacity);
		const size = parseFloat(style.fontSize);
		const isLarge = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
		return [{ index, css, opacity, boxes, least: isLarge ? 3 : 4.5 }];
	});
}

/** More than a picture of the same may differ by. */
const differ = (one: Colour, other: Colour) =>
	one.some((value, channel) => Math.abs(value - (other[channel] ?? 0)) > 8);

/** The contrast of a text, from a picture with its letters and one without. */
function contrastIn({ css, opacity, boxes }: Found, written: Pixels, blank: Pixels): number {
	const ink = colourOf(css);
	/** How many pixels of each colour are behind it. */
	const grounds = new Map<number, number>();
	let letters = 0;
	let all = 0;
	for (const { left, top, width, height } of boxes)
		for (let y = top; y < top + height; y++)
			for (let x = left; x < left + width; x++) {
				const behind = blank.at(x, y);
				const drawn = written.at(x, y);
				if (behind !== drawn && differ(unpack(behind), unpack(drawn))) letters++;
				grounds.set(behind, (grounds.get(behind) ?? 0) + 1);
				all++;
			}
	if (letters === 0) return 0;
	const contrasts = [...grounds].map(([packed, count]) => {
		const behind = unpack(packed);
		return { contrast: contrastOf(over(ink.colour, ink.opacity * opacity, behind), behind), count };
	});
	let worse = 0;
	const tenth = contrasts
		.sort((one, other) => one.contrast - other.contrast)
		.find(({ count }) => (worse += count) > all / 10);
	return tenth?.contrast ?? 0;
}

/** Takes the letters off the page, or puts them back; what is drawn behind them stays. */
const blank = (page: Page, isBlank: boolean) =>
	page.evaluate((blank) => {
		const sheet = new CSSStyleSheet();
		// A system that sets the colours lets none of its text be transparent; in the colour of the ground it is as good as.
		sheet.replaceSync(`
			* { -webkit-text-fill-color: transparent !important; text-decoration-color: transparent !important; }
			svg :is(text, tspan) { fill: transparent !important; }
			@media (forced-colors: active) { * { color: Canvas !important; text-decoration: none !important; } }
		`);
		document.adoptedStyleSheets = blank ? [sheet] : [];
		return new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
	}, isBlank);

/**
 * Measures the own text of elements, screen by screen.
 *
 * @param targets selectors, each of one element that is on the page
 */
export async function measureTextContrast(
	page: Page,
	targets: readonly string[]
): Promise<TextContrast[]> {
	const measured = new Map<number, TextContrast>();
	const session = await page.context().newCDPSession(page);
	const open = () =>
		targets
			.map((target, index): [number, string] => [index, target])
			.filter(([at]) => !measured.has(at));
	for (let left = open(); left.length > 0; left = open()) {
		const found = await page.evaluate(find, left);
		const boxes = found.flatMap((one) => one.boxes);
		const [from = 0, to = 1] = extent(boxes.flatMap(({ left, width }) => [left, left + width]));
		const [top = 0, bottom = 1] = extent(boxes.flatMap(({ top, height }) => [top, top + height]));
		const area = { left: from, top, right: to, bottom };
		const written = await readScreen(session, area);
		await blank(page, true);
		const empty = await readScreen(session, area);
		await blank(page, false);
		for (const one of found) {
			const { index, least } = one;
			const contrast = contrastIn(one, written, empty);
			// What something else covers now is looked at again when it is scrolled to itself.
			if (contrast === 0 && index !== left[0]?.[0]) continue;
			measured.set(index, { target: targets[index] ?? '', contrast, least });
		}
	}
	await session.detach();
	return [...measured.values()];
}
