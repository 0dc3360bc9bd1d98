/** Both stories that come with the project, read from data/. STORY has no effect on them. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { resolveContent } from '../../src/lib/content/resolve';
import { buildStory } from '../../src/lib/story/story';

/** Returns the texts of the data files of a folder: file name → text. */
export const readFiles = (folder: string): Record<string, string> =>
	Object.fromEntries(
		readdirSync(folder)
			.filter((name) => /\.(json|md)$/.test(name))
			.map((name) => [name, readFileSync(path.join(folder, name), 'utf8')])
	);

function readFolder(name: string) {
	const content = resolveContent(readFiles(path.join('data', name)));
	return { name, content, story: buildStory(content) };
}

export const firstStory = readFolder('fragile-alliance');
/** The story that unit tests read as $story, too (vite.config.ts). */
export const fixture = readFolder('space-race');
/** Not every folder of data/: a reader’s own story makes no promise to the engine. */
export const stories = [firstStory, fixture];
