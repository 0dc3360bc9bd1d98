/**
 * The core journey: what a reader, a class and a teacher do, as checks that any browser can be asked. Each starts anew.
 * Questions that are put to the page run there, and know only `eyes.js` and what they are handed.
 */
import { find, labelFaults, seen, wordsOf } from './eyes.js';

/** @typedef {import('./reader.js').Reader} Reader */
/** @typedef {import('../../src/lib/story/story').Story} Story */
/**
 * @typedef {object} Check
 * @property {string} name what holds, as a sentence
 * @property {number} [width] of the window, px; 1280 unless set
 * @property {true} [still] in a browser that runs no script
 * @property {(reader: Reader) => Promise<unknown>} run
 */

const PAGES = [
	'./',
	'./milestones/treaty/',
	'./milestones/brothers-forever/',
	'./compare/',
	'./compare/the-song/',
	'./column/',
	'./about/',
	'./present/',
	'./present/build/',
	'./classroom/',
	'./classroom/order/',
	'./classroom/match/',
	'./classroom/kinds/',
	'./classroom/weigh/',
	'./classroom/worksheet/',
	'./classroom/timeline/'
];

const heading = () => wordsOf(document.querySelector('.evidence h2'));
const quotes = () => seen('.evidence blockquote p').map(wordsOf);
const shownLabels = () => seen('.timeline .milestone.labelled a').length;
const focusedId = () => /** @type {HTMLElement | null} */ (document.activeElement)?.dataset.id;
/** @param {string} css */
const countSeen = (css) => seen(css).length;
/**
 * @param {string} css
 * @param {string} words
 */
const says = (css, words) => seen(css).some((element) => wordsOf(element).includes(words));
/** @param {string} name */
const pressed = (name) => find('button', name)?.getAttribute('aria-pressed');
const wholeIsShown = () => find('button', 'Fit')?.matches(':disabled');
/** How far the page can be scrolled sideways, px. */
const sideways = () => document.documentElement.scrollWidth - innerWidth;
/** Whether the first such element is in the window, and in whatever it scrolls in. @param {string} css */
const inView = (css) => {
	const [element] = seen(css);
	if (!element) return false;
	const [line = new DOMRect()] = element.getClientRects();
	const hit = document.elementFromPoint(
		line.x + line.width / 2,
		line.y + Math.min(8, line.height / 2)
	);
	return hit !== null && element.contains(hit);
};

/** The timeline, ready for keys. @param {Reader} reader */
const atTheTimeline = async (reader) => {
	await reader.open('./');
	await reader.see('the timeline is one stop of the Tab key', () =>
		document.querySelector('.timeline .milestone a[tabindex="-1"]')
	);
};

/**
 * @param {Story} story
 * @returns {Check[]}
 */
export function journeyOf(story) {
	const [first, second] = story.milestones;
	const last = story.milestones.at(-1);
	const treaty = story.milestones.find(({ id }) => id === 'treaty');
	if (!first || !second || !last || !treaty)
		throw new Error('the story is too short for the journey');
	const marked = story.passages.find(({ milestones }) => milestones.includes('treaty'));
	const economy = story.milestones.filter(({ theme }) => theme === 'economy').length;
	const silent = story.parallels.filter(({ verdict }) => verdict === 'silent').length;
	/** @param {string} title */
	const begins = (title) =>
		story.milestones.find((one) => one.title === title)?.record?.extent.start?.first ?? '';

	return [
		// The timeline
		{
			name: 'the picture shows every milestone as a mark that has a size',
			async run(reader) {
				await atTheTimeline(reader);
				await reader.reads(story.milestones.length, countSeen, '.picture .mark');
			}
		},
		{
			name: 'the fonts of the site are loaded',
			async run(reader) {
				await reader.open('./');
				await reader.reads(['Column Sans', 'Column Serif'], () =>
					[
						...new Set(
							[...document.fonts]
								.filter(({ status }) => status === 'loaded')
								.map(({ family }) => family)
						)
					]
						.map((family) => family.replaceAll('"', ''))
						.sort()
				);
			}
		},
		{
			name: 'every milestone has its label, and no label touches another or leaves the picture',
			async run(reader) {
				await atTheTimeline(reader);
				await reader.ask(() => document.fonts.ready.then(() => true));
				await reader.reads(story.milestones.length, shownLabels);
				await reader.reads([], labelFaults);
			}
		},
		{
			name: 'the first view holds the title, the whole picture and the start of the evidence',
			async run(reader) {
				await atTheTimeline(reader);
				for (const css of ['header a', '.frame', '.overview', '.evidence h2'])
					await reader.see(
						`${css} is whole in the window`,
						(part) => {
							const box = document.querySelector(part)?.getBoundingClientRect();
							return (
								box &&
								box.height > 0 &&
								box.top >= 0 &&
								box.bottom <= innerHeight &&
								box.right <= innerWidth
							);
						},
						css
					);
			}
		},
		{
			name: 'a click on a milestone opens its evidence, with address and title',
			async run(reader) {
				await atTheTimeline(reader);
				await reader.reads(first.title, heading);
				await reader.click('.timeline a[data-id="treaty"]');
				await reader.at(/\/milestones\/treaty\/$/);
				await reader.reads(treaty.title, heading);
				await reader.see(
					'the title says so',
					(title) => document.title.startsWith(title),
					treaty.title
				);
				await reader.reads(1, countSeen, '.timeline [aria-current="true"]');
			}
		},
		{
			name: 'from the first milestone to the last, each quote is the words of the column, character for character',
			async run(reader) {
				await reader.open(`./milestones/${first.id}/`);
				for (const { id, title, quotes: own } of story.milestones) {
					if (id !== first.id) await reader.click('.evidence nav .next');
					await reader.reads(title, heading);
					await reader.reads(
						own.map(({ exact }) => `“${exact}”`),
						quotes
					);
				}
			}
		},
		{
			name: 'the column beside it has scrolled to the sentence, which is marked',
			async run(reader) {
				await reader.open('./milestones/state-visit/');
				await reader.ask(() =>
					document.querySelector('.pane')?.scrollIntoView({ behavior: 'instant' })
				);
				await reader.see('the sentence is in view', inView, '.pane .quoted[aria-current="true"]');
				const [plain, marking] = await reader.ask(() =>
					['.pane .quoted:not([aria-current])', '.pane .quoted[aria-current]'].map((css) => {
						const [element] = document.querySelectorAll(css);
						return element ? getComputedStyle(element).backgroundColor : null;
					})
				);
				if (marking === plain || !marking)
					throw new Error(`Marked and unmarked words both stand on ${plain}`);
			}
		},
		{
			name: 'dates are those of the data west of Greenwich, too',
			async run(reader) {
				await reader.open('./');
				await reader.reads(
					'America/New_York',
					() => Intl.DateTimeFormat().resolvedOptions().timeZone
				);
				await reader.see('the record has its day', says, '.evidence', '1 October 1949');
				await reader.click('.timeline a[data-id="treaty"]');
				await reader.see('the record has its day', says, '.evidence', '14 February 1950');
				await reader.click('.timeline a[data-id="column-published"]');
				await reader.reads(last.title, heading);
				await reader.see('the record has its day', says, '.evidence', 'May 2024');
			}
		},
		{
			name: 'arrows walk from milestone to milestone, Home and End to the first and the last',
			async run(reader) {
				await atTheTimeline(reader);
				await reader.focus(`.timeline a[data-id="${first.id}"]`);
				await reader.press('ArrowRight');
				await reader.reads(second.id, focusedId);
				await reader.press('ArrowLeft');
				await reader.reads(first.id, focusedId);
				await reader.press('End');
				await reader.reads(last.id, focusedId);
				await reader.press('Home');
				await reader.reads(first.id, focusedId);
			}
		},
		{
			name: 'the arrows down and up walk from era to era',
			async run(reader) {
				const [, between, now] = story.eras.map(
					({ id }) => story.milestones.find(({ era }) => era === id)?.id
				);
				await atTheTimeline(reader);
				await reader.focus(`.timeline a[data-id="${first.id}"]`);
				await reader.press('ArrowDown');
				await reader.reads(between, focusedId);
				await reader.press('ArrowDown');
				await reader.reads(now, focusedId);
				await reader.press('ArrowUp');
				await reader.reads(between, focusedId);
			}
		},
		{
			name: 'Enter goes to the evidence, Escape comes back to the milestone',
			async run(reader) {
				await atTheTimeline(reader);
				await reader.focus(`.timeline a[data-id="${first.id}"]`);
				await reader.press('ArrowRight', 'Enter');
				await reader.reads(second.title, heading);
				await reader.reads('evidence-title', () => document.activeElement?.id);
				await reader.press('Escape');
				await reader.reads(second.id, focusedId);
			}
		},
		{
			name: 'the Tab key enters the timeline once, and leaves it',
			async run(reader) {
				await atTheTimeline(reader);
				await reader.focus(`.timeline a[data-id="${first.id}"]`);
				await reader.press('Tab');
				await reader.see(
					'the focus has left the labels',
					() =>
						document.activeElement !== document.body &&
						document.activeElement?.closest('.milestone') === null
				);
			}
		},
		{
			name: 'the focus can be seen',
			async run(reader) {
				await atTheTimeline(reader);
				await reader.focus(`.timeline a[data-id="${first.id}"]`);
				await reader.press('ArrowRight');
				await reader.see('the link has a ring of 2 px', () => {
					const { outlineStyle, outlineWidth } = getComputedStyle(
						document.activeElement ?? document.body
					);
					return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
				});
			}
		},
		{
			name: 'plus zooms and the address keeps it; zero shows all again',
			async run(reader) {
				await atTheTimeline(reader);
				await reader.focus(`.timeline a[data-id="${first.id}"]`);
				await reader.press('+', '+');
				await reader.at(/from=\d{4}-\d\d-\d\d&to=\d{4}-\d\d-\d\d/);
				await reader.reads(false, wholeIsShown);
				await reader.press('0');
				await reader.reads(true, wholeIsShown);
				await reader.at(/^[^?]*$/);
			}
		},
		{
			name: 'buttons zoom, move and fit',
			async run(reader) {
				const from = () => new URL(location.href).searchParams.get('from') ?? '';
				await atTheTimeline(reader);
				await reader.click('button', 'Zoom in');
				await reader.at(/from=/);
				const before = await reader.ask(from);
				await reader.click('button', 'Later');
				await reader.see(
					'the window is a later one',
					(earlier) => (new URL(location.href).searchParams.get('from') ?? '') > earlier,
					before
				);
				await reader.click('button', 'Fit');
				await reader.reads(true, wholeIsShown);
			}
		},
		{
			name: 'a window drawn on the overview is shown',
			async run(reader) {
				await atTheTimeline(reader);
				const box = await reader.ask(() => {
					const { x, y, width } =
						document.querySelector('.overview svg')?.getBoundingClientRect() ?? new DOMRect();
					return { x, y, width };
				});
				// The hand that comes near has it loaded.
				await reader.point({ x: box.x + box.width * 0.9, y: box.y + 10 });
				await reader.see('it can be drawn on', () => document.querySelector('.overview .overlay'));
				await reader.drag(
					{ x: box.x + box.width * 0.9, y: box.y + 10 },
					{ x: box.x + box.width - 2, y: box.y + 10 }
				);
				await reader.at(/from=201[67]-/);
			}
		},
		{
			name: 'the picture can be dragged through time',
			async run(reader) {
				await reader.open('./?from=2022-01-01&to=2023-01-01&v=1');
				await reader.reads(false, wholeIsShown);
				const { x, y } = await reader.ask(() => {
					const box = document.querySelector('.frame')?.getBoundingClientRect() ?? new DOMRect();
					return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
				});
				await reader.point({ x, y });
				// Set by d3-zoom, which is loaded when a hand comes near.
				await reader.see(
					'a hand can take hold of it',
					() => '__zoom' in (document.querySelector('.frame') ?? {})
				);
				await reader.drag({ x, y }, { x: x - 200, y });
				await reader.at(/from=2022-0[2-4]/);
			}
		},
		{
			name: 'an address opens the window it names, and choosing a milestone keeps it',
			async run(reader) {
				await reader.open('./?from=2022-01-01&to=2024-12-01&v=1');
				await reader.reads(false, wholeIsShown);
				await reader.click('.timeline a[data-id="invasion"]');
				await reader.at(/milestones\/invasion\/\?from=2022-01-01&to=2024-12-01/);
				await reader.reload();
				await reader.reads(false, wholeIsShown);
				await reader.reads('Invasion of Ukraine', heading);
			}
		},
		{
			name: 'the lens draws time to scale, and the address keeps it',
			async run(reader) {
				const axis = () => seen('.picture svg text').map(wordsOf).join(' ');
				await atTheTimeline(reader);
				const folded = await reader.ask(axis);
				await reader.click('button', 'To scale');
				await reader.at(/lens=scale/);
				await reader.reads('true', pressed, 'To scale');
				if ((await reader.ask(axis)) === folded)
					throw new Error('The axis is the same in both lenses');
				await reader.reload();
				await reader.reads('true', pressed, 'To scale');
			}
		},
		{
			name: 'an address that cannot be read is said to be so, and the timeline is there',
			async run(reader) {
				await reader.open('./?lens=upside-down&from=%E0%A4%A&to=x&__proto__=1&v=1');
				await reader.see('it is said', says, '[role="status"]', 'could not be read');
				await reader.reads(story.milestones.length, shownLabels);
			}
		},
		{
			name: 'back and forward bring back what was chosen',
			async run(reader) {
				await atTheTimeline(reader);
				await reader.click('.timeline a[data-id="treaty"]');
				await reader.reads(treaty.title, heading);
				// The page is on its way to the quote: what is clicked on the way is no longer where it was seen.
				await reader.see('the quote is in view', inView, '.evidence blockquote');
				await reader.click('.timeline a[data-id="invasion"]');
				await reader.reads('Invasion of Ukraine', heading);
				await reader.travel(-1);
				await reader.reads(treaty.title, heading);
				await reader.at(/treaty\/$/);
				await reader.travel(-1);
				await reader.reads(first.title, heading);
				await reader.travel(1);
				await reader.reads(treaty.title, heading);
			}
		},
		// Finding
		{
			name: 'a slip of the keyboard is forgiven, and what was meant is marked',
			async run(reader) {
				await atTheTimeline(reader);
				await reader.click('input[type="search"]');
				await reader.write('Khruschev');
				await reader.see('the name is marked', says, '.find-panel mark', 'Khrushchev');
				await reader.click('.find-panel a[href*="break-with-stalin"]');
				await reader.reads('Khrushchev breaks with the Stalin era', heading);
			}
		},
		{
			name: 'a facet narrows the timeline down, and its chip takes it back',
			async run(reader) {
				await atTheTimeline(reader);
				await reader.click('button', 'Filter');
				await reader.click('.find-panel input', `economy ${economy}`);
				await reader.at(/theme=economy/);
				await reader.see(
					'the count is told',
					says,
					'[role="status"]',
					`${economy} of ${story.milestones.length} milestones`
				);
				await reader.press('Escape');
				// The chosen milestone keeps its label.
				await reader.reads(economy + 1, shownLabels);
				await reader.click('button', 'Remove: economy');
				await reader.reads(story.milestones.length, shownLabels);
				await reader.at(/^[^?]*$/);
			}
		},
		{
			name: 'the background can be switched off',
			async run(reader) {
				await atTheTimeline(reader);
				await reader.see('terms of office are drawn', says, '.picture svg', 'Khrushchev');
				await reader.click('.find input[type="checkbox"]');
				await reader.at(/background=off/);
				await reader.reads(false, says, '.picture svg', 'Khrushchev');
			}
		},
		// The column
		{
			name: 'a quote leads to its passage in the column',
			async run(reader) {
				await reader.open('./milestones/treaty/');
				await reader.click('.evidence blockquote footer a');
				await reader.at(new RegExp(`/column/#${marked?.id}$`));
				await reader.see('the passage is in view', inView, `#${marked?.id} .text`);
			}
		},
		{
			name: 'quoted words are underlined, words with a note are dotted, and a quote leads to its milestone',
			async run(reader) {
				await reader.open('./column/');
				await reader.reads(['underline', 'dotted'], () => {
					const styleOf = (/** @type {string} */ css) =>
						getComputedStyle(seen(css)[0] ?? document.body);
					return [
						styleOf('.text .quoted').textDecorationLine,
						styleOf('.text .noted').borderBottomStyle
					];
				});
				await reader.reads(story.notes.length, countSeen, 'aside > ol > li');
				await reader.click(`#${marked?.id} .quoted[data-quote~="treaty"]`);
				await reader.at(/milestones\/treaty\/$/);
				await reader.reads(treaty.title, heading);
			}
		},
		{
			name: 'words that the editor corrects are waved under',
			async run(reader) {
				await reader.open('./milestones/treaty/');
				await reader.reads('underline wavy', () => {
					const { textDecorationLine, textDecorationStyle } = getComputedStyle(
						seen('.notes .words')[0] ?? document.body
					);
					return `${textDecorationLine} ${textDecorationStyle}`;
				});
			}
		},
		{
			name: 'references open in their place',
			async run(reader) {
				await reader.open('./milestones/treaty/');
				const open = () => seen('.evidence details li').length > 0;
				await reader.reads(false, open);
				await reader.click('.evidence details summary');
				await reader.reads(true, open);
			}
		},
		{
			name: 'the table of milestones can be sorted',
			async run(reader) {
				const top = () => wordsOf(document.querySelector('#table tbody tr'));
				await reader.open('./about/');
				await reader.reads(story.milestones.length, countSeen, '#table tbody tr');
				await reader.click('#table th button', 'Passage');
				await reader.see(
					'the travels are first',
					(/** @type {string} */ title) =>
						wordsOf(document.querySelector('#table tbody tr')).includes(title),
					'Mao travels to Moscow'
				);
				const before = await reader.ask(top);
				await reader.click('#table th[aria-sort] button');
				await reader.see(
					'the order is turned',
					(earlier) => wordsOf(document.querySelector('#table tbody tr')) !== earlier,
					before
				);
			}
		},
		// Themes
		{
			name: 'the dark theme is dark, is kept, and can be given back',
			async run(reader) {
				const paper = () => getComputedStyle(document.body).backgroundColor;
				const page = () => getComputedStyle(document.documentElement).backgroundColor;
				const isDark = () => {
					const [colour] = [document.body, document.documentElement]
						.map((element) => getComputedStyle(element).backgroundColor)
						.filter((one) => !/^(transparent|rgba\(0, 0, 0, 0\))$/.test(one));
					const [red = 255, green = 255, blue = 255] =
						(colour ?? '').match(/[\d.]+/g)?.map(Number) ?? [];
					return red + green + blue < 200;
				};
				await reader.open('./');
				await reader.click('.themes button', 'Light');
				await reader.reads(false, isDark);
				const light = [await reader.ask(paper), await reader.ask(page)];
				await reader.click('.themes button', 'Dark');
				await reader.reads(true, isDark);
				await reader.open('./about/');
				await reader.reads('dark', () => document.documentElement.dataset.theme);
				await reader.reads(true, isDark);
				if (String([await reader.ask(paper), await reader.ask(page)]) === String(light))
					throw new Error('Light and dark paper are the same');
				await reader.click('.themes button', 'Dark');
				await reader.reads(0, () => localStorage.length);
			}
		},
		// The comparison
		{
			name: 'both stories can be set over one another by another event',
			async run(reader) {
				const zero = () => wordsOf(document.querySelector('.twin .months .zero'));
				await reader.open('./compare/');
				await reader.reads('the meeting', zero);
				await reader.click('button', 'By the treaty');
				await reader.reads('treaty, visit', zero);
				await reader.at(/align=treaty/);
			}
		},
		{
			name: 'one side can be covered and uncovered row by row',
			async run(reader) {
				const covers = () => seen('article.parallel button.cover').length;
				await reader.open('./compare/');
				await reader.click('button', 'Cover Putin–Xi');
				await reader.reads(story.parallels.length, covers);
				await reader.reads(0, countSeen, 'article.parallel .side.now blockquote');
				await reader.reads(0, countSeen, '.twin .frame');
				await reader.at(/cover=now/);
				await reader.click('article.parallel button.cover');
				await reader.reads(story.parallels.length - 1, covers);
			}
		},
		{
			name: 'a milestone lights its parallel, and the lines between the stories are drawn',
			async run(reader) {
				await reader.open('./compare/');
				await reader.reads(true, () => {
					const lines = [...document.querySelectorAll('.twin .connector path')];
					return (
						lines.length > 0 &&
						lines.every((line) => line instanceof SVGPathElement && line.getTotalLength() > 10)
					);
				});
				await reader.click('.twin a[data-id="mao-travels"]');
				await reader.at(/\/compare\/the-trip\/$/);
				await reader.see('its row is open', () =>
					document.querySelector('#the-trip details')?.matches('[open]')
				);
				await reader.reads(
					[...(story.parallels.find(({ id }) => id === 'the-trip')?.milestones ?? [])].sort(),
					() =>
						[...document.querySelectorAll('.twin .milestone.lit a')]
							.map((link) => link.getAttribute('data-id') ?? '')
							.sort()
				);
			}
		},
		{
			name: 'verdicts narrow the argument down',
			async run(reader) {
				await reader.open('./compare/');
				await reader.click('button', `Silent ${silent}`);
				await reader.reads(silent, countSeen, 'article.parallel');
				await reader.click('button', 'Show all');
				await reader.reads(story.parallels.length, countSeen, 'article.parallel');
			}
		},
		{
			name: 'the map shows land and both journeys',
			async run(reader) {
				await reader.open('./compare/');
				await reader.reads([1, 2, 2], () =>
					['.land', '.line', '.head'].map((part) => {
						const drawn = seen(`figure .map ${part}`);
						return drawn.filter(
							(one) => one instanceof SVGGeometryElement && one.getTotalLength() > 20
						).length;
					})
				);
			}
		},
		// The presentation
		{
			name: 'a clicker shows claim, quote and record one by one, and takes them back',
			async run(reader) {
				const quote = () => seen('.slide blockquote').map(wordsOf).join(' ');
				await reader.open('./present/treaty/');
				await reader.reads('', quote);
				await reader.press('PageDown');
				await reader.see(
					'the quote is shown',
					says,
					'.slide blockquote',
					treaty.quotes[0]?.exact ?? '-'
				);
				await reader.at(/step=2$/);
				await reader.reads(false, says, '.slide :is(p, dd)', '14 February 1950');
				await reader.press('PageDown');
				await reader.see('the record is shown', says, '.slide :is(p, dd)', '14 February 1950');
				await reader.press('PageUp', 'PageUp');
				await reader.reads('', quote);
			}
		},
		{
			name: 'a quote on a slide stands beside its bar, not on it',
			async run(reader) {
				await reader.open('./present/treaty/?step=3');
				await reader.see('the first mark begins right of the bar', () => {
					const bar = find('.slide blockquote');
					const words = bar?.querySelector('p')?.firstChild;
					if (!bar || !words) return false;
					const first = document.createRange();
					first.setStart(words, 0);
					first.setEnd(words, 1);
					const inside =
						bar.getBoundingClientRect().left + parseFloat(getComputedStyle(bar).borderLeftWidth);
					return first.getBoundingClientRect().left > inside;
				});
			}
		},
		{
			name: 'the screen can be made black, and comes back',
			async run(reader) {
				await reader.open('./present/');
				await reader.press('b');
				await reader.see('black covers the whole window', () => {
					const box = find('button.black')?.getBoundingClientRect();
					return box && box.width >= innerWidth && box.height >= innerHeight;
				});
				await reader.press('b');
				await reader.see('it has gone', () => !find('button.black'));
			}
		},
		{
			name: 'the overview opens over the slides, closes by Escape, and leads to a slide',
			async run(reader) {
				await reader.open('./present/');
				await reader.press('o');
				await reader.see('it is a modal dialog', () =>
					document.querySelector('dialog')?.matches(':modal')
				);
				await reader.press('Escape');
				await reader.see('it has gone', () => !document.querySelector('dialog'));
				await reader.press('o');
				await reader.click('dialog a[href*="fold"]');
				await reader.at(/\/present\/fold\//);
				await reader.see('the slide is told', says, '.stage [role="status"]', 'The silence');
			}
		},
		{
			name: 'nothing of a slide leaves the window',
			async run(reader) {
				for (const path of [
					'./present/treaty/?step=3',
					'./present/the-song/?step=3',
					'./present/timeline/'
				]) {
					await reader.open(path);
					await reader.reads([], () =>
						seen('.stage h1, .stage p, .stage dd, .stage li')
							.filter((element) => !element.closest('.visually-hidden, .axis-words'))
							.map((element) => ({ words: wordsOf(element), box: element.getBoundingClientRect() }))
							.filter(
								({ box }) =>
									box.left < -1 ||
									box.top < -1 ||
									box.right > innerWidth + 1 ||
									box.bottom > innerHeight + 1
							)
							.map(({ words }) => words)
					);
				}
			}
		},
		// The class
		{
			name: 'cards are put in order by keyboard, and the check says what the record allows',
			async run(reader) {
				const titles = () => seen('ol > li .card h2').map(wordsOf);
				await reader.open('./classroom/order/?seed=k7pq');
				await reader.see('the cards are shuffled', () =>
					document.querySelector('.task:not(.waiting)')
				);
				const cards = await reader.ask(titles);
				const wanted = [...cards].sort((one, other) => begins(one).localeCompare(begins(other)));
				for (const [place, title] of wanted.entries()) {
					const at = (await reader.ask(titles)).indexOf(title);
					await reader.focus(
						'.grip',
						`Move “${title}”, card ${at + 1} of ${cards.length}: arrow keys, or drag`
					);
					await reader.press(...Array.from({ length: at - place }, () => 'ArrowUp'));
					await reader.see('it is there', says, 'ol', title);
				}
				await reader.reads(wanted, titles);
				await reader.click('button', 'Check');
				await reader.see(
					'all stand right',
					says,
					'.result',
					`${cards.length} of ${cards.length} cards`
				);
			}
		},
		{
			name: 'a statement is judged, and the key gives its reason',
			async run(reader) {
				await reader.open('./classroom/kinds/?seed=k7pq');
				await reader.see('the statements are shuffled', () =>
					document.querySelector('.task:not(.waiting)')
				);
				await reader.click('fieldset input[type="radio"]');
				await reader.see('it is counted', says, '.task', '1 of 12 placed');
				await reader.click('button', 'Check');
				await reader.reads(1, countSeen, '.evidence-said');
			}
		},
		// Phones
		{
			name: 'on a phone nothing scrolls sideways',
			width: 390,
			async run(reader) {
				for (const path of PAGES) {
					await reader.open(path);
					const over = await reader.ask(sideways);
					if (over > 0) throw new Error(`${path} is ${over} px wider than the window`);
				}
			}
		},
		{
			name: 'on a phone the timeline is a list of cards, and the evidence a sheet that can be closed',
			width: 390,
			async run(reader) {
				await atTheTimeline(reader);
				await reader.reads(0, countSeen, '.picture svg');
				await reader.reads(story.milestones.length, countSeen, '.milestone .opening');
				await reader.click('.timeline a[data-id="treaty"]');
				await reader.see('the sheet stands at the foot of the window', () => {
					const box = find('.sheet')?.getBoundingClientRect();
					return box && Math.abs(box.bottom - innerHeight) < 1 && box.top > 0;
				});
				await reader.see('the quote is in view', inView, '.sheet blockquote');
				await reader.click('.sheet .grip a');
				await reader.see('it has gone', () => !find('.sheet'));
			}
		},
		// What holds everywhere
		{
			name: 'every page opens, and loads nothing from elsewhere',
			async run(reader) {
				for (const path of PAGES) {
					await reader.open(path);
					await reader.see('it has a heading', () => find('h1, h2'));
					const foreign = await reader.ask(() =>
						performance
							.getEntriesByType('resource')
							.map(({ name }) => name)
							.filter((name) => /^http/.test(name) && new URL(name).origin !== location.origin)
					);
					if (foreign.length > 0) throw new Error(`${path} asks for ${foreign.join(', ')}`);
				}
			}
		},
		{
			name: 'paper has its own style: evidence and quote, and nothing to press',
			async run(reader) {
				await reader.open('./milestones/treaty/');
				await reader.ask(() => {
					/** Lets the screen show what paper would. @param {CSSRuleList} rules */
					const swap = (rules) => {
						for (const rule of rules) {
							if (!(rule instanceof CSSMediaRule)) continue;
							const swapped = { print: 'screen', screen: 'print' };
							rule.media.mediaText = rule.media.mediaText.replace(
								/\b(print|screen)\b/g,
								(word) => swapped[/** @type {'print' | 'screen'} */ (word)]
							);
							swap(rule.cssRules);
						}
					};
					for (const { cssRules } of document.styleSheets) swap(cssRules);
				});
				await reader.reads([], () =>
					seen('button, .picture, .overview, .themes').map(({ className }) => className)
				);
				for (const css of [
					'.evidence h2',
					'.evidence blockquote',
					'.evidence details li',
					'.milestone .title'
				])
					await reader.see(`${css} is on paper`, find, css);
			}
		},
		{
			name: 'an unknown address gets a page that leads on',
			async run(reader) {
				await reader.openStill('./no/such/page/');
				await reader.see('it says so', says, 'h1', 'There is nothing at this address');
				await reader.click('a', 'Open the timeline');
				await reader.reads(first.title, heading);
			}
		},
		// Without script
		{
			name: 'without script the picture is there, and its labels are links',
			still: true,
			async run(reader) {
				await reader.openStill('./');
				await reader.see('it is drawn', find, '.picture svg');
				await reader.reads(story.milestones.length, shownLabels);
				await reader.reads(0, countSeen, '.needs-script');
				await reader.click('.timeline a[data-id="treaty"]');
				await reader.at(/milestones\/treaty\/$/);
				await reader.reads(
					treaty.quotes.map(({ exact }) => `“${exact}”`),
					quotes
				);
			}
		},
		{
			name: 'without script comparison, slides and tasks can be read',
			still: true,
			async run(reader) {
				await reader.openStill('./compare/');
				await reader.reads(story.parallels.length, countSeen, 'article.parallel .side.then');
				await reader.openStill('./present/treaty/');
				await reader.see(
					'the quote is there',
					says,
					'.slide blockquote',
					treaty.quotes[0]?.exact ?? '-'
				);
				await reader.click('a', 'Next');
				await reader.at(/\/present\/(?!treaty)[a-z-]+\/$/);
				await reader.openStill('./classroom/order/');
				await reader.reads(8, countSeen, '.card blockquote');
			}
		}
	];
}
