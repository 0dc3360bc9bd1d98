// Before the first paint, so that no page flashes.
document.documentElement.classList.add('js');
// What a lesson covers is not seen before the page has read its address.
if (new URLSearchParams(location.search).has('cover')) document.documentElement.classList.add('covering');
// Asked for by its index page, a folder is still known as the folder.
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
	// Storage may be forbidden.
}
