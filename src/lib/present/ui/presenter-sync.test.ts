import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Slide } from '../deck';
import type { DeckPosition } from '../deck-position';
import { PresenterSync, type SyncOptions } from './presenter-sync.svelte';

const slides = Array.from({ length: 9 }, () => ({ steps: 1 }) as Slide);

/** The channels that are open; a message reaches all others at once. */
const channels = new Set<FakeChannel>();
class FakeChannel {
	onmessage: ((event: { data: unknown }) => void) | null = null;
	constructor() {
		channels.add(this);
	}
	postMessage(data: unknown): void {
		for (const other of [...channels]) if (other !== this) other.onmessage?.({ data });
	}
	close(): void {
		channels.delete(this);
	}
}

/** A window of the presentation; `at` counts slides from 1. */
class TestWindow {
	at: number;
	visible: boolean;
	readonly sync: PresenterSync;
	constructor(
		role: SyncOptions['role'],
		{
			at = 1,
			visible = true,
			show = null
		}: { at?: number; visible?: boolean; show?: string | null } = {}
	) {
		this.at = at;
		this.visible = visible;
		this.sync = new PresenterSync({
			...{ role, lesson: '', slides, show },
			position: (): DeckPosition => ({ at: this.at - 1, step: 1 }),
			black: () => false,
			isVisible: () => this.visible,
			onmove: ({ at: index }) => (this.at = index + 1)
		});
		this.sync.start();
	}
	move(to: number): void {
		this.at = to;
		this.sync.sendPosition();
	}
	/** Returns the window after a reload, which takes a second. */
	reload(role: SyncOptions['role']): TestWindow {
		this.sync.stop();
		vi.advanceTimersByTime(1000);
		return new TestWindow(role, {
			at: this.at,
			visible: this.visible,
			show: role === 'speaker' ? this.sync.show : null
		});
	}
}
const show = (options?: ConstructorParameters<typeof TestWindow>[1]) =>
	new TestWindow('show', options);
/** Opens a speaker window: from a show, or by its address. */
const speak = (opener?: TestWindow) =>
	new TestWindow('speaker', { show: opener?.sync.show ?? null });
const wait = (seconds: number) => vi.advanceTimersByTime(seconds * 1000);

beforeEach(() => {
	vi.useFakeTimers();
	vi.stubGlobal('BroadcastChannel', FakeChannel);
});
afterEach(() => {
	channels.clear();
	vi.unstubAllGlobals();
	vi.useRealTimers();
});

describe('PresenterSync', () => {
	it('connects both windows at once, at the position of the show', () => {
		const projection = show({ at: 5 });
		const speaker = speak();
		expect([projection.sync.state, speaker.sync.state, speaker.at]).toEqual([
			'connected',
			'connected',
			5
		]);
		speaker.move(6);
		expect(projection.at).toBe(6);
		projection.move(7);
		expect(speaker.at).toBe(7);
	});

	it.each([
		['a hidden tab opened before', false, true],
		['a hidden tab opened after', false, false],
		['a visible window opened before', true, true],
		['a visible window opened after', true, false]
	])('keeps following a reloaded show beside %s', (_, visible, isBefore) => {
		const forgotten = isBefore ? show({ visible }) : null;
		const projection = show();
		const speaker = speak(projection);
		const other = forgotten ?? show({ visible });
		projection.move(5);
		const reloaded = projection.reload('show');
		wait(5);
		expect([speaker.at, speaker.sync.show]).toEqual([5, reloaded.sync.show]);
		speaker.move(6);
		expect([reloaded.at, other.at]).toEqual([6, 1]);
		expect(other.sync.state).toBe('disconnected');
		other.move(2);
		expect([speaker.at, reloaded.at]).toEqual([6, 6]);
	});

	it('follows the visible show or the show that moves, if opened by its address', () => {
		show({ visible: false });
		const projection = show({ at: 5 });
		expect(speak().at).toBe(5);
		projection.sync.stop();
		const [first, second] = [show(), show()];
		const speaker = speak();
		for (const moved of [first, second])
			if (moved.sync.show !== speaker.sync.show) {
				moved.move(2);
				expect([speaker.at, speaker.sync.show]).toEqual([2, moved.sync.show]);
			}
	});

	it('follows a hidden show if no visible one answers', () => {
		const projection = show({ at: 5, visible: false });
		const speaker = speak();
		expect(speaker.sync.state).toBe('disconnected');
		wait(4);
		expect([speaker.at, projection.sync.state]).toEqual([5, 'connected']);
	});

	it('takes another show after a farewell only if visible or at the same position', () => {
		const projection = show({ at: 5 });
		const speaker = speak(projection);
		const forgotten = show({ visible: false });
		projection.sync.stop();
		wait(10);
		expect([speaker.at, speaker.sync.state]).toEqual([5, 'lost']);
		forgotten.visible = true;
		wait(2);
		expect([speaker.at, forgotten.sync.state]).toEqual([1, 'connected']);
		forgotten.sync.stop();
		const hidden = show({ visible: false });
		wait(5);
		expect([speaker.sync.state, hidden.sync.state]).toEqual(['connected', 'connected']);
	});

	it('keeps two speaker windows with one show in step', () => {
		const projection = show();
		const [first, second] = [speak(projection), speak(projection)];
		first.move(3);
		expect([projection.at, second.at]).toEqual([3, 3]);
		first.sync.stop();
		expect(projection.sync.state).toBe('connected');
		second.sync.stop();
		expect(projection.sync.state).toBe('lost');
	});

	it('keeps two shows with a speaker window each apart', () => {
		const shows = [show(), show()] as const;
		const speakers = shows.map((opener) => speak(opener)) as [TestWindow, TestWindow];
		shows[0].move(4);
		speakers[1].move(7);
		expect([...shows, ...speakers].map(({ at }) => at)).toEqual([4, 7, 4, 7]);
		expect(speakers[0].reload('speaker').at).toBe(4);
	});

	it('finds another show if that of its address is gone', () => {
		const projection = show({ at: 5 });
		const speaker = new TestWindow('speaker', { show: 'gone' });
		wait(5);
		expect([speaker.at, projection.sync.state]).toEqual([5, 'connected']);
	});

	it('reports a window that stops without a farewell', () => {
		const projection = show({ at: 5 });
		const speaker = speak(projection);
		channels.clear();
		wait(5);
		expect([projection.sync.state, speaker.sync.state]).toEqual(['lost', 'lost']);
	});

	it('connects again after a return from the back/forward cache', () => {
		const projection = show({ at: 5 });
		const speaker = speak(projection);
		projection.sync.stop();
		expect(speaker.sync.state).toBe('lost');
		projection.sync.start();
		expect([projection.sync.state, speaker.sync.state]).toEqual(['connected', 'connected']);
		speaker.sync.stop();
		speaker.sync.start();
		expect([projection.sync.state, speaker.sync.show]).toEqual(['connected', projection.sync.show]);
	});
});
