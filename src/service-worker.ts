/// <reference types="@sveltejs/kit" />
/// <reference no-default-lib="true" />
/// <reference lib="esnext" />
/// <reference lib="webworker" />
/**
 * Caches the site, so that every page opens offline. Pages and files come from one version until the
 * reader reloads to the next (ADR 17). service-worker/unregister-worker.js removes the worker.
 */
import { base, build, files, prerendered, version } from '$service-worker';
import { cachedAddress } from './lib/offline/cached-address';
import { pack, unpack } from './lib/offline/pack';
import { prefix } from './lib/story/settings';

const worker = self as unknown as ServiceWorkerGlobalScope;

/** Includes the base path, because all sites on a host share its caches. */
const CACHE_PREFIX = `${prefix}${base} `;
const CACHE = CACHE_PREFIX + version;
const OFFLINE_PAGE = `${base}/offline.html`;
/** Files with a hash in their name: the same name means the same file in every version. */
const HASHED = new Set(build);
/** Without `__data.json`, SvelteKit loads the whole next page, which has the same data. */
const PAGES = new Set(prerendered.filter((address) => !address.endsWith('/__data.json')));
const ALL = new Set([OFFLINE_PAGE, ...build, ...files, ...PAGES]);
/** A low limit, so that the reader's own requests come first. */
const MAX_CONCURRENT_REQUESTS = 4;
/** A stalled network then counts as offline. */
const DATA_TIMEOUT_MS = 2000;

/** Whether data saver is on: pages are then cached only when the reader opens them. */
const savesData =
	(navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true;

worker.addEventListener('install', (event) => event.waitUntil(install()));
worker.addEventListener('activate', (event) => event.waitUntil(activate()));
worker.addEventListener('message', ({ data }) => {
	if (data === 'SKIP_WAITING') void worker.skipWaiting();
});
worker.addEventListener('fetch', (event) => {
	const { origin, pathname } = new URL(event.request.url);
	if (
		event.request.method !== 'GET' ||
		origin !== location.origin ||
		!pathname.startsWith(`${base}/`)
	)
		return;
	event.respondWith(respond(event));
});

/** @throws {Error} if a new version was published or the network failed. The next visit resumes. */
async function install(): Promise<void> {
	const addresses = [...ALL].filter(
		(address) => !(savesData && PAGES.has(address) && address !== OFFLINE_PAGE)
	);
	// Retries once. A missing file or a full disk does not stop the others.
	await cacheAll(await cacheAll(addresses));
	if (!(await isPublished())) throw new Error('The copy may be of two versions');
}

async function activate(): Promise<void> {
	try {
		const names = await caches.keys();
		await Promise.all(
			names
				.filter((name) => name.startsWith(CACHE_PREFIX) && name !== CACHE)
				.map((name) => caches.delete(name))
		);
	} catch {
		// Older caches then stay, unused.
	}
	// Controls the open pages, so that the first page a reader opened also works offline.
	await worker.clients.claim();
}

/** Caches addresses that are not cached yet; returns those that failed. Never throws. */
async function cacheAll(addresses: string[]): Promise<string[]> {
	try {
		const cache = await caches.open(CACHE);
		const cached = new Set((await cache.keys()).map(({ url }) => new URL(url).pathname));
		const queue = addresses.filter((address) => !cached.has(address));
		const failed: string[] = [];
		const cacheQueue = async () => {
			for (let address = queue.shift(); address; address = queue.shift())
				if (!(await cacheAddress(cache, address))) failed.push(address);
		};
		await Promise.all(Array.from({ length: MAX_CONCURRENT_REQUESTS }, cacheQueue));
		return failed;
	} catch {
		return addresses;
	}
}

async function cacheAddress(cache: Cache, address: string): Promise<boolean> {
	try {
		const existing = HASHED.has(address) ? await caches.match(address) : undefined;
		// The HTTP cache may hold an older version of a page, so revalidate it.
		const options: RequestInit = {
			cache: HASHED.has(address) ? 'default' : 'no-cache',
			priority: 'low'
		};
		const response = existing ?? (await fetch(address, options));
		if (!response.ok) return false;
		await cache.put(address, PAGES.has(address) ? pack(response) : response);
		return true;
	} catch {
		return false;
	}
}

/** Returns whether the host serves the version of this worker. */
async function isPublished(): Promise<boolean> {
	try {
		const response = await fetch(`${base}/_app/version.json`, { cache: 'no-store' });
		return ((await response.json()) as { version: string }).version === version;
	} catch {
		return false;
	}
}

async function findCached(address: string, status?: number): Promise<Response | undefined> {
	try {
		const cached = await caches.match(address, { cacheName: CACHE, ignoreVary: true });
		return cached && (PAGES.has(address) ? unpack(cached, status) : cached);
	} catch {
		return undefined;
	}
}

/** Responds from the cache (ignoring the query), else the network, else with the offline page. */
async function respond(event: FetchEvent): Promise<Response> {
	const { request } = event;
	const { pathname, search } = new URL(request.url);
	const address = cachedAddress(pathname, ALL);
	// Relative links need the slash of the folder.
	if (address === `${pathname}/`) return Response.redirect(address + search);
	if (address) {
		const cached = await findCached(address);
		if (cached) return cached;
		event.waitUntil(isPublished().then((current) => (current ? cacheAll([address]) : [])));
	}
	if (pathname.endsWith('/__data.json')) return fetchCurrentData(request);
	try {
		return await fetch(request);
	} catch (error) {
		const page = request.mode === 'navigate' ? await findCached(OFFLINE_PAGE, 503) : undefined;
		if (page) return page;
		throw error;
	}
}

/**
 * Returns the response for `__data.json`, or status 503: offline, on a stalled network, and after a
 * new version was published, whose data may not fit this code. With 503 SvelteKit loads the whole
 * page from the cache.
 */
async function fetchCurrentData(request: Request): Promise<Response> {
	const timeout = new Promise<[]>((done) => setTimeout(() => done([]), DATA_TIMEOUT_MS));
	const answers = Promise.all([fetch(request).catch(() => undefined), isPublished()]);
	const [response, current] = await Promise.race([answers, timeout]);
	if (response && current) return response;
	if (response) worker.registration.update().catch(() => undefined);
	return new Response(null, { status: 503 });
}
