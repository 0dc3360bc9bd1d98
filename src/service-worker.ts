/// <reference types="@sveltejs/kit" />
/// <reference no-default-lib="true" />
/// <reference lib="esnext" />
/// <reference lib="webworker" />
/**
 * Keeps a copy of the site in the browser, so that every page opens without a network. A version is kept whole and given
 * out whole, until the reader asks for the next (ADR 17). The way back to a site without it: service-worker/unregister-worker.js.
 */
import { base, build, files, prerendered, version } from '$service-worker';
import { cachedAddress } from './lib/offline/cached-address';
import { pack, unpack } from './lib/offline/pack';

const worker = self as unknown as ServiceWorkerGlobalScope;

/** Several sites may share a host, and then its caches. */
const OURS = `fragile-alliance${base} `;
const CACHE = OURS + version;
const OFFLINE_PAGE = `${base}/offline.html`;
/** Named by their content: the same name is the same file in every version. */
const HASHED = new Set(build);
/** What Kit fetches between pages stands in the pages, too: without it, it opens the next page whole. */
const PAGES = new Set(prerendered.filter((address) => !address.endsWith('/__data.json')));
const ALL = new Set([OFFLINE_PAGE, ...build, ...files, ...PAGES]);
/** Requests at a time: the reader's own come first. */
const ABREAST = 4;

/** Data saver on: pages are kept as they are read. */
const isSparing =
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
	event.respondWith(answer(event));
});

/** @throws where the site was published anew meanwhile, or the network is gone: the next visit goes on from there */
async function install(): Promise<void> {
	const wanted = [...ALL].filter(
		(address) => !(isSparing && PAGES.has(address) && address !== OFFLINE_PAGE)
	);
	// What failed gets a second chance. One file that cannot be had, or a full disk, does not stop the rest.
	await keep(await keep(wanted));
	if (!(await isPublished())) throw new Error('The copy may be of two versions');
}

async function activate(): Promise<void> {
	try {
		const names = await caches.keys();
		await Promise.all(
			names
				.filter((name) => name.startsWith(OURS) && name !== CACHE)
				.map((name) => caches.delete(name))
		);
	} catch {
		// Older copies stay, unused.
	}
	// The first page a reader opened works on, too, when the network goes.
	await worker.clients.claim();
}

/** Fetches what is not kept yet; never throws. Returns what could not be kept. */
async function keep(addresses: string[]): Promise<string[]> {
	try {
		const cache = await caches.open(CACHE);
		const kept = new Set((await cache.keys()).map(({ url }) => new URL(url).pathname));
		const queue = addresses.filter((address) => !kept.has(address));
		const failed: string[] = [];
		const work = async () => {
			for (let address = queue.shift(); address; address = queue.shift())
				if (!(await keepOne(cache, address))) failed.push(address);
		};
		await Promise.all(Array.from({ length: ABREAST }, work));
		return failed;
	} catch {
		return addresses;
	}
}

async function keepOne(cache: Cache, address: string): Promise<boolean> {
	try {
		const held = HASHED.has(address) ? await caches.match(address) : undefined;
		// The browser's own cache may hold the page of an older version; the host is asked whether it changed.
		const options: RequestInit = {
			cache: HASHED.has(address) ? 'default' : 'no-cache',
			priority: 'low'
		};
		const response = held ?? (await fetch(address, options));
		if (!response.ok) return false;
		await cache.put(address, PAGES.has(address) ? pack(response) : response);
		return true;
	} catch {
		return false;
	}
}

/** True where the host serves the version this worker belongs to. */
async function isPublished(): Promise<boolean> {
	try {
		const response = await fetch(`${base}/_app/version.json`, { cache: 'no-store' });
		return ((await response.json()) as { version: string }).version === version;
	} catch {
		return false;
	}
}

async function find(address: string, status?: number): Promise<Response | undefined> {
	try {
		const kept = await caches.match(address, { cacheName: CACHE, ignoreVary: true });
		return kept && (PAGES.has(address) ? unpack(kept, status) : kept);
	} catch {
		return undefined;
	}
}

/** The kept copy, whatever the query; else what the network says; else words that say there is neither. */
async function answer(event: FetchEvent): Promise<Response> {
	const { request } = event;
	const { pathname, search } = new URL(request.url);
	const address = cachedAddress(pathname, ALL);
	// Links in a page count from its folder.
	if (address === `${pathname}/`) return Response.redirect(address + search);
	if (address) {
		const kept = await find(address);
		if (kept) return kept;
		event.waitUntil(isPublished().then((current) => (current ? keep([address]) : [])));
	}
	if (pathname.endsWith('/__data.json')) return dataOfThisVersion(request);
	try {
		return await fetch(request);
	} catch (error) {
		const words = request.mode === 'navigate' ? await find(OFFLINE_PAGE, 503) : undefined;
		if (words) return words;
		throw error;
	}
}

/**
 * What Kit fetches to show the next page. Without it, it opens that page whole, from the copy; so it does, too, where
 * another version is published, because newer data may not suit older code.
 */
async function dataOfThisVersion(request: Request): Promise<Response> {
	const [response, current] = await Promise.all([
		fetch(request).catch(() => undefined),
		isPublished()
	]);
	if (response && current) return response;
	if (response) worker.registration.update().catch(() => undefined);
	return new Response(null, { status: 503 });
}
