/** WebKitGTK's own small browser, by WebDriver: https://www.w3.org/TR/webdriver2/. Its window is on a screen in memory. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { findFreePort } from '../../scripts/serve.js';
import { clicking, dragging, pointing, pressing } from './hands.js';
import { start } from './start.js';

/** Its tool bar would keep the window from being as narrow as a phone. */
const NARROW =
	'toolbar, headerbar, entry, button, toolitem, toolbutton, image { min-width: 0; padding: 0; margin: 0; }';

/**
 * @param {string} url
 * @param {'GET' | 'POST' | 'DELETE'} method
 * @param {object} [body]
 * @returns {Promise<{ value: any }>}
 */
async function call(url, method, body) {
	const response = await fetch(url, {
		method,
		body: method === 'POST' ? JSON.stringify(body ?? {}) : null
	});
	/** @type {{ value: any }} */
	const answer = await response.json();
	if (!response.ok) throw new Error(`${answer.value.error}: ${answer.value.message}`);
	return answer;
}

/**
 * @param {import('./engines.js').Opening} opening
 * @returns {Promise<import('./engines.js').Window>}
 */
export async function openWebKit({ file, screen, site, script, work }) {
	const run = start(work);
	try {
		const config = path.join(work, 'config');
		run.folder(path.join(config, 'gtk-3.0'));
		writeFileSync(path.join(config, 'gtk-3.0', 'gtk.css'), NARROW);
		const size = ['-screen', '0', '1600x1200x24'];
		const [, display] = await run.program(
			screen,
			['-displayfd', '1', ...size, '-nolisten', 'tcp'],
			{
				says: /^(\d+)$/m
			}
		);
		const port = await findFreePort(4909);
		await run.program(file, [`--port=${port}`], {
			env: { DISPLAY: `:${display}`, GDK_BACKEND: 'x11', XDG_CONFIG_HOME: config },
			answers: `http://127.0.0.1:${port}/status`
		});
		const driver = `http://127.0.0.1:${port}/session`;
		const { value: opened } = await call(driver, 'POST', {
			capabilities: {
				alwaysMatch: {
					'webkitgtk:browserOptions': { args: ['--automation', `--enable-javascript=${script}`] }
				}
			}
		});
		const session = `${driver}/${opened.sessionId}`;
		/** @param {object[]} actions */
		const act = (actions) => call(`${session}/actions`, 'POST', { actions });
		/** @param {string} expression */
		const evaluate = async (expression) => {
			const { value } = await call(`${session}/execute/sync`, 'POST', {
				script: `return ${expression}`,
				args: []
			});
			return String(value);
		};
		return {
			version: `WebKitGTK ${opened.capabilities.browserVersion}`,
			go: (address) => call(`${session}/url`, 'POST', { url: new URL(address, site).href }),
			travel: (by) => call(`${session}/${by < 0 ? 'back' : 'forward'}`, 'POST'),
			reload: () => call(`${session}/refresh`, 'POST'),
			evaluate,
			press: (key) => act(pressing(key)),
			point: (at) => act(pointing(at)),
			click: (at) => act(clicking(at)),
			drag: (from, to) => act(dragging(from, to)),
			async resize(width, height) {
				const bars = Number(await evaluate('outerHeight - innerHeight'));
				await call(`${session}/window/rect`, 'POST', { width, height: height + bars });
			},
			async screenshot() {
				const { value } = await call(`${session}/screenshot`, 'GET');
				return Buffer.from(value, 'base64');
			},
			async close() {
				await call(session, 'DELETE');
				await run.end();
			}
		};
	} catch (error) {
		await run.end();
		throw error;
	}
}
