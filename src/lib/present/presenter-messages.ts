/** Messages between projection and speaker window, checked on receipt: any page can send one. */
import type { Slide } from './deck';
import { clampPosition, isSamePosition, type DeckPosition } from './deck-position';

export const CHANNEL = 'fragile-alliance-present';
const VERSION = 1;

export type Role = 'show' | 'speaker';
/** In this order: a heartbeat, its answer, a move, the end of the connection. */
const KINDS = ['hello', 'here', 'go', 'bye'] as const;

export interface Message {
	v: typeof VERSION;
	kind: (typeof KINDS)[number];
	from: Role;
	/** The lesson as a query, empty for the deck: only windows with the same slides are connected. */
	lesson: string;
	place: DeckPosition;
	black: boolean;
}

export const makeMessage = (
	kind: Message['kind'],
	content: Pick<Message, 'from' | 'lesson' | 'place' | 'black'>
): Message => ({ v: VERSION, kind, ...content });

const isRecord = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null;

/** Returns a message of the other role about the same slides; null for any other data. */
export function readMessage(
	data: unknown,
	{ role, lesson, slides }: { role: Role; lesson: string; slides: readonly Pick<Slide, 'steps'>[] }
): Message | null {
	if (!isRecord(data) || data['v'] !== VERSION || data['lesson'] !== lesson) return null;
	const { kind, from, place, black } = data;
	const knownKind = KINDS.find((known) => known === kind);
	const otherRole: Role = role === 'show' ? 'speaker' : 'show';
	if (!knownKind || from !== otherRole || typeof black !== 'boolean' || !isRecord(place))
		return null;
	const { at, step } = place;
	if (typeof at !== 'number' || typeof step !== 'number') return null;
	const position = clampPosition(slides, { at, step });
	return isSamePosition(position, { at, step })
		? makeMessage(knownKind, { from: otherRole, lesson, place: position, black })
		: null;
}
