/** Returns whether a route fills the screen with a slide. The page that builds a lesson does not. */
export const isSlideRoute = (route: string | null) => /^\/present(?!\/build)/.test(route ?? '');
