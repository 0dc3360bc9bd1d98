/**
 * Malformed input: markup and broken queries in each address, path and file that the site reads.
 * It neither runs nor causes a request. The site shows it as text or leaves it out with a note.
 */
import type { Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import {
	example,
	exampleAlignment,
	exampleParallel,
	exampleWindow,
	first,
	rare,
	settings
} from '../support/examples';
import { MALFORMED_TEXTS, MALFORMED_QUERIES, PARAMETERS } from '../support/malformed-input';
import {
	expect,
	openPage,
	openTimeline,
	readData,
	story,
	test,
	waitForHydration
} from '../support/test';

// The offline copy would answer instead of the server.
test.use({ serviceWorkers: 'block' });

/** Runs in the page: counts what injected markup or script would add. */
const foreignHere = () => ({
	canary: 'canary' in window || 'canary' in Object.prototype,
	elements: document.querySelectorAll(
		'iframe, object, embed, base, marquee, frameset, plaintext, xmp, template, math, audio, video, foreignObject, animate, set, meta[http-equiv=refresh], [srcdoc], [formaction]'
	).length,
	/** Scripts and style sheets: a page has some of its own. */
	code: document.querySelectorAll('script, style').length,
	images: document.images.length,
	handlers: [...document.querySelectorAll('*')].filter((element) =>
		[...element.attributes].some(
			({ name, value }) => name.startsWith('on') || /^\s*javascript:/i.test(value)
		)
	).length,
	title: document.title
});
const foreign = (page: Page) => page.evaluate(foreignHere);
type Foreign = Awaited<ReturnType<typeof foreign>>;
const NONE = { canary: false, elements: 0, images: 0, handlers: 0 };

/** The notice names invalid parameters, never their values. */
const NOTE = /^\s*Part of this address could not be read \([a-z, ]+\) and was left out\.\s*$/;

/**
 * Follows links within one page, and returns what `look`, which runs in the page, returns for each.
 *
 * @throws {Error} when a URL injected something
 */
async function follow<T>(page: Page, hrefs: string[], look: () => T): Promise<T[]> {
	await page.evaluate(
		`Object.assign(window, { look: ${look.toString()}, foreign: ${foreignHere.toString()} })`
	);
	return page.evaluate(async (all) => {
		const globals = window as unknown as { look: () => T; foreign: () => Foreign };
		const cameIn = () => JSON.stringify({ ...globals.foreign(), title: '' });
		const before = cameIn();
		const frame = () => new Promise((done) => requestAnimationFrame(done));
		const seen: T[] = [];
		for (const href of all) {
			const link = document.createElement('a');
			link.href = href;
			document.getElementById('content')?.append(link);
			link.click();
			for (let frames = 0; location.href !== link.href; frames++) {
				if (frames > 600) throw new Error(`not there: ${href}`);
				await frame();
			}
			// The page reads its URL within a frame.
			await frame();
			await frame();
			seen.push(globals.look());
			if (cameIn() !== before) throw new Error(`${href}: ${cameIn()} instead of ${before}`);
			link.remove();
		}
		return seen;
	}, hrefs);
}

const claim = first(readData('class.json')?.claims ?? [], 'claim', () => true).id;
/** Valid values by parameter, so that the rest of a URL is read as well. */
const VALID: Record<string, string> = Object.fromEntries(
	new URLSearchParams(
		`lens=scale&${exampleWindow}&theme=${example.theme}&side=${example.side}&background=off` +
			`&align=${exampleAlignment.id}&verdict=mirrors&cover=now&holds=${exampleParallel.id}` +
			`&partly=${story.parallels.at(-1)?.id}&s=title.q.${example.id}&q=Why%3F&slide=2&step=2` +
			`&v=1&timer=60000.&seed=a&claim=${claim}`
	)
);
/** Returns queries with a malformed text in every parameter. */
const malformed = (names: readonly string[], count: number): string[] =>
	Array.from({ length: count }, (_, turn) => {
		const all = names.map((name, index) => [
			name,
			MALFORMED_TEXTS[(turn + index * 31) % MALFORMED_TEXTS.length] ?? ''
		]);
		return `?${new URLSearchParams(all).toString()}`;
	});
/** Returns malformed queries, and queries of valid and malformed values. */
const mixed = (names: readonly string[], count: number): string[] =>
	Array.from({ length: count }, (_, turn) => {
		if (turn % 2 === 0)
			return `?${MALFORMED_QUERIES[(turn * 7 + names.length) % MALFORMED_QUERIES.length] ?? ''}`;
		const all = names.map((name, index) => [
			name,
			(index + turn) % 3 > 0
				? (VALID[name] ?? '')
				: (MALFORMED_TEXTS[(turn * names.length + index * 31) % MALFORMED_TEXTS.length] ?? '')
		]);
		return `?${new URLSearchParams(all).toString()}`;
	});

/** Links followed on each page. */
const STRINGS = 104;
const MIXED = 16;
/** URLs loaded, too: a page is rendered before script reads its URL. */
const LOADS = 2;

for (const [path, names] of Object.entries(PARAMETERS))
	test(`malformed URLs of /${path} run nothing and break nothing`, async ({ page }) => {
		await openPage(page, `./${path}`);
		const before: Foreign = await foreign(page);
		expect(before).toMatchObject(NONE);
		const check = async (where: string) => {
			const { title, ...after } = await foreign(page);
			expect(after, where).toEqual({ ...NONE, code: before.code });
			expect(title, where).not.toBe('');
		};
		const links = [...malformed(names, STRINGS), ...mixed(names, MIXED)];
		const seen = await follow(page, links, () => ({
			headings: document.querySelectorAll('h1, h2').length,
			milestones: document.querySelectorAll('.timeline .milestone a').length,
			notes: [...document.querySelectorAll('.notice')].map((note) => note.textContent)
		}));
		await check('after following links');
		expect(seen.filter(({ headings }) => headings === 0)).toEqual([]);
		expect(seen.flatMap(({ notes }) => notes).filter((note) => !NOTE.test(note))).toEqual([]);
		if (path === 'timeline/')
			for (const { milestones } of seen) expect(milestones).toBe(story.milestones.length);
		for (const query of [...malformed(names, LOADS), ...mixed(names, LOADS)]) {
			await openPage(page, `./${path}${query}`);
			await check(query);
			await expect(page.locator('h1, h2').first()).toBeVisible();
		}
	});

test('a malformed search stays text in its field and chip', async ({ page }) => {
	await openTimeline(page, `./timeline/?q=${rare.word}`);
	await expect(page.getByRole('button', { name: `Remove: “${rare.word}”` })).toBeVisible();
	const { code } = await foreign(page);
	const texts = MALFORMED_TEXTS.filter(
		(text) => text.length <= 200 && text.trim() && text.isWellFormed()
	);
	const seen = await follow(
		page,
		texts.map((text) => `?${new URLSearchParams({ q: text }).toString()}`),
		() => ({
			field: document.querySelector('input')?.value,
			chip: document.querySelector('.find-chips li')?.textContent
		})
	);
	const field = await page.evaluate(
		(all) =>
			all.map((text) => {
				const input = document.createElement('input');
				input.type = 'search';
				input.value = text;
				return input.value;
			}),
		texts
	);
	expect(seen.map((result) => result.field)).toEqual(field);
	expect(seen.map(({ chip }) => chip)).toEqual(texts.map((text) => `“${text.trim()}” ×`));
	expect(await foreign(page)).toMatchObject({ ...NONE, code });
});

test('malformed questions and slides of a lesson stay text', async ({ page }) => {
	const words = MALFORMED_TEXTS.map(
		(text) => new URLSearchParams({ text }).get('text')?.trim() ?? ''
	).filter(Boolean);
	// A URL limits the length of questions; a test below opens long ones from a file.
	const fit = words.filter((text) => text.length <= 120);
	const half = Math.ceil(fit.length / 2);
	for (const short of [fit.slice(0, half), fit.slice(half)]) {
		const query = new URLSearchParams([
			['t', short[1] ?? ''],
			['s', short.map(() => 'q').join('.')],
			...short.map((text) => ['q', text]),
			['v', '1']
		]);
		await openPage(page, `./present/build/?${query.toString()}`);
		const titles = page.locator('ol .title');
		await expect(titles).toHaveCount(short.length);
		expect(await titles.evaluateAll((all) => all.map((element) => element.textContent))).toEqual(
			short
		);
		expect(await foreign(page)).toMatchObject(NONE);
		await openPage(page, `./present/lesson/?${query.toString()}`);
		const shown = await follow(
			page,
			short.map((_, index) => `?${query.toString()}${index > 0 ? `&slide=${index + 1}` : ''}`),
			() => document.querySelector('h1')?.textContent
		);
		expect(shown).toEqual(short);
		expect(await foreign(page)).toMatchObject(NONE);
		// Names of missing slides.
		const names = short.filter((text) => !text.includes('.') && text.length <= 40);
		await page.goto(`./present/build/?${new URLSearchParams({ s: names.join('.') }).toString()}`);
		const omitted = page.locator('.left');
		for (const name of [names[0], names.at(-1)])
			await expect(omitted).toContainText(`a slide called “${name ?? ''}”`);
		expect(await foreign(page)).toMatchObject(NONE);
	}
});

test('a lesson with repeated missing slides names them', async ({ page }) => {
	for (const path of [
		'./present/lesson/?s=gone.gone&v=1',
		'./present/lesson/?s=title.gone.gone.title.title&v=1'
	]) {
		await openPage(page, path);
		await expect(page.getByText('a slide called “gone”, which is not there').first()).toBeVisible();
	}
	await page.keyboard.press('PageDown');
	await page.keyboard.press('PageDown');
	await expect(page).toHaveURL(/slide=3/);
});

test('a malformed lesson file stays text or is refused with a reason', async ({ page }) => {
	await openPage(page, './present/build/');
	const open = (text: string) =>
		page.getByLabel('Open a saved lesson').setInputFiles({
			name: '<img src=x onerror=window.canary=1>.json',
			mimeType: 'text/html',
			buffer: Buffer.from(text)
		});
	const lesson = {
		kind: `${settings.prefix}-lesson`,
		version: 1,
		title: MALFORMED_TEXTS[0],
		slides: [],
		questions: []
	};
	const alert = page.getByRole('alert');
	for (let start = 0; start < MALFORMED_TEXTS.length; start += 70) {
		const questions = MALFORMED_TEXTS.slice(start, start + 70);
		await open(JSON.stringify({ ...lesson, slides: questions.map(() => 'q'), questions }));
		await expect(page.locator('ol .title')).toHaveCount(
			questions.filter((text) => text.trim()).length
		);
		await expect(page.getByLabel('Title')).toHaveValue(MALFORMED_TEXTS[0] ?? '-');
		// Otherwise the next count would include the slides of this file.
		await page.reload();
		await waitForHydration(page);
	}
	for (const [text, words] of [
		[MALFORMED_TEXTS[0] ?? '', /^The file is not JSON: it begins with "<script>/],
		[`{"__proto__":{"kind":"${settings.prefix}-lesson"}}`, /its “kind” is nothing/],
		[JSON.stringify({ ...lesson, kind: MALFORMED_TEXTS[0] }), /its “kind” is "<script>/],
		[JSON.stringify({ ...lesson, slides: MALFORMED_TEXTS[34] }), /The file’s “slides” are "<img/],
		[
			JSON.stringify({ ...lesson, slides: [MALFORMED_TEXTS[34]] }),
			/Left out of this lesson: a slide called “<img/
		],
		[JSON.stringify({ ...lesson, version: MALFORMED_TEXTS[34] }), /it is of version <img/],
		['['.repeat(90_000), /^The file is not JSON/],
		['x'.repeat(200_000), /^The file has 200000 bytes/]
	] as const) {
		await open(text);
		await expect(alert).toHaveText(words);
	}
	expect(await foreign(page)).toMatchObject(NONE);
});

test('reasons and conclusions in a URL stay text in their fields', async ({ page }) => {
	const texts = MALFORMED_TEXTS.filter(
		(text) => text.length <= 240 && text.trim() && text.isWellFormed()
	);
	const value = await page.evaluate(
		(all) =>
			all.map((text) => {
				const area = document.createElement('textarea');
				area.value = text;
				return area.value;
			}),
		texts
	);
	const { id } = exampleParallel;
	await openPage(page, `./compare/${id}/`);
	const reasons = await follow(
		page,
		texts.map(
			(text) =>
				`?${new URLSearchParams({ cover: 'none', holds: id, why: `${id}:${text}`, v: '1' }).toString()}`
		),
		() => document.querySelector('textarea')?.value
	);
	expect(reasons).toEqual(value);
	// A conclusion without answers: one dash for each sentence.
	await openPage(page, `./classroom/weigh/?seed=a&claim=${claim}`);
	const sentences = await page.getByRole('group', { name: /^Sentence/ }).count();
	const conclusions = await follow(
		page,
		texts.map((text) => {
			const weights = '-'.repeat(sentences);
			return `?${new URLSearchParams({ seed: 'a', claim, weights, says: text, v: '1' }).toString()}`;
		}),
		() => document.querySelector('textarea')?.value
	);
	expect(conclusions).toEqual(value.map((text) => text.trim()));
	expect(await foreign(page)).toMatchObject(NONE);
});

test('unknown paths get the same missing page', async ({ page, request }) => {
	const folders = ['milestones', 'compare', 'present', 'classroom', 'data'];
	const paths = MALFORMED_TEXTS.filter((text) => text.length <= 300 && !/^\.{0,2}$/.test(text)).map(
		(text, index) =>
			`./${folders[index % folders.length] ?? ''}/${encodeURIComponent(text.toWellFormed())}/`
	);
	// Byte for byte, so that no part of a URL gets into the page.
	const missing = readFileSync('build/404.html', 'utf8');
	for (const path of paths) {
		const response = await request.get(path);
		expect(response.status(), path).toBe(404);
		expect(await response.text(), path).toBe(missing);
	}
	for (const path of paths.filter((_, index) => index % 10 === 0)) {
		await page.goto(path);
		await expect(page.locator('h1'), path).toHaveText('Page not found');
		expect(await foreign(page), path).toMatchObject({ ...NONE, code: 1 });
	}
	for (const path of [
		'%',
		'%E0%A4%A/',
		'milestones/%E0%A4%A/',
		'milestones/%00/',
		'%2e%2e%2f%2e%2e%2fpackage.json',
		'a'.repeat(8000)
	]) {
		const response = await page.goto(`./${path}`);
		expect(response?.status(), path).toBe(404);
	}
});

test('a link to an unknown path opens the missing page', async ({ page }) => {
	for (const text of [MALFORMED_TEXTS[0], '__proto__', '%00', '\u202egnp.exe']) {
		await openTimeline(page);
		await page.evaluate((name) => {
			const link = document.createElement('a');
			link.href = `../milestones/${/^%/.test(name) ? name : encodeURIComponent(name)}/`;
			document.getElementById('content')?.append(link);
			link.click();
		}, text ?? '');
		await expect(page.locator('h1').filter({ hasText: 'Page not found' })).toBeVisible();
	}
});

for (const path of ['./timeline/', './column/', './compare/'])
	test(`malformed fragments of ${path} run nothing`, async ({ page }) => {
		await openPage(page, path);
		const before = await foreign(page);
		await page.evaluate(async (all) => {
			for (const text of all) {
				const link = document.createElement('a');
				link.setAttribute('href', `#${text}`);
				document.getElementById('content')?.append(link);
				link.click();
				link.remove();
				location.hash = text;
				await new Promise((done) => requestAnimationFrame(done));
			}
		}, MALFORMED_TEXTS);
		expect(await foreign(page)).toEqual(before);
		for (const text of ['%E0%A4%A', '%', '<img src=x onerror=window.canary=1>', '"]', '\0']) {
			await page.goto('about:blank');
			await openPage(page, `${path}#${text}`);
			expect(await foreign(page)).toEqual(before);
		}
	});

test('malformed messages of another window are ignored', async ({ page, context }) => {
	await openPage(page, `./present/${example.id}/`);
	const other = await context.newPage();
	await other.goto('./about/');
	await other.evaluate(
		async ([all, prefix]) => {
			const channel = new BroadcastChannel(`${prefix}-present`);
			// The heartbeat of the show names it.
			const show = await new Promise<unknown>((done) => {
				channel.onmessage = ({ data }: MessageEvent<{ id: unknown }>) => done(data.id);
			});
			const good = {
				v: 2,
				kind: 'go',
				from: 'speaker',
				show,
				visible: true,
				lesson: '',
				place: { at: 0, step: 1 },
				black: false
			};
			for (const text of all) {
				channel.postMessage(text);
				for (const key of Object.keys(good))
					channel.postMessage({ ...good, id: 'other', [key]: text });
				channel.postMessage({ ...good, id: 'other', place: { at: text, step: text } });
				channel.postMessage(good);
			}
			channel.postMessage({ ...good, id: 'other', place: { at: 1, step: 1 } });
		},
		[MALFORMED_TEXTS, settings.prefix] as const
	);
	// Messages arrive in order, and only the last is valid.
	await expect(page).toHaveURL(/\/present\/timeline\/$/);
	expect(await foreign(page)).toMatchObject(NONE);
	await other.close();
});

test('an unknown stored theme is ignored', async ({ page }) => {
	await page.goto('./about/');
	for (const text of ['"><script>window.canary=1</script>', '__proto__', 'dark light', '']) {
		await page.evaluate((name) => {
			localStorage.setItem('theme', name);
		}, text);
		await page.reload();
		await waitForHydration(page);
		await expect(page.locator('html')).not.toHaveAttribute('data-theme');
	}
});
