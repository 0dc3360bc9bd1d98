import { describe, expect, it } from 'vitest';
import { actionForKey, KEYS } from './keys';

const press = (key: string, modifiers = {}) => ({
	key,
	ctrlKey: false,
	metaKey: false,
	altKey: false,
	...modifiers
});

describe('actionForKey', () => {
	it.each(Object.entries(KEYS))('maps %s to %s, in upper case as well', (key, action) => {
		expect(actionForKey(press(key))).toBe(action);
		if (key.length === 1) expect(actionForKey(press(key.toUpperCase()))).toBe(action);
	});

	it('ignores shortcuts and other keys', () => {
		for (const modifiers of [{ ctrlKey: true }, { metaKey: true }, { altKey: true }])
			for (const key of Object.keys(KEYS)) expect(actionForKey(press(key, modifiers))).toBeNull();
		for (const key of ['x', 'Enter', 'Escape', 'constructor', '__proto__', 'toString'])
			expect(actionForKey(press(key))).toBeNull();
	});

	it('ignores character keys if they are off, but not arrows, Space and clicker keys', () => {
		for (const key of ['n', 'P', '.', '?', 'g']) expect(actionForKey(press(key), false)).toBeNull();
		for (const key of ['PageDown', 'PageUp', ' ', 'ArrowLeft', 'Home'])
			expect(actionForKey(press(key), false)).not.toBeNull();
	});
});
