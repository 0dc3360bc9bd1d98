/** Simulates a browser that translates pages, and reads the text of a translated page. */
import type { Page } from '@playwright/test';

/** Marks the text of the simulated translation. */
const MARK = '≈';

/** Translates the page now and each text node that it gets later, as Google Translate does. */
export const translate = (page: Page) =>
	page.evaluate((mark) => {
		const translateWithin = (root: Node) => {
			const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
			const texts = root instanceof Text ? [root] : [];
			while (walker.nextNode()) texts.push(walker.currentNode as Text);
			for (const text of texts) {
				if (!text.data.trim() || text.data.startsWith(mark)) continue;
				const ignored = 'font, svg, script, style, textarea, [translate="no"]';
				if (!text.parentElement || text.parentElement.closest(ignored)) continue;
				const font = document.createElement('font');
				font.append(document.createElement('font'));
				font.firstElementChild?.append(mark + text.data);
				text.replaceWith(font);
			}
		};
		translateWithin(document.body);
		let isOn = true;
		new MutationObserver((records) => {
			// Later, because a translator waits for its server.
			setTimeout(() => {
				if (!isOn) return;
				for (const { addedNodes } of records) for (const node of addedNodes) translateWithin(node);
			});
		}).observe(document.body, { childList: true, subtree: true });
		addEventListener('remove-translation', () => {
			isOn = false;
			for (const font of document.querySelectorAll('font:not(font font)'))
				font.replaceWith(font.textContent.slice(mark.length));
		});
	}, MARK);

/** Replaces each translation by its original in a text node of the translator. */
export const removeTranslation = (page: Page) =>
	page.evaluate(() => dispatchEvent(new Event('remove-translation')));

/** Returns each line of text on the page, without the marks of a translation. */
export const originalText = (page: Page) =>
	page.evaluate((mark) => {
		const copy = document.body.cloneNode(true) as HTMLElement;
		for (const script of copy.querySelectorAll('script, style')) script.remove();
		return copy.innerText.replaceAll(mark, '').replaceAll(/\s+/g, ' ').trim();
	}, MARK);

/** Returns the texts that are not translated. A translator may miss a message that appears in place. */
export const untranslated = (page: Page) =>
	page.evaluate((mark) => {
		const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
		const texts: string[] = [];
		while (walker.nextNode()) {
			const { data, parentElement } = walker.currentNode as Text;
			if (
				data.trim() &&
				!data.startsWith(mark) &&
				!parentElement?.closest('svg, script, textarea, [translate="no"], [role="status"]')
			)
				texts.push(data);
		}
		return texts;
	}, MARK);
