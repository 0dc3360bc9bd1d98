/** Detects a browser that translates the page: it replaces each text node by a <font>. */
import { createLazyModule } from './lazy-module.svelte';

/**
 * Keeps the page correct while a browser translates it. Call it before the page is hydrated,
 * because hydration expects text nodes.
 */
export function watchTranslation(): void {
	const fonts = document.getElementsByTagName('font');
	for (const font of [...fonts]) font.replaceWith(font.textContent);
	const handler = createLazyModule(() => import('./translated-text'));
	const pending: MutationRecord[] = [];
	const observer = new MutationObserver((records) => {
		if (!fonts.length && !handler.current) return;
		pending.push(...records);
		// Svelte may write to a replaced text node before the module has loaded.
		for (const { removedNodes } of records)
			for (const node of removedNodes) observer.observe(node, { characterData: true });
		void handler.load().then((module) => {
			module?.restoreTextNodes([...pending.splice(0), ...observer.takeRecords()]);
			// Drops the records of the changes that this call made.
			observer.takeRecords();
		});
	});
	observer.observe(document.body, { childList: true, characterData: true, subtree: true });
}
