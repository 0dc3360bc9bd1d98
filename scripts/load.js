/**
 * `npm run load`: the built site behind nginx as docs/nginx.conf has it, and readers who ask for one visit after another
 * without a pause. What they ask for is what a browser asked for on one such visit. Fails on a single error. Options:
 * `--readers 200`, `--seconds 20`.
 *
 * No test: it needs nginx, and what it measures is the machine. Readers and server share it, and nobody else is asked.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { start } from '../tests/engines/start.js';
import { browserLaunchOptions, findBrowser } from './browser.js';
import { build } from './build.js';
import { runFetched } from './fetched.js';
import { ensureInstalled } from './install.js';
import { onFreePort, probePort, readPort } from './port.js';
import { main, Problem } from './problem.js';
import { root } from './run.js';

const AUTOCANNON = 'autocannon@8.0.0';
/** A visit: pages that are opened whole, one after another. */
const VISIT = ['', 'milestones/treaty/', 'compare/', 'column/', 'present/'];

/**
 * nginx for this folder, in the foreground and without rights of its own.
 *
 * @param {string} dir the site, absolute
 * @param {string} home for what it writes
 * @param {number} port
 */
async function startNginx(dir, home, port) {
	const site = readFileSync(path.join(root, 'docs', 'nginx.conf'), 'utf8')
		.replace('listen 8080;', `listen 127.0.0.1:${port};`)
		.replace('root /var/www/fragile-alliance;', `root ${dir};`);
	writeFileSync(path.join(home, 'site.conf'), site);
	const types = [
		'/etc/nginx/mime.types',
		'/usr/local/etc/nginx/mime.types',
		'/opt/homebrew/etc/nginx/mime.types'
	];
	const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
		(name) => `${name}_temp_path ${home}/${name};`
	);
	writeFileSync(
		path.join(home, 'nginx.conf'),
		`daemon off; pid ${home}/pid; error_log ${home}/error.log; worker_processes auto;
events { worker_connections 1024; }
http { include ${types.find((file) => existsSync(file)) ?? 'mime.types'}; access_log off; sendfile on; ${temporary.join(' ')} include site.conf; }
`
	);
	const url = `http://127.0.0.1:${port}/`;
	const run = start(home);
	await run.program(
		'nginx',
		['-p', home, '-e', path.join(home, 'error.log'), '-c', path.join(home, 'nginx.conf')],
		{
			answers: url
		}
	);
	return { url, end: () => run.end() };
}

/**
 * What docs/nginx.conf promises, asked of the server.
 *
 * @param {string} url
 */
async function checkAnswers(url) {
	/** @param {string} address @param {Record<string, string>} [headers] */
	const ask = (address, headers = {}) => fetch(url + address, { redirect: 'manual', headers });
	const page = await ask('', { 'Accept-Encoding': 'gzip' });
	const [, part] = /(_app\/immutable\/[^"]+\.js)/.exec(await page.text()) ?? [];
	const [folder, none, script, csv] = await Promise.all([
		ask('milestones/treaty'),
		ask('no/such/page/'),
		ask(part ?? ''),
		ask('data/milestones.csv')
	]);
	/** @type {[string, unknown, unknown][]} */
	const answers = [
		['a page is gzipped', page.headers.get('content-encoding'), 'gzip'],
		['a page is asked for each time', page.headers.get('cache-control'), 'no-cache'],
		[
			'a page is framed nowhere',
			page.headers.get('content-security-policy'),
			"frame-ancestors 'none'"
		],
		[
			'what is named by its content is kept',
			script.headers.get('cache-control'),
			'public, max-age=31536000, immutable'
		],
		['a folder is sent to its slash', folder.headers.get('location'), '/milestones/treaty/'],
		['an unknown address', none.status, 404],
		['its page is ours', (await none.text()).includes('There is nothing at this address'), true],
		['its headers are ours', none.headers.get('x-content-type-options'), 'nosniff'],
		['the table is CSV', csv.headers.get('content-type'), 'text/csv; charset=utf-8']
	];
	const wrong = answers.filter(([, got, wanted]) => got !== wanted);
	if (wrong.length > 0)
		throw new Problem(
			wrong
				.map(([what, got, wanted]) => `${what}: ${String(got)} instead of ${String(wanted)}`)
				.join('\n')
		);
}

/**
 * Writes down what a browser asks for on a visit, as a HAR file.
 *
 * @param {string} url
 * @param {string} file
 */
async function recordVisit(url, file) {
	await findBrowser();
	const { chromium } = await import('@playwright/test');
	const browser = await chromium.launch(await browserLaunchOptions());
	const context = await browser.newContext({ recordHar: { path: file, content: 'omit' } });
	const page = await context.newPage();
	for (const address of VISIT) await page.goto(url + address, { waitUntil: 'networkidle' });
	await context.close();
	await browser.close();
	return /** @type {unknown[]} */ (JSON.parse(readFileSync(file, 'utf8')).log.entries).length;
}

await main(async () => {
	ensureInstalled();
	const { values } = parseArgs({
		options: {
			readers: { type: 'string', default: '200' },
			seconds: { type: 'string', default: '20' }
		}
	});
	const [readers, seconds] = [Number(values.readers), Number(values.seconds)];
	if (!(readers > 0) || !(seconds > 0))
		throw new Problem(`--readers ${values.readers} --seconds ${values.seconds}: write numbers.`);
	const { stderr, error } = spawnSync('nginx', ['-v'], { encoding: 'utf8' });
	if (error)
		throw new Problem(
			'There is no nginx to try: install it, on Debian by "apt-get install nginx-light".'
		);

	const dir = path.join(root, 'build');
	if (!existsSync(path.join(dir, 'index.html'))) await build();
	const home = path.join(root, 'test-results', 'load');
	rmSync(home, { recursive: true, force: true });
	mkdirSync(home, { recursive: true });
	const port = await onFreePort(readPort(process.env, 8080), probePort);
	const { url, end } = await startNginx(dir, home, port);
	try {
		await checkAnswers(url);
		const har = path.join(home, 'visit.har');
		const requests = await recordVisit(url, har);
		const options = [
			'--connections',
			String(readers),
			'--duration',
			String(seconds),
			'--har',
			har,
			'--json'
		];
		const result = JSON.parse(await runFetched(AUTOCANNON, [...options, url]));
		// What the browser had already it asked for with a condition: "not modified" is the answer to that.
		const kinds = Object.entries(result.statusCodeStats).map(([code, { count }]) => ({
			code,
			count
		}));
		const others = kinds.filter(({ code }) => code !== '200' && code !== '304');
		const failed =
			result.errors + result.timeouts + others.reduce((sum, { count }) => sum + Number(count), 0);
		console.log(
			`${stderr.trim()}, ${os.cpus().length} cores: ${readers} readers for ${seconds} s, ${requests} requests a visit
${kinds.map(({ code, count }) => `${count} answers ${code}`).join(', ')}, ${Math.round(result.requests.average)} a second (${Math.round(result.requests.average / requests)} visits), ${(result.throughput.average / 1e6).toFixed(0)} MB a second
half of them within ${result.latency.p50} ms, 99 of 100 within ${result.latency.p99} ms, the slowest after ${result.latency.max} ms
${failed} errors (${result.errors} broken off, ${result.timeouts} too late)`
		);
		if (failed > 0 || !(result['2xx'] > 0)) throw new Problem('There were errors, or no answers.');
	} finally {
		await end();
	}
});
