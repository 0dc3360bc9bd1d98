/** Pages are long and much alike: packed, the copy a browser keeps takes a quarter of the room. */
const PACKED = 'x-packed';

/** A response as it is kept. Its headers stay: a host may say by them who may frame the page. */
export function pack(response: Response): Response {
	// Browsers before 2023 may lack it; they keep what they got.
	if (!response.body || typeof CompressionStream === 'undefined') return response;
	const headers = new Headers(response.headers);
	headers.set(PACKED, 'gzip');
	return new Response(response.body.pipeThrough(new CompressionStream('gzip')), { headers });
}

/** What was kept, as it came; with a status of its own where it stands in for another page. */
export function unpack(kept: Response, status = 200): Response {
	const headers = new Headers(kept.headers);
	// They tell of the way from the host to here.
	for (const name of ['content-encoding', 'content-length', PACKED]) headers.delete(name);
	const body = kept.headers.has(PACKED)
		? kept.body?.pipeThrough(new DecompressionStream('gzip'))
		: kept.body;
	// A new response, because one that came by way of a redirect may not answer a navigation.
	return new Response(body ?? null, { status, headers });
}
