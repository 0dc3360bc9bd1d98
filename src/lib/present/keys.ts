/** What a key does while presenting: one table, as presenters and clickers send them. */

export const ACTIONS = [
	'next',
	'back',
	'first',
	'last',
	'black',
	'fullscreen',
	'overview',
	'number',
	'speaker',
	'help'
] as const;
export type Action = (typeof ACTIONS)[number];

/** By `KeyboardEvent.key`; letters in lower case. */
export const KEYS: Readonly<Record<string, Action>> = {
	ArrowRight: 'next',
	ArrowDown: 'next',
	' ': 'next',
	PageDown: 'next',
	n: 'next',
	ArrowLeft: 'back',
	ArrowUp: 'back',
	PageUp: 'back',
	p: 'back',
	Home: 'first',
	End: 'last',
	'.': 'black',
	b: 'black',
	f: 'fullscreen',
	o: 'overview',
	g: 'number',
	s: 'speaker',
	'?': 'help'
};

/** How the list of keys tells of them. */
export const KEY_LABELS: readonly { keys: string[]; does: string }[] = [
	{ keys: ['→', '↓', 'Space', 'Page Down', 'N'], does: 'next step' },
	{ keys: ['←', '↑', 'Page Up', 'P'], does: 'step back' },
	{ keys: ['Home', 'End'], does: 'first slide, last slide' },
	{ keys: ['.', 'B'], does: 'black screen, and back' },
	{ keys: ['F'], does: 'full screen, and back' },
	{ keys: ['O'], does: 'overview of all slides; Esc closes it' },
	{ keys: ['G', 'number', 'Enter'], does: 'go to the slide of that number' },
	{ keys: ['S'], does: 'speaker window' },
	{ keys: ['?'], does: 'this list' }
];

export interface KeyPress {
	key: string;
	ctrlKey: boolean;
	metaKey: boolean;
	altKey: boolean;
}

/** Whether a key is one character: those can be switched off (WCAG 2.1.4), for whoever speaks to their computer. */
const isCharacter = (key: string): boolean => key.length === 1 && key !== ' ';

/** What a key press asks for; null where it is none of ours. Shortcuts of browser and system stay theirs. */
export function actionForKey(
	{ key, ctrlKey, metaKey, altKey }: KeyPress,
	characters = true
): Action | null {
	if (ctrlKey || metaKey || altKey || (!characters && isCharacter(key))) return null;
	const name = key.length === 1 ? key.toLowerCase() : key;
	return Object.hasOwn(KEYS, name) ? (KEYS[name] ?? null) : null;
}
