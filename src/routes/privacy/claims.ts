import type { ComplianceClaim } from '$lib/site/compliance-evidence';

const NO_TRACKING_TEST = {
	file: 'tests/privacy.e2e.ts',
	name: 'a visit to every feature sets no cookie, stores only scroll positions and requests no other site'
};

/** Claims of the privacy page, each with the tests that prove it. */
export const CLAIMS: readonly ComplianceClaim[] = [
	{
		title: 'No tracking',
		text: [
			'There are no accounts, no cookies, no counters and no trackers. Your browser requests pages from this site only, and nothing from any other site.'
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
			'Choose “System” in the menu, and your browser forgets it. It is the only choice of yours that is stored.'
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
			'The framework of this site, SvelteKit, notes in sessionStorage how far you have scrolled on each page. Going back then leads to the same place. The keys are “sveltekit:scroll”, with positions under numbers that start at the time of your visit, and “sveltekit:snapshot”, which stays empty. They contain no address and no text, are sent nowhere, and are deleted when you close the tab.'
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
		title: 'Your searches, verdicts and answers stay with you',
		text: [
			'Your search and zoom are kept in the page address, so that you can save or share it. Answers to tasks are added once you check them. Verdicts on parallels are added only when you copy their link. A lesson is in its link, or in a file that you save.',
			'Anyone with such an address can read what is in it. When it is opened or reloaded, it is sent to the host of this site, as every address is.'
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
		text: ['The sites of sources and references have their own rules.'],
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
			'A few seconds after you arrive, your browser starts to save a copy of the pages, so that they open offline. It does so without asking. The copy contains the public pages and nothing about you. It is deleted when you clear the data of this site in your browser.'
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
			'The host of these pages sees what every host sees: which page was requested, when, and from which network address. This site adds nothing to that, and does not control how long it is kept.'
		],
		tests: []
	}
];
