/** The fields of a `KeyboardEvent` that `resolveKey` reads. */
export type KeyPress = Pick<
	KeyboardEvent,
	'key' | 'code' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey' | 'isComposing'
> & { getModifierState?: KeyboardEvent['getModifierState'] };

/** Keys that clickers send by position. */
const BY_CODE: Record<string, string> = { Period: '.', Space: ' ' };

/**
 * Returns the meaning of a key press on any keyboard layout: a character in lower case, or a name.
 * It is `key` if known, a Latin letter, a digit or a name; else the key of a US keyboard at the same
 * position. Empty for shortcuts of the browser and while text is being composed.
 * @param known Keys with a meaning to the caller.
 */
export function resolveKey(press: KeyPress, known: object): string {
	const { key, code, shiftKey } = press;
	if (press.ctrlKey || press.metaKey || press.altKey || press.isComposing) return '';
	const name = key.length > 1 ? key : key.toLowerCase();
	const isHidden = /^(Process|Unidentified|Dead)$/.test(key);
	// Names are in ASCII; one key may type two Arabic letters.
	const isForeign = isHidden || key > '~';
	if (Object.hasOwn(known, name) || /^[a-z\d]$/.test(name) || (key.length > 1 && !isForeign))
		return name;
	// AltGr types the third character of a key.
	if (press.getModifierState?.('AltGraph')) return name;
	const [, letter, digit] = /^(?:Key(.)|(?:Digit|Numpad)(\d))$/.exec(code) ?? [];
	if (letter && isForeign) return letter.toLowerCase();
	if (shiftKey) return code === 'Slash' && isForeign ? '?' : name;
	return digit ?? BY_CODE[code] ?? (isHidden ? code : name);
}
