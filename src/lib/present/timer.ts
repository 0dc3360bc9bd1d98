/** A timer as two numbers, which the address preserves during a reload. */
export interface Timer {
	/** Time elapsed before the last start, ms. */
	before: number;
	/** Time of the last start, ms UTC; null while stopped. */
	since: number | null;
}

export const STOPPED: Timer = { before: 0, since: null };

export const elapsed = ({ before, since }: Timer, now: number): number =>
	before + (since === null ? 0 : Math.max(0, now - since));

export const toggleTimer = (timer: Timer, now: number): Timer => ({
	before: elapsed(timer, now),
	since: timer.since === null ? now : null
});

export const encodeTimer = ({ before, since }: Timer): string =>
	`${Math.round(before)}.${since ?? ''}`;

/** Returns the timer that a text encodes; a stopped timer for malformed text. */
export function decodeTimer(text: string | null): Timer {
	const [, before, since] = /^(\d{1,9})\.(\d{1,14})?$/.exec(text ?? '') ?? [];
	return before === undefined
		? STOPPED
		: { before: Number(before), since: since === undefined ? null : Number(since) };
}

const twoDigits = (value: number) => String(value).padStart(2, '0');

/** Returns “4:05” or “1:02:03”. */
export function formatElapsed(ms: number): string {
	const seconds = Math.floor(ms / 1000);
	const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
	return hours > 0
		? `${hours}:${twoDigits(minutes)}:${twoDigits(seconds % 60)}`
		: `${minutes}:${twoDigits(seconds % 60)}`;
}
