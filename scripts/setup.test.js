import { expect, test } from 'vitest';
import { isInstalled, isSupported } from './setup.js';

test.each(['20.19.0', '20.20.2', '22.12.0', '24.0.0'])('Node %s is supported', (version) =>
	expect(isSupported(version)).toBe(true)
);

test.each(['20.18.3', '20.9.0', '18.20.0', '9.11.2'])('Node %s is too old', (version) =>
	expect(isSupported(version)).toBe(false)
);

test.each([
	['the same packages', { '': {}, a: { integrity: '1' } }, true],
	['a package of another version', { a: { integrity: '2' } }, false],
	['a missing package', { a: { integrity: '1' }, b: { integrity: '1' } }, false],
	['a missing optional package', { a: { integrity: '1' }, b: { optional: true } }, true],
	['an optional package of another version', { a: { integrity: '2', optional: true } }, false]
])('isInstalled(wanted, installed): %s gives %o → %s', (_, wanted, expected) =>
	expect(isInstalled(wanted, { a: { integrity: '1' } })).toBe(expected)
);
