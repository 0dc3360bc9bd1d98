import type { ComplianceClaim } from '$lib/site/compliance-evidence';

const NO_TRACKING_TEST = {
	file: 'tests/privacy.e2e.ts',
	name: 'a visit to every feature sets no cookie, stores only scroll positions and requests no other site'
};

/** Claims of the privacy page, each with the tests that prove it. */
export const CLAIMS: readonly ComplianceClaim[] = [
	{
		title: 'Nobody follows you',
		text: [
			'There are no accounts, no cookies, no counters and no trackers. Your browser asks this site for its pages, and no other site for anything.'
		],
		tests: [
			NO_TRACKING_TEST,
			{
				file: 'tests/csp.e2e.ts',
				name: 'every page has the exact policy, and nothing loads before it'
			},
			{
				file: 'tests/csp.e2e.ts',
				name: 'every URL in every page is local or a plain link'
			}
		]
	},
	{
		title: 'Your browser remembers the theme, if you choose one',
		text: [
			'Choose the same theme again, and that is forgotten, too. It is the only choice of yours that is stored.'
		],
		tests: [
			NO_TRACKING_TEST,
			{
				file: 'tests/privacy.e2e.ts',
				name: 'only a chosen theme is stored, until unset'
			}
		]
	},
	{
		title: 'Your browser remembers scroll positions until you close the tab',
		text: [
			'SvelteKit, the framework of this site, writes to sessionStorage how far you had scrolled on each page, so that going back leads to the same place. The keys are “sveltekit:scroll”, with positions under numbers that start at the time you came, and “sveltekit:snapshot”, which stays empty. They hold no address and no text, are sent nowhere, and go when you close the tab.'
		],
		tests: [
			NO_TRACKING_TEST,
			{
				file: 'tests/privacy.e2e.ts',
				name: 'scroll positions are stored for the tab and restored'
			}
		]
	},
	{
		title: 'What you look for, find and answer stays with you',
		text: [
			'Your search and zoom are kept in the page address, so that you can keep it or pass it on. Answers to tasks do so once you check them, findings on parallels only when you copy their link. A lesson is in its link, or in a file that you save.',
			'Whoever has such an address can read what is in it. When it is opened or loaded anew, it goes to the host of this site, as every address does.'
		],
		tests: [
			{
				file: 'tests/tasks.e2e.ts',
				name: 'answers travel in a copied link; no name is asked for'
			},
			{
				file: 'tests/compare.e2e.ts',
				name: 'findings stay in the page until a copied link shares them'
			},
			{
				file: 'tests/privacy.e2e.ts',
				name: 'typed text is not sent while typing'
			}
		]
	},
	{
		title: 'Links to other sites do not say where you come from',
		text: ['The sites that sources and references lead to have rules of their own.'],
		tests: [
			{
				file: 'tests/privacy.e2e.ts',
				name: 'a link to another site sends no referrer'
			}
		]
	},
	{
		title: 'Pages open offline',
		text: [
			'Some seconds after you came, your browser begins to keep a copy of the pages, without being asked, so that they open without a network. The copy holds what everyone is given, and nothing about you. It goes when you delete the data of this site in your browser.'
		],
		tests: [
			{
				file: 'tests/offline.e2e.ts',
				name: 'a visit of a few seconds caches the site'
			},
			{
				file: 'tests/privacy.e2e.ts',
				name: 'the offline copy contains only files of the site'
			}
		]
	},
	{
		title: 'What the host sees',
		text: [
			'Whoever hosts these pages sees what every host sees: which page was asked for, when, and from which network address. This site adds nothing to that, and has no say in how long it is kept.'
		],
		tests: []
	}
];
