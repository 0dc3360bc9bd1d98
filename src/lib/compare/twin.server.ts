/** The labels of the twin timelines, arranged once for all pages. */
import type { Pair } from '../story/sides';
import { readComparison, readStory } from '../story/read.server';
import type { Arrangement } from '../timeline/arrangement';
import { arrangeTwin } from './twin';

let arrangements: Pair<Arrangement> | undefined;

export const readTwinArrangements = (): Pair<Arrangement> =>
	(arrangements ??= arrangeTwin(readStory().milestones, readComparison().alignments));
