/** The labels of the twin timelines, arranged once for all pages. */
import type { Pair } from '../story/compared-eras';
import { readComparison, readStory } from '../story/read.server';
import type { Arrangement } from '../timeline/labels/label-arrangement';
import { arrangeTwin } from './mirrored-timelines';

let arrangements: Pair<Arrangement> | undefined;

export const readTwinArrangements = (): Pair<Arrangement> =>
	(arrangements ??= arrangeTwin(readStory().milestones, readComparison().alignments));
