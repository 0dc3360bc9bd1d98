import { mkdirSync, mkdtempSync, symlinkSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { installKey, linkProblem, nodeProblem, npmCommand } from './install.js';

test.each(['20.19.0', '20.20.2', '22.12.0', '24.0.0'])('Node %s is new enough', (version) => {
	expect(nodeProblem(version)).toBeUndefined();
});

test.each(['20.18.3', '18.20.0', '9.11.2'])(
	'Node %s is too old, and the message says which is needed',
	(version) => {
		expect(nodeProblem(version)).toContain(
			`Node ${version} is too old: install Node 20.19 or newer`
		);
	}
);

test('another lock file asks for another installation', () => {
	expect(installKey('{ "a": 1 }')).not.toBe(installKey('{ "a": 2 }'));
});

test('another system asks for another installation of the same lock file', () => {
	expect(installKey('{}', 'linux-x64')).not.toBe(installKey('{}', 'darwin-arm64'));
});

test('the line ends of a checkout do not ask for another installation', () => {
	expect(installKey('{\r\n}\r\n')).toBe(installKey('{\n}\n'));
});

test('packages that are only linked to are not emptied', () => {
	const dir = mkdtempSync(path.join(os.tmpdir(), 'install-'));
	const [shared, link] = [path.join(dir, 'shared'), path.join(dir, 'node_modules')];
	mkdirSync(shared);
	symlinkSync(shared, link, 'junction');
	expect(linkProblem(link)).toContain('node_modules is a link');
	expect(linkProblem(shared)).toBeUndefined();
	expect(linkProblem(path.join(dir, 'none'))).toBeUndefined();
});

const system = { env: {}, execPath: '/opt/node/bin/node', platform: 'linux', exists: () => false };

test('npm is the one that started us', () => {
	const env = { npm_execpath: '/somewhere/npm-cli.js' };
	expect(npmCommand({ ...system, env, exists: () => true })).toEqual({
		file: '/opt/node/bin/node',
		args: ['/somewhere/npm-cli.js'],
		shell: false
	});
});

test('another package manager that started us is not taken for npm', () => {
	const env = { npm_execpath: '/somewhere/yarn.js' };
	expect(npmCommand({ ...system, env, exists: (file) => file === '/somewhere/yarn.js' }).file).toBe(
		'npm'
	);
});

test('started without npm, the npm that came with this Node is used', () => {
	const own = path.join('/opt/node/lib/node_modules/npm/bin/npm-cli.js');
	expect(npmCommand({ ...system, exists: (file) => file === own }).args).toEqual([own]);
});

test('only on Windows, and only as a last resort, npm is started through a shell', () => {
	expect(npmCommand(system)).toEqual({ file: 'npm', args: [], shell: false });
	expect(npmCommand({ ...system, platform: 'win32' })).toEqual({
		file: 'npm',
		args: [],
		shell: true
	});
});
