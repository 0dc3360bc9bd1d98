/**
 * Text fits at 320 px, at twice its size and with the spacing of WCAG 1.4.12: nothing scrolls
 * sideways, is cut off or overlaps. WCAG 2.2, 1.4.4, 1.4.10 and 1.4.12. On wide windows its lines
 * stay short.
 */
import type { Page } from '@playwright/test';
import { greatest } from 'd3';
import { which } from '../../scripts/browser.js';
import { searchWord } from '../support/examples';
import { kindOf, open, ROUTES, ALL_SAMPLE_ROUTES } from '../support/routes';
import { labelErrors } from '../support/label-errors';
import {
	chooseTheme,
	columnPane,
	expect,
	isVisibleWithin,
	nextFrame,
	openTimeline,
	story,
	test
} from '../support/test';

/** Returns texts that are cut off, reach beyond the page or overlap. */
const textErrors = (page: Page) =>
	page.evaluate(() => {
		interface Text {
			element: Element;
			text: string;
			box: DOMRect;
			/** The nearest fixed or sticky ancestor, which may overlap other text. */
			apart: Element | null;
		}
		const errors = new Set<string>();
		const found: Text[] = [];
		const quote = (text: string) => `“${text.slice(0, 30)}”`;
		const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
		for (let node = walker.nextNode(); node; node = walker.nextNode()) {
			const element = node.parentElement;
			const text = node.textContent?.trim() ?? '';
			if (
				!text ||
				!element?.checkVisibility({ visibilityProperty: true }) ||
				element.closest('script, option')
			)
				continue;
			const range = document.createRange();
			range.selectNodeContents(node);
			const boxes = [...range.getClientRects()].filter(
				({ width, height }) => width > 1 && height > 1
			);
			/** The visible part of scrolling ancestors: text outside can be scrolled into view. */
			const frame = { left: -Infinity, top: -Infinity, right: Infinity, bottom: Infinity };
			let isHidden = false;
			let apart: Element | null = null;
			const cutting: [Element, [number, number], [number, number]][] = [];
			for (
				let around: Element | null = element;
				around && around !== document.body;
				around = around.parentElement
			) {
				const { overflowX, overflowY, clipPath, position } = getComputedStyle(around);
				// Visually hidden text.
				if (clipPath !== 'none') isHidden = true;
				if (position === 'fixed' || position === 'sticky') apart ??= around;
				const box = around.getBoundingClientRect();
				const scrolls = [overflowX, overflowY].some((overflow) =>
					['auto', 'scroll'].includes(overflow)
				);
				if (scrolls) {
					frame.left = Math.max(frame.left, box.left);
					frame.top = Math.max(frame.top, box.top);
					frame.right = Math.min(frame.right, box.right);
					frame.bottom = Math.min(frame.bottom, box.bottom);
				} else if (overflowX !== 'visible' || overflowY !== 'visible')
					cutting.push([
						around,
						overflowX === 'visible' ? [-Infinity, Infinity] : [box.left - 2, box.right + 2],
						overflowY === 'visible' ? [-Infinity, Infinity] : [box.top - 4, box.bottom + 4]
					]);
			}
			if (isHidden) continue;
			for (const box of boxes) {
				if (
					box.left >= frame.right ||
					box.right <= frame.left ||
					box.top >= frame.bottom ||
					box.bottom <= frame.top
				)
					continue;
				for (const [around, across, down] of cutting)
					if (
						box.left < across[0] ||
						box.right > across[1] ||
						box.top < down[0] ||
						box.bottom > down[1]
					)
						errors.add(
							`${quote(text)} is cut off by ${around.localName}.${around.getAttribute('class') ?? ''}`
						);
				if (box.left < -1 || (box.right > innerWidth + 1 && !element.closest('[tabindex="0"]')))
					errors.add(`${quote(text)} reaches beyond the page`);
				// Without the line gap, where lines may overlap.
				const top = Math.max(frame.top, box.top + box.height * 0.22);
				const height = Math.min(frame.bottom, box.bottom - box.height * 0.22) - top;
				if (height > 0)
					found.push({ element, text, apart, box: new DOMRect(box.x, top, box.width, height) });
			}
		}
		found.sort((a, b) => a.box.top - b.box.top);
		found.forEach(({ element, text, apart, box }, index) => {
			for (let next = index + 1; next < found.length; next++) {
				const other = found[next] as Text;
				if (other.box.top > box.bottom) break;
				const across = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
				const down = Math.min(box.bottom, other.box.bottom) - other.box.top;
				if (across > 2 && down > 2 && element !== other.element && apart === other.apart)
					errors.add(`${quote(text)} and ${quote(other.text)} lie on each other`);
			}
		});
		const { scrollWidth } = document.documentElement;
		if (scrollWidth > innerWidth)
			errors.add(`scrolls sideways: ${scrollWidth} of ${innerWidth} px`);
		return [...errors];
	});

/** Lays out rows far from the viewport, too. */
const EAGER = '* { content-visibility: visible !important }';

/** Adds a style sheet as a browser extension does. */
async function restyle(page: Page, css: string): Promise<void> {
	await page.evaluate((text) => {
		const sheet = new CSSStyleSheet();
		sheet.replaceSync(text);
		document.adoptedStyleSheets = [sheet];
	}, `${EAGER} ${css}`);
	await nextFrame(page);
}

/** Spacing of WCAG 1.4.12. */
const SPACED = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
	p { margin-bottom: 2em !important }`;
const TWICE = 'html { font-size: 200% !important }';
/** By width, px: 640 is 1280 at a zoom of 200 %, 320 at 400 %. */
const STYLES: Record<number, Record<string, string>> = {
	1280: { 'as it is': '', spaced: SPACED, 'twice as large': TWICE },
	640: { 'as it is': '', 'twice as large': TWICE },
	320: { 'as it is': '', spaced: SPACED }
};

/** Returns the smallest and the most common font size outside SVG, px. */
const sizesOf = (page: Page) =>
	page.evaluate(() => {
		const letters = new Map<number, number>();
		const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
		for (let node = walker.nextNode(); node; node = walker.nextNode()) {
			const element = node.parentElement;
			const count = node.textContent?.trim().length ?? 0;
			if (count === 0 || !element?.checkVisibility({ visibilityProperty: true })) continue;
			if (element.closest('script, option, svg, [aria-hidden="true"]')) continue;
			const size = parseFloat(getComputedStyle(element).fontSize);
			letters.set(size, (letters.get(size) ?? 0) + count);
		}
		const [[common] = [NaN]] = [...letters].sort((a, b) => b[1] - a[1]);
		return { smallest: Math.min(...letters.keys()), common };
	});

const widthOf = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth);

/** Tasks with answers in the URL, which show their evidence. */
const CHECKED_TASKS = [
	'classroom/order/?seed=k7pq&order=01234567&v=1',
	'classroom/kinds/?seed=k7pq&fact=flew.equal.met&opinion=times&v=1',
	'classroom/weigh/?seed=k7pq&claim=allies&weights=012345&v=1'
];

test('sample pages do not scroll sideways at 320, 390 or 768 px', async ({ page }) => {
	for (const path of [...ALL_SAMPLE_ROUTES, ...CHECKED_TASKS]) {
		await page.setViewportSize({ width: 320, height: 844 });
		await open(page, path);
		for (const width of [320, 390, 768]) {
			await page.setViewportSize({ width, height: 844 });
			expect(await widthOf(page), `${path} at ${width} px`).toBeLessThanOrEqual(width);
		}
	}
});

test.describe('without script', () => {
	test.use({ javaScriptEnabled: false });

	test('no page scrolls sideways at 320 px', async ({ page }) => {
		await page.setViewportSize({ width: 320, height: 844 });
		for (const route of ROUTES) {
			await page.goto(`./${route}`);
			expect(await widthOf(page), route).toBeLessThanOrEqual(320);
		}
	});
});

for (const path of ALL_SAMPLE_ROUTES.filter((sample) => kindOf(sample) !== 'missing'))
	test(`/${path}: text is uncut and uncovered when narrow, enlarged or spaced`, async ({
		page
	}) => {
		await page.emulateMedia({ reducedMotion: 'reduce' });
		const errors: string[] = [];
		for (const [width, styles] of Object.entries(STYLES)) {
			await page.setViewportSize({ width: Number(width), height: 800 });
			await open(page, path);
			const sizes = await sizesOf(page);
			for (const [name, css] of Object.entries(styles)) {
				await restyle(page, css);
				// Sizes that depend on the width, too, grow less. Wide slides fill a stage instead.
				if (css === TWICE && !(width === '1280' && path.startsWith('present/'))) {
					const twice = await sizesOf(page);
					expect(twice.smallest, `smallest text at ${width} px`).toBeGreaterThanOrEqual(
						1.9 * sizes.smallest
					);
					expect(twice.common, `common text at ${width} px`).toBeGreaterThanOrEqual(
						1.9 * sizes.common
					);
				}
				errors.push(...(await textErrors(page)).map((error) => `${width} px, ${name}: ${error}`));
			}
		}
		expect(errors).toEqual([]);
	});

for (const width of [1440, 1920])
	test(`labels fit the frame without overlap at ${width} px`, async ({ page }) => {
		await page.setViewportSize({ width, height: 1000 });
		await openTimeline(page);
		await page.evaluate(() => document.fonts.ready);
		await expect(page.locator('.timeline .milestone.labelled')).toHaveCount(
			story.milestones.length
		);
		expect(await page.evaluate(labelErrors)).toEqual([]);
	});

/** Settings of a reader in Firefox, which computed styles do not tell. */
const FIREFOX_SETTINGS = {
	'a minimum font size': { 'font.minimum-size.x-western': 20 },
	'the fonts of the reader': { 'browser.display.use_document_fonts': 0 }
};
for (const [name, firefoxUserPrefs] of Object.entries(FIREFOX_SETTINGS))
	test(`labels fit in Firefox with ${name}`, async ({ playwright, baseURL }) => {
		const executablePath = which('firefox-esr') ?? which('firefox');
		test.skip(!executablePath, 'no Firefox is installed');
		const browser = await playwright.firefox.launch({
			channel: 'moz-firefox',
			firefoxUserPrefs,
			...(executablePath && { executablePath })
		});
		const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
		await openTimeline(page, `${baseURL}timeline/`);
		await expect(page.locator('.timeline .milestone.labelled').nth(20)).toBeAttached();
		expect(await page.evaluate(labelErrors)).toEqual([]);
		await browser.close();
	});

test('the number of a note stays on the line of its word', async ({ page }) => {
	await page.goto('./column/');
	// At some of these widths a line would otherwise break before the number.
	for (const width of [320, 390, 768, 1280]) {
		await page.setViewportSize({ width, height: 900 });
		const numbers = await page.locator('.text sup').evaluateAll((all) =>
			all.map((sup) => {
				const words = document.createRange();
				words.setStart(sup.parentElement as Element, 0);
				words.setEndBefore(sup);
				const line = [...words.getClientRects()].at(-1) as DOMRect;
				const { top, bottom } = sup.getBoundingClientRect();
				return { before: words.toString(), isOnItsLine: line.top < bottom && top < line.bottom };
			})
		);
		expect(numbers.length).toBeGreaterThan(20);
		expect(numbers.filter(({ before, isOnItsLine }) => /\s$/.test(before) || !isOnItsLine)).toEqual(
			[]
		);
	}
});

test('an open search does not scroll sideways', async ({ page }) => {
	for (const width of [390, 1280]) {
		await page.setViewportSize({ width, height: 844 });
		await openTimeline(page);
		await page.getByRole('searchbox', { name: 'Find in the story' }).fill(searchWord);
		await expect(
			page.getByRole('region', { name: 'Found' }).getByRole('link').first()
		).toBeVisible();
		expect(await widthOf(page)).toBeLessThanOrEqual(width);
	}
});

test('the chosen sentence stays in view when the type grows', async ({ page }) => {
	// The last quote, so that the text above it grows, too.
	const last = greatest(story.milestones, ({ quotes }) => quotes[0]?.start ?? 0)!;
	await openTimeline(page, `./timeline/#${last.id}`);
	const isSeen = () =>
		isVisibleWithin(
			columnPane(page).locator('[aria-current="true"]').first(),
			columnPane(page).locator('.text')
		);
	await expect.poll(isSeen).toBe(true);
	await chooseTheme(page, 'Projector');
	await expect.poll(isSeen).toBe(true);
});

test('more than half of the labels fit with a minimum font size', async ({
	playwright,
	launchOptions,
	viewport,
	baseURL
}) => {
	for (const size of [18, 20, 24]) {
		const args = [...(launchOptions.args ?? []), `--blink-settings=minimumFontSize=${size}`];
		const browser = await playwright.chromium.launch({ ...launchOptions, args });
		const page = await browser.newPage({ viewport, serviceWorkers: 'block' });
		await openTimeline(page, `${baseURL}timeline/`);
		const least = Math.ceil(story.milestones.length * 0.55);
		await expect(page.locator('.timeline .milestone.labelled').nth(least - 1)).toBeAttached();
		expect(await page.evaluate(labelErrors), `minimum ${size} px`).toEqual([]);
		await browser.close();
	}
});

test('on a phone the coverage of the column runs down the page', async ({ page }) => {
	await page.setViewportSize({ width: 390, height: 844 });
	await page.goto('./column/');
	const blocks = page.locator('.coverage .strip a');
	const [first, last] = [blocks.first(), blocks.last()];
	const [above, below] = [await first.boundingBox(), await last.boundingBox()];
	expect(below?.x).toBe(above?.x);
	expect(below?.y).toBeGreaterThan((above?.y ?? 0) + 600);
});

test('text of several lines has at most 100 characters a line on wide windows', async ({
	page
}) => {
	for (const path of ALL_SAMPLE_ROUTES) {
		await open(page, path);
		for (const width of [1920, 3440]) {
			await page.setViewportSize({ width, height: 1000 });
			const long = await page.evaluate(() => {
				for (const details of document.querySelectorAll('details')) details.open = true;
				/** Characters of each line, by its distance from the top. */
				const lines = new Map<Element, Map<number, number>>();
				const range = document.createRange();
				const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
				for (let node = walker.nextNode(); node; node = walker.nextNode()) {
					let block = node.parentElement;
					if (!node.textContent?.trim() || block?.closest('svg, .visually-hidden')) continue;
					while (block && getComputedStyle(block).display.startsWith('inline'))
						block = block.parentElement;
					// Less than 40 em hold fewer than 100 characters.
					if (!block || block.clientWidth < 40 * parseFloat(getComputedStyle(block).fontSize))
						continue;
					const counts = lines.get(block) ?? new Map<number, number>();
					lines.set(block, counts);
					for (let index = 0; index < node.textContent.length; index++) {
						range.setStart(node, index);
						range.setEnd(node, index + 1);
						const { top, bottom, width } = range.getBoundingClientRect();
						// Notes in superscript stand on the same line.
						const line = Math.round((top + bottom) / 24);
						if (width > 0) counts.set(line, (counts.get(line) ?? 0) + 1);
					}
				}
				return [...lines]
					.filter(([, counts]) => counts.size > 1 && Math.max(...counts.values()) > 100)
					.map(([block, counts]) => `${Math.max(...counts.values())}: ${block.textContent}`);
			});
			expect(long, `${path} at ${width} px`).toEqual([]);
		}
	}
});
