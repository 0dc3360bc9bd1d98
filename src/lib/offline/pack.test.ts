import { afterEach, describe, expect, it, vi } from 'vitest';
import { pack, unpack } from './pack';

const TEXT = '<h1>“Forever together”, 永远在一起</h1>'.repeat(1000);
const page = () =>
	new Response(TEXT, {
		headers: {
			'content-type': 'text/html;charset=utf-8',
			'content-security-policy': "frame-ancestors 'none'",
			'content-encoding': 'br',
			'content-length': '7'
		}
	});

describe('a packed page', () => {
	afterEach(() => vi.unstubAllGlobals());

	it('is smaller and unpacks to the same text', async () => {
		expect((await pack(page()).arrayBuffer()).byteLength).toBeLessThan(TEXT.length / 20);
		expect(await unpack(pack(page())).text()).toBe(TEXT);
	});

	it('keeps its headers except those of the transfer', () => {
		expect([...unpack(pack(page())).headers.keys()]).toEqual([
			'content-security-policy',
			'content-type'
		]);
	});

	it('unpacks with the status given', () => {
		expect(unpack(pack(page())).status).toBe(200);
		expect(unpack(pack(page()), 503).status).toBe(503);
	});

	it('is unchanged without CompressionStream', async () => {
		vi.stubGlobal('CompressionStream', undefined);
		const unpacked = pack(page());
		vi.stubGlobal('DecompressionStream', undefined);
		expect(await unpack(unpacked).text()).toBe(TEXT);
	});
});
