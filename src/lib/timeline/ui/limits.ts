/** Up to so many milestones, every link is in the page, in order; above that the list is paged by year. */
export const MAX_LISTED_MILESTONES = 500;
