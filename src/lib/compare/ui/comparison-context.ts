/** What the pages of the comparison share: its parallels, the view and the links of the view. */
import { createContext } from 'svelte';
import type { ComparedParallel } from '../../story/comparison';
import type { CompareView } from '../compare-view.svelte';

export interface ComparisonContext {
	/** All parallels, in the order of the groups. */
	parallels: readonly ComparedParallel[];
	view: CompareView;
	/** Returns the link to a parallel, with the view. */
	hrefOf: (parallel: string) => string;
	/** Copies an address with the findings; returns the status text. */
	share: () => Promise<string>;
}

export const [getComparison, setComparison] = createContext<ComparisonContext>();
