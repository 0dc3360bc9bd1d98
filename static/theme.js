// Runs before the first paint, so that no page flashes: marks that scripts run, and applies the chosen theme.
if (location.protocol !== 'file:') document.documentElement.classList.add('js');
// A page opened as a file has no other script, and no server that resolves a folder to its index.html.
else
	addEventListener('DOMContentLoaded', () => {
		for (const link of document.querySelectorAll('a[href^="."]'))
			link.setAttribute(
				'href',
				`${link.getAttribute('href')}`.replace(/\/(?=[?#]|$)/, '/index.html')
			);
	});
// Where another script does not load before hydration, the page stays as without JavaScript.
addEventListener('unhandledrejection', () => {
	if (!('hydrated' in document.documentElement.dataset)) document.documentElement.className = '';
});
// A URL may cover one side of the comparison, which must not show before the page has read the URL.
if (new URLSearchParams(location.search).has('cover'))
	document.documentElement.classList.add('covering');
// Replaces /index.html in the URL, which a static host also serves, by its folder.
if (location.protocol !== 'file:' && location.pathname.endsWith('/index.html'))
	history.replaceState(history.state, '', './' + location.search + location.hash);
try {
	const theme = localStorage.getItem('theme');
	if (theme && ['light', 'dark', 'projector'].includes(theme))
		document.documentElement.dataset.theme = theme;
} catch {
	// Storage may be forbidden; then the theme is the system's.
}
