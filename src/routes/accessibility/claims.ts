import type { ComplianceClaim } from '$lib/site/compliance-evidence';
import { noun } from '$lib/story/settings';

/** Claims of the accessibility page, each with the tests that prove it. */
export const CLAIMS: readonly ComplianceClaim[] = [
	{
		title: 'All of it is text and links',
		text: [
			`On the screen the timeline is a picture. A screen reader is given the same as a list of links under the headings of the eras, each with its date before its title. Dates that are rough say so in words, and the evidence says what is disputed or not in the ${noun}.`,
			'Without script every page shows its text, and its links lead on.'
		],
		tests: [
			{
				file: 'tests/keyboard.e2e.ts',
				name: 'links are named by date and title, in lists under headings of eras'
			},
			{ file: 'tests/aria-snapshots.e2e.ts', name: 'ARIA snapshots of the main pages match' },
			{
				file: 'tests/exhaustive/no-javascript.e2e.ts',
				name: 'every page shows its text and links without JavaScript'
			}
		]
	},
	{
		title: 'A keyboard is enough',
		text: [
			'The Tab key leads through every page. The timeline is one stop; the arrows go through it in time and from era to era, Enter opens the evidence, Escape leads back, + − and 0 zoom. Single letters and digits act nowhere but in the slides, and on a row of the comparison that has the focus.',
			'Whatever has the focus has a ring around it, and nothing covers it. Whatever can be dragged can be done by buttons, too.'
		],
		tests: [
			{
				file: 'tests/exhaustive/focus.e2e.ts',
				name: 'Tab reaches every control and shows its focus ring'
			},
			{
				file: 'tests/keyboard.e2e.ts',
				name: 'Enter opens a milestone and focuses its heading'
			},
			{
				file: 'tests/keyboard.e2e.ts',
				name: 'Escape in the evidence focuses its milestone'
			},
			{
				file: 'tests/exhaustive/monkey.e2e.ts',
				name: 'random keys keep the focus in view among the cards of a phone'
			}
		]
	},
	{
		title: 'A screen reader says it in order',
		text: [
			`On 28 November 2026, Orca 43.1 with Firefox ESR 153 on Debian was led by a program through these journeys: choose a milestone, hear its quote, follow it into the ${noun} and come back; search; a pair of the comparison; a slide; the task of ordering cards. The words that were spoken were checked. On a slide, the first Tab says which key takes the next step.`,
			'A test by a person who uses a screen reader every day is still open.'
		],
		tests: [
			{
				file: 'tests/exhaustive/screen-reader/orca.e2e.ts',
				name: 'Orca says the date and title of a milestone, its evidence, and Escape leads back'
			},
			{
				file: 'tests/exhaustive/screen-reader/orca.e2e.ts',
				name: 'Orca goes on at the passage that a link of the evidence names, and comes back'
			},
			{
				file: 'tests/exhaustive/screen-reader/orca.e2e.ts',
				name: 'Orca says the result of a search'
			},
			{
				file: 'tests/exhaustive/screen-reader/orca.e2e.ts',
				name: 'Orca goes on at the parallel that a link of the evidence names'
			},
			{
				file: 'tests/exhaustive/screen-reader/orca.e2e.ts',
				name: 'Orca says the key of a slide and each step'
			},
			{
				file: 'tests/exhaustive/screen-reader/orca.e2e.ts',
				name: 'Orca says the new place of a card, and the result'
			},
			{
				file: 'tests/keyboard.e2e.ts',
				name: 'a link to a place on another page moves the reading position there'
			}
		]
	},
	{
		title: 'All of it can be read',
		text: [
			'Text has a contrast of at least 4.5 to 1 in every theme, and what is read at length 7 to 1. Nothing is told by colour alone: sides stand above and below the line, themes have shapes, certainty has outlines, and all of it is in words.',
			'Pages fit into 320 pixels, which is a zoom of 400 % on a usual screen. Text at twice its size, or with more room between letters, words and lines, is cut off nowhere. Where the system sets the colours, as in the contrast themes of Windows, what is chosen is still told from what is not.'
		],
		tests: [
			{ file: 'tests/exhaustive/axe.e2e.ts', name: 'axe finds no violation' },
			{ file: 'tests/exhaustive/axe.e2e.ts', name: 'axe finds no violation in this state' },
			{
				file: 'tests/exhaustive/text-fit.e2e.ts',
				name: 'no page scrolls sideways at 320 px'
			},
			{
				file: 'tests/exhaustive/text-fit.e2e.ts',
				name: 'text is uncut and uncovered when narrow, enlarged or spaced'
			},
			{
				file: 'tests/exhaustive/forced-colors.e2e.ts',
				name: 'every mark contrasts with the background of forced colors'
			}
		]
	},
	{
		title: 'Nothing is too small to touch',
		text: [
			'Whatever is clicked or touched is at least 24 pixels wide and high, at every zoom of the timeline; links within a sentence are as high as their line. Marks on the picture are smaller: each has a label, a place around it or a button of that size. What stands closer is drawn as one, with its count, and opens when it is chosen.'
		],
		tests: [
			{
				file: 'tests/exhaustive/target-size.e2e.ts',
				name: 'targets are large enough on every kind of page'
			},
			{
				file: 'tests/exhaustive/target-size.e2e.ts',
				name: 'targets are large enough at every zoom'
			}
		]
	},
	{
		title: 'Nothing moves unasked',
		text: [
			'Nothing moves by itself, blinks or has a time limit. Where the system asks for less motion, zooming and scrolling happen at once.'
		],
		tests: [
			{
				file: 'tests/exhaustive/reduced-motion.e2e.ts',
				name: 'no page moves by itself under reduced motion'
			},
			{
				file: 'tests/exhaustive/reduced-motion.e2e.ts',
				name: 'the result appears at once under reduced motion'
			}
		]
	},
	{
		title: 'What was not tested',
		text: [
			'No person with a screen reader has used this site yet, nor anyone with a magnifier, a switch or speech input. What is said above was tested by programs, and by the people who made the site.',
			'The programs ran in Chromium, and a selection of them in Firefox. They did not run in Safari, on a phone or a tablet, nor with JAWS, NVDA, VoiceOver or TalkBack. The rules of axe were tried on every page in every theme; most other tests ran on one page of each kind.'
		],
		tests: []
	},
	{
		title: 'What falls short',
		text: [
			`The words of the ${noun} stay as they are, odd or not, because they are the source. On the page of the ${noun}, the strip that shows where the words go has parts too small to be hit: the tables below it lead to the same sentences and milestones. On a screen less than about 500 pixels high, zooming can move the label that has the focus a few pixels out of view. The picture of the timeline cannot be explored by touch with a screen reader; the list can.`
		],
		tests: []
	},
	{
		title: 'If something does not work for you',
		text: [
			'Tell whoever gave you the address of this site. All of it can also be had as data: the story as a file, and the milestones as a table, from the page about this timeline.'
		],
		tests: []
	}
];
