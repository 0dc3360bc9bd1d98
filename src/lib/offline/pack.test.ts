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

describe('a kept page', () => {
	afterEach(() => vi.unstubAllGlobals());

	it('takes less room, and comes back letter for letter', async () => {
		expect((await pack(page()).arrayBuffer()).byteLength).toBeLessThan(TEXT.length / 20);
		expect(await unpack(pack(page())).text()).toBe(TEXT);
	});

	it('keeps what its host says of it, but not how it was sent', () => {
		expect([...unpack(pack(page())).headers.keys()]).toEqual([
			'content-security-policy',
			'content-type'
		]);
	});

	it('can stand in for a page that is missing', () => {
		expect(unpack(pack(page())).status).toBe(200);
		expect(unpack(pack(page()), 503).status).toBe(503);
	});

	it('is kept as it came where nothing packs', async () => {
		vi.stubGlobal('CompressionStream', undefined);
		const kept = pack(page());
		vi.stubGlobal('DecompressionStream', undefined);
		expect(await unpack(kept).text()).toBe(TEXT);
	});
});
