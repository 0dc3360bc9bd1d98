/** A segment of an axis, immutable: moving it makes a new one, or gives back the same where nothing changes. */
export class Span {
	constructor(
		readonly start: number,
		readonly end: number
	) {}

	get width(): number {
		return this.end - this.start;
	}

	/** Moves it by an amount of its own unit. */
	pan(by: number): Span {
		return by === 0 ? this : new Span(this.start + by, this.end + by);
	}

	/** Makes it `factor` times narrower (over 1) or wider (under 1); the point `at` keeps its share of the width. */
	zoom(factor: number, at = (this.start + this.end) / 2): Span {
		if (factor === 1) return this;
		return new Span(at - (at - this.start) / factor, at + (this.end - at) / factor);
	}

	/** The nearest span that lies within `bounds` and is no narrower than `narrowest`. */
	fitWithin(bounds: Span, narrowest = 0): Span {
		const width = Math.min(Math.max(this.width, narrowest), bounds.width);
		const middle = (this.start + this.end) / 2;
		const start = Math.min(Math.max(middle - width / 2, bounds.start), bounds.end - width);
		const same =
			Math.abs(start - this.start) < Number.EPSILON &&
			Math.abs(width - this.width) < Number.EPSILON;
		return same ? this : new Span(start, start + width);
	}

	contains(value: number): boolean {
		return this.start <= value && value <= this.end;
	}
}
