/** A reader at a browser, whichever it is: opens, looks, clicks, presses. */
import { isDeepStrictEqual } from 'node:util';
import { setTimeout } from 'node:timers/promises';
import * as eyes from './eyes.js';

/** @typedef {import('./hands.js').Point} Point */
/**
 * @typedef {object} Driver one window of a browser; each engine has its own
 * @property {(path: string) => Promise<unknown>} go relative to the site; resolves when the page is loaded
 * @property {(by: -1 | 1) => Promise<unknown>} travel through the history
 * @property {() => Promise<unknown>} reload
 * @property {(expression: string) => Promise<string>} evaluate a string, or a promise of one, in the page
 * @property {(key: string) => Promise<unknown>} press a key, named as in `KeyboardEvent.key`
 * @property {(at: Point) => Promise<unknown>} point the hand comes near
 * @property {(at: Point) => Promise<unknown>} click
 * @property {(from: Point, to: Point) => Promise<unknown>} drag
 * @property {(width: number, height: number) => Promise<unknown>} resize the viewport, px
 */

const PATIENCE = 15_000;
const EYES = Object.entries(eyes)
	.map(([name, eye]) => `const ${name} = ${String(eye)};`)
	.join('\n');

/** @param {unknown} value */
const shown = (value) =>
	(value instanceof Error ? value.message : JSON.stringify(value)) ?? 'nothing';

export class Reader {
	/** @type {Driver} */
	#driver;

	/** @param {Driver} driver */
	constructor(driver) {
		this.#driver = driver;
	}

	/**
	 * Opens a page and waits until it listens.
	 *
	 * @param {string} path
	 */
	async open(path) {
		await this.#driver.go(path);
		await this.#listens();
	}

	/**
	 * Opens a page that has no script, or none that runs.
	 *
	 * @param {string} path
	 */
	openStill(path) {
		return this.#driver.go(path);
	}

	async reload() {
		await this.#driver.reload();
		await this.#listens();
	}

	/** @param {-1 | 1} by */
	travel(by) {
		return this.#driver.travel(by);
	}

	/** Put there by the router once the page is its own. */
	#listens() {
		return this.see('the page listens', () => document.querySelector('#svelte-announcer') !== null);
	}

	/**
	 * Asks the page, at once.
	 *
	 * @template {unknown[]} A
	 * @template T
	 * @param {(...args: A) => T} question runs there: it knows `eyes.js` and its arguments
	 * @param {A} args
	 * @returns {Promise<Awaited<T>>}
	 */
	async ask(question, ...args) {
		// Where pages may run no script, nothing that is waited for comes: only a promise is waited for.
		const expression = `(() => {
			${EYES}
			const told = (answer) => JSON.stringify(answer ?? null);
			const answer = (${String(question)})(...${JSON.stringify(args)});
			return answer instanceof Promise ? answer.then(told) : told(answer);
		})()`;
		/** @type {Awaited<T>} */
		const said = JSON.parse(await this.#driver.evaluate(expression));
		return said;
	}

	/**
	 * Waits until the page says yes.
	 *
	 * @template {unknown[]} A
	 * @param {string} what
	 * @param {(...args: A) => unknown} question
	 * @param {A} args
	 */
	see(what, question, ...args) {
		return this.#wait(
			() => this.ask(question, ...args),
			Boolean,
			(last) => `It was not seen that ${what}: ${last}`
		);
	}

	/**
	 * Waits until the page answers as expected.
	 *
	 * @template {unknown[]} A
	 * @template T
	 * @param {Awaited<T>} expected
	 * @param {(...args: A) => T} question
	 * @param {A} args
	 */
	reads(expected, question, ...args) {
		return this.#wait(
			() => this.ask(question, ...args),
			(answer) => isDeepStrictEqual(answer, expected),
			(last) => `Expected ${shown(expected)}, and read ${last}`
		);
	}

	/**
	 * Waits until the address is one of that kind.
	 *
	 * @param {RegExp} pattern
	 */
	at(pattern) {
		return this.#wait(
			() => this.ask(() => location.href),
			(href) => pattern.test(String(href)),
			(last) => `The address should match ${String(pattern)}, and is ${last}`
		);
	}

	/**
	 * Clicks the first element of that kind that can be seen, once it holds still and nothing lies over it.
	 *
	 * @param {string} css
	 * @param {string} [name]
	 */
	async click(css, name = '') {
		/** @type {unknown} */
		let before;
		const at = await this.#wait(
			() => this.ask(eyes.spotOf, css, name),
			(answer) => {
				const isStill = typeof answer === 'object' && isDeepStrictEqual(answer, before);
				before = answer;
				return isStill;
			},
			(last) => `${name || css} cannot be clicked: ${last}`
		);
		await this.#driver.click(/** @type {Point} */ (at));
	}

	/** @param {Point} at */
	point(at) {
		return this.#driver.point(at);
	}

	/**
	 * @param {Point} from
	 * @param {Point} to
	 */
	drag(from, to) {
		return this.#driver.drag(from, to);
	}

	/**
	 * @param {string} css
	 * @param {string} [name]
	 */
	async focus(css, name = '') {
		await this.see(`${name || css} has the focus`, eyes.focused, css, name);
	}

	/** @param {string[]} keys */
	async press(...keys) {
		for (const key of keys) await this.#driver.press(key);
	}

	/** @param {string} text */
	write(text) {
		return this.press(...text);
	}

	/**
	 * @param {number} width
	 * @param {number} height
	 */
	async resize(width, height) {
		await this.#driver.resize(width, height);
		await this.reads([width, height], () => [innerWidth, innerHeight]);
	}

	/**
	 * @template T
	 * @param {() => Promise<T>} look
	 * @param {(answer: T) => boolean} enough
	 * @param {(last: string) => string} complaint
	 */
	async #wait(look, enough, complaint) {
		const end = performance.now() + PATIENCE;
		for (;;) {
			// Between two pages there is nobody to answer.
			const answer = await look().catch((/** @type {Error} */ error) => error);
			if (!(answer instanceof Error) && enough(answer)) return answer;
			if (performance.now() > end) throw new Error(complaint(shown(answer)));
			await setTimeout(50);
		}
	}
}
