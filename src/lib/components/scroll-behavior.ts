/** How to scroll to something: at once for readers who asked for no motion. */
export const scrollBehavior = (): ScrollBehavior =>
	matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth';
