/**
 * `npm run bench`: this timeline beside vis-timeline and TimelineJS, with the same made-up
 * milestones, in one browser, in turn. Writes docs/benchmark.md. Options: `-- --rounds 3 --sizes
 * 100,1000 --only ours`. Not a test, because times depend on the machine; the ratios of one run
 * count.
 */
import { chromium } from '@playwright/test';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { format, resolveConfig } from 'prettier';
import { browserLaunchOptions } from '../scripts/browser.js';
import { CliError, main, root } from '../scripts/cli.js';
import { serve } from '../scripts/serve.js';
import { buildPage } from './build-page.js';

/** @typedef {'ours' | 'vis' | 'timelinejs'} Library */
/** `first`, `step` and `p95` in ms, `heap` in MB. */
/** @typedef {{ first: number, step: number, p95: number, nodes: number, heap: number }} Result */

/** Libraries with their largest size, and the size from which a round takes minutes: one counts. */
/** @type {Record<Library, { name: string, page: string, maxSize: number, onceFrom: number }>} */
const LIBRARIES = {
	ours: { name: 'Fragile Alliance', page: 'ours.html', maxSize: 100_000, onceFrom: Infinity },
	vis: { name: 'vis-timeline', page: 'peers/vis.html', maxSize: 10_000, onceFrom: 10_000 },
	timelinejs: {
		name: 'TimelineJS',
		page: 'peers/timelinejs.html',
		maxSize: 10_000,
		onceFrom: 10_000
	}
};
const VIEWPORT = { width: 1280, height: 800 };
const STEPS = 10;
const TIMEOUT_MS = 180_000;
const OUT = path.join(root, 'test-results', 'bench');

/**
 * Returns the gzipped kB of all script and style of a page, lazy parts included.
 *
 * @param {Library} library
 */
function kilobytes(library) {
	const dir = path.join(OUT, library, 'assets');
	const files = readdirSync(dir).filter((file) => /\.(js|css)$/.test(file));
	return (
		files.reduce((sum, file) => sum + gzipSync(readFileSync(path.join(dir, file))).length, 0) / 1000
	);
}

/** @param {number[]} values @param {number} share */
const quantile = (values, share) =>
	[...values].sort((a, b) => a - b)[Math.floor(values.length * share)] ?? NaN;

/**
 * @param {import('@playwright/test').Browser} browser
 * @param {string} url
 * @param {Library} library
 * @param {number} size
 * @returns {Promise<Result>}
 */
async function measure(browser, url, library, size) {
	const page = await browser.newPage({ viewport: VIEWPORT });
	page.setDefaultTimeout(TIMEOUT_MS);
	const cdp = await page.context().newCDPSession(page);
	await cdp.send('Performance.enable');
	/** @param {string} name */
	const metric = async (name) => {
		const { metrics } = await cdp.send('Performance.getMetrics');
		return metrics.find((entry) => entry.name === name)?.value ?? NaN;
	};
	try {
		await page.goto(url);
		await page.waitForFunction(() => 'run' in window);
		const first = await page.evaluate((count) => window.run(count), size);
		const nodes = await page.evaluate(() => document.querySelectorAll('*').length);
		const box = await page.locator(library === 'ours' ? '.frame' : '#container').boundingBox();
		if (!box) throw new Error(`${library} has drawn nothing`);
		await page.mouse.move(box.x + box.width * 0.8, box.y + Math.min(box.height, 500) / 2);
		// Hovering loads the gestures of the timeline, which the measurement leaves out.
		await page.waitForTimeout(300);
		if (library !== 'timelinejs') await page.keyboard.down('Control');
		const zoomInAndOut = async () => {
			for (const direction of /** @type {const} */ ([1, -1]))
				for (let step = 0; step < STEPS; step++) {
					if (library === 'timelinejs')
						await page.evaluate((way) => window.press?.(way), direction);
					else await page.mouse.wheel(0, -100 * direction);
					await page.evaluate(
						() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
					);
				}
		};
		// Warms up, so that the browser has compiled the code.
		await zoomInAndOut();
		await page.waitForTimeout(700);
		const frames = await page.evaluateHandle(() => {
			const frames = /** @type {number[]} */ ([]);
			let previous = performance.now();
			requestAnimationFrame(function next(now) {
				frames.push(now - previous);
				previous = now;
				requestAnimationFrame(next);
			});
			return frames;
		});
		const before = await metric('TaskDuration');
		await zoomInAndOut();
		const step = (((await metric('TaskDuration')) - before) / (2 * STEPS)) * 1000;
		const p95 = quantile(await frames.jsonValue(), 0.95);
		await cdp.send('HeapProfiler.collectGarbage');
		return { first, step, p95, nodes, heap: (await metric('JSHeapUsedSize')) / 1e6 };
	} finally {
		await page.close();
	}
}

/** @param {number} value */
const round = (value) => (value >= 100 ? String(Math.round(value)) : value.toPrecision(3));

await main(async () => {
	const { values } = parseArgs({
		options: {
			rounds: { type: 'string', default: '3' },
			sizes: { type: 'string', default: '100,1000,10000,100000' },
			only: { type: 'string' }
		}
	});
	const sizes = values.sizes.split(',').map(Number);
	const rounds = Number(values.rounds);
	const libraries = /** @type {Library[]} */ (Object.keys(LIBRARIES)).filter(
		(library) => !values.only || library === values.only
	);
	if (!(Math.min(...sizes, rounds) > 0) || libraries.length === 0)
		throw new CliError(
			'Write for example --sizes 100,1000 --rounds 3 --only ours, or vis, or timelinejs.'
		);

	mkdirSync(OUT, { recursive: true });
	for (const library of libraries)
		await buildPage(LIBRARIES[library].page, path.join(OUT, library));
	if (libraries.includes('ours'))
		copyFileSync(path.join(root, 'build/data/story.json'), path.join(OUT, 'ours/story.json'));

	const server = await serve({ dir: OUT, port: 0 });
	const browser = await chromium.launch(await browserLaunchOptions());
	/** @type {Map<string, Result[]>} */
	const results = new Map();
	/** @type {Map<string, string>} */
	const failures = new Map();
	for (let turn = 0; turn < rounds; turn++)
		for (const size of sizes)
			for (const library of libraries) {
				const { page, maxSize, onceFrom } = LIBRARIES[library];
				const key = `${library} ${size}`;
				if (size > maxSize || (turn > 0 && size >= onceFrom) || failures.has(key)) continue;
				const url = `${server.url}${library}/${path.basename(page)}`;
				try {
					const result = await measure(browser, url, library, size);
					results.set(key, [...(results.get(key) ?? []), result]);
					console.info(`${key}: first ${round(result.first)} ms, step ${round(result.step)} ms`);
				} catch (error) {
					const reason = String(error);
					failures.set(key, /Timeout/.test(reason) ? `over ${TIMEOUT_MS / 1000} s` : reason);
					console.info(`${key}: ${failures.get(key)}`);
				}
			}
	const version = browser.version();
	await browser.close();
	await server.close();

	/** @param {Library} library @param {number} size @param {keyof Result} what */
	const median = (library, size, what) =>
		quantile(
			(results.get(`${library} ${size}`) ?? []).map((result) => result[what]),
			0.5
		);
	const rows = sizes.flatMap((size) =>
		libraries
			.filter((library) => size <= LIBRARIES[library].maxSize)
			.map((library) => {
				const failure = failures.get(`${library} ${size}`);
				const cells = failure
					? [failure, '', '', '', '']
					: [
							...[
								median(library, size, 'first'),
								median(library, size, 'step'),
								median(library, size, 'p95')
							].map(round),
							String(median(library, size, 'nodes')),
							round(median(library, size, 'heap'))
						];
				const kB = kilobytes(library).toFixed(0);
				const row = [size.toLocaleString('en-GB'), LIBRARIES[library].name, kB, ...cells];
				return `| ${row.join(' | ')} |`;
			})
	);
	const [first, step] = /** @type {const} */ (['first', 'step']).map(
		(what) => median('ours', 10_000, what) / median('vis', 10_000, what)
	);
	/** @type {[target: string, measured: number | undefined, limit: number][]} */
	const targets = [
		['first picture at 10,000, as a share of vis-timeline’s', first, 0.05],
		['zoom step at 10,000, as a share of vis-timeline’s', step, 0.01],
		[
			'zoom step at 100,000, as a multiple of that at 100',
			median('ours', 100_000, 'step') / median('ours', 100, 'step'),
			1.5
		],
		['zoom step at 100,000, ms', median('ours', 100_000, 'step'), 8],
		['first picture at 100,000, ms', median('ours', 100_000, 'first'), 500]
	];
	const verdicts = targets.map(([target, measured = NaN, limit]) => {
		const verdict = Number.isNaN(measured)
			? 'not measured'
			: measured <= limit
				? 'reached'
				: 'missed';
		const number = Number.isNaN(measured) ? '' : measured.toPrecision(2);
		return `| ${target} | ${number} | ${limit} | ${verdict} |`;
	});
	const machine = `${os.cpus().length} cores, ${Math.round(os.totalmem() / 2 ** 30)} GiB`;
	const software = `Chromium ${version}, Node ${process.versions.node}`;
	const command = ['npm run bench', ...process.argv.slice(2)].join(' ').replace(' --', ' -- --');
	const report = `# The benchmark

${new Date().toISOString().slice(0, 10)}, by \`${command}\`: medians of ${rounds} rounds,
libraries in turn, ${machine}, ${software}, ${VIEWPORT.width} × ${VIEWPORT.height} px.

| milestones | library | kB gzipped | first picture, ms | zoom step, ms | frame p95, ms | DOM nodes | heap, MB |
| ---: | --- | ---: | ---: | ---: | ---: | ---: | ---: |
${rows.join('\n')}

| target | measured | at most | |
| --- | ---: | ---: | --- |
${verdicts.join('\n')}

First picture: from handing over the data until the second frame after the library is done.
Zoom step: main thread time (\`TaskDuration\`) of ${STEPS} steps in and ${STEPS} out, divided by their
number, after as many to warm up; by the wheel with Ctrl, for TimelineJS by its buttons. All libraries
run with their defaults; vis-timeline with \`zoomKey: 'ctrlKey'\` and a height of 540 px, TimelineJS at
540 px without fonts of other hosts. kB: all script and style of the page, with that loaded later.
vis-timeline and TimelineJS are measured once at 10,000, which takes minutes. The milestones are made
up (\`bench/generate.ts\`), and dense at both ends as in the column.
`;
	console.info(`\n${report}`);
	if (values.only) return;
	const file = path.join(root, 'docs', 'benchmark.md');
	writeFileSync(file, await format(report, { ...(await resolveConfig(file)), filepath: file }));
});
