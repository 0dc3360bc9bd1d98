/**
 * Keeps the projection and the speaker window in step. Each asks the other every second and is answered at once: a window
 * that lies behind another has its clocks slowed by the browser, but not its answers.
 */
import { CHANNEL, makeMessage, readMessage, type Message, type Role } from '../presenter-messages';
import type { Slide } from '../deck';
import type { DeckPosition } from '../deck-position';

/** `alone`: nobody has answered yet. `impossible`: the browser has no such channel, or forbids it. */
export type SyncState = 'alone' | 'together' | 'lost' | 'impossible';

export interface SyncOptions {
	role: Role;
	/** As in the messages; what is read of one must fit the slides. */
	lesson: string;
	slides: readonly Slide[];
	place: () => DeckPosition;
	black: () => boolean;
	/** The other window moved, or is met for the first time and shows something else. */
	onmove: (place: DeckPosition, black: boolean) => void;
}

/** ms from question to question; so many without an answer, and the other is lost. */
const HEARTBEAT_MS = 1000;
const MAX_MISSED = 3;

export class PresenterSync {
	#state = $state.raw<SyncState>('alone');
	readonly #options: SyncOptions;
	#channel: BroadcastChannel | null = null;
	#pulse: ReturnType<typeof setInterval> | undefined;
	#unanswered = 0;

	constructor(options: SyncOptions) {
		this.#options = options;
	}

	get state(): SyncState {
		return this.#state;
	}

	/** Begins to listen. Call in the browser; `stop` ends it. */
	start(): void {
		if (this.#channel) return;
		try {
			this.#channel = new BroadcastChannel(CHANNEL);
		} catch {
			this.#state = 'impossible';
			return;
		}
		this.#channel.onmessage = ({ data }) => this.#hear(readMessage(data, this.#options));
		this.#ask();
		this.#pulse = setInterval(() => this.#ask(), HEARTBEAT_MS);
	}

	/** Says farewell, so that the other need not wait to know. */
	stop(): void {
		clearInterval(this.#pulse);
		this.#say('bye');
		this.#channel?.close();
		this.#channel = null;
	}

	/** Tells the other window where this one is now. */
	move(): void {
		this.#say('go');
	}

	#ask(): void {
		if (this.#unanswered >= MAX_MISSED && this.#state === 'together') this.#state = 'lost';
		this.#unanswered++;
		this.#say('hello');
	}

	#say(kind: Message['kind']): void {
		const { role, lesson, place, black } = this.#options;
		try {
			this.#channel?.postMessage(
				makeMessage(kind, { from: role, lesson, place: place(), black: black() })
			);
		} catch {
			this.#state = 'impossible';
		}
	}

	#hear(message: Message | null): void {
		if (!message) return;
		const { kind, place, black } = message;
		if (kind === 'bye') {
			if (this.#state === 'together') this.#state = 'lost';
			return;
		}
		const met = this.#state !== 'together';
		this.#state = 'together';
		this.#unanswered = 0;
		// What the class sees counts when the two meet; after that each follows the other’s moves.
		if (kind === 'go' || (met && this.#options.role === 'speaker'))
			this.#options.onmove(place, black);
		if (kind === 'hello') this.#say('here');
	}
}
