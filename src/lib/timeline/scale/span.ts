/** An immutable interval. Its methods return a new span, or the same one if nothing changes. */
export class Span {
	constructor(
		readonly start: number,
		readonly end: number
	) {}

	get width(): number {
		return this.end - this.start;
	}

	pan(distance: number): Span {
		return distance === 0 ? this : new Span(this.start + distance, this.end + distance);
	}

	/** Returns a span `factor` times narrower in which `fixed` keeps its share of the width. */
	zoom(factor: number, fixed = (this.start + this.end) / 2): Span {
		if (factor === 1) return this;
		return new Span(fixed - (fixed - this.start) / factor, fixed + (this.end - fixed) / factor);
	}

	/** Returns the nearest span within `bounds`, at least `minWidth` wide if `bounds` allow it. */
	fitWithin(bounds: Span, minWidth = 0): Span {
		const width = Math.min(Math.max(this.width, minWidth), bounds.width);
		const middle = (this.start + this.end) / 2;
		const start = Math.min(Math.max(middle - width / 2, bounds.start), bounds.end - width);
		const isSame =
			Math.abs(start - this.start) < Number.EPSILON &&
			Math.abs(width - this.width) < Number.EPSILON;
		return isSame ? this : new Span(start, start + width);
	}

	contains(value: number): boolean {
		return this.start <= value && value <= this.end;
	}
}
