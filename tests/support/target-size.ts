/** Size of click targets where they are hit: WCAG 2.2, 2.5.8. */
import type { Page } from '@playwright/test';

/** CSS px, across and down. */
export const TARGET = 24;
const TARGETS = 'a[href], button, input, select, textarea, summary, [role="slider"]';

/**
 * Names what is smaller, and what does not answer everywhere along 24 px, since something else covers it; with the size of its box.
 *
 * @param targets selectors of what to ask; whatever can be hit on the page when left out
 */
export const smallTargets = (
	page: Page,
	targets: readonly string[] = [TARGETS]
): Promise<string[]> =>
	page.evaluate(
		([targets, size]) => {
			/** What stands in a sentence is as high as its line. */
			const isInSentence = (element: Element) => {
				let block = element.parentElement;
				while (block && /^inline/.test(getComputedStyle(block).display))
					block = block.parentElement;
				if (
					!/^inline/.test(getComputedStyle(element).display) ||
					!block?.matches('p, li, h1, h2, h3, h4, td, dd, div, blockquote')
				)
					return false;
				const own = element.textContent ?? '';
				return (block.textContent ?? '').replace(own, '').trim().length > 10;
			};
			const named = (element: Element) =>
				`${element.tagName.toLowerCase()} “${(element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 40)}”`;
			return [
				...new Set(targets.flatMap((target) => [...document.querySelectorAll(target)]))
			].flatMap((element) => {
				const style = getComputedStyle(element);
				if (
					!element.checkVisibility({ visibilityProperty: true }) ||
					style.pointerEvents === 'none'
				)
					return [];
				// Hidden from the eye, as what leads past the menu is until it has the focus.
				if (style.clipPath !== 'none' || element.closest('.visually-hidden, .skip')) return [];
				// What is hidden from readers of the screen is a picture: whatever is hit in it is a link beside it, too.
				if (
					element.closest('[aria-hidden="true"]') ||
					element.matches(':disabled') ||
					isInSentence(element)
				)
					return [];
				// The words beside a box are hit as the box is.
				const all = [element, ...((element as HTMLInputElement).labels ?? [])];
				element.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
				const boxes = all
					.flatMap((one) => [...one.getClientRects()])
					.filter(({ width, height }) => width * height > 0);
				const answers = (x: number, y: number) => {
					const hit = document.elementFromPoint(x, y);
					return hit !== null && all.some((one) => one.contains(hit));
				};
				// Under a sheet that lies over the page nothing is hit until the sheet is closed.
				const isUnderSheet = boxes.every(({ left, top, width, height }) => {
					const sheet = document
						.elementFromPoint(left + width / 2, top + height / 2)
						?.closest('.evidence');
					return sheet && getComputedStyle(sheet).position === 'fixed' && !sheet.contains(element);
				});
				if (isUnderSheet) return [];
				// Where an edge falls between two pixels, the neighbour may answer for the one that both share.
				const half = size / 2 - 1.5;
				const isLarge = ({ left, top, width, height }: DOMRect) => {
					const [x, y] = [left + width / 2, top + height / 2];
					if (Math.min(width, height) < size - 0.01) return false;
					return [
						[-half, 0],
						[half, 0],
						[0, -half],
						[0, half]
					].every(([across = 0, down = 0]) => answers(x + across, y + down));
				};
				return boxes.some(isLarge)
					? []
					: [
							`${named(element)} ${boxes.map(({ width, height }) => `${Math.round(width)} × ${Math.round(height)}`).join(', ')} px`
						];
			});
		},
		[targets, TARGET] as const
	);
