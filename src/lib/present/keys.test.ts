import { describe, expect, it } from 'vitest';
import { actionForKey, KEYS } from './keys';

describe('actionForKey', () => {
	it.each(Object.entries(KEYS))('maps %s to %s', (key, action) => {
		expect(actionForKey(key)).toBe(action);
	});

	it('ignores other keys', () => {
		for (const key of ['', 'x', 'Enter', 'Escape', 'constructor', '__proto__', 'toString'])
			expect(actionForKey(key)).toBeNull();
	});

	it('ignores character keys if they are off, but not arrows, Space and clicker keys', () => {
		for (const key of ['n', 'p', '.', '?', 'g']) expect(actionForKey(key, false)).toBeNull();
		for (const key of ['PageDown', 'PageUp', ' ', 'ArrowLeft', 'Home'])
			expect(actionForKey(key, false)).not.toBeNull();
	});
});
