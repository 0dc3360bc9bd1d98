/**
 * Synchronises the projection and the speaker window. Each sends a heartbeat every second and
 * answers at once, because browsers slow the timers of a hidden window but not its messages.
 */
import { CHANNEL, makeMessage, readMessage, type Message, type Role } from '../presenter-messages';
import type { Slide } from '../deck';
import type { DeckPosition } from '../deck-position';

/** `disconnected`: no answer yet. `unsupported`: no BroadcastChannel, or it is forbidden. */
export type SyncState = 'disconnected' | 'connected' | 'lost' | 'unsupported';

export interface SyncOptions {
	role: Role;
	/** The lesson as a query; empty for the deck. */
	lesson: string;
	slides: readonly Slide[];
	position: () => DeckPosition;
	black: () => boolean;
	/** Called if the other window moved, or connects at another position. */
	onmove: (position: DeckPosition, black: boolean) => void;
}

const HEARTBEAT_MS = 1000;
/** Heartbeats without an answer after which the other window is lost. */
const MAX_MISSED = 3;

export class PresenterSync {
	#state = $state.raw<SyncState>('disconnected');
	readonly #options: SyncOptions;
	#channel: BroadcastChannel | null = null;
	#heartbeat: ReturnType<typeof setInterval> | undefined;
	#missed = 0;

	constructor(options: SyncOptions) {
		this.#options = options;
	}

	get state(): SyncState {
		return this.#state;
	}

	/** Connects, in the browser only. `stop` disconnects. */
	start(): void {
		if (this.#channel) return;
		try {
			this.#channel = new BroadcastChannel(CHANNEL);
		} catch {
			this.#state = 'unsupported';
			return;
		}
		this.#channel.onmessage = ({ data }) => this.#receive(readMessage(data, this.#options));
		this.#sendHeartbeat();
		this.#heartbeat = setInterval(() => this.#sendHeartbeat(), HEARTBEAT_MS);
	}

	/** Disconnects, and notifies the other window at once. */
	stop(): void {
		clearInterval(this.#heartbeat);
		this.#send('bye');
		this.#channel?.close();
		this.#channel = null;
	}

	/** Sends the position to the other window. */
	sendPosition(): void {
		this.#send('go');
	}

	#sendHeartbeat(): void {
		if (this.#missed >= MAX_MISSED && this.#state === 'connected') this.#state = 'lost';
		this.#missed++;
		this.#send('hello');
	}

	#send(kind: Message['kind']): void {
		const { role, lesson, position, black } = this.#options;
		try {
			this.#channel?.postMessage(
				makeMessage(kind, { from: role, lesson, place: position(), black: black() })
			);
		} catch {
			this.#state = 'unsupported';
		}
	}

	#receive(message: Message | null): void {
		if (!message) return;
		const { kind, place, black } = message;
		if (kind === 'bye') {
			if (this.#state === 'connected') this.#state = 'lost';
			return;
		}
		const isNew = this.#state !== 'connected';
		this.#state = 'connected';
		this.#missed = 0;
		// On connecting, the speaker window takes the position that the class sees.
		if (kind === 'go' || (isNew && this.#options.role === 'speaker'))
			this.#options.onmove(place, black);
		if (kind === 'hello') this.#send('here');
	}
}
