/** Loads panel and chips, in a second step: Kit would link the style of a first one in every page. */
export const load = () => import('./filter-components');
