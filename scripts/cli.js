/** Shared by the scripts: the project's folder, its commands, and errors without a stack. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

/** An error that the user can correct: printed as its message alone. */
export class CliError extends Error {}

/**
 * Cures of system errors, by code.
 *
 * @type {Record<string, string>}
 */
const CURES = {
	EACCES: 'correct its permissions, or run the command as its owner',
	EPERM: 'correct its permissions, or run the command as its owner',
	EROFS: 'its disk is read-only; copy the project to another',
	ENOTDIR: 'a file is where a folder should be; move it away',
	EISDIR: 'a folder is where a file should be; move it away',
	ENOSPC: 'the disk is full; free some space'
};

/**
 * Returns cause and cure of an error that the user can correct; undefined for any other.
 *
 * @param {unknown} error
 * @param {string} [place] file or folder; by default, the one that the error names
 * @returns {string | undefined}
 */
export function explain(error, place) {
	if (error instanceof CliError) return error.message;
	const { code = '', path: named, message } = /** @type {NodeJS.ErrnoException} */ (error);
	if (code === 'ERR_MODULE_NOT_FOUND' && message.startsWith('Cannot find package'))
		return `A package is missing: run "npm ci --include=dev". ${message}`;
	return CURES[code] && `${place ?? named ?? 'A file'} cannot be used (${code}): ${CURES[code]}.`;
}

/**
 * Runs a script's work. An error is printed, and sets a non-zero exit code.
 *
 * @param {() => void | Promise<void>} work
 */
export async function main(work) {
	try {
		await work();
	} catch (error) {
		const message = explain(error);
		console.error(message ? `\n${message}` : error);
		process.exitCode = 1;
	}
}

/**
 * Runs a command of an installed package, or of the system, at the top of the project.
 *
 * @param {string} command constant text, because it runs in a shell, which Windows needs for npm
 * @param {{ timeout?: number, env?: Record<string, string> }} [options] `timeout` in ms; `env` is
 *   added to the environment, because shells differ in how they set a variable
 * @returns {number} the exit code; 1 when a signal or the time limit ended the command
 */
export function run(command, options = {}) {
	// The same Node, and the installed packages, also when the script was started without npm.
	const folders = [path.dirname(process.execPath), path.join(root, 'node_modules', '.bin')];
	const PATH = [...folders, process.env.PATH].join(path.delimiter);
	const env = { ...process.env, ...options.env, PATH };
	return (
		spawnSync(command, { ...options, cwd: root, env, shell: true, stdio: 'inherit' }).status ?? 1
	);
}
