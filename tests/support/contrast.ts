/** Contrast as WCAG 2.2 defines it, of colours and of pixels on the screen. */
import type { CDPSession } from '@playwright/test';
import { rgb } from 'd3';
import { decode } from 'fast-png';

/** Red, green, blue, 0–255. */
export type Colour = readonly [red: number, green: number, blue: number];

/**
 * Returns a computed colour, such as `rgb(0, 0, 0)` or `color(srgb 0 0 0 / 0.5)`.
 *
 * @throws {Error} when it is no colour, or one of another colour space
 */
export function colourOf(css: string): { colour: Colour; opacity: number } {
	const mixed = /^color\(srgb (\S+) (\S+) (\S+?)(?: \/ (\S+))?\)$/.exec(css)?.slice(1);
	const { r, g, b, opacity } = rgb(css);
	const [red = NaN, green = NaN, blue = NaN] = mixed
		? mixed.slice(0, 3).map((value) => Number(value) * 255)
		: [r, g, b];
	if ([red, green, blue].some(Number.isNaN))
		throw new Error(`"${css}" is no colour: write a name, #hex, rgb(), hsl() or color(srgb …).`);
	return { colour: [red, green, blue], opacity: mixed ? Number(mixed[3] ?? 1) : opacity };
}

/** Returns a colour of an opacity (0–1) over an opaque one. */
export const over = (colour: Colour, opacity: number, ground: Colour): Colour => {
	const [red, green, blue] = ground.map(
		(value, channel) => value + ((colour[channel] ?? 0) - value) * opacity
	);
	return [red ?? 0, green ?? 0, blue ?? 0];
};

const relativeLuminance = (colour: Colour): number => {
	const [red = 0, green = 0, blue = 0] = colour
		.map((value) => value / 255)
		.map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
	return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

/** Returns the contrast ratio, 1 to 21. */
export function contrastOf(colour: Colour, other: Colour): number {
	const [dark = 0, light = 0] = [relativeLuminance(colour), relativeLuminance(other)].sort(
		(a, b) => a - b
	);
	return (light + 0.05) / (dark + 0.05);
}

/** 0xRRGGBB: one number a pixel is faster than an array. */
type Packed = number;
export const unpack = (packed: Packed): Colour => [packed >> 16, (packed >> 8) & 255, packed & 255];

/** A screenshot with one pixel for each px of the viewport. */
export interface Pixels {
	at: (x: number, y: number) => Packed;
}

/** Whole px of the viewport. */
export interface Area {
	left: number;
	top: number;
	right: number;
	bottom: number;
}

/**
 * Returns the pixels of an area, in a third of the time of page.screenshot(), which compresses.
 */
export async function readScreen(
	session: CDPSession,
	{ left, top, right, bottom }: Area
): Promise<Pixels> {
	const { cssVisualViewport } = await session.send('Page.getLayoutMetrics');
	const { data: base64 } = await session.send('Page.captureScreenshot', {
		optimizeForSpeed: true,
		clip: {
			...{ x: cssVisualViewport.pageX + left, y: cssVisualViewport.pageY + top },
			...{ width: right - left, height: bottom - top, scale: 1 }
		}
	});
	const { width, channels, data } = decode(Buffer.from(base64, 'base64'));
	return {
		at(x, y) {
			const first = ((y - top) * width + x - left) * channels;
			return ((data[first] ?? 0) << 16) | ((data[first + 1] ?? 0) << 8) | (data[first + 2] ?? 0);
		}
	};
}
