/**
 * Keeps Svelte's text nodes in a translated page. Svelte writes to them, and walks from one to the
 * next when it removes a range. Without them, old text would stay over new.
 */
interface Translation {
	text: Text;
	font: ChildNode;
	/** The text before its translation. */
	original: string;
}

const translations = new WeakMap<Node, Translation>();
/** Text nodes written since the translator may have read them: their next translation is old. */
const written = new WeakSet<Node>();

/**
 * Puts each text node that a font replaced back before the font, emptied. Removes the font when
 * Svelte writes to, moves or removes the text node; the translator then translates it anew.
 *
 * @param records changes of the page since the last call
 */
export function restoreTextNodes(records: readonly MutationRecord[]): void {
	for (const { type, target } of records)
		if (type === 'characterData') {
			const translation = translations.get(target);
			if (translation) removeTranslation(translation);
			else written.add(target);
		}
	for (const { addedNodes, removedNodes, previousSibling, nextSibling } of records)
		for (const node of removedNodes) {
			const translation = translations.get(node);
			if (translation) {
				translation.text.data = translation.original;
				// The translator shows the original text in a text node of its own.
				if (node === translation.font)
					for (const added of addedNodes)
						if (added instanceof Text && added !== translation.text)
							added.replaceWith(translation.text);
				removeTranslation(translation);
			} else if (node instanceof Text && !node.parentNode) {
				const font = [...addedNodes, previousSibling, nextSibling].find(
					(near): near is HTMLElement =>
						near?.nodeName === 'FONT' && !!near.parentNode && !translations.has(near)
				);
				if (font) keepTextNode(node, font);
			}
		}
}

function keepTextNode(text: Text, font: HTMLElement): void {
	if (written.delete(text)) {
		font.replaceWith(text);
		return;
	}
	const translation = { text, font, original: text.data };
	translations.set(text, translation);
	translations.set(font, translation);
	font.before(text);
	text.data = '';
}

function removeTranslation({ text, font }: Translation): void {
	translations.delete(text);
	translations.delete(font);
	// Inserted anew, so that the translator notices the text node.
	if (text.nextSibling === font) font.replaceWith(text);
	else font.remove();
}
