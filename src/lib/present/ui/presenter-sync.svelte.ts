/**
 * Synchronises the projection and the speaker window. Each sends a heartbeat every second and
 * answers at once, because browsers slow the timers of a hidden window but not its messages.
 * A speaker window follows one show: a forgotten tab with slides must not move it.
 */
import { CHANNEL, makeMessage, readMessage, type Message, type Role } from '../presenter-messages';
import type { Slide } from '../deck';
import { isSamePosition, type DeckPosition } from '../deck-position';

/** `disconnected`: no answer yet. `unsupported`: no BroadcastChannel, or it is forbidden. */
export type SyncState = 'disconnected' | 'connected' | 'lost' | 'unsupported';

export interface SyncOptions {
	role: Role;
	/** The lesson as a query; empty for the deck. */
	lesson: string;
	slides: readonly Slide[];
	position: () => DeckPosition;
	black: () => boolean;
	/** By default, whether the document is visible. */
	isVisible?: () => boolean;
	/** The show that opened this speaker window, if known. */
	show?: string | null;
	/** Called if the other window moved, or connects at another position. */
	onmove: (position: DeckPosition, black: boolean) => void;
}

const HEARTBEAT_MS = 1000;
/** Heartbeats without an answer after which the other window is lost. */
const MAX_MISSED = 3;

export class PresenterSync {
	#state = $state.raw<SyncState>('disconnected');
	readonly #options: SyncOptions;
	/** Random digits, because `crypto.randomUUID` exists only on https. */
	readonly #id = Math.random().toString(36).slice(2);
	/** The window itself if it is a show, else the followed show; null if none is followed. */
	#show: string | null;
	/**
	 * Whether the followed show is certain: it opened this window, was moved, or took the place of
	 * a lost show. Until then, another show that the presenter moves is followed instead.
	 */
	#isCertain: boolean;
	/** The windows that answer: the followed show, or all speaker windows that follow this show. */
	// eslint-disable-next-line svelte/prefer-svelte-reactivity -- nothing observes it
	readonly #partners = new Set<string>();
	#channel: BroadcastChannel | null = null;
	#heartbeat: ReturnType<typeof setInterval> | undefined;
	#missed = 0;

	constructor(options: SyncOptions) {
		this.#options = options;
		this.#show = options.role === 'show' ? this.#id : (options.show ?? null);
		this.#isCertain = this.#show !== null;
	}

	get state(): SyncState {
		return this.#state;
	}

	/** Id of the show that this window is or follows; null if it follows none. */
	get show(): string | null {
		return this.#show;
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
		this.#missed = 0;
		this.#sendHeartbeat();
		this.#heartbeat = setInterval(() => this.#sendHeartbeat(), HEARTBEAT_MS);
	}

	/** Disconnects, and notifies the other window at once. */
	stop(): void {
		clearInterval(this.#heartbeat);
		this.#send('bye');
		this.#channel?.close();
		this.#channel = null;
		this.#partners.clear();
	}

	/** Sends the position to the other window. */
	sendPosition(): void {
		this.#send('go');
	}

	#sendHeartbeat(): void {
		if (this.#missed >= MAX_MISSED) this.#lose();
		this.#missed++;
		this.#send('hello');
	}

	#lose(): void {
		this.#partners.clear();
		if (this.#options.role === 'speaker') {
			this.#show = null;
			this.#isCertain = false;
		}
		if (this.#state === 'connected') this.#state = 'lost';
	}

	#send(kind: Message['kind']): void {
		const { role, lesson, position, black, isVisible = () => !document.hidden } = this.#options;
		try {
			this.#channel?.postMessage(
				makeMessage(kind, {
					...{ from: role, id: this.#id, show: this.#show, visible: isVisible() },
					...{ lesson, place: position(), black: black() }
				})
			);
		} catch {
			this.#state = 'unsupported';
		}
	}

	#isAtSamePosition(position: DeckPosition): boolean {
		return isSamePosition(position, this.#options.position());
	}

	/**
	 * Returns whether this speaker window should follow the show of a message from now on. Without a
	 * show, it takes a visible one at its position. Others wait, so that a reloaded show can return
	 * first.
	 */
	#shouldFollow({ kind, visible, place }: Message): boolean {
		if (kind === 'go' && visible && !this.#isCertain) return true;
		if (kind === 'bye' || this.#show !== null) return false;
		const fits = this.#state === 'disconnected' || this.#isAtSamePosition(place);
		return this.#missed < MAX_MISSED ? visible && fits : visible || fits;
	}

	#receive(message: Message | null): void {
		if (!message) return;
		const { kind, from, id, show, place, black } = message;
		const { role, onmove } = this.#options;
		if (from === role) {
			// Another speaker window moved the same show.
			if (kind === 'go' && show !== null && show === this.#show) onmove(place, black);
			return;
		}
		if (role === 'speaker' && id !== this.#show && this.#shouldFollow(message)) {
			this.#partners.clear();
			this.#show = id;
			this.#isCertain = this.#state === 'lost' && this.#isAtSamePosition(place);
		}
		if (kind === 'bye' || show !== this.#show) {
			if (this.#partners.delete(id) && this.#partners.size === 0) {
				this.#missed = 0;
				this.#lose();
			}
			// A speaker window that follows no show asks for one.
			if (kind === 'hello' && show === null) this.#send('here');
			return;
		}
		const isNew = !this.#partners.has(id);
		this.#partners.add(id);
		this.#state = 'connected';
		this.#missed = 0;
		if (kind === 'go') this.#isCertain = true;
		// On connecting, the speaker window takes the position that the class sees.
		if (kind === 'go' || (isNew && role === 'speaker')) onmove(place, black);
		if (kind === 'hello' || isNew) this.#send('here');
	}
}
