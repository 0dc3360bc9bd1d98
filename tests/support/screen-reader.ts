/**
 * Orca, a screen reader, with Firefox on a virtual display of its own. A test presses keys and waits
 * for words: Orca prints each utterance, and a speech module without sound takes it.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { which } from '../../scripts/browser.js';

/** The program that a run needs of each Debian package. */
const PROGRAMS = {
	orca: 'orca',
	'dbus-daemon': 'dbus-daemon',
	'speech-dispatcher': 'speech-dispatcher',
	xvfb: 'Xvfb',
	openbox: 'openbox',
	xdotool: 'xdotool',
	'firefox-esr': 'firefox-esr'
};
/** Debian packages that are not installed. */
export const MISSING_PACKAGES = Object.entries(PROGRAMS)
	.filter(([, program]) => !which(program))
	.map(([name]) => name);

/** ms after which an expected utterance counts as missing, on a busy machine. */
const PATIENCE = 120_000;

/** No dialogs, no welcome pages, and an accessibility tree from the start. */
const FIREFOX_PREFERENCES = {
	'accessibility.force_disabled': -1,
	'app.normandy.enabled': false,
	'app.update.enabled': false,
	'browser.aboutwelcome.enabled': false,
	// The page of a new tab would be announced, too.
	'browser.newtab.preload': false,
	'browser.newtabpage.enabled': false,
	'browser.shell.checkDefaultBrowser': false,
	'browser.startup.homepage_override.mstone': 'ignore',
	'datareporting.policy.dataSubmissionEnabled': false
};
/** Orca runs this file at its start. Its debug log of a file is buffered, this one is not. */
const ORCA_CUSTOMIZATIONS = `import sys
from orca import debug
def println(level, text="", timestamp=False):
    if text.startswith("SPEECH OUTPUT: "):
        print(text.replace("\\n", " "), file=sys.stderr, flush=True)
debug.println = println
`;
/** No words but those that a key asks for: Orca neither reads a whole page nor names each key. */
const ORCA_SETTINGS = {
	general: {},
	pronunciations: {},
	keybindings: {},
	profiles: {
		default: { profile: ['Default', 'default'], sayAllOnLoad: false, enableKeyEcho: false }
	}
};
/** Without a sound card, every other module waits for the end of an utterance for ever. */
const SPEECH_SERVER = `AudioOutputMethod "null"
AddModule "dummy" "sd_dummy" "dummy.conf"
DefaultModule dummy
`;
const UTTERANCE = /^SPEECH OUTPUT: '(.*?)'? ?(?:voice=\w+)? ?(?:\{'established.*)?$/;

export class ScreenReader {
	/** Utterances since the start. */
	readonly spoken: string[] = [];
	/** Count of the utterances before the last key. */
	private spokenBefore = 0;
	private readonly dir = mkdtempSync(path.join(tmpdir(), 'screen-reader-'));
	/** Names `dir`, so that every process of this run can be found by it. */
	private readonly env: NodeJS.ProcessEnv;

	private constructor() {
		const home = path.join(this.dir, 'home');
		this.env = {
			...process.env,
			PATH: `${path.join(this.dir, 'bin')}${path.delimiter}${process.env.PATH ?? ''}`,
			HOME: home,
			XDG_CONFIG_HOME: path.join(home, 'config'),
			XDG_DATA_HOME: path.join(home, 'data'),
			XDG_RUNTIME_DIR: path.join(this.dir, 'run'),
			DBUS_SESSION_BUS_ADDRESS: `unix:path=${this.dir}/run/bus`,
			WAYLAND_DISPLAY: '',
			GNOME_ACCESSIBILITY: '1'
		};
		mkdirSync(path.join(this.dir, 'run'), { mode: 0o700 });
		// Orca does not start while it finds another one of the same user.
		this.write('bin/pgrep', '#!/bin/sh\nexit 1\n');
		this.write('home/data/orca/orca-customizations.py', ORCA_CUSTOMIZATIONS);
		this.write('home/data/orca/user-settings.conf', JSON.stringify(ORCA_SETTINGS));
		this.write('home/config/speech-dispatcher/speechd.conf', SPEECH_SERVER);
		this.write('home/config/speech-dispatcher/modules/dummy.conf', '');
		const preferences = Object.entries(FIREFOX_PREFERENCES).map(
			([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`
		);
		this.write('profile/user.js', preferences.join(''));
	}

	private write(name: string, text: string): void {
		const file = path.join(this.dir, name);
		mkdirSync(path.dirname(file), { recursive: true });
		writeFileSync(file, text, { mode: 0o755 });
	}

	/**
	 * Returns Orca and Firefox with a page whose title Orca has said.
	 *
	 * @throws {Error} when Orca does not say it
	 */
	static async start(url: string, title: string): Promise<ScreenReader> {
		const reader = new ScreenReader();
		process.once('exit', () => reader.signal('SIGKILL'));
		try {
			await reader.launch(url);
			await reader.hear(`Finished loading ${title}`);
			return reader;
		} catch (error) {
			await reader.stop();
			throw error;
		}
	}

	private async launch(url: string): Promise<void> {
		this.run('dbus-daemon', ['--session', '--nofork', `--address=unix:path=${this.dir}/run/bus`]);
		// Xvfb chooses a free display and writes its number.
		const { stdio } = this.run('Xvfb', ['-displayfd', '3', '-screen', '0', '1280x900x24'], 3);
		const [display] = (await once(createInterface(stdio[3] as Readable), 'line')) as [string];
		this.env.DISPLAY = `:${display}`;
		this.run('openbox');
		const { stderr } = this.run('orca', [], 2);
		createInterface(stderr as Readable).on('line', (line) => {
			const words = UTTERANCE.exec(line)?.[1]?.trim();
			if (words) this.spoken.push(words);
		});
		await this.hear('Screen reader on');
		this.run('firefox-esr', ['--no-remote', '--profile', path.join(this.dir, 'profile'), url]);
	}

	/** Starts a program; `output` is the file descriptor that the caller reads. */
	private run(command: string, args: string[] = [], output?: number): ChildProcess {
		const stdio = [0, 1, 2, 3].map((fd) => (fd === output ? 'pipe' : 'ignore'));
		return spawn(command, args, { env: this.env, stdio });
	}

	/** Sends a signal to every process of this run, also to a daemon, and returns their count. */
	private signal(signal: NodeJS.Signals | 0): number {
		return readdirSync('/proc').filter((pid) => {
			try {
				return (
					/^\d+$/.test(pid) &&
					readFileSync(`/proc/${pid}/environ`, 'utf8').includes(this.dir) &&
					process.kill(Number(pid), signal)
				);
			} catch {
				// The process has ended, or belongs to another user.
				return false;
			}
		}).length;
	}

	/** Ends every process and removes the files. */
	async stop(): Promise<void> {
		this.signal('SIGTERM');
		const end = Date.now() + 5000;
		while (this.signal(Date.now() < end ? 0 : 'SIGKILL') > 0) await wait(100);
		rmSync(this.dir, { recursive: true, force: true });
	}

	/** The words spoken since the last key. */
	get words(): string {
		return this.spoken.slice(this.spokenBefore).join(' ');
	}

	/** Presses a key, named as in xdotool, and waits for phrases as `hear` does. */
	async press(key: string, ...phrases: string[]): Promise<void> {
		this.spokenBefore = this.spoken.length;
		await once(this.run('xdotool', ['key', '--clearmodifiers', key]), 'exit');
		await this.hear(...phrases);
	}

	/** Types text and waits for phrases. */
	async type(text: string, ...phrases: string[]): Promise<void> {
		this.spokenBefore = this.spoken.length;
		await once(this.run('xdotool', ['type', '--delay', '50', text]), 'exit');
		await this.hear(...phrases);
	}

	/** Opens an address and waits for its title. */
	async open(url: string, title: string): Promise<void> {
		await this.press('ctrl+l', 'address');
		await this.type(url);
		await this.press('Return', `Finished loading ${title}`);
	}

	/**
	 * Waits until the phrases were spoken in this order since the last key.
	 *
	 * @throws {Error} with the words that were spoken
	 */
	async hear(...phrases: string[]): Promise<void> {
		const end = Date.now() + PATIENCE;
		for (;;) {
			let from = 0;
			const missing = phrases.find((phrase) => {
				const index = this.words.indexOf(phrase, from);
				from = index + phrase.length;
				return index < 0;
			});
			if (missing === undefined) return;
			if (Date.now() > end) throw new Error(`Orca did not say “${missing}”, but: ${this.words}`);
			await wait(100);
		}
	}
}
