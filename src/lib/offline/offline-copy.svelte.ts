/** The copy of the site that the browser keeps for reading offline: made after the first visit, renewed when asked. */

interface TrustedTypes {
	createPolicy: (
		name: string,
		rules: { createScriptURL: (url: string) => string }
	) => { createScriptURL: (url: string) => string };
}

/** How long a tab that is looked at again goes without asking for a new version, ms. */
const UPDATE_CHECK_MS = 30 * 60_000;

export class OfflineCopy {
	#hasNewVersion = $state(false);
	#registration: ServiceWorkerRegistration | undefined;
	#asked = false;

	/** True once a new version waits beside the one this page is of. */
	get hasNewVersion(): boolean {
		return this.#hasNewVersion;
	}

	/**
	 * Never throws: without a service worker, or where the page may not have one, the site works as it did.
	 *
	 * @param worker address of the service worker
	 */
	async keep(worker: string): Promise<void> {
		try {
			const container = navigator.serviceWorker;
			let controlled = container.controller !== null;
			container.addEventListener('controllerchange', () => {
				if (this.#asked) location.reload();
				// Asked for in another tab: the next link leads to a page of the new version.
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
			this.#askNowAndThen(registration);
		} catch {
			// Then nothing is kept.
		}
	}

	/** Goes to the new version. */
	reload(): void {
		this.#asked = true;
		const waiting = this.#registration?.waiting;
		if (waiting) waiting.postMessage('SKIP_WAITING');
		else location.reload();
	}

	/** A browser asks for a new version when a page is opened; a tab may stay open for days. */
	#askNowAndThen(registration: ServiceWorkerRegistration): void {
		let last = performance.now();
		document.addEventListener('visibilitychange', () => {
			if (document.visibilityState !== 'visible' || performance.now() - last < UPDATE_CHECK_MS)
				return;
			last = performance.now();
			registration.update().catch(() => undefined);
		});
	}
}

/** The security policy admits scripts by the addresses of named policies; this one admits a single address. */
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
