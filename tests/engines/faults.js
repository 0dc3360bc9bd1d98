/**
 * Stands before everything else in each page that is tested: keeps what went wrong in it, from the first line on. In the
 * page itself, since what a test evaluates there is exempt from the security policy; in the storage of the tab, so that
 * it outlasts a navigation.
 */
(() => {
	/** @param {string} what */
	const keep = (what) => {
		const faults = /** @type {unknown[]} */ (JSON.parse(sessionStorage.getItem('faults') ?? '[]'));
		sessionStorage.setItem('faults', JSON.stringify([...faults, `${what} (${location.pathname})`]));
	};
	/** Who leaves a page stops what it was loading; in a page that is left, no time passes. @param {string} what */
	const keepUnlessLeft = (what) => setTimeout(() => keep(what), 300);
	// While capturing: what could not be loaded does not bubble.
	addEventListener(
		'error',
		(event) => {
			const { target } = event;
			if (event instanceof ErrorEvent) keep(`error: ${event.message}`);
			// Firefox says so of each module that is there already when it is asked to preload it.
			else if (target instanceof Element && !target.matches('[rel="modulepreload"]'))
				keepUnlessLeft(
					`not loaded: ${target.getAttribute('src') ?? target.getAttribute('href') ?? ''}`
				);
		},
		true
	);
	addEventListener('unhandledrejection', ({ reason }) =>
		(/dynamically imported module/.test(String(reason)) ? keepUnlessLeft : keep)(
			`rejected: ${String(reason)}`
		)
	);
	document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
		keep(`policy: ${violatedDirective} ${blockedURI}`)
	);
	const { error } = console;
	console.error = (...all) => {
		keep(`console: ${all.map(String).join(' ')}`);
		error(...all);
	};
})();
