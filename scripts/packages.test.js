import { readdirSync, readFileSync, existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { BROWSER_PACKAGES, unlistedPackages } from './check-browser-packages.js';
import { root } from './cli.js';

/** @param {string} file */
const read = (file) => readFileSync(path.join(root, file), 'utf8');
/**
 * @type {{
 *   dependencies?: object,
 *   devDependencies: Record<string, string>,
 *   allowScripts: Record<string, boolean>
 * }}
 */
const manifest = JSON.parse(read('package.json'));
/**
 * @typedef {{ version?: string, integrity?: string, resolved?: string, link?: boolean,
 *   hasInstallScript?: boolean, dev?: boolean, devOptional?: boolean }} LockedPackage
 */
/** @type {{ packages: Record<string, LockedPackage> }} */
const lock = JSON.parse(read('package-lock.json'));
const locked = Object.entries(lock.packages).filter(([place]) => place !== '');

describe('the lock file', () => {
	test('names a checksum for every package', () => {
		expect(locked.length).toBeGreaterThan(200);
		const loose = locked.filter(
			([, { integrity, link }]) => link || !/^sha512-[A-Za-z0-9+/]{86}==$/.test(integrity ?? '')
		);
		expect(loose.map(([place]) => place)).toEqual([]);
	});

	test('names no registry, so that any mirror can serve it', () => {
		expect(
			locked.filter(([, { resolved }]) => resolved !== undefined).map(([place]) => place)
		).toEqual([]);
		expect(read('package-lock.json')).not.toMatch(/registry|\.tgz/);
	});

	test('holds the exact versions of package.json', () => {
		const loose = Object.entries(manifest.devDependencies).filter(
			([, version]) => !/^\d+\.\d+\.\d+$/.test(version)
		);
		expect(loose).toEqual([]);
		for (const [name, version] of Object.entries(manifest.devDependencies))
			expect(lock.packages[`node_modules/${name}`]?.version, name).toBe(version);
	});
});

describe('packages', () => {
	test('run no script during installation', () => {
		expect(read('.npmrc')).toMatch(/^ignore-scripts=true$/m);
		expect(Object.values(manifest.allowScripts).filter(Boolean)).toEqual([]);
	});

	test('with an installation script are listed in allowScripts', () => {
		const marked = locked
			.filter(([, { hasInstallScript }]) => hasInstallScript)
			.map(([place]) => place);
		// npm may omit `hasInstallScript` in the lock file; installed packages name their scripts.
		const found = locked.flatMap(([place]) => {
			if (!existsSync(path.join(root, place, 'package.json'))) return [];
			/** @type {{ scripts?: Record<string, string> }} */
			const { scripts = {} } = JSON.parse(read(`${place}/package.json`));
			const runs = ['preinstall', 'install', 'postinstall'].some(
				(name) => scripts[name] !== undefined
			);
			return runs || existsSync(path.join(root, place, 'binding.gyp')) ? [place] : [];
		});
		const names = [...marked, ...found].map((place) => place.replace(/^.*node_modules\//, ''));
		expect(names.filter((name) => !Object.hasOwn(manifest.allowScripts, name))).toEqual([]);
	});

	test('are all development dependencies, because the build bundles them', () => {
		expect(manifest.dependencies ?? {}).toEqual({});
		const kept = locked.filter(([, { dev, devOptional }]) => !dev && !devOptional);
		expect(kept.map(([place]) => place)).toEqual([]);
	});
});

describe('browser packages', () => {
	test('are in the lock file', () => {
		expect(BROWSER_PACKAGES.filter((name) => !lock.packages[`node_modules/${name}`])).toEqual([]);
	});

	test('are told from others in nested folders and on Windows', () => {
		const modules = [
			'/site/src/lib/a.ts',
			'\0vite/preload-helper.js',
			'/site/node_modules/svelte/src/index.js',
			'/site/node_modules/@date-fns/utc/date/mini.js',
			'/site/node_modules/leftpad/index.js',
			'/site/node_modules/leftpad/other.js',
			'/site/node_modules/@scope/tracker/index.js',
			'/site/node_modules/svelte/node_modules/hidden/index.js',
			'C:\\site\\node_modules\\windows\\index.js'
		];
		expect(unlistedPackages(modules)).toEqual(['leftpad', '@scope/tracker', 'hidden', 'windows']);
	});

	test('are the only ones that browser code imports', () => {
		const files = readdirSync(path.join(root, 'src'), { recursive: true, encoding: 'utf8' }).filter(
			(file) =>
				/\.(ts|svelte)$/.test(file) &&
				!/\.(test|d)\.ts$|\.server\.ts$|\+server\.ts$/.test(file) &&
				// Code in lib/content runs at build time. The build fails if its packages are bundled.
				!/^lib[/\\]content[/\\]/.test(file)
		);
		const imported = files.flatMap((file) =>
			[
				...read(path.join('src', file)).matchAll(
					/(?:import|export)\s+(?!type\b)[^'"`;]*?from\s+'([^'.$][^']*)'|import\(\s*'([^'.$][^']*)'/g
				)
			].map(([, named, lazy]) => named ?? lazy ?? '')
		);
		const names = new Set(
			imported.map((name) =>
				name
					.split('/')
					.slice(0, name.startsWith('@') ? 2 : 1)
					.join('/')
			)
		);
		expect(names.size).toBeGreaterThan(4);
		// Used only during the build, to draw the map.
		const atBuild = ['topojson-client', 'node:fs'];
		expect(
			[...names].filter((name) => !BROWSER_PACKAGES.includes(name) && !atBuild.includes(name))
		).toEqual([]);
	});
});
