/** Messages between projection and speaker window, checked on receipt: any page can send one. */
import { prefix } from '../story/settings';
import type { Slide } from './deck';
import { clampPosition, isSamePosition, type DeckPosition } from './deck-position';

export const CHANNEL = `${prefix}-present`;
const VERSION = 2;

const ROLES = ['show', 'speaker'] as const;
export type Role = (typeof ROLES)[number];
/** In this order: a heartbeat, its answer, a move, the end of the connection. */
const KINDS = ['hello', 'here', 'go', 'bye'] as const;

export interface Message {
	v: typeof VERSION;
	kind: (typeof KINDS)[number];
	from: Role;
	/** The window that sends it. */
	id: string;
	/** The show that it concerns: the sender itself, or the show that a speaker window follows. */
	show: string | null;
	/** Whether the sender is visible. */
	visible: boolean;
	/** The lesson as a query, empty for the deck: only windows with the same slides are connected. */
	lesson: string;
	place: DeckPosition;
	black: boolean;
}

export const makeMessage = (
	kind: Message['kind'],
	content: Omit<Message, 'v' | 'kind'>
): Message => ({ v: VERSION, kind, ...content });

const isRecord = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null;

/** Returns a message about the same slides; null for any other data. */
export function readMessage(
	data: unknown,
	{ lesson, slides }: { lesson: string; slides: readonly Pick<Slide, 'steps'>[] }
): Message | null {
	if (!isRecord(data) || data['v'] !== VERSION || data['lesson'] !== lesson) return null;
	const { id, show, visible, place, black } = data;
	const kind = KINDS.find((known) => known === data['kind']);
	const from = ROLES.find((known) => known === data['from']);
	if (!kind || !from || typeof id !== 'string' || (typeof show !== 'string' && show !== null))
		return null;
	if (typeof visible !== 'boolean' || typeof black !== 'boolean' || !isRecord(place)) return null;
	const { at, step } = place;
	if (typeof at !== 'number' || typeof step !== 'number') return null;
	const position = clampPosition(slides, { at, step });
	return isSamePosition(position, { at, step })
		? makeMessage(kind, { from, id, show, visible, lesson, place: position, black })
		: null;
}
