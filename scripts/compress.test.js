import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { compress } from './compress.js';

const dir = mkdtempSync(path.join(tmpdir(), 'compress-'));
const page = '<p>Every dot is backed by a sentence.</p>'.repeat(100);

beforeAll(async () => {
	mkdirSync(path.join(dir, 'about'));
	writeFileSync(path.join(dir, 'about/index.html'), page);
	writeFileSync(path.join(dir, 'tiny.json'), '{}');
	writeFileSync(path.join(dir, 'font.woff2'), page);
	await compress(dir);
});
afterAll(() => rmSync(dir, { recursive: true }));

test('beside a text file stand the same words, smaller, in both ways', () => {
	const gz = readFileSync(path.join(dir, 'about/index.html.gz'));
	const br = readFileSync(path.join(dir, 'about/index.html.br'));
	expect(gunzipSync(gz).toString()).toBe(page);
	expect(brotliDecompressSync(br).toString()).toBe(page);
	expect(Math.max(gz.length, br.length)).toBeLessThan(page.length / 10);
});

test.each(['tiny.json.gz', 'tiny.json.br', 'font.woff2.gz', 'font.woff2.br'])(
	'%s is not made: nothing is gained',
	(file) => {
		expect(existsSync(path.join(dir, file))).toBe(false);
	}
);

test('what is compressed is not compressed again', async () => {
	await compress(dir);
	expect(existsSync(path.join(dir, 'about/index.html.gz.gz'))).toBe(false);
	expect(existsSync(path.join(dir, 'about/index.html.br.gz'))).toBe(false);
});
