/** The one way through the house: a folder imports only what stands to its left. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '..');
/** From left to right. */
const ORDER = [
	'data',
	'src/lib/content',
	'src/lib/story',
	'src/lib/timeline',
	'src/lib/compare',
	'src/lib/present',
	'src/lib/classroom',
	'src/lib/offline',
	'src/lib/components',
	'src/routes'
];

const files = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
	.map((file) => join('src', file).replaceAll('\\', '/'))
	.filter((file) => /\.(ts|svelte)$/.test(file) && !/\.(test|d)\.ts$/.test(file));

/** Hooks and the service worker stand where Kit looks for them, and are bound like routes. */
const folderOf = (path: string) =>
	/^src\/(hooks\.(server|client)|service-worker)\.ts$/.test(path)
		? ORDER.indexOf('src/routes')
		: ORDER.findIndex((folder) => path.startsWith(`${folder}/`));

interface Import {
	from: string;
	to: string;
	typeOnly: boolean;
}
const imports = files.flatMap((from): Import[] =>
	[
		...readFileSync(join(ROOT, from), 'utf8').matchAll(
			/(?:import|export)\s+(type\s)?[^'"`;]*?from\s+'([^']+)'|import\s+'([^']+)'/g
		)
	].flatMap(([, type, named, bare]) => {
		const specifier = named ?? bare ?? '';
		const target = specifier.startsWith('$lib/')
			? specifier.replace('$lib/', 'src/lib/')
			: specifier.startsWith('.')
				? relative(ROOT, resolve(ROOT, from, '..', specifier)).replaceAll('\\', '/')
				: specifier;
		return [{ from, to: target, typeOnly: type !== undefined }];
	})
);

describe('the house', () => {
	it('is looked at whole', () => {
		expect(files.length).toBeGreaterThan(40);
		expect(imports.filter(({ to }) => to.startsWith('src/')).length).toBeGreaterThan(60);
	});

	it('has every module in a folder with a place', () => {
		expect(files.filter((file) => folderOf(file) === -1)).toEqual([]);
	});

	it('lets a folder import only what stands to its left, or itself', () => {
		const wrong = imports.filter(({ from, to }) => folderOf(to) > folderOf(from));
		expect(wrong).toEqual([]);
	});

	it('keeps what runs at build time out of the browser: content is known to the rest by its types alone', () => {
		const pure = ['column'];
		const wrong = imports.filter(
			({ from, to, typeOnly }) =>
				to.startsWith('src/lib/content/') &&
				!from.startsWith('src/lib/content/') &&
				!typeOnly &&
				!from.endsWith('.server.ts') &&
				!(
					[
						'src/lib/story/story.ts',
						'src/lib/story/coverage.ts',
						'src/lib/story/comparison.ts'
					].includes(from) && pure.includes(to.split('/').at(-1) ?? '')
				)
		);
		expect(wrong).toEqual([]);
	});

	it('keeps what builds the story out of the browser: it brings the parser of the data along', () => {
		const building = ['story/story', 'story/comparison', 'story/class-material', 'story/coverage'];
		const wrong = imports.filter(
			({ from, to, typeOnly }) =>
				building.some((name) => to === `src/lib/${name}`) &&
				!typeOnly &&
				!from.startsWith('src/lib/story/') &&
				!from.endsWith('.server.ts')
		);
		expect(wrong).toEqual([]);
	});

	it('keeps layout free of the page: no DOM in content, story, timeline, compare, present and classroom', () => {
		const wrong = files.filter(
			(file) =>
				folderOf(file) <= ORDER.indexOf('src/lib/classroom') &&
				/\b(document|navigator|globalThis|getBoundingClientRect|getComputedStyle|matchMedia)\b\s*[.[(]/.test(
					readFileSync(join(ROOT, file), 'utf8')
				)
		);
		expect(wrong).toEqual([]);
	});

	it('lets d3 compute and Svelte draw: nothing is appended to a selection', () => {
		const wrong = files.filter((file) =>
			/\.append\(\s*['"]/.test(readFileSync(join(ROOT, file), 'utf8'))
		);
		expect(wrong).toEqual([]);
	});
});
