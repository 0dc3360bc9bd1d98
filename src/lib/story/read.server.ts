/** The story of this project's data, built once for all pages. */
import { readContent } from '../content/read.server';
import { editionFrom } from '../content/edition';
import { buildStory, type Story } from './story';

let story: Story | undefined;

/** @throws {DataError} listing all problems of the data. */
export const readStory = (): Story => (story ??= buildStory(readContent(), editionFrom(process.env)));
