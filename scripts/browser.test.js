import { describe, expect, test } from 'vitest';
import { chooseBrowser } from './browser.js';

/** A machine without any browser. */
const bare = {
	env: {},
	exists: () => false,
	which: () => undefined,
	bundled: '/cache/chromium/chrome',
	isRoot: false,
	osRelease: '',
	isMeasured: false
};

/** @param {string[]} files */
const having =
	(...files) =>
	/** @param {string} file */
	(file) =>
		files.includes(file);

/** @param {string} name */
const inUsrBin = (name) => (name.startsWith('google') ? `/usr/bin/${name}` : undefined);

const DEBIAN = 'PRETTY_NAME="Debian GNU/Linux 12 (bookworm)"\nID=debian\n';
const UBUNTU = 'NAME="Ubuntu"\nID=ubuntu\nID_LIKE=debian\n';
const FEDORA = 'NAME="Fedora Linux"\nID=fedora\nHOME_URL="https://fedoraproject.org/"\n';

describe('finding', () => {
	test('CHROMIUM_PATH comes before everything else', () => {
		const env = { CHROMIUM_PATH: '/mine/chrome' };
		const exists = having('/mine/chrome', bare.bundled);
		expect(chooseBrowser({ ...bare, env, exists })).toEqual({ found: '/mine/chrome' });
	});

	test('a CHROMIUM_PATH that is no program is an error that names it, even where another browser is there', () => {
		const env = { CHROMIUM_PATH: '/mine/crome' };
		expect(() => chooseBrowser({ ...bare, env, exists: having(bare.bundled) })).toThrow(
			'CHROMIUM_PATH is "/mine/crome", which is not a program that runs'
		);
	});

	test('an empty CHROMIUM_PATH is as good as none', () => {
		const env = { CHROMIUM_PATH: '' };
		expect(chooseBrowser({ ...bare, env, exists: having(bare.bundled) })).toEqual({
			found: bare.bundled
		});
	});

	test("Playwright's own Chromium comes before the system's", () => {
		const exists = having('/usr/bin/google-chrome', bare.bundled);
		expect(chooseBrowser({ ...bare, which: inUsrBin, exists })).toEqual({ found: bare.bundled });
	});

	test('a browser on PATH is found by each of its names', () => {
		for (const name of ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']) {
			/** @param {string} asked */
			const which = (asked) => (asked === name ? `/usr/bin/${name}` : undefined);
			const exists = having(`/usr/bin/${name}`);
			expect(chooseBrowser({ ...bare, which, exists })).toEqual({ found: `/usr/bin/${name}` });
		}
	});

	test('the one without windows is quicker; where times are taken, one as readers have it comes first', () => {
		/** @param {string} name */
		const which = (name) => `/usr/bin/${name}`;
		const both = {
			...bare,
			which,
			exists: having('/usr/bin/chromium', '/usr/bin/chromium-headless-shell')
		};
		expect(chooseBrowser(both)).toEqual({ found: '/usr/bin/chromium-headless-shell' });
		expect(chooseBrowser({ ...both, isMeasured: true })).toEqual({ found: '/usr/bin/chromium' });
		const exists = having('/usr/bin/chromium-headless-shell');
		expect(chooseBrowser({ ...both, exists, isMeasured: true })).toEqual({
			found: '/usr/bin/chromium-headless-shell'
		});
	});

	test('a browser that is there but does not start is passed over', () => {
		const exists = having('/usr/bin/google-chrome-stable');
		expect(chooseBrowser({ ...bare, which: inUsrBin, exists })).toEqual({
			found: '/usr/bin/google-chrome-stable'
		});
	});

	test.each([
		'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
		'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe'
	])('%s is one of the usual places', (file) => {
		expect(chooseBrowser({ ...bare, exists: having(file) })).toEqual({ found: file });
	});
});

describe('installing, when nothing is found', () => {
	test.each([DEBIAN, UBUNTU])('root on a Debian system may fall back on apt', (osRelease) => {
		expect(chooseBrowser({ ...bare, isRoot: true, osRelease })).toEqual({
			install: ['playwright', 'apt']
		});
	});

	test('without root there is only Playwright', () => {
		expect(chooseBrowser({ ...bare, osRelease: DEBIAN })).toEqual({ install: ['playwright'] });
	});

	test.each([FEDORA, ''])(
		'where apt is not known to be there, there is only Playwright',
		(osRelease) => {
			expect(chooseBrowser({ ...bare, isRoot: true, osRelease })).toEqual({
				install: ['playwright']
			});
		}
	);
});
