/**
 * How well text stands out, where axe cannot tell what it stands on: measured in the pixels of the screen, once with its
 * letters and once without.
 */
import type { Page } from '@playwright/test';

/** What is measured of an element’s own text. */
export interface Ink {
	target: string;
	/** WCAG contrast against nine tenths of the pixels behind it or better; 0 where its letters were not to be seen. */
	contrast: number;
	/** What WCAG 2.2, 1.4.3 asks for text of its size. */
	least: number;
}
interface Found {
	index: number;
	/** Red, green, blue, 0–255; and how much of it is there, 0–1. */
	colour: [number, number, number, number];
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
			if (getComputedStyle(at).overflow === 'visible' || at === document.body || at === document.documentElement)
				continue;
			const { left, top, right, bottom } = at.getBoundingClientRect();
			frame.left = Math.max(frame.left, left);
			frame.top = Math.max(frame.top, top);
			frame.right = Math.min(frame.right, right);
			frame.bottom = Math.min(frame.bottom, bottom);
		}
		return frame;
	};
	const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
	if (!canvas) throw new Error('no canvas');
	const numbersOf = (colour: string): Found['colour'] => {
		canvas.clearRect(0, 0, 1, 1);
		canvas.fillStyle = colour;
		canvas.fillRect(0, 0, 1, 1);
		const [red = 0, green = 0, blue = 0, alpha = 0] = canvas.getImageData(0, 0, 1, 1).data;
		return [red, green, blue, alpha / 255];
	};
	return targets.flatMap(([index, target], at) => {
		const element = document.querySelector(target);
		if (!element) throw new Error(`${target} is gone`);
		if (at === 0) element.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
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
		const colour = numbersOf(element instanceof SVGElement ? style.fill : style.color);
		for (let up: Element | null = element; up; up = up.parentElement) colour[3] *= Number(getComputedStyle(up).opacity);
		const size = parseFloat(style.fontSize);
		const isLarge = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
		return [{ index, colour, boxes, least: isLarge ? 3 : 4.5 }];
	});
}

/** Runs in the page: the contrast of each text, from a picture with the letters and one without. */
async function compare([found, ...pictures]: [Found[], string, string]): Promise<[index: number, contrast: number][]> {
	const [written, blank] = await Promise.all(
		pictures.map(async (base64) => {
			const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
			const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
			const context = new OffscreenCanvas(image.width, image.height).getContext('2d', { willReadFrequently: true });
			if (!context) throw new Error('no canvas');
			context.drawImage(image, 0, 0);
			return context;
		})
	);
	const luminance = (rgb: number[]) => {
		const [red = 0, green = 0, blue = 0] = rgb.map((value) =>
			value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4
		);
		return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
	};
	return found.map(({ index, colour, boxes }) => {
		const contrasts: number[] = [];
		let letters = 0;
		for (const { left, top, width, height } of boxes) {
			const ground = blank?.getImageData(left, top, width, height).data ?? [];
			const drawn = written?.getImageData(left, top, width, height).data ?? [];
			for (let at = 0; at < ground.length; at += 4) {
				const behind = [ground[at] ?? 0, ground[at + 1] ?? 0, ground[at + 2] ?? 0];
				if (behind.some((value, channel) => Math.abs(value - (drawn[at + channel] ?? 0)) > 8)) letters++;
				const ink = behind.map((value, channel) => value + ((colour[channel] ?? 0) - value) * colour[3]);
				const [dark = 0, light = 0] = [luminance(ink), luminance(behind)].sort((one, other) => one - other);
				contrasts.push((light + 0.05) / (dark + 0.05));
			}
		}
		contrasts.sort((one, other) => one - other);
		return [index, letters > 0 ? (contrasts[Math.floor(contrasts.length / 10)] ?? 0) : 0];
	});
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
export async function measureInk(page: Page, targets: readonly string[]): Promise<Ink[]> {
	const measured = new Map<number, Ink>();
	const open = () =>
		targets.map((target, index): [number, string] => [index, target]).filter(([at]) => !measured.has(at));
	for (let left = open(); left.length > 0; left = open()) {
		const found = await page.evaluate(find, left);
		const written = await page.screenshot();
		await blank(page, true);
		const empty = await page.screenshot();
		await blank(page, false);
		const contrasts = await page.evaluate(compare, [found, written.toString('base64'), empty.toString('base64')] as [
			Found[],
			string,
			string
		]);
		for (const [index, contrast] of contrasts) {
			// What something else covers now is looked at again when it is scrolled to itself.
			if (contrast === 0 && index !== left[0]?.[0]) continue;
			const least = found.find((one) => one.index === index)?.least ?? NaN;
			measured.set(index, { target: targets[index] ?? '', contrast, least });
		}
	}
	return [...measured.values()];
}
