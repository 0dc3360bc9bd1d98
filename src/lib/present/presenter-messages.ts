/** What the projection and the speaker window say to one another. Small, and checked on receipt: any page of this site may speak. */
import type { Slide } from './deck';
import { clampPosition, isSamePosition, type DeckPosition } from './deck-position';

export const CHANNEL = 'fragile-alliance-present';
const VERSION = 1;

export type Role = 'show' | 'speaker';
/** A question that is answered at once, the answer, a move, a farewell. */
const KINDS = ['hello', 'here', 'go', 'bye'] as const;

export interface Message {
	v: typeof VERSION;
	kind: (typeof KINDS)[number];
	from: Role;
	/** The lesson as a query, empty for the deck: windows that show different slides do not steer each other. */
	lesson: string;
	place: DeckPosition;
	black: boolean;
}

export const makeMessage = (
	kind: Message['kind'],
	rest: Pick<Message, 'from' | 'lesson' | 'place' | 'black'>
): Message => ({ v: VERSION, kind, ...rest });

const isRecord = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null;

/** A message from the other window on the same slides; null for all else. */
export function readMessage(
	data: unknown,
	{ role, lesson, slides }: { role: Role; lesson: string; slides: readonly Pick<Slide, 'steps'>[] }
): Message | null {
	if (!isRecord(data) || data['v'] !== VERSION || data['lesson'] !== lesson) return null;
	const { kind, from, place, black } = data;
	const known = KINDS.find((one) => one === kind);
	const other: Role = role === 'show' ? 'speaker' : 'show';
	if (!known || from !== other || typeof black !== 'boolean' || !isRecord(place)) return null;
	const { at, step } = place;
	if (typeof at !== 'number' || typeof step !== 'number') return null;
	const fit = clampPosition(slides, { at, step });
	return isSamePosition(fit, { at, step })
		? makeMessage(known, { from: other, lesson, place: fit, black })
		: null;
}
