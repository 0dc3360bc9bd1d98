/** Starts the programs of an engine and ends them: none outlives a run, whether it passes, fails or is broken off. */
import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';

const PATIENCE = 30_000;

/** @param {string} work a folder of its own, for whatever the programs write */
export function start(work) {
	/** @type {{ child: import('node:child_process').ChildProcess, ended: Promise<unknown> }[]} */
	const running = [];
	const kill = () => running.forEach(({ child }) => child.kill());
	process.on('exit', kill);
	return {
		/** @param {string} folder */
		folder: (folder) => void mkdirSync(folder, { recursive: true }),
		/**
		 * Resolves when the program is ready: when it `says` so, or `answers` at an address.
		 *
		 * @param {string} file
		 * @param {string[]} args
		 * @param {{ env?: Record<string, string>, says?: RegExp, answers?: string }} ready
		 * @returns {Promise<RegExpMatchArray>} what it said
		 */
		async program(file, args, { env = {}, says = /^/, answers }) {
			// Nothing of the user's is read or written.
			const child = spawn(file, args, {
				env: { ...process.env, HOME: work, ...env },
				stdio: ['ignore', 'pipe', 'pipe']
			});
			let said = '';
			let gone = '';
			const ended = new Promise((done) => {
				child.on('exit', (code, signal) => done((gone = `ended with ${code ?? signal}`)));
				child.on('error', (error) => done((gone = error.message)));
			});
			running.push({ child, ended });
			for (const stream of [child.stdout, child.stderr])
				stream.on('data', (text) => (said += String(text)));
			const end = performance.now() + PATIENCE;
			for (;;) {
				const found = said.match(says);
				const isReady =
					found &&
					(!answers ||
						(await fetch(answers).then(
							({ ok }) => ok,
							() => false
						)));
				if (isReady) return found;
				if (gone || performance.now() > end)
					throw new Error(`${file} ${gone || 'is not ready'}: ${said.slice(-500)}`);
				await setTimeout(50);
			}
		},
		async end() {
			kill();
			await Promise.all(running.map(({ ended }) => ended));
			process.off('exit', kill);
		}
	};
}
