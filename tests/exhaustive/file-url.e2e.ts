/** The zip for a stick: unpacked, behind the plainest of servers, in a folder, and with no server at all. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { test as base } from '@playwright/test';
import { unzipSync } from 'fflate';
import sirv from 'sirv';
import { zip } from '../../scripts/zip.js';
import { testOn, type Site } from '../support/other-site';
import { expect, milestoneLink, evidencePanel, waitForTimeline } from '../support/test';

base.describe.configure({ mode: 'default' });

const STICK = path.resolve('test-results/stick');
const UNPACKED = path.join(STICK, 'fragile-alliance');
const hasPython = spawnSync('python3', ['--version']).status === 0;

/** Unpacks with another program than packed, where there is one. */
async function unpack(): Promise<void> {
	const packed = await zip(path.resolve('build'));
	rmSync(STICK, { recursive: true, force: true });
	mkdirSync(STICK, { recursive: true });
	const file = path.join(STICK, 'fragile-alliance.zip');
	writeFileSync(file, packed);
	if (hasPython)
		return expect(spawnSync('python3', ['-m', 'zipfile', '-e', file, STICK]).status).toBe(0);
	for (const [name, content] of Object.entries(unzipSync(packed))) {
		mkdirSync(path.dirname(path.join(STICK, name)), { recursive: true });
		writeFileSync(path.join(STICK, name), content);
	}
}

/** What READ-ME.txt says to start; without Python a server that knows as little of this site. */
async function serve(dir: string): Promise<Site> {
	if (!hasPython) {
		const server = createServer(sirv(dir, { dev: true, extensions: [] })).listen(0, '127.0.0.1');
		await once(server, 'listening');
		const { port } = server.address() as AddressInfo;
		return { url: `http://127.0.0.1:${port}/`, close: () => void server.close() };
	}
	const python = spawn('python3', ['-u', '-m', 'http.server', '0', '--bind', '127.0.0.1'], {
		cwd: dir,
		stdio: ['ignore', 'pipe', 'ignore']
	});
	const [said] = (await once(python.stdout, 'data')) as [Buffer];
	const port = /port (\d+)/.exec(said.toString())?.[1];
	return { url: `http://127.0.0.1:${port}/`, close: () => void python.kill() };
}

const test = testOn(async () => {
	await unpack();
	// From the folder above: the site has to work beside others. At the top of a host every other test has it.
	const { url, close } = await serve(STICK);
	return { url: `${url}fragile-alliance/`, close };
});

test('holds the site, how to start it and whose it is, and nothing twice', ({ site }) => {
	expect(site.url).not.toBe('');
	const files = readdirSync(UNPACKED, { recursive: true, encoding: 'utf8' });
	expect(files.filter((file) => /\.(gz|br)$/.test(file))).toEqual([]);
	expect(readFileSync(path.join(UNPACKED, 'LICENSE.txt'), 'utf8')).toContain('MIT License');
	const readMe = readFileSync(path.join(UNPACKED, 'READ-ME.txt'), 'utf8');
	expect(readMe).toContain('python3 -m http.server');
	const { version } = JSON.parse(readFileSync('build/_app/version.json', 'utf8')) as {
		version: string;
	};
	expect(readMe).toContain(`Version ${version}`);
	for (const file of readdirSync('build', { recursive: true, encoding: 'utf8' })) {
		if (/\.(gz|br)$/.test(file) || !statSync(path.join('build', file)).isFile()) continue;
		expect(
			readFileSync(path.join(UNPACKED, file)).equals(readFileSync(path.join('build', file))),
			file
		).toBe(true);
	}
	// A third of what is unpacked, and no more than an old stick or a mail can carry.
	expect(statSync(path.join(STICK, 'fragile-alliance.zip')).size).toBeLessThan(20e6);
});

test('works from a server that only hands out files, in a folder beside others', async ({
	page
}) => {
	await page.goto('./');
	await waitForTimeline(page);
	await milestoneLink(page, 'Treaty of Friendship').click();
	await expect(page).toHaveURL(/\/milestones\/treaty\/$/);
	await expect(evidencePanel(page).locator('blockquote')).toContainText('in February 1950');
	await page.goto('./milestones/scholz/');
	await waitForTimeline(page);
	await page.getByRole('link', { name: 'Present', exact: true }).click();
	await expect(page).toHaveURL(/\/present\/$/);
	await page.keyboard.press('ArrowRight');
	await expect(page).toHaveURL(/\/present\/[\w-]+\/$/);
});

test('a folder asked for without its slash is the page', async ({ page }) => {
	test.skip(!hasPython, 'The server that stands in for Python sends nobody on.');
	await page.goto('./milestones/treaty');
	await expect(page).toHaveURL(/\/milestones\/treaty\/$/);
	await waitForTimeline(page);
});

base('opened without a server it can be read, and every link leads on', async ({ page }) => {
	const top = pathToFileURL(path.resolve('build')).href;
	await page.goto(`${top}/index.html`);
	await expect(page.locator('.picture svg')).toBeVisible();
	// What only scripts could answer is not offered.
	await expect(page.getByRole('button', { name: 'Zoom in' })).toBeHidden();
	await milestoneLink(page, 'Treaty of Friendship').click();
	await expect(page).toHaveURL(`${top}/milestones/treaty/index.html`);
	await expect(evidencePanel(page).locator('blockquote')).toContainText('in February 1950');
	await evidencePanel(page).locator('blockquote').getByRole('link').click();
	await expect(page).toHaveURL(/\/column\/index\.html#p2$/);
	await page.getByRole('link', { name: 'Compare', exact: true }).click();
	await expect(page).toHaveURL(`${top}/compare/index.html`);
	await page.getByRole('link', { name: 'Present', exact: true }).click();
	await page.getByRole('link', { name: 'Next' }).click();
	await expect(page).toHaveURL(/\/present\/[\w-]+\/index\.html$/);
	await page.goto(`${top}/index.html`);
	await page.locator('.picture a').first().click();
	await expect(page).toHaveURL(/\/milestones\/[\w-]+\/index\.html$/);
});
