/** Size of click targets where they are hit: WCAG 2.2, 2.5.8. */
import type { Page } from '@playwright/test';

/** CSS px, across and down. */
export const TARGET = 24;
const TARGETS = 'a[href], button, input, select, textarea, summary, [role="slider"]';

/**
 * Returns the targets smaller than 24 px or covered within 24 px, with their size.
 *
 * @param targets selectors; every target of the page by default
 */
export const smallTargets = (
	page: Page,
	targets: readonly string[] = [TARGETS]
): Promise<string[]> =>
	page.evaluate(
		([targets, size]) => {
			/** Exempt by WCAG: a link in a sentence is as high as its line. */
			const isInSentence = (element: Element) => {
				let block = element.parentElement;
				while (block && /^inline/.test(getComputedStyle(block).display))
					block = block.parentElement;
				if (
					!/^inline/.test(getComputedStyle(element).display) ||
					!block?.matches('p, li, h1, h2, h3, h4, td, dd, div, blockquote')
				)
					return false;
				const text = element.textContent ?? '';
				return (block.textContent ?? '').replace(text, '').trim().length > 10;
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
				// Visually hidden, as the skip link is without focus.
				if (style.clipPath !== 'none' || element.closest('.visually-hidden, .skip')) return [];
				// Links in aria-hidden SVG repeat those of the list.
				if (
					element.closest('[aria-hidden="true"]') ||
					element.matches(':disabled') ||
					isInSentence(element)
				)
					return [];
				// Labels belong to the target of their input.
				const all = [element, ...((element as HTMLInputElement).labels ?? [])];
				element.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
				const boxes = all
					.flatMap((part) => [...part.getClientRects()])
					.filter(({ width, height }) => width * height > 0);
				const answers = (x: number, y: number) => {
					const hit = document.elementFromPoint(x, y);
					return hit !== null && all.some((part) => part.contains(hit));
				};
				// Targets below an open sheet cannot be hit.
				const isUnderSheet = boxes.every(({ left, top, width, height }) => {
					const sheet = document
						.elementFromPoint(left + width / 2, top + height / 2)
						?.closest('.evidence');
					return sheet && getComputedStyle(sheet).position === 'fixed' && !sheet.contains(element);
				});
				if (isUnderSheet) return [];
				// Neighbours may share the pixel at an edge.
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
