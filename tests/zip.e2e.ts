/** The site on a USB stick: from a plain file server, in a folder of its own, and opened as files. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { test as base } from '@playwright/test';
import sirv from 'sirv';
import { testOn, type Site } from './other-site';
import { expect, milestoneLink, panel, ready } from './support';

base.describe.configure({ mode: 'default' });

const hasPython = spawnSync('python3', ['--version']).status === 0;

/** Python's server, as docs/deploy.md says; without Python another plain one. */
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
	// From the folder above: every other test has the site at the top of a host.
	const { url, close } = await serve(path.resolve('.'));
	return { url: `${url}build/`, close };
});

test('works from a server that only hands out files, in a folder beside others', async ({
	page
}) => {
	await page.goto('./');
	await ready(page);
	await milestoneLink(page, 'Treaty of Friendship').click();
	await expect(page).toHaveURL(/\/milestones\/treaty\/$/);
	await expect(panel(page).locator('blockquote')).toContainText('in February 1950');
	await page.goto('./milestones/scholz/');
	await ready(page);
	await page.getByRole('link', { name: 'Present', exact: true }).click();
	await expect(page).toHaveURL(/\/present\/$/);
	await page.keyboard.press('ArrowRight');
	await expect(page).toHaveURL(/\/present\/[\w-]+\/$/);
});

test('a folder asked for without its slash is the page', async ({ page }) => {
	test.skip(!hasPython, 'The server that stands in for Python sends nobody on.');
	await page.goto('./milestones/treaty');
	await expect(page).toHaveURL(/\/milestones\/treaty\/$/);
	await ready(page);
});

base('opened without a server it can be read, and every link leads on', async ({ page }) => {
	const top = pathToFileURL(path.resolve('build')).href;
	await page.goto(`${top}/index.html`);
	await expect(page.locator('.picture svg')).toBeVisible();
	// What only scripts could answer is not offered.
	await expect(page.getByRole('button', { name: 'Zoom in' })).toBeHidden();
	await milestoneLink(page, 'Treaty of Friendship').click();
	await expect(page).toHaveURL(`${top}/milestones/treaty/index.html`);
	await expect(panel(page).locator('blockquote')).toContainText('in February 1950');
	await panel(page).locator('blockquote').getByRole('link').click();
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
