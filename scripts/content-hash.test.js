import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { contentHash } from './content-hash.js';

/** @type {string} */
let root;

beforeEach(() => {
	root = mkdtempSync(path.join(tmpdir(), 'hash-'));
	mkdirSync(path.join(root, 'src/lib'), { recursive: true });
	writeFileSync(path.join(root, 'src/lib/a.ts'), 'a');
	writeFileSync(path.join(root, 'src/b.ts'), 'b');
});

afterEach(() => rmSync(root, { recursive: true }));

test('the same content has the same name, whenever it was written', () => {
	const before = contentHash(root, ['src', 'data']);
	writeFileSync(path.join(root, 'src/b.ts'), 'b');
	expect(contentHash(root, ['src', 'data'])).toBe(before);
});

test('a changed, added or renamed file changes the name', () => {
	const names = [contentHash(root, ['src'])];
	writeFileSync(path.join(root, 'src/b.ts'), 'B');
	names.push(contentHash(root, ['src']));
	writeFileSync(path.join(root, 'src/c.ts'), '');
	names.push(contentHash(root, ['src']));
	rmSync(path.join(root, 'src/c.ts'));
	writeFileSync(path.join(root, 'src/d.ts'), '');
	names.push(contentHash(root, ['src']));
	expect(new Set(names).size).toBe(names.length);
});
