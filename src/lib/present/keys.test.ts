import { describe, expect, it } from 'vitest';
import { actionForKey, KEYS } from './keys';

const press = (key: string, held = {}) => ({
	key,
	ctrlKey: false,
	metaKey: false,
	altKey: false,
	...held
});

describe('the keys', () => {
	it.each(Object.entries(KEYS))('%s asks for %s, in upper case as well', (key, action) => {
		expect(actionForKey(press(key))).toBe(action);
		if (key.length === 1) expect(actionForKey(press(key.toUpperCase()))).toBe(action);
	});

	it('leaves shortcuts to the browser, and other keys alone', () => {
		for (const held of [{ ctrlKey: true }, { metaKey: true }, { altKey: true }])
			for (const key of Object.keys(KEYS)) expect(actionForKey(press(key, held))).toBeNull();
		for (const key of ['x', 'Enter', 'Escape', 'constructor', '__proto__', 'toString'])
			expect(actionForKey(press(key))).toBeNull();
	});

	it('can do without characters, but not without arrows, Space and a clicker’s keys', () => {
		for (const key of ['n', 'P', '.', '?', 'g']) expect(actionForKey(press(key), false)).toBeNull();
		for (const key of ['PageDown', 'PageUp', ' ', 'ArrowLeft', 'Home'])
			expect(actionForKey(press(key), false)).not.toBeNull();
	});
});
