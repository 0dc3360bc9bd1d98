/** Returns whether a route fills the screen with a slide, unlike the page that builds a lesson. */
export const isSlideRoute = (route: string | null) => /^\/present(?!\/build)/.test(route ?? '');
