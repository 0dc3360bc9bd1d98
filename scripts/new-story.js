/** `npm run new-story -- NAME`: makes data/NAME, a small story to replace line by line. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { CliError, main, root } from './cli.js';

const TEMPLATE = path.join(root, 'scripts/new-story');

/**
 * Writes the files of a new story into a folder of `data`. Returns the folder.
 *
 * @param {string} name
 * @param {string} data absolute
 * @throws {CliError} for a name that is no id, or of a folder that exists
 */
export function makeStory(name, data) {
	if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name))
		throw new CliError(
			`The name is "${name}": give one of lower-case letters and digits, joined by hyphens, such as "npm run new-story -- moon-race".`
		);
	const folder = path.join(data, name);
	if (existsSync(folder))
		throw new CliError(`${folder} exists: choose another name, or remove that folder.`);
	mkdirSync(folder, { recursive: true });
	for (const file of readdirSync(TEMPLATE)) {
		const text = readFileSync(path.join(TEMPLATE, file), 'utf8');
		writeFileSync(path.join(folder, file), text.replaceAll('new-story', name));
	}
	return folder;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
	await main(() => {
		const name = process.argv[2] ?? '';
		const folder = makeStory(name, path.join(root, 'data'));
		console.log(
			`${path.relative(root, folder)} is ready. Read its README.md, change a file, and run\n\n  STORY=${name} npm start`
		);
	});
}
