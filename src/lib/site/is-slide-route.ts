/** A slide has the whole screen, and says on its own who speaks; where a lesson is made, it is a page like others. */
export const isSlideRoute = (route: string | null) => /^\/present(?!\/build)/.test(route ?? '');
