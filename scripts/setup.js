/**
 * Runs before `npm start`, `npm test` and `npm run build`. Checks the Node version and the
 * environment variables, then installs the packages of package-lock.json if any is missing or
 * different. Imports no package, because none may be installed yet.
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { CliError, main, root, run } from './cli.js';
import { isOn, readBasePath, readPort } from './env.js';

const OLDEST_NODE = '20.19';

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
 * @param {string} file
 * @returns {Packages} the packages of a lock file; empty if the file does not exist
 */
function packagesOf(file) {
	/** @type {{ packages: Packages }} */
	const { packages } = JSON.parse(
		existsSync(file) ? readFileSync(file, 'utf8') : '{"packages":{}}'
	);
	return packages;
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

		const lockFile = path.join(root, 'package-lock.json');
		if (!existsSync(lockFile))
			throw new CliError('package-lock.json is missing: restore it from the repository.');
		const installed = packagesOf(path.join(root, 'node_modules', '.package-lock.json'));
		if (isInstalled(packagesOf(lockFile), installed)) return;
		console.log('Installing the packages of package-lock.json …');
		// All packages are development dependencies, which NODE_ENV=production would leave out.
		if (run('npm ci --include=dev') !== 0)
			throw new CliError('npm ci failed, for the reason above. Nothing was built or tested.');
	});
}
