/** The arrangement of this project's story, searched for once for all pages. */
import { readStory } from '../../story/read.server';
import type { Arrangement } from './label-arrangement';
import { arrangeStory } from '../layout/layout';

let arrangement: Arrangement | undefined;

export const readArrangement = (): Arrangement => (arrangement ??= arrangeStory(readStory()));
