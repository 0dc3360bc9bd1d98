/** Keys of the presentation, including those that clickers send. */

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

/** Rows of the list of keys. */
export const KEY_LABELS: readonly { keys: string[]; description: string }[] = [
	{ keys: ['→', '↓', 'Space', 'Page Down', 'N'], description: 'next step' },
	{ keys: ['←', '↑', 'Page Up', 'P'], description: 'step back' },
	{ keys: ['Home', 'End'], description: 'first slide, last slide' },
	{ keys: ['.', 'B'], description: 'black screen, and back' },
	{ keys: ['F'], description: 'full screen, and back' },
	{ keys: ['O'], description: 'overview of all slides; Esc closes it' },
	{ keys: ['G', 'number', 'Enter'], description: 'go to the slide of that number' },
	{ keys: ['S'], description: 'speaker window' },
	{ keys: ['?'], description: 'this list' }
];

export interface KeyPress {
	key: string;
	ctrlKey: boolean;
	metaKey: boolean;
	altKey: boolean;
}

/** Readers can switch off character keys (WCAG 2.1.4), because speech input may trigger them. */
const isCharacter = (key: string): boolean => key.length === 1 && key !== ' ';

/** Returns the action of a key press; null for other keys and for shortcuts of the browser. */
export function actionForKey(
	{ key, ctrlKey, metaKey, altKey }: KeyPress,
	characters = true
): Action | null {
	if (ctrlKey || metaKey || altKey || (!characters && isCharacter(key))) return null;
	const name = key.length === 1 ? key.toLowerCase() : key;
	return Object.hasOwn(KEYS, name) ? (KEYS[name] ?? null) : null;
}
