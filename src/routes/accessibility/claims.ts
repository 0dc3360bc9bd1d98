import type { ComplianceClaim } from '$lib/site/compliance-evidence';
import { noun } from '$lib/story/settings';

/** Claims of the accessibility page, each with the tests that prove it. */
export const CLAIMS: readonly ComplianceClaim[] = [
	{
		title: 'Everything is text and links',
		text: [
			`On screen the timeline is a picture. Screen readers get the same content as lists of links under headings of eras, with each date before its title. Rough dates say so in words. The evidence says what is disputed or not in the ${noun}.`,
			'Without JavaScript every page shows its text, and its links work.'
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
		title: 'Everything works by keyboard',
		text: [
			'The Tab key moves through every page. The timeline is one stop. The arrow keys move through it in time and from era to era. Enter opens the evidence, Escape goes back, and +, − and 0 zoom. Single letters and digits do something only in the slides, and in a focused row of the comparison.',
			'The focused element has a ring around it, and nothing covers it. Whatever can be dragged also has buttons.'
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
		title: 'Screen readers read it in order',
		text: [
			`On 28 November 2026 a program used Orca 43.1 with Firefox ESR 153 on Debian. It chose a milestone, heard its quote, followed it into the ${noun} and came back. It also used the search, a row of the comparison, a slide and the card-ordering task. The spoken words were checked. On a slide, the first Tab says which key shows the next step.`,
			'No one who uses a screen reader every day has tested it yet.'
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
		title: 'Everything is legible',
		text: [
			'Text has a contrast of at least 4.5 to 1 in every theme, and longer text 7 to 1. Nothing depends on colour alone. Sides are above and below the line, themes have shapes, and certainty has outlines. Words say all of this, too.',
			'Pages fit a width of 320 pixels, which is a zoom of 400 per cent on a usual screen. No text is cut off at twice its size, or with more space between letters, words and lines. Where the system sets the colours, as in Windows contrast themes, chosen items still look different from the others.'
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
			'Every target is at least 24 pixels wide and high, at every zoom of the timeline. Links within a sentence are as high as their line. Marks on the picture are smaller, but each has a label, an area around it or a button of that size. Marks that are too close together become one mark with a number. It opens when it is chosen.'
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
		title: 'Nothing moves by itself',
		text: [
			'Nothing blinks, has a time limit, or moves unless you act. If the system asks for less motion, zooming and scrolling happen at once.'
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
			'No one who relies on a screen reader, a magnifier, a switch or speech input has tested this site yet. The statements above were tested by programs, and by the people who made the site.',
			'The programs ran in Chromium, and a selection of them in Firefox. They did not run in Safari, on a phone or on a tablet, nor with JAWS, NVDA, VoiceOver or TalkBack. The axe rules ran on every page in every theme. Most other tests ran on one page of each kind.'
		],
		tests: []
	},
	{
		title: 'Known problems',
		text: [
			`The words of the ${noun} are not simplified, because they are the source. On the page of the ${noun}, the strip of sentences has parts that are too small to touch. The tables below it have the same links. On a screen less than about 500 pixels high, zooming can move the focused label a few pixels out of view. With a screen reader, the picture of the timeline cannot be explored by touch; the list can.`
		],
		tests: []
	},
	{
		title: 'If something does not work for you',
		text: [
			'Tell the person who gave you the link to this site. The About page also offers the story as a data file, and the milestones as a table.'
		],
		tests: []
	}
];
