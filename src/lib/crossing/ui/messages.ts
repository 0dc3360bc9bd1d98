/** Returns the name of a cluster, such as “5 milestones, from Treaty to Split”. */
export const clusterLabel = (titles: readonly string[]): string =>
	`${titles.length} milestones, from “${titles[0]}” to “${titles.at(-1)}”`;
