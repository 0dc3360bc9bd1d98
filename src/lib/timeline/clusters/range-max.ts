/** Index of the larger of two values, the first where both are the same; -1 is none. */
function larger(values: ArrayLike<number>, one: number, other: number): number {
	if (one < 0) return other;
	if (other < 0) return one;
	const [a, b] = [values[one] ?? -Infinity, values[other] ?? -Infinity];
	return a > b || (a === b && one < other) ? one : other;
}

/** Largest values of any part of a list, in O(log n): a segment tree over indices. */
export class RangeMax {
	readonly #values: ArrayLike<number>;
	/** Leaves from `#size` on; each node holds the index of its largest value, -1 where it holds none. */
	readonly #tree: Int32Array;
	readonly #size: number;

	constructor(values: ArrayLike<number>) {
		this.#values = values;
		this.#size = 2 ** Math.ceil(Math.log2(Math.max(1, values.length)));
		this.#tree = new Int32Array(2 * this.#size).fill(-1);
		for (let index = 0; index < values.length; index++) this.#tree[this.#size + index] = index;
		for (let node = this.#size - 1; node > 0; node--)
			this.#tree[node] = larger(values, this.#tree[2 * node] ?? -1, this.#tree[2 * node + 1] ?? -1);
	}

	#value(index: number): number {
		return this.#values[index] ?? -Infinity;
	}

	/** Index of the largest value in [from, to), the first of them; -1 where there is none. */
	indexOfMax(from: number, to: number): number {
		let found = -1;
		for (let low = from + this.#size, high = to + this.#size; low < high; low >>= 1, high >>= 1) {
			if (low & 1) found = larger(this.#values, found, this.#tree[low++] ?? -1);
			if (high & 1) found = larger(this.#values, found, this.#tree[--high] ?? -1);
		}
		return found;
	}

	/** Indices of the `most` largest values in [from, to), the largest first. */
	indicesOfLargest(from: number, to: number, most: number): number[] {
		const found: number[] = [];
		const parts = [{ from, to, best: this.indexOfMax(from, to) }];
		while (found.length < most && parts.length > 0) {
			parts.sort((a, b) => this.#value(b.best) - this.#value(a.best) || a.best - b.best);
			const part = parts.shift();
			if (!part || part.best < 0) break;
			found.push(part.best);
			for (const [low, high] of [
				[part.from, part.best],
				[part.best + 1, part.to]
			] as const)
				if (low < high) parts.push({ from: low, to: high, best: this.indexOfMax(low, high) });
		}
		return found;
	}

	/** Indices in [from, to) whose value is more than `least`, in order, `most` of them at the most. */
	indicesAbove(least: number, from: number, to: number, most: number): number[] {
		const found: number[] = [];
		for (let at = from; found.length < most && at < to;) {
			// The largest tells whether there is any; the first of them is found by halving.
			let low = at;
			let high = to;
			if (this.#value(this.indexOfMax(low, high)) <= least) break;
			while (high - low > 1) {
				const middle = (low + high) >> 1;
				if (this.#value(this.indexOfMax(low, middle)) > least) high = middle;
				else low = middle;
			}
			found.push(low);
			at = low + 1;
		}
		return found;
	}
}
