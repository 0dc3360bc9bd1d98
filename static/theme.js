// Before the first paint, so that no page flashes: scripts run, and this is the theme the reader chose.
const root = document.documentElement;
root.classList.add('js');
// A teacher’s address may cover one side: nothing of it is seen before the page has read that.
if (new URLSearchParams(location.search).has('cover')) root.classList.add('covering');
// The site knows a folder by its name, not by its index page.
if (location.pathname.endsWith('/index.html')) {
	history.replaceState(history.state, '', location.pathname.slice(0, -10) + location.search + location.hash);
}
try {
	const theme = localStorage.getItem('theme');
	if (theme && ['light', 'dark', 'projector'].includes(theme)) root.dataset.theme = theme;
} catch {
	// Storage may be forbidden.
}
