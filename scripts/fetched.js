/** Tools for a look now and then: fetched when they are asked for, each at one version, and no dependency of the project. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { npmCommand } from './install.js';
import { Problem } from './problem.js';
import { root } from './run.js';

/**
 * Runs a command of a package that npm fetches; what it says besides its output is shown.
 *
 * @param {string} name exact, such as 'lighthouse@12.8.2'; the command has the name of the package
 * @param {string[]} args
 * @param {Record<string, string>} [env] added to ours
 * @returns {Promise<string>} its output
 * @throws {Problem} when it cannot be had, or fails
 */
export function runFetched(name, args, env = {}) {
	const { env: ours, execPath, platform } = process;
	const npm = npmCommand({ env: ours, execPath, platform, exists: existsSync });
	const child = spawn(npm.file, [...npm.args, 'exec', '--yes', name, '--', ...args], {
		cwd: root,
		env: { ...ours, ...env },
		shell: npm.shell,
		stdio: ['ignore', 'pipe', 'inherit']
	});
	return new Promise((resolve, reject) => {
		let output = '';
		child.stdout.setEncoding('utf8').on('data', (/** @type {string} */ text) => (output += text));
		child.once('error', (error) =>
			reject(new Problem(`npm could not be started: ${error.message}`))
		);
		child.once('close', (status) => {
			if (status === 0) resolve(output);
			else
				reject(
					new Problem(`${name} stopped with exit code ${status}; its own message stands above.`)
				);
		});
	});
}
