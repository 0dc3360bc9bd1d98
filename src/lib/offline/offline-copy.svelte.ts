/** Registers the service worker, and tells when a new version of the site is ready. */

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
	#reloads = false;

	/** Whether a new version is installed and waiting. */
	get hasNewVersion(): boolean {
		return this.#hasNewVersion;
	}

	/**
	 * Registers the service worker. Never throws: without one the site works, but not offline.
	 *
	 * @param worker address of the service worker
	 */
	async keep(worker: string): Promise<void> {
		try {
			const container = navigator.serviceWorker;
			let controlled = container.controller !== null;
			container.addEventListener('controllerchange', () => {
				if (this.#reloads) location.reload();
				// Another tab activated the new version; the next link loads its page.
				else if (controlled) document.body.dataset['sveltekitReload'] = '';
				controlled = true;
			});
			const registration = await container.register(trusted(worker));
			this.#registration = registration;
			const look = () => {
				if (registration.waiting && container.controller) this.#hasNewVersion = true;
			};
			const follow = () => registration.installing?.addEventListener('statechange', look);
			look();
			follow();
			registration.addEventListener('updatefound', follow);
			this.#checkWhenVisible(registration);
		} catch {
			// No offline copy.
		}
	}

	/** Activates the new version and reloads the page. */
	reload(): void {
		this.#reloads = true;
		const waiting = this.#registration?.waiting;
		if (waiting) waiting.postMessage('SKIP_WAITING');
		else location.reload();
	}

	/** Browsers check for a new version when a page opens; a tab may stay open for days. */
	#checkWhenVisible(registration: ServiceWorkerRegistration): void {
		let last = performance.now();
		document.addEventListener('visibilitychange', () => {
			if (document.visibilityState !== 'visible' || performance.now() - last < UPDATE_CHECK_MS)
				return;
			last = performance.now();
			registration.update().catch(() => undefined);
		});
	}
}

/** Returns the address as a trusted URL, from a policy that the CSP names and that accepts only this address. */
function trusted(worker: string): string {
	const { trustedTypes } = window as { trustedTypes?: TrustedTypes };
	const rules = {
		createScriptURL: (url: string) => {
			if (url !== worker) throw new TypeError(`${url} is not the service worker`);
			return url;
		}
	};
	return trustedTypes?.createPolicy('offline', rules).createScriptURL(worker) ?? worker;
}
