/** Label arrangements of the mirrored timelines, computed once in the build for all pages. */
import type { Pair } from '../story/compared-eras';
import type { Comparison } from '../story/comparison';
import { readStory } from '../story/read.server';
import type { LabelArrangement } from '../timeline/labels/label-arrangement';
import { arrangeMirroredLabels } from './mirrored-timelines';

let arrangements: Pair<LabelArrangement> | undefined;

export const readMirroredArrangements = ({
	alignments
}: Pick<Comparison, 'alignments'>): Pair<LabelArrangement> =>
	(arrangements ??= arrangeMirroredLabels(readStory().milestones, alignments));
