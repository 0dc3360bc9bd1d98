/**
 * `npm run lighthouse`: Lighthouse on the main pages of the built site, with its own default: a phone on a slow network. The
 * site is served gzipped, as GitHub Pages serves it. Fails when accessibility, best practices or SEO is under 100 in any run,
 * or the median for performance under 95. Options: `--runs 5`, `--page compare/`.
 *
 * No test, because a score for speed depends on the machine; nor a dependency, because it brings a hundred packages. Later
 * versions want Node 22.
 */
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { browserLaunchOptions, findBrowser } from './browser.js';
import { build } from './build.js';
import { runFetched } from './fetched.js';
import { ensureInstalled } from './install.js';
import { onFreePort, readPort } from './port.js';
import { main, Problem } from './problem.js';
import { root } from './run.js';

const LIGHTHOUSE = 'lighthouse@12.8.2';
const PAGES = ['', 'milestones/treaty/', 'compare/', 'present/'];
const WHOLE = ['accessibility', 'best-practices', 'seo'];
const LEAST_PERFORMANCE = 95;
const TIMES = {
	'first paint': 'first-contentful-paint',
	'largest paint': 'largest-contentful-paint',
	'time blocked': 'total-blocking-time'
};

/**
 * @typedef {object} Report what is read of Lighthouse's
 * @property {Record<string, { score: number, auditRefs: { id: string, weight: number }[] }>} categories
 * @property {Record<string, { score: number | null, title: string, numericValue: number }>} audits
 */

/** @param {number[]} values */
function median(values) {
	const sorted = [...values].sort((a, b) => a - b);
	return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}

/**
 * What costs points in a category.
 *
 * @param {Report} report
 * @param {string} category
 */
const missed = ({ categories, audits }, category) =>
	(categories[category]?.auditRefs ?? [])
		.filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 1)
		.map(({ id }) => `${category}: ${audits[id]?.title ?? id}`);

await main(async () => {
	ensureInstalled();
	const { values } = parseArgs({
		options: { runs: { type: 'string', default: '3' }, page: { type: 'string' } }
	});
	const runs = Number(values.runs);
	if (!(runs > 0)) throw new Problem(`--runs ${values.runs}: write a number, such as --runs 3.`);
	const pages = values.page === undefined ? PAGES : [values.page];

	const dir = path.join(root, 'build');
	if (!existsSync(path.join(dir, 'index.html'))) await build();
	const out = path.join(root, 'test-results', 'lighthouse');
	mkdirSync(out, { recursive: true });
	await findBrowser();
	const { executablePath, args } = await browserLaunchOptions({ isMeasured: true });
	const { serve } = await import('./serve.js');
	const site = await onFreePort(readPort(process.env), (port) => serve({ dir, port }));

	/** @type {string[]} */
	const faults = [];
	try {
		for (const page of pages) {
			/** @type {Report[]} */
			const reports = [];
			for (let run = 0; run < runs; run++) {
				const file = path.join(out, `${page.replaceAll('/', '-') || 'timeline-'}${run + 1}.json`);
				const options = ['--output=json', `--output-path=${file}`, '--quiet'];
				const flags = `--chrome-flags=${['--headless=new', ...args].join(' ')}`;
				await runFetched(LIGHTHOUSE, [site.url + page, ...options, flags], {
					CHROME_PATH: executablePath
				});
				reports.push(JSON.parse(readFileSync(file, 'utf8')));
			}
			/** @param {string} category */
			const scores = (category) =>
				reports.map(({ categories }) => Math.round((categories[category]?.score ?? 0) * 100));
			const performance = median(scores('performance'));
			const times = Object.entries(TIMES).map(
				([name, id]) =>
					`${name} ${Math.round(median(reports.map(({ audits }) => audits[id]?.numericValue ?? NaN)))} ms`
			);
			const least = WHOLE.map((category) => ({ category, score: Math.min(...scores(category)) }));
			const others = least.map(({ category, score }) => `${category} ${score}`);
			// A category may be missing points without an audit that says so, as when one could not be run.
			for (const { category, score } of least)
				if (score < 100) faults.push(`/${page} ${category}: ${score}`);
			console.log(
				`/${page}: performance ${performance} (${scores('performance').join(', ')}), ${others.join(', ')}`
			);
			console.log(`  ${times.join(', ')}`);
			if (performance < LEAST_PERFORMANCE) faults.push(`/${page} performance: ${performance}`);
			const found = reports.flatMap((report) =>
				WHOLE.flatMap((category) => missed(report, category))
			);
			faults.push(...new Set(found.map((what) => `/${page} ${what}`)));
		}
	} finally {
		await site.close();
	}
	console.log(`The reports are in ${path.relative(process.cwd(), out)}.`);
	if (faults.length > 0) throw new Problem(`To mend:\n${faults.join('\n')}`);
});
