/**
 * Runs before each npm command that uses a package. Checks the Node version, the environment
 * variables, and that the folders can be written; then installs the packages of package-lock.json
 * if any is missing or different. Imports no package, because none may be installed yet.
 */
import { accessSync, constants, existsSync, readdirSync, readFileSync, statfsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { CliError, explain, main, root, run } from './cli.js';
import { isOn, readBasePath, readPort } from './env.js';

const OLDEST_NODE = '20.19';
/** Bytes that a build writes, rounded up. */
const BUILD_SIZE = 100e6;

/** @typedef {{ integrity?: string, optional?: boolean, devOptional?: boolean }} Package */
/** @typedef {Record<string, Package>} Packages path in a lock file → package */

/**
 * Returns whether Node is new enough.
 *
 * @param {string} version such as process.versions.node
 */
export const isSupported = (version) =>
	version.localeCompare(OLDEST_NODE, 'en', { numeric: true }) >= 0;

/**
 * Returns whether the wanted packages are installed, with the same checksums. Optional packages
 * may be missing, because some are for other operating systems.
 *
 * @param {Packages} wanted packages of package-lock.json
 * @param {Packages} installed packages of the lock file that npm writes to node_modules
 */
export const isInstalled = (wanted, installed) =>
	Object.entries(wanted).every(([place, { integrity, optional, devOptional }]) =>
		place === '' || !installed[place]
			? place === '' || optional || devOptional
			: installed[place].integrity === integrity
	);

/**
 * Checks that folders, or those they will be made in, can be written and have room for a build.
 *
 * @param {readonly string[]} folders absolute
 * @throws {CliError} naming the folder and the cure
 */
export function checkFolders(folders) {
	for (const folder of folders) {
		let existing = folder;
		while (!existsSync(existing)) existing = path.dirname(existing);
		try {
			// With a slash, so that a file fails.
			accessSync(`${existing}${path.sep}`, constants.W_OK);
		} catch (error) {
			throw new CliError(explain(error, existing) ?? String(error));
		}
		const { blocks, bavail, bsize } = statfsSync(existing);
		// Some file systems report no blocks at all.
		if (blocks > 0 && bavail * bsize < BUILD_SIZE)
			throw new CliError(
				`${existing} is on a disk with ${Math.floor((bavail * bsize) / 1e6)} MB free: free some space, to have ${BUILD_SIZE / 1e6} MB for a build.`
			);
	}
}

/**
 * Returns the folders within a folder, which an earlier command of another user may have made.
 *
 * @param {string} folder
 */
const foldersIn = (folder) =>
	!existsSync(folder)
		? []
		: readdirSync(folder, { recursive: true, withFileTypes: true })
				.filter((entry) => entry.isDirectory())
				.map((entry) => path.join(entry.parentPath, entry.name));

/**
 * Returns the packages of a lock file; empty if the file does not exist, undefined if it is broken.
 *
 * @param {string} file
 * @returns {Packages | undefined}
 */
export function packagesOf(file) {
	if (!existsSync(file)) return {};
	try {
		/** @type {{ packages?: Packages }} */
		const { packages } = JSON.parse(readFileSync(file, 'utf8'));
		return packages;
	} catch {
		return undefined;
	}
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
	await main(() => {
		const { node } = process.versions;
		if (!isSupported(node))
			throw new CliError(
				`Node ${node} is too old: install Node ${OLDEST_NODE} or newer from https://nodejs.org.`
			);
		// Checked before the installation, so that a mistyped variable fails immediately.
		readPort(process.env);
		readBasePath(process.env);
		isOn(process.env, 'OFFLINE', 'on');
		isOn(process.env, 'PRECOMPRESS', 'off');

		const modules = path.join(root, 'node_modules');
		const kit = path.join(root, '.svelte-kit');
		const out = path.resolve(root, process.env.OUT_DIR ?? 'build');
		// Vite writes its configuration into a folder of its own.
		checkFolders([root, modules, path.join(modules, '.vite-temp'), kit, out]);
		checkFolders([kit, out].flatMap(foldersIn));

		const lockFile = path.join(root, 'package-lock.json');
		const wanted = existsSync(lockFile) ? packagesOf(lockFile) : undefined;
		if (!wanted)
			throw new CliError(
				'package-lock.json is missing or broken: restore it by "git checkout package-lock.json".'
			);
		const installed = packagesOf(path.join(modules, '.package-lock.json')) ?? {};
		for (const place of Object.keys(installed))
			if (!existsSync(path.join(root, place))) delete installed[place];
		if (isInstalled(wanted, installed)) return;
		console.log('Installing the packages of package-lock.json …');
		// All packages are development dependencies, which NODE_ENV=production would leave out.
		// `npm --silent` would hide the reason.
		if (run('npm ci --include=dev --loglevel=error') !== 0)
			throw new CliError(
				'npm ci failed, for the reason above. Nothing was built or tested. Correct it, such as the connection to the registry, and repeat the command.'
			);
	});
}
