import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findFreePort, serve } from './serve.js';

const dir = path.join(mkdtempSync(path.join(tmpdir(), 'serve-')), 'site');

/** @type {{ url: string, close: () => Promise<void> }[]} */
const servers = [];

/** @param {string} [base] */
async function startServer(base) {
	const site = await serve(base === undefined ? { dir, port: 0 } : { dir, port: 0, base });
	servers.push(site);
	return site.url;
}

/**
 * Requests a path without normalising it first, as `fetch` would.
 *
 * @param {string} url
 * @param {string} rawPath
 * @param {import('node:http').RequestOptions} [options]
 * @returns {Promise<{ status: number | undefined, location: string | undefined, body: string }>}
 */
function send(url, rawPath, options = {}) {
	const { hostname, port } = new URL(url);
	return new Promise((resolve, reject) => {
		const sent = request({ hostname, port, path: rawPath, ...options }, (response) => {
			let body = '';
			response.on('data', (/** @type {Buffer} */ chunk) => (body += chunk.toString()));
			response.on('error', reject);
			response.on('end', () =>
				resolve({ status: response.statusCode, location: response.headers.location, body })
			);
		});
		sent.on('error', reject).end();
	});
}

beforeAll(() => {
	mkdirSync(path.join(dir, 'compare'), { recursive: true });
	writeFileSync(path.join(dir, 'index.html'), 'the timeline');
	writeFileSync(path.join(dir, '404.html'), 'not here');
	writeFileSync(path.join(dir, 'robots.txt'), 'User-agent: *');
	writeFileSync(path.join(dir, 'compare/index.html'), 'the comparison');
	mkdirSync(path.join(dir, 'packed'));
	writeFileSync(path.join(dir, 'packed/index.html'), 'plain');
	writeFileSync(path.join(dir, 'packed/index.html.gz'), gzipSync('packed'));
	writeFileSync(path.join(dir, '../secret.txt'), 'outside');
});

afterAll(async () => {
	await Promise.all(servers.map((site) => site.close()));
	rmSync(path.dirname(dir), { recursive: true });
});

describe('at the top of a host', () => {
	/** @type {string} */
	let url;
	beforeAll(async () => {
		url = await startServer();
	});

	test.each([
		['/', 'the timeline'],
		['/compare/', 'the comparison'],
		['/compare/?era=between', 'the comparison'],
		['/robots.txt', 'User-agent: *']
	])('%s is served', async (address, body) => {
		expect(await send(url, address)).toMatchObject({ status: 200, body });
	});

	test('a folder without its slash redirects to the one with it, and keeps its query', async () => {
		expect(await send(url, '/compare?from=1949&to=1957')).toMatchObject({
			status: 301,
			location: '/compare/?from=1949&to=1957'
		});
	});

	test.each([
		'/nothing',
		'/nothing/',
		'/robots.txt/',
		'/index',
		'/%',
		'/%E0%A4%A',
		'/compare%00/',
		'/%00',
		'//compare',
		'//compare/',
		'/../secret.txt',
		'/%2e%2e/secret.txt',
		'/..%2fsecret.txt',
		'/compare/..%2f..%2fsecret.txt',
		'/..%5csecret.txt',
		'/__proto__',
		`/${'a'.repeat(8000)}`
	])('%s gets 404.html', async (address) => {
		expect(await send(url, address)).toMatchObject({ status: 404, body: 'not here' });
	});

	test('a page with a known ETag gets an empty 304', async () => {
		const first = await fetch(`${url}compare/`);
		const etag = first.headers.get('etag') ?? '';
		expect(etag).not.toBe('');
		expect((await fetch(`${url}compare/`, { headers: { 'If-None-Match': etag } })).status).toBe(
			304
		);
	});

	test('a browser that accepts gzip gets the .gz file, any other the page', async () => {
		const send = (/** @type {string} */ encoding) =>
			fetch(`${url}packed/`, { headers: { 'Accept-Encoding': encoding } });
		const packed = await send('gzip');
		expect(packed.headers.get('content-encoding')).toBe('gzip');
		expect(packed.headers.get('content-type')).toBe('text/html;charset=utf-8');
		expect(packed.headers.get('vary')).toBe('Accept-Encoding');
		expect(await packed.text()).toBe('packed');
		const plain = await send('identity');
		expect(plain.headers.get('content-encoding')).toBeNull();
		expect(await plain.text()).toBe('plain');
	});

	test('a range outside the file ends the request, not the server', async () => {
		await send(url, '/', { headers: { Range: 'bytes=5-2' } }).catch(() => undefined);
		expect(await send(url, '/')).toMatchObject({ status: 200 });
	});

	test('POST is refused', async () => {
		expect(await send(url, '/', { method: 'POST' })).toMatchObject({ status: 405 });
	});

	test('a file written while the server runs is served', async () => {
		writeFileSync(path.join(dir, 'late.txt'), 'late');
		expect(await send(url, '/late.txt')).toMatchObject({ status: 200, body: 'late' });
	});
});

describe('under a base path', () => {
	/** @type {string} */
	let url;
	beforeAll(async () => {
		url = await startServer('/repo');
	});

	test('its URL holds the base path', () => {
		expect(new URL(url).pathname).toBe('/repo/');
	});

	test.each([
		['/repo/', 'the timeline'],
		['/repo/compare/', 'the comparison']
	])('%s is served', async (address, body) => {
		expect(await send(url, address)).toMatchObject({ status: 200, body });
	});

	test.each([
		['/repo', '/repo/'],
		['/repo?q=1', '/repo/?q=1'],
		['/repo/compare', '/repo/compare/']
	])('%s redirects to %s', async (address, location) => {
		expect(await send(url, address)).toMatchObject({ status: 301, location });
	});

	test.each(['/', '/compare/', '/repository/'])('%s is outside it', async (address) => {
		expect(await send(url, address)).toMatchObject({ status: 404 });
	});
});

test('findFreePort(port) returns the next port when the first is taken', async () => {
	const taken = Number(new URL(await startServer()).port);
	const found = await findFreePort(taken);
	expect(found).toBeGreaterThan(taken);
	expect(found).toBeLessThanOrEqual(taken + 10);
	await expect(serve({ dir, port: taken })).rejects.toMatchObject({ code: 'EADDRINUSE' });
});
