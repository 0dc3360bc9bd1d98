import { describe, expect, it } from 'vitest';
import { KEYS } from '../present/keys';
import { resolveKey, type KeyPress } from './resolve-key';

const press = (key: string, code: string, modifiers: Partial<KeyPress> = {}): KeyPress => ({
	...{ key, code, isComposing: false },
	...{ shiftKey: false, ctrlKey: false, metaKey: false, altKey: false },
	...modifiers
});
const shiftKey = true;

describe('resolveKey', () => {
	it('keeps letters, digits, names and known characters, whatever their position', () => {
		for (const [key, code] of [
			['b', 'KeyN'],
			['7', 'Digit3'],
			['PageDown', ''],
			['Escape', 'CapsLock'],
			['.', 'Slash'],
			[' ', 'KeyX']
		] as const)
			expect(resolveKey(press(key, code), KEYS)).toBe(key);
		expect(resolveKey(press('B', 'KeyN', { shiftKey }), KEYS)).toBe('b');
		expect(resolveKey(press('-', 'Digit6'), { '-': 0 })).toBe('-');
	});

	it.each<[string, string, string, string, Partial<KeyPress>?]>([
		['a Russian letter', 'и', 'KeyB', 'b'],
		['a Russian capital', 'И', 'KeyB', 'b', { shiftKey }],
		['the Black key of a clicker on a Russian layout', 'ю', 'Period', '.'],
		['the Black key of a clicker on AZERTY', ':', 'Period', '.'],
		['an Arabic letter', 'ل', 'KeyG', 'g'],
		['two Arabic letters', 'لا', 'KeyB', 'b'],
		['an Arabic question mark', '؟', 'Slash', '?', { shiftKey }],
		['a Greek letter', 'ν', 'KeyN', 'n'],
		['a Korean letter', 'ㅠ', 'KeyB', 'b'],
		['an input method', 'Process', 'KeyB', 'b'],
		['an input method and a named key', 'Process', 'PageDown', 'PageDown'],
		['a clicker without a name', 'Unidentified', 'PageUp', 'PageUp'],
		['a full-width space', '\u3000', 'Space', ' '],
		['zero in the top row of AZERTY', 'à', 'Digit0', '0'],
		['one in the top row of AZERTY', '&', 'Digit1', '1'],
		['an Arabic digit', '٠', 'Numpad0', '0'],
		['a dead key on a digit', 'Dead', 'Digit5', '5']
	])('reads the position of %s', (_, key, code, meaning, modifiers) => {
		expect(resolveKey(press(key, code, modifiers), KEYS)).toBe(meaning);
	});

	it.each<[string, string, string, Partial<KeyPress>]>([
		['a character above a digit', ')', 'Digit0', { shiftKey }],
		['a character above a full stop', '>', 'Period', { shiftKey }],
		['a German letter beside the digits', 'ß', 'Minus', {}],
		['a comma', ',', 'KeyM', {}],
		['a character of AltGr', '”', 'KeyB', { getModifierState: () => true }]
	])('keeps %s', (_, key, code, modifiers) => {
		expect(resolveKey(press(key, code, modifiers), KEYS)).toBe(key);
	});

	it('is empty for shortcuts of the browser and while text is composed', () => {
		for (const modifier of ['ctrlKey', 'metaKey', 'altKey', 'isComposing'] as const)
			for (const [key, code] of [
				['b', 'KeyB'],
				['и', 'KeyB'],
				['Process', 'KeyB'],
				['PageDown', 'PageDown']
			] as const)
				expect(resolveKey(press(key, code, { [modifier]: true }), KEYS)).toBe('');
	});
});
