/**
 * Keeps the screen on while a page with slides is visible; silent where the browser refuses.
 * Returns a function that ends this.
 */
export function keepScreenOn(): () => void {
	let lock: WakeLockSentinel | undefined;
	const listeners = new AbortController();
	const { signal } = listeners;
	async function request(): Promise<void> {
		if (document.hidden) return;
		try {
			lock = await navigator.wakeLock.request('screen');
			if (signal.aborted) void lock.release();
		} catch {
			// No such API, a policy of the host, or a low battery.
		}
	}
	// The browser releases the lock of a hidden page.
	document.addEventListener('visibilitychange', () => void request(), { signal });
	void request();
	return () => {
		listeners.abort();
		void lock?.release();
	};
}
