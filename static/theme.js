// Runs before the first paint: see docs/adr/0011-initial-load-budget.md. Sent as it is.
const root = document.documentElement;
const isFile = location.protocol === 'file:';
if (!isFile) root.classList.add('js');
// No server resolves a folder to its page.
else
	addEventListener('DOMContentLoaded', () => {
		for (const link of document.querySelectorAll('a[href^="."]'))
			link.setAttribute(
				'href',
				`${link.getAttribute('href')}`.replace(/\/(?=[?#]|$)/, '/index.html')
			);
	});
// A script failed before hydration: as without JavaScript.
addEventListener('unhandledrejection', () => {
	if (!('hydrated' in root.dataset)) root.className = '';
});
// The comparison covers a side once it has read the URL.
if (/[?&;]cover=/.test(location.search)) root.classList.add('covering');
if (!isFile && location.pathname.endsWith('/index.html'))
	history.replaceState(history.state, '', './' + location.search + location.hash);
try {
	const theme = localStorage.getItem('theme');
	if (theme && ['light', 'dark', 'projector'].includes(theme)) root.dataset.theme = theme;
} catch {
	// Storage is forbidden: the theme of the system.
}
