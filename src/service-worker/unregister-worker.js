/**
 * Published in place of the service worker by `OFFLINE=off npm run build`: removes the offline copy
 * and itself from every browser that visits. Not bundled, so plain JavaScript without imports:
 * svelte.config.js fills in STORY_PREFIX.
 */
self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(removeCopy()));

async function removeCopy() {
	const base = location.pathname.split('/').slice(0, -1).join('/');
	try {
		const names = await caches.keys();
		await Promise.all(
			names
				.filter((name) => name.startsWith(`STORY_PREFIX${base} `))
				.map((name) => caches.delete(name))
		);
	} finally {
		await self.registration.unregister();
	}
}
