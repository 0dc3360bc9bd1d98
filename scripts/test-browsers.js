/**
 * `npm run test:browsers`: the core journey in Firefox and WebKitGTK, on the built site. A missing
 * browser is skipped and named; one asked for by `-- --only firefox` must be there. `--grep theme`
 * runs the checks with that word in their name.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
	cpSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	writeFileSync
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { which } from './browser.js';
import { CliError, main, root } from './cli.js';
import { readBasePath, readPort } from './env.js';
import { findFreePort, serve } from './serve.js';

const ENGINES_DIR = path.join(root, 'tests', 'engines');

/**
 * Copies the built site, with a script in every page that records its errors.
 *
 * @param {string} to
 * @param {string} base
 */
function copySite(to, base) {
	cpSync(path.join(root, 'build'), to, { recursive: true });
	cpSync(path.join(ENGINES_DIR, 'faults.js'), path.join(to, 'faults.js'));
	for (const name of readdirSync(to, { recursive: true, encoding: 'utf8' })) {
		if (!name.endsWith('.html')) continue;
		const page = path.join(to, name);
		const html = readFileSync(page, 'utf8');
		// Before the security policy, which on a page without script allows none.
		const kept = html.replace('<head>', `<head><script src="${base}/faults.js"></script>`);
		if (kept === html)
			throw new CliError(`build/${name} has no <head> for the script that records errors.`);
		writeFileSync(page, kept);
	}
}

await main(async () => {
	if (typeof WebSocket === 'undefined') {
		// Node 20 has it behind a flag.
		const child = spawn(process.execPath, ['--experimental-websocket', ...process.argv.slice(1)], {
			stdio: 'inherit',
			env: { ...process.env, NODE_NO_WARNINGS: '1' }
		});
		// Ctrl+C reaches both processes; SIGTERM reaches this one alone.
		process.on('SIGINT', () => undefined);
		process.on('SIGTERM', () => child.kill());
		const [code] = await once(child, 'exit');
		process.exitCode = code ?? 1;
		return;
	}
	// The exit handlers end the browsers and remove their files; a signal must run them, too.
	for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(1));
	const { values } = parseArgs({
		options: {
			only: { type: 'string' },
			grep: { type: 'string', default: '' }
		}
	});
	// West of Greenwich a date that passes through local time loses a day.
	process.env.TZ = 'America/New_York';

	const { ENGINES, look } = await import('../tests/engines/engines.js');
	const asked = values.only?.split(',').filter(Boolean) ?? Object.keys(ENGINES);
	const unknown = asked.find((name) => !Object.hasOwn(ENGINES, name));
	if (unknown !== undefined || asked.length === 0)
		throw new CliError(`--only ${values.only}: use some of ${Object.keys(ENGINES).join(',')}.`);
	/** @param {string} name */
	const program = (name) =>
		path.isAbsolute(name) ? (existsSync(name) ? name : undefined) : which(name);
	const engines = asked.map((key) => {
		const engine = /** @type {import('../tests/engines/engines.js').Engine} */ (ENGINES[key]);
		return { key, engine, found: look(engine, process.env, program) };
	});
	const needed = values.only && engines.find(({ found }) => 'missing' in found);
	if (needed && 'missing' in needed.found)
		throw new CliError(`${needed.engine.name} was asked for, but ${needed.found.missing}.`);

	const story = path.join(root, 'build', 'data', 'story.json');
	if (!existsSync(story)) throw new CliError('There is no build/: run "npm run build" first.');

	const { journeyOf } = await import('../tests/engines/journey.js');
	const { walk } = await import('../tests/engines/run.js');
	const journey = journeyOf(JSON.parse(readFileSync(story, 'utf8'))).filter(({ name }) =>
		name.includes(values.grep)
	);
	if (journey.length === 0)
		throw new CliError(`--grep ${values.grep}: no check has these words in its name.`);
	const base = readBasePath(process.env);
	const out = path.join(root, 'test-results', 'browsers');
	rmSync(out, { recursive: true, force: true });
	const dir = mkdtempSync(path.join(os.tmpdir(), 'fragile-alliance-'));
	process.on('exit', () => rmSync(dir, { recursive: true, force: true }));
	/** @type {string[]} */
	const summary = [];
	let failures = 0;
	copySite(path.join(dir, 'site'), base);
	const server = await serve({
		dir: path.join(dir, 'site'),
		port: await findFreePort(readPort(process.env)),
		base
	});
	try {
		let opened = 0;
		for (const { key, engine, found } of engines) {
			if ('missing' in found) {
				summary.push(`${engine.name}: skipped, because ${found.missing}`);
				continue;
			}
			console.log(`\n── ${engine.name} ${'─'.repeat(60 - engine.name.length)}`);
			const started = performance.now();
			const { version, failed } = await walk(
				journey,
				(script) =>
					engine.open({
						...found,
						site: server.url,
						script,
						work: path.join(dir, `${key}-${++opened}`)
					}),
				(line) => console.log(line),
				({ name }, picture) => {
					const file = path.join(out, `${key}-${name.replace(/\W+/g, '-')}.png`);
					mkdirSync(out, { recursive: true });
					writeFileSync(file, picture);
					return path.relative(root, file);
				}
			);
			failures += failed.length;
			const seconds = Math.round((performance.now() - started) / 1000);
			summary.push(
				`${version}: ${journey.length - failed.length} of ${journey.length} checks hold (${seconds} s)`
			);
			summary.push(...failed.map((name) => `    fails: ${name}`));
		}
	} finally {
		await server.close();
	}
	console.log(`\n${summary.join('\n')}`);
	if (failures > 0) process.exitCode = 1;
});
