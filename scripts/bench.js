/**
 * `npm run bench`: our timeline beside vis-timeline and TimelineJS, on the same made-up milestones, in the same browser,
 * in turn. Writes docs/benchmark.md. Options: `--rounds 3`, `--sizes 100,1000`, `--only ours`, `--profile`.
 *
 * No test: how long something takes depends on the machine. The ratios, taken in one run, are what counts.
 */
import {
	copyFileSync,
	existsSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	writeFileSync
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { buildPage } from './bench-page.js';
import { browserLaunchOptions } from './browser.js';
import { build } from './build.js';
import { ensureInstalled } from './install.js';
import { main, Problem } from './problem.js';
import { root } from './run.js';

/** @typedef {'ours' | 'vis' | 'timelinejs'} Library */
/** @typedef {{ first: number, step: number, p95: number, nodes: number, heap: number }} Measured ms, ms, ms, count, MB */

/** @type {Record<Library, { name: string, most: number, seldom: number }>} `most`: largest size; from `seldom` on one round */
const LIBRARIES = {
	ours: { name: 'Fragile Alliance', most: 100_000, seldom: Infinity },
	vis: { name: 'vis-timeline', most: 10_000, seldom: 10_000 },
	timelinejs: { name: 'TimelineJS', most: 10_000, seldom: 10_000 }
};
const VIEWPORT = { width: 1280, height: 800 };
const STEPS = 10;
const PATIENCE = 180_000;

/**
 * Gzipped script and style of a page, what it loads later included.
 *
 * @param {string} dir
 */
const weigh = (dir) =>
	readdirSync(path.join(dir, 'assets'))
		.filter((file) => /\.(js|css)$/.test(file))
		.reduce((sum, file) => sum + gzipSync(readFileSync(path.join(dir, 'assets', file))).length, 0);

/** @param {number[]} values */
function median(values) {
	const sorted = [...values].sort((a, b) => a - b);
	return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}

/**
 * @param {import('@playwright/test').Browser} browser
 * @param {string} url
 * @param {Library} library
 * @param {number} size
 * @param {string | null} profile file to write a profile of the zooming to
 * @returns {Promise<Measured>}
 */
async function measure(browser, url, library, size, profile) {
	const page = await browser.newPage({ viewport: VIEWPORT });
	page.setDefaultTimeout(PATIENCE);
	const cdp = await page.context().newCDPSession(page);
	await cdp.send('Performance.enable');
	const metric = async (/** @type {string} */ name) => {
		const { metrics } = await cdp.send('Performance.getMetrics');
		return metrics.find((one) => one.name === name)?.value ?? NaN;
	};
	try {
		await page.goto(url);
		await page.waitForFunction(() => 'run' in window);
		const first = await page.evaluate((count) => window.run(count), size);
		const nodes = await page.evaluate(() => document.querySelectorAll('*').length);
		const target = page.locator(library === 'ours' ? '.frame' : '#here');
		const box = await target.boundingBox();
		if (!box) throw new Error(`${library} has drawn nothing`);
		await page.mouse.move(box.x + box.width * 0.8, box.y + Math.min(box.height, 500) / 2);
		// What is loaded when a hand comes near is there before anything is counted.
		await page.waitForTimeout(300);
		if (library !== 'timelinejs') await page.keyboard.down('Control');
		const zoom = async (/** @type {1 | -1} */ direction) => {
			if (library === 'timelinejs') await page.evaluate((way) => window.press?.(way), direction);
			else await page.mouse.wheel(0, -100 * direction);
			await page.evaluate(
				() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
			);
		};
		const zoomInAndOut = async () => {
			for (const direction of /** @type {const} */ ([1, -1]))
				for (let step = 0; step < STEPS; step++) await zoom(direction);
		};
		// Once for nothing: the first time the browser is still compiling.
		await zoomInAndOut();
		await page.waitForTimeout(700);
		await page.evaluate(() => {
			const frames = /** @type {number[]} */ ([]);
			Object.assign(window, { frames });
			let before = performance.now();
			requestAnimationFrame(function next(now) {
				frames.push(now - before);
				before = now;
				requestAnimationFrame(next);
			});
		});
		if (profile) {
			await cdp.send('Profiler.enable');
			await cdp.send('Profiler.start');
		}
		const before = await metric('TaskDuration');
		await zoomInAndOut();
		const step = ((await metric('TaskDuration')) - before) / (2 * STEPS);
		if (profile) writeFileSync(profile, JSON.stringify((await cdp.send('Profiler.stop')).profile));
		const frames = await page.evaluate(
			() => /** @type {{ frames: number[] }} */ (/** @type {unknown} */ (window)).frames
		);
		await cdp.send('HeapProfiler.collectGarbage');
		const heap = (await metric('JSHeapUsedSize')) / 1e6;
		const p95 = frames.sort((a, b) => a - b)[Math.floor(frames.length * 0.95)] ?? NaN;
		return { first, step: step * 1000, p95, nodes, heap };
	} finally {
		await page.close();
	}
}

/** @param {number} value */
const round = (value) =>
	value >= 100 ? String(Math.round(value)) : value >= 10 ? value.toFixed(1) : value.toFixed(2);

await main(async () => {
	ensureInstalled();
	const { values } = parseArgs({
		options: {
			rounds: { type: 'string', default: '3' },
			sizes: { type: 'string', default: '100,1000,10000,100000' },
			only: { type: 'string' },
			profile: { type: 'boolean', default: false }
		}
	});
	const sizes = values.sizes.split(',').map(Number);
	const rounds = Number(values.rounds);
	if (sizes.some((size) => !(size > 0)) || !(rounds > 0))
		throw new Problem(
			`--sizes ${values.sizes} --rounds ${values.rounds}: write numbers, such as --sizes 100,1000 --rounds 3.`
		);
	const libraries = /** @type {Library[]} */ (Object.keys(LIBRARIES)).filter(
		(one) => !values.only || one === values.only
	);
	if (libraries.length === 0)
		throw new Problem(`--only ${values.only} is none of ${Object.keys(LIBRARIES).join(', ')}.`);

	if (!existsSync(path.join(root, 'build', 'data', 'story.json'))) await build();
	const out = path.join(root, 'test-results', 'bench');
	mkdirSync(out, { recursive: true });
	for (const library of Object.keys(LIBRARIES))
		await buildPage(library, path.join(out, library), !values.profile);
	copyFileSync(
		path.join(root, 'build', 'data', 'story.json'),
		path.join(out, 'ours', 'story.json')
	);

	const { chromium } = await import('@playwright/test');
	const { serve } = await import('./serve.js');
	const { onFreePort, readPort } = await import('./port.js');
	const server = await onFreePort(readPort(process.env), (port) =>
		serve({ dir: out, port, base: '' })
	);
	const browser = await chromium.launch(await browserLaunchOptions({ isMeasured: true }));
	/** @type {Map<string, Measured[]>} */
	const all = new Map();
	/** @type {Map<string, string>} */
	const failed = new Map();
	try {
		for (let turn = 0; turn < rounds; turn++)
			for (const size of sizes)
				for (const library of libraries) {
					const { most, seldom } = LIBRARIES[library];
					const key = `${library} ${size}`;
					if (size > most || (turn > 0 && size >= seldom) || failed.has(key)) continue;
					const profile =
						values.profile && library === 'ours' ? path.join(out, `${size}.cpuprofile`) : null;
					try {
						const measured = await measure(
							browser,
							`${server.url}${library}/${library}.html`,
							library,
							size,
							profile
						);
						all.set(key, [...(all.get(key) ?? []), measured]);
						console.info(
							`${key}: first ${round(measured.first)} ms, step ${round(measured.step)} ms`
						);
					} catch (error) {
						failed.set(
							key,
							error instanceof Error && /Timeout/.test(error.message)
								? `over ${PATIENCE / 1000} s`
								: String(error)
						);
						console.info(`${key}: ${failed.get(key)}`);
					}
				}
	} finally {
		await browser.close();
	}

	/** @type {(library: Library, size: number, what: keyof Measured) => number} */
	const at = (library, size, what) =>
		median((all.get(`${library} ${size}`) ?? []).map((one) => one[what]));
	const rows = sizes.flatMap((size) =>
		libraries
			.filter((library) => size <= LIBRARIES[library].most)
			.map((library) => {
				const numbers = failed.has(`${library} ${size}`)
					? [failed.get(`${library} ${size}`), '', '', '', '']
					: [
							...[
								at(library, size, 'first'),
								at(library, size, 'step'),
								at(library, size, 'p95')
							].map(round),
							String(at(library, size, 'nodes')),
							round(at(library, size, 'heap'))
						];
				const bytes = (weigh(path.join(out, library)) / 1000).toFixed(0);
				return `| ${size.toLocaleString('en-GB')} | ${LIBRARIES[library].name} | ${bytes} | ${numbers.join(' | ')} |`;
			})
	);
	const targets = [
		[
			'first picture at 10,000, as a share of vis-timeline’s',
			at('ours', 10_000, 'first') / at('vis', 10_000, 'first'),
			1 / 20
		],
		[
			'zoom step at 10,000, as a share of vis-timeline’s',
			at('ours', 10_000, 'step') / at('vis', 10_000, 'step'),
			1 / 100
		],
		[
			'zoom step at 100,000, as a multiple of that at 100',
			at('ours', 100_000, 'step') / at('ours', 100, 'step'),
			1.5
		],
		['zoom step at 100,000, ms', at('ours', 100_000, 'step'), 8],
		['first picture at 100,000, ms', at('ours', 100_000, 'first'), 500]
	].map(([what, value, most]) => {
		const [number, limit] = [Number(value), Number(most)];
		const digits = limit < 1 ? 4 : 1;
		const verdict = Number.isNaN(number) ? 'not measured' : number <= limit ? 'reached' : 'missed';
		return `| ${what} | ${Number.isNaN(number) ? '' : number.toFixed(digits)} | ${limit.toFixed(limit < 1 ? 2 : 1)} | ${verdict} |`;
	});
	const report = `# The benchmark

${new Date().toISOString().slice(0, 10)}, by \`npm run bench${process.argv.length > 2 ? ` -- ${process.argv.slice(2).join(' ')}` : ''}\`: medians of ${rounds} rounds, libraries in turn, ${os.cpus().length} cores, ${Math.round(os.totalmem() / 2 ** 30)} GiB, Chromium ${browser.version()}, Node ${process.versions.node}, ${VIEWPORT.width} × ${VIEWPORT.height} px.

| milestones | library | kB gzipped | first picture, ms | zoom step, ms | frame p95, ms | DOM nodes | heap, MB |
| ---: | --- | ---: | ---: | ---: | ---: | ---: | ---: |
${rows.join('\n')}

| to reach | measured | at the most | |
| --- | ---: | ---: | --- |
${targets.join('\n')}

First picture: from handing over the data until the second frame after the library is done. Zoom step: main thread time
(\`TaskDuration\`) of ${STEPS} steps in and ${STEPS} out, by the wheel with Ctrl, for TimelineJS by its buttons, divided by their number, after as many
for nothing. All
libraries run with their defaults; vis-timeline with \`zoomKey: 'ctrlKey'\` and a height of 540 px, TimelineJS at 540 px without
fonts from elsewhere. kB: all script and style of the page of the benchmark, what is loaded later included. Both
are measured once at 10,000, where that takes minutes. Milestones are made up (\`tests/bench/generate.ts\`), crowded at both ends as in the column.
`;
	console.info(`\n${report}`);
	if (!values.only && !values.profile) {
		const { format, resolveConfig } = await import('prettier');
		const file = path.join(root, 'docs', 'benchmark.md');
		writeFileSync(file, await format(report, { ...(await resolveConfig(file)), filepath: file }));
	}
	process.exit(0);
});
