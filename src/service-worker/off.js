/**
 * The way back: published in place of service-worker.js, it takes the kept copy and itself out of every browser that comes
 * by. It needs no build: `OFFLINE=off npm run build` only copies it.
 */
self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(leave()));

async function leave() {
	const base = location.pathname.split('/').slice(0, -1).join('/');
	try {
		const names = await caches.keys();
		await Promise.all(
			names
				.filter((name) => name.startsWith(`fragile-alliance${base} `))
				.map((name) => caches.delete(name))
		);
	} finally {
		await self.registration.unregister();
	}
}
