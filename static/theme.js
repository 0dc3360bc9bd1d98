// Before the first paint, so that no page flashes: says that scripts run, and takes up the theme the reader chose.
if (location.protocol !== 'file:') document.documentElement.classList.add('js');
// Opened as a file there is no other script, and no server that shows a folder by its page.
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
// A teacher’s address may cover one side of the comparison: nothing of it is seen before the page has read that.
if (new URLSearchParams(location.search).has('cover'))
	document.documentElement.classList.add('covering');
// A host that serves folders by their index page may be asked for that page by name; the site knows it by its folder.
if (location.protocol !== 'file:' && location.pathname.endsWith('/index.html'))
	history.replaceState(history.state, '', './' + location.search + location.hash);
try {
	const theme = localStorage.getItem('theme');
	if (theme && ['light', 'dark', 'projector'].includes(theme))
		document.documentElement.dataset.theme = theme;
} catch {
	// Storage may be forbidden; then the theme is the system's.
}
