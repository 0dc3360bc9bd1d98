/**
 * Runs before `npm start`, `npm test` and `npm run build`: checks Node and the variables, and
 * installs the packages unless those of package-lock.json are there. Imports no package, because
 * none may be installed.
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { CliError, main, root, run } from './cli.js';
import { isOn, readBasePath, readPort } from './env.js';

const OLDEST_NODE = '20.19';

/** @typedef {{ integrity?: string, optional?: boolean, devOptional?: boolean }} Package */
/** @typedef {Record<string, Package>} Packages place → package, of a lock file */

/**
 * Returns whether Node is new enough.
 *
 * @param {string} version such as process.versions.node
 */
export const isSupported = (version) =>
	version.localeCompare(OLDEST_NODE, 'en', { numeric: true }) >= 0;

/**
 * Returns whether the wanted packages are installed, at the same bytes. An optional one, for
 * another system, may be missing.
 *
 * @param {Packages} wanted of package-lock.json
 * @param {Packages} installed of the lock file that npm keeps in node_modules
 */
export const isInstalled = (wanted, installed) =>
	Object.entries(wanted).every(([place, { integrity, optional, devOptional }]) =>
		place === '' || !installed[place]
			? place === '' || optional || devOptional
			: installed[place].integrity === integrity
	);

/**
 * @param {string} file
 * @returns {Packages} none when there is no such file
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
		// Read first, so that a mistyped variable fails at once and not after minutes.
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
		// NODE_ENV=production would leave out development dependencies, and all packages are.
		if (run('npm ci --include=dev') !== 0)
			throw new CliError('npm ci failed, for the reason above. Nothing was built or tested.');
	});
}
