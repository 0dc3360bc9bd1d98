import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/**
 * One short name for the contents of files and folders: the same content gives the same name on every machine.
 *
 * @param {string} root
 * @param {string[]} names files and folders under root; those that do not exist count as empty
 */
export function contentHash(root, names) {
	const hash = createHash('sha256');
	for (const name of names) {
		for (const file of filesUnder(root, name)) {
			hash
				.update(`${file}\0`)
				.update(readFileSync(path.join(root, file)))
				.update('\0');
		}
	}
	return hash.digest('hex').slice(0, 16);
}

/**
 * @param {string} root
 * @param {string} name
 * @returns {string[]} relative to root, with forward slashes, in a fixed order
 */
function filesUnder(root, name) {
	const full = path.join(root, name);
	if (!existsSync(full)) return [];
	if (statSync(full).isFile()) return [name];
	return readdirSync(full)
		.filter((entry) => entry !== '.DS_Store')
		.sort()
		.flatMap((entry) => filesUnder(root, `${name}/${entry}`));
}
