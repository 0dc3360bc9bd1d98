/** Firefox as its makers ship it, by WebDriver BiDi: https://www.w3.org/TR/webdriver-bidi/ */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { clicking, dragging, pointing, pressing } from './hands.js';
import { start } from './start.js';

/**
 * One line to the browser: a command out, its answer back.
 *
 * @param {string} url
 * @returns {Promise<{ send: (method: string, params?: object) => Promise<any>, close: () => void }>}
 */
async function connect(url) {
	const socket = new WebSocket(url);
	await new Promise((done, fail) => {
		socket.onopen = done;
		socket.onerror = () => fail(new Error(`Firefox does not answer at ${url}`));
	});
	/** @type {Map<number, { done: (result: unknown) => void, fail: (reason: Error) => void }>} */
	const waiting = new Map();
	socket.onmessage = ({ data }) => {
		const { id, type, result, error, message } = JSON.parse(String(data));
		const one = waiting.get(id);
		waiting.delete(id);
		if (type === 'error') one?.fail(new Error(`${error}: ${message}`));
		else one?.done(result);
	};
	socket.onclose = () => {
		for (const { fail } of waiting.values()) fail(new Error('Firefox has gone'));
	};
	let last = 0;
	return {
		send: (method, params = {}) =>
			new Promise((done, fail) => {
				waiting.set(++last, { done, fail });
				socket.send(JSON.stringify({ id: last, method, params }));
			}),
		close: () => socket.close()
	};
}

/**
 * @param {import('./engines.js').Opening} opening
 * @returns {Promise<import('./engines.js').Window>}
 */
export async function openFirefox({ file, site, script, work }) {
	const profile = path.join(work, 'profile');
	const run = start(work);
	try {
		run.folder(profile);
		writeFileSync(path.join(profile, 'user.js'), `user_pref("javascript.enabled", ${script});\n`);
		const [, url] = await run.program(
			file,
			['--headless', '--no-remote', '--remote-debugging-port=0', '--profile', profile],
			{ says: /WebDriver BiDi listening on (ws:\S+)/ }
		);
		const { send, close } = await connect(`${url}/session`);
		const { capabilities } = await send('session.new', { capabilities: {} });
		// A new one: in the tab that Firefox starts with, the focus is in its own bar and no page has it.
		const { context } = await send('browsingContext.create', { type: 'tab' });
		/** @param {object[]} actions */
		const act = (actions) => send('input.performActions', { context, actions });
		return {
			version: `Firefox ${capabilities.browserVersion}`,
			go: (address) =>
				send('browsingContext.navigate', {
					context,
					url: new URL(address, site).href,
					wait: 'complete'
				}),
			travel: (delta) => send('browsingContext.traverseHistory', { context, delta }),
			reload: () => send('browsingContext.reload', { context, wait: 'complete' }),
			async evaluate(expression) {
				const { type, result, exceptionDetails } = await send('script.evaluate', {
					target: { context },
					expression,
					awaitPromise: true
				});
				if (type === 'exception') throw new Error(exceptionDetails.text);
				return String(result.value);
			},
			press: (key) => act(pressing(key)),
			point: (at) => act(pointing(at)),
			click: (at) => act(clicking(at)),
			drag: (from, to) => act(dragging(from, to)),
			resize: (width, height) =>
				send('browsingContext.setViewport', { context, viewport: { width, height } }),
			async screenshot() {
				const { data } = await send('browsingContext.captureScreenshot', { context });
				return Buffer.from(data, 'base64');
			},
			async close() {
				await send('browser.close');
				close();
				await run.end();
			}
		};
	} catch (error) {
		await run.end();
		throw error;
	}
}
