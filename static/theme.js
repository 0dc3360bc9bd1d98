// Runs before the first paint: says that scripts run, and takes up the theme the reader chose, so that no page flashes.
document.documentElement.classList.add('js');
try {
	const theme = localStorage.getItem('theme');
	if (theme && ['light', 'dark', 'projector'].includes(theme)) document.documentElement.dataset.theme = theme;
} catch {
	// Storage may be forbidden; then the theme is the system's.
}
