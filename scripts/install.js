/**
 * Installs the packages when, and only when, the lock file asks for others than the ones that are there. Imports
 * nothing but Node and our own files, because it runs before anything is installed.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, lstatSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Problem } from './problem.js';
import { root } from './run.js';

/** @type {[number, number]} */
const OLDEST_NODE = [20, 19];

/**
 * @param {string} version such as process.versions.node
 * @returns {string | undefined} what is wrong with it
 */
export function nodeProblem(version) {
	const [major = 0, minor = 0] = version.split('.').map(Number);
	const [oldestMajor, oldestMinor] = OLDEST_NODE;
	if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return undefined;
	return `Node ${version} is too old: install Node ${OLDEST_NODE.join('.')} or newer (https://nodejs.org), then try again.`;
}

/**
 * What an installation depends on: the lock file, and the system, because some packages bring binaries for it.
 *
 * @param {string} lock the text of package-lock.json
 * @param {string} [system]
 */
export const installKey = (lock, system = `${process.platform}-${process.arch}`) =>
	createHash('sha256').update(lock.replaceAll('\r\n', '\n')).update(system).digest('hex');

/**
 * How to start npm: its own script with this Node where it can be found, since Windows starts `npm` (a .cmd file) only
 * through a shell. Whatever the shell sees then is written in this file.
 *
 * @param {{ env: Record<string, string | undefined>, execPath: string, platform: string, exists: (file: string) => boolean }} system
 */
export function npmCommand({ env, execPath, platform, exists }) {
	const home = path.dirname(execPath);
	const cli = [
		env.npm_execpath,
		path.join(home, 'node_modules/npm/bin/npm-cli.js'),
		path.join(home, '../lib/node_modules/npm/bin/npm-cli.js')
	].find((file) => file?.endsWith('npm-cli.js') && exists(file));
	return cli
		? { file: execPath, args: [cli], shell: false }
		: { file: 'npm', args: [], shell: platform === 'win32' };
}

/**
 * `npm ci` empties what is there, and through a link it would empty what is elsewhere and may be others', too.
 *
 * @param {string} modules
 * @returns {string | undefined} what is wrong with installing there
 */
export const linkProblem = (modules) =>
	lstatSync(modules, { throwIfNoEntry: false })?.isSymbolicLink()
		? 'node_modules is a link, and its packages are not those of package-lock.json: remove the link, then try again.'
		: undefined;

/** @throws {Problem} when Node is too old, the lock file is missing, node_modules is a link, or npm fails */
export function ensureInstalled() {
	const problem = nodeProblem(process.versions.node);
	if (problem) throw new Problem(problem);

	const lockFile = path.join(root, 'package-lock.json');
	if (!existsSync(lockFile))
		throw new Problem('package-lock.json is missing: take it from the repository.');
	const key = installKey(readFileSync(lockFile, 'utf8'));
	const marker = path.join(root, 'node_modules', '.installed-lock');
	if (existsSync(marker) && readFileSync(marker, 'utf8') === key) return;
	const linked = linkProblem(path.join(root, 'node_modules'));
	if (linked) throw new Problem(linked);

	console.log(
		'Installing the packages of package-lock.json (npm ci); this happens only when that file changes …'
	);
	const npm = npmCommand({
		env: process.env,
		execPath: process.execPath,
		platform: process.platform,
		exists: existsSync
	});
	// --include=dev: everything here is a development dependency, which NODE_ENV=production would leave out.
	const { status, error } = spawnSync(npm.file, [...npm.args, 'ci', '--include=dev'], {
		cwd: root,
		stdio: 'inherit',
		shell: npm.shell
	});
	if (error)
		throw new Problem(`npm could not be started (${error.message}): install it along with Node.`);
	if (status !== 0)
		throw new Problem('npm ci failed; its own message stands above. Nothing was built or tested.');
	writeFileSync(marker, key);
}
