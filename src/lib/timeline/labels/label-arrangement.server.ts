/** The arrangement of this project's story, searched for once for all pages. */
import { readStory } from '../../story/read.server';
import type { LabelArrangement } from './label-arrangement';
import { arrangeLabels } from '../layout/layout';

let arrangement: LabelArrangement | undefined;

export const readLabelArrangement = (): LabelArrangement =>
	(arrangement ??= arrangeLabels(readStory()));
