/** A hundred thousand addresses that nobody should write: what is read of them is what the site knows, or nothing. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMaskedEra } from '../src/lib/classroom/handouts/masked-side';
import { cardsToMatch, cardsToOrder } from '../src/lib/classroom/tasks/cards';
import { readCards } from '../src/lib/classroom/tasks/cards.server';
import {
	decodeTask,
	encodeTask,
	kindsCodec,
	matchCodec,
	orderCodec,
	weighCodec,
	type Codec
} from '../src/lib/classroom/tasks/task-query';
import { MAX_CONCLUSION_LENGTH } from '../src/lib/classroom/tasks/evidence-weighing';
import { decodeCompare, encodeCompare, MAX_REASON_LENGTH } from '../src/lib/compare/compare-query';
import { readDeck } from '../src/lib/present/deck.server';
import {
	decodeLesson,
	encodeLesson,
	MAX_QUESTION_LENGTH,
	MAX_TITLE_LENGTH
} from '../src/lib/present/lesson';
import { MAX_FILE_SIZE, fileNameOf, readLessonFile } from '../src/lib/present/lesson-file';
import { readMessage } from '../src/lib/present/presenter-messages';
import { clampPosition, readCount } from '../src/lib/present/deck-position';
import { decodeTimer, elapsed, formatElapsed } from '../src/lib/present/timer';
import { FACETS, valuesOf } from '../src/lib/story/facets';
import { readClassMaterial, readComparison, readStory } from '../src/lib/story/read.server';
import { decodeView, encodeView } from '../src/lib/timeline/scale/view-query';
import { TimelineView } from '../src/lib/timeline/scale/timeline-view.svelte';
import { HOSTILE, MALFORMED, PARAMETERS } from './hostile';

const SEED = 19_500_214;
const story = readStory();
const { milestones } = story;
const deck = readDeck();
const cards = readCards();
const { statements, claims } = readClassMaterial();
const comparison = readComparison();
const idsOf = (all: readonly { id: string }[]) => all.map(({ id }) => id);

const KNOWN_VIEW = { extent: new TimelineView(story.segments).extent, milestones };
const KNOWN_COMPARE = {
	alignments: idsOf(comparison.alignments),
	parallels: idsOf(comparison.groups.flatMap(({ parallels }) => parallels))
};
const idsToOrder = (seed: string) => idsOf(cardsToOrder(cards, seed));
const toMatch = (seed: string) => {
	const { quotes, options } = cardsToMatch(cards, seed);
	return { quotes: idsOf(quotes), options: idsOf(options) };
};

/** Values that mean something somewhere: most of what is wrong with an address is only wrong in its place. */
const GOOD = [
	...[
		'folded',
		'scale',
		'off',
		'on',
		'1',
		'2',
		'1949-10-01',
		'1950-03-01',
		'2024-05-16',
		'2024-02-30',
		'0001-01-01'
	],
	...[
		'security',
		'Xi Jinping',
		'moscow',
		'both',
		'putin-xi',
		'A',
		'U',
		'then',
		'now',
		'same',
		'silent',
		'treaty'
	],
	...[
		'the-trip',
		'the-trip:why not',
		'loyalty:',
		'title.treaty.q.b.the-trip',
		'q.q.q',
		'7',
		'60000.1700000000000'
	],
	...[
		'k7pq',
		'a',
		'flew',
		'needs',
		'-----',
		'01234',
		'0.1',
		...KNOWN_COMPARE.parallels.slice(0, 5)
	],
	...[
		idsToOrder('a').join('.'),
		toMatch('a').options.slice(0, 6).join('.'),
		'-.-.-.-.-.-',
		statements[0]?.id ?? ''
	]
];
const VALUES = Object.fromEntries(
	FACETS.map((facet) => [facet, milestones.flatMap((one) => valuesOf(one, facet))])
);
const short = HOSTILE.filter((text) => text.length <= 300);

/** Addresses for a page: some written as they should be, some as they come. */
function addressesFor(page: keyof typeof PARAMETERS): fc.Arbitrary<URLSearchParams> {
	const key = fc.oneof(
		{ weight: 12, arbitrary: fc.constantFrom<string>(...PARAMETERS[page]) },
		{ weight: 1, arbitrary: fc.constantFrom('v', '__proto__', 'constructor', '', 'x', '%') }
	);
	const value = fc.oneof(
		{ weight: 8, arbitrary: fc.constantFrom(...GOOD) },
		{ weight: 5, arbitrary: fc.constantFrom(...short) },
		{ weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) }
	);
	const pairs = fc.array(fc.tuple(key, value, fc.boolean()), { maxLength: 6, size: 'max' });
	return pairs.map((all) => {
		const url = new URL('http://site.invalid/');
		url.search = all
			.map(([name, text, isEncoded]) =>
				isEncoded ? new URLSearchParams([[name, text]]).toString() : `${name}=${text}`
			)
			.join('&');
		return url.searchParams;
	});
}

/** Runs a check on so many addresses. */
function onAddresses(
	page: keyof typeof PARAMETERS,
	numRuns: number,
	check: (query: URLSearchParams) => void
): void {
	fc.assert(fc.property(addressesFor(page), check), { seed: SEED, numRuns });
}

/** Every hostile string in every parameter of a page, alone and in all at once. */
function onHostile(page: keyof typeof PARAMETERS, check: (query: URLSearchParams) => void): void {
	for (const text of HOSTILE) {
		for (const name of PARAMETERS[page]) check(new URLSearchParams([[name, text]]));
		check(new URLSearchParams(PARAMETERS[page].map((name) => [name, text])));
	}
	for (const query of MALFORMED) check(new URL(`http://site.invalid/?${query}`).searchParams);
}

/** What an address may be answered with: names of parameters, which are ours, and never a value, which is not. */
const isNamed = (malformed: string[], page: keyof typeof PARAMETERS) =>
	malformed.every((name) => name === 'v' || (PARAMETERS[page] as readonly string[]).includes(name));
const isAmong = (values: readonly string[], known: readonly string[]) =>
	values.every((value) => known.includes(value)) && new Set(values).size === values.length;

function checkView(query: URLSearchParams): void {
	const { view, malformed } = decodeView(query, KNOWN_VIEW);
	const { scale, window, filters, background } = view;
	const isFit =
		['folded', 'scale'].includes(scale) &&
		typeof background === 'boolean' &&
		(!window || (window.start < window.end && KNOWN_VIEW.extent.start <= window.start)) &&
		(!window || window.end <= KNOWN_VIEW.extent.end) &&
		filters.text.length <= 200 &&
		FACETS.every((facet) => isAmong(filters[facet], VALUES[facet] ?? [])) &&
		isNamed(malformed, '');
	if (!isFit) expect.fail(`${query.toString()} → ${JSON.stringify({ view, malformed })}`);
	// What the page writes into its address afterwards can be read, and is the same view.
	const written = encodeView(view);
	const again = decodeView(new URLSearchParams(written), KNOWN_VIEW);
	if (again.malformed.length > 0 || encodeView(again.view) !== written)
		expect.fail(`${query.toString()} is written as ${written}, then as ${encodeView(again.view)}`);
}

function checkCompare(query: URLSearchParams): void {
	const { view, malformed } = decodeCompare(query, KNOWN_COMPARE);
	const judged = Object.entries(view.judgements);
	const isFit =
		KNOWN_COMPARE.alignments.includes(view.align) &&
		isAmong(view.verdicts, ['same', 'reversed', 'changed', 'silent']) &&
		isAmong(view.covered, ['then', 'now']) &&
		isAmong(Object.keys(view.judgements), KNOWN_COMPARE.parallels) &&
		judged.every(([, { finding }]) => finding && ['holds', 'partly', 'fails'].includes(finding)) &&
		judged.every(([, { reason }]) => reason.length <= MAX_REASON_LENGTH) &&
		isNamed(malformed, 'compare/');
	if (!isFit) expect.fail(`${query.toString()} → ${JSON.stringify({ view, malformed })}`);
	const written = encodeCompare(view, KNOWN_COMPARE);
	const again = decodeCompare(new URLSearchParams(written), KNOWN_COMPARE);
	if (again.malformed.length > 0 || encodeCompare(again.view, KNOWN_COMPARE) !== written)
		expect.fail(`${query.toString()} is written as ${written}`);
}

const LEFT =
	/the end of (its title|a question), which is longer than \d+ characters|the last \d+ of \d+ slides, because a lesson has 80 at the most|a question without words|a slide called “.{0,40}?”, which is not there/su
		.source;
const SAID = new RegExp(
	`^(This lesson says that it is of version .{1,20}; this page reads version 1 and may misread it|Left out of this lesson: (${LEFT})(; (${LEFT}))*)\\.$`,
	'su'
);

function checkLesson(query: URLSearchParams): void {
	const { lesson, leftOut } = decodeLesson(query, deck);
	const isFit =
		[...lesson.title].length <= MAX_TITLE_LENGTH &&
		lesson.slides.length <= 80 &&
		lesson.slides.every((slide) => deck.includes(slide) || /^[qb]\d+$/.test(slide.id)) &&
		lesson.slides.every(
			(slide) => deck.includes(slide) || [...slide.title].length <= MAX_QUESTION_LENGTH
		) &&
		leftOut.every((one) => SAID.test(one) && one.isWellFormed());
	if (!isFit) expect.fail(`${query.toString()} → ${JSON.stringify({ lesson, leftOut })}`);
	// The projection and the speaker window know each other by this text: each reads it, and must write the same.
	const written = encodeLesson(lesson);
	const again = decodeLesson(new URLSearchParams(written), deck);
	if (again.leftOut.length > 0 || encodeLesson(again.lesson) !== written)
		expect.fail(
			`${query.toString()} is written as ${written}, then as ${encodeLesson(again.lesson)}`
		);
	const count = readCount(query.get('slide'));
	const place = clampPosition(lesson.slides, { at: count - 1, step: readCount(query.get('step')) });
	if (!(place.at >= 0 && place.at <= Math.max(0, lesson.slides.length - 1) && place.step >= 1))
		expect.fail(`${query.toString()} → ${JSON.stringify(place)}`);
}

const TASKS = {
	'classroom/order/': orderCodec(idsToOrder),
	'classroom/match/': matchCodec(toMatch),
	'classroom/kinds/': kindsCodec(idsOf(statements)),
	'classroom/weigh/': weighCodec(claims)
} as const;
type TaskPage = keyof typeof TASKS;

function checkTask(page: TaskPage, query: URLSearchParams): void {
	const codec = TASKS[page] as Codec<unknown>;
	const { malformed, ...read } = decodeTask(query, codec);
	const isFit =
		(read.seed === null || /^[a-z0-9]{1,12}$/.test(read.seed)) &&
		(read.seed !== null || read.result === null) &&
		isNamed(malformed, page);
	if (!isFit) expect.fail(`${query.toString()} → ${JSON.stringify({ read, malformed })}`);
	if (page === 'classroom/weigh/' && read.result)
		expect((read.result as { conclusion: string }).conclusion.length).toBeLessThanOrEqual(
			MAX_CONCLUSION_LENGTH
		);
	const written = encodeTask(read, codec);
	const again = decodeTask(new URLSearchParams(written), codec);
	if (again.malformed.length > 0 || encodeTask(again, codec) !== written)
		expect.fail(
			`${query.toString()} is written as ${written}, then as ${encodeTask(again, codec)}`
		);
}

const RUNS = { view: 25_000, compare: 25_000, lesson: 30_000, task: 5_000 } as const;

describe('100,000 addresses', () => {
	it('is what all of them come to', () => {
		expect(RUNS.view + RUNS.compare + RUNS.lesson + RUNS.task * Object.keys(TASKS).length).toBe(
			100_000
		);
		expect(new Set(HOSTILE).size).toBe(HOSTILE.length);
		expect(HOSTILE.length).toBeGreaterThanOrEqual(100);
	});

	it('of the timeline give a view that there is', () => {
		onAddresses('', RUNS.view, checkView);
		onHostile('', checkView);
	}, 60_000);

	it('of the comparison give findings on rows that there are', () => {
		onAddresses('compare/', RUNS.compare, checkCompare);
		onHostile('compare/', checkCompare);
	}, 60_000);

	it('of lessons give slides that there are, and the same lesson to both windows', () => {
		onAddresses('present/lesson/', RUNS.lesson, checkLesson);
		onHostile('present/lesson/', checkLesson);
	}, 60_000);

	it.each(Object.keys(TASKS) as TaskPage[])(
		'of %s give answers that there are',
		(page) => {
			onAddresses(page, RUNS.task, (query) => checkTask(page, query));
			onHostile(page, (query) => checkTask(page, query));
		},
		60_000
	);
});

describe('hostile strings elsewhere', () => {
	it('are no side, no time and no number', () => {
		for (const text of HOSTILE) {
			expect(['then', 'now']).toContain(readMaskedEra(new URLSearchParams({ blank: text })));
			expect(readCount(text)).toBe(1);
			expect(formatElapsed(elapsed(decodeTimer(text), 0))).toBe('0:00');
		}
	});

	it('are no lesson as a file, and the words that say so are short', () => {
		const file = (change: object) =>
			JSON.stringify({
				kind: 'fragile-alliance-lesson',
				version: 1,
				title: '',
				slides: [],
				questions: [],
				...change
			});
		const opened = (text: string) => {
			try {
				const { lesson, leftOut } = readLessonFile(text, deck);
				expect(lesson.slides.length).toBeLessThanOrEqual(80);
				expect(fileNameOf(lesson)).toMatch(/^[a-z0-9-]+\.json$/);
				return leftOut;
			} catch (error) {
				return [(error as Error).message];
			}
		};
		for (const text of HOSTILE) {
			for (const written of [
				text,
				JSON.stringify(text),
				file({ kind: text }),
				file({ title: text }),
				file({ slides: text }),
				file({ slides: [text] }),
				file({ slides: ['q'], questions: [text] }),
				file({ questions: { [text]: text } }),
				file({ version: text }),
				file({ version: { [text]: text } }),
				`{"__proto__":${file({})}}`
			])
				for (const said of opened(written)) expect(said.length).toBeLessThan(250);
		}
		expect(opened(file({ slides: Array(40_000).fill('q') }).slice(0, MAX_FILE_SIZE))).toHaveLength(
			1
		);
		expect(({} as { canary?: unknown }).canary).toBeUndefined();
	});

	it('are no message from another window', () => {
		const options = { role: 'show', lesson: '', slides: deck } as const;
		const good = {
			v: 1,
			kind: 'go',
			from: 'speaker',
			lesson: '',
			place: { at: 1, step: 1 },
			black: false
		};
		expect(readMessage(good, options)).toEqual(good);
		const odd: unknown[] = [
			...HOSTILE,
			null,
			undefined,
			NaN,
			-1,
			1e9,
			[],
			{},
			{ at: '1', step: 1 },
			() => 1
		];
		for (const value of odd) {
			expect(readMessage(value, options)).toBeNull();
			for (const key of Object.keys(good))
				expect(readMessage({ ...good, [key]: value }, options)).toBeNull();
			for (const key of ['at', 'step'])
				expect(
					readMessage({ ...good, place: { ...good.place, [key]: value } }, options)
				).toBeNull();
		}
	});
});
