/** A longer story has links only for milestones in view, and a paginated list. */
export const MAX_LISTED_MILESTONES = 500;
