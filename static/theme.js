// Runs before the first paint: see docs/adr/0011-initial-load-budget.md. Sent as it is.
const root = document.documentElement;
/** Shows the page as without JavaScript, unless it is hydrated. */
const removeState = () => {
	if (!('hydrated' in root.dataset)) root.classList.remove('js', 'covering-then', 'covering-now');
};
if (location.protocol === 'file:') {
	// A saved page keeps the state of the page.
	delete root.dataset.hydrated;
	removeState();
	// No server resolves a folder to its page.
	addEventListener('DOMContentLoaded', () => {
		for (const link of document.querySelectorAll('a[href^="."]'))
			link.setAttribute(
				'href',
				`${link.getAttribute('href')}`.replace(/\/(?=[?#]|$)/, '/index.html')
			);
	});
} else {
	root.classList.add('js');
	// The page of a pair covers the sides in the URL, or the later one, once it is hydrated.
	if (/\/compare\/[^/]+\//.test(location.pathname)) {
		const covers = (/** @type {string} */ era) =>
			new RegExp(`[?&;]cover=${era}`).test(location.search);
		if (covers('then')) root.classList.add('covering-then');
		if (covers('now') || !covers('')) root.classList.add('covering-now');
	}
	if (location.pathname.endsWith('/index.html'))
		history.replaceState(history.state, '', './' + location.search + location.hash);
	// The address of a view from when the timeline was the first page.
	const view = /[?&;](lens|from|to|q|theme|people|side|era|certainty|background|v)=|#opinion/;
	const { search, hash } = location;
	const script = /** @type {HTMLScriptElement} */ (document.currentScript);
	if (location.pathname === new URL('.', script.src).pathname && view.test(search + hash))
		location.replace(`timeline/${search}${hash}`);
}
// A script failed or was refused; hydration sets the class again.
addEventListener('unhandledrejection', removeState);
addEventListener('securitypolicyviolation', removeState);
addEventListener('DOMContentLoaded', () => setTimeout(removeState, 5000));
// Repeated after hydration: see src/lib/site/early-input.ts.
window.earlyInput = [];
for (const type of ['input', 'toggle'])
	addEventListener(
		type,
		({ target }) => {
			const field = /** @type {HTMLInputElement & HTMLDetailsElement} */ (target);
			const { value, checked, open } = field;
			window.earlyInput?.push([field, { value, checked, open }]);
		},
		true
	);
try {
	const theme = localStorage.getItem('theme');
	if (theme && ['light', 'dark', 'projector'].includes(theme)) root.dataset.theme = theme;
} catch {
	// Storage is forbidden: the theme of the system.
}
