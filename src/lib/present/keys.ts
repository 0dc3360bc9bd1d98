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

/** By the result of `resolveKey`. */
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

/** Readers can switch off character keys (WCAG 2.1.4), because speech input may trigger them. */
const isCharacter = (key: string): boolean => key.length === 1 && key !== ' ';

/** Returns the action of a key, as `resolveKey` names it; null for other keys. */
export function actionForKey(key: string, characters = true): Action | null {
	if (!characters && isCharacter(key)) return null;
	return Object.hasOwn(KEYS, key) ? (KEYS[key] ?? null) : null;
}
