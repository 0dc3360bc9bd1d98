/** Registers the service worker and reports a new version of the site. */

interface TrustedTypes {
	createPolicy: (
		name: string,
		rules: { createScriptURL: (url: string) => string }
	) => { createScriptURL: (url: string) => string };
}

/** Minimum time between two checks for a new version in a tab. */
const UPDATE_CHECK_MS = 30 * 60_000;

export class OfflineCopy {
	#hasNewVersion = $state(false);
	#registration: ServiceWorkerRegistration | undefined;
	#isReloading = false;

	/** Whether a new version is installed and waiting. */
	get hasNewVersion(): boolean {
		return this.#hasNewVersion;
	}

	/**
	 * Registers the service worker. Never throws: without one the site works, but not offline.
	 *
	 * @param worker address of the service worker
	 */
	async register(worker: string): Promise<void> {
		try {
			const container = navigator.serviceWorker;
			let isControlled = container.controller !== null;
			container.addEventListener('controllerchange', () => {
				if (this.#isReloading) location.reload();
				// Another tab activated the new version; the next link loads its page.
				else if (isControlled) document.body.dataset['sveltekitReload'] = '';
				isControlled = true;
			});
			const registration = await container.register(toTrustedUrl(worker));
			this.#registration = registration;
			const checkWaiting = () => {
				if (registration.waiting && container.controller) this.#hasNewVersion = true;
			};
			const watchInstalling = () =>
				registration.installing?.addEventListener('statechange', checkWaiting);
			checkWaiting();
			watchInstalling();
			registration.addEventListener('updatefound', watchInstalling);
			this.#checkWhenVisible(registration);
		} catch {
			// The site then works online only.
		}
	}

	/** Activates the new version and reloads the page. */
	reload(): void {
		this.#isReloading = true;
		const waiting = this.#registration?.waiting;
		if (waiting) waiting.postMessage('SKIP_WAITING');
		else location.reload();
	}

	/** Checks again in long-lived tabs: browsers check for a new version only when a page opens. */
	#checkWhenVisible(registration: ServiceWorkerRegistration): void {
		let lastCheck = performance.now();
		document.addEventListener('visibilitychange', () => {
			if (document.visibilityState !== 'visible' || performance.now() - lastCheck < UPDATE_CHECK_MS)
				return;
			lastCheck = performance.now();
			registration.update().catch(() => undefined);
		});
	}
}

/** Returns a trusted URL. The CSP names the policy, which accepts only this address. */
function toTrustedUrl(worker: string): string {
	const { trustedTypes } = window as { trustedTypes?: TrustedTypes };
	const rules = {
		createScriptURL: (url: string) => {
			if (url !== worker) throw new TypeError(`${url} is not the service worker`);
			return url;
		}
	};
	return trustedTypes?.createPolicy('offline', rules).createScriptURL(worker) ?? worker;
}
