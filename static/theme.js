// Runs before the first paint to avoid a flash: applies the chosen theme and sets the class `js`.
if (location.protocol !== 'file:') document.documentElement.classList.add('js');
// For a page opened as a file no server resolves a folder to its index.html, so links name it.
else
	addEventListener('DOMContentLoaded', () => {
		for (const link of document.querySelectorAll('a[href^="."]'))
			link.setAttribute(
				'href',
				`${link.getAttribute('href')}`.replace(/\/(?=[?#]|$)/, '/index.html')
			);
	});
// If another script fails to load before hydration, shows the page as without JavaScript.
addEventListener('unhandledrejection', () => {
	if (!('hydrated' in document.documentElement.dataset)) document.documentElement.className = '';
});
// Hides a side that the URL covers until the comparison has read the URL.
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
	// Storage may be forbidden; the page then uses the theme of the system.
}
