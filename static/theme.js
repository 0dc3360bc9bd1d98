// Runs before the first paint: says that scripts run, and takes up the theme the reader chose, so that no page flashes.
document.documentElement.classList.add('js');
// A teacher’s address may cover one side of the comparison: nothing of it is seen before the page has read that.
if (new URLSearchParams(location.search).has('cover')) document.documentElement.classList.add('covering');
// A host that serves folders by their index page may be asked for that page by name; the site knows it by its folder.
if (location.pathname.endsWith('/index.html')) {
	history.replaceState(
		history.state,
		'',
		location.pathname.slice(0, -'index.html'.length) + location.search + location.hash
	);
}
try {
	const theme = localStorage.getItem('theme');
	if (theme && ['light', 'dark', 'projector'].includes(theme)) document.documentElement.dataset.theme = theme;
} catch {
	// Storage may be forbidden; then the theme is the system's.
}
