/** Returns the index of the larger value, the smaller index if both are equal; -1 is no index. */
function indexOfLarger(values: ArrayLike<number>, i: number, j: number): number {
	if (i < 0) return j;
	if (j < 0) return i;
	const [a, b] = [values[i] ?? -Infinity, values[j] ?? -Infinity];
	return a > b || (a === b && i < j) ? i : j;
}

/** Range maximum queries in O(log n) by a segment tree over indices; d3 has only linear ones. */
export class RangeMax {
	readonly #values: ArrayLike<number>;
	/** Each node is the index of its largest value, or -1. The leaves start at `#size`. */
	readonly #tree: Int32Array;
	readonly #size: number;

	constructor(values: ArrayLike<number>) {
		this.#values = values;
		this.#size = 2 ** Math.ceil(Math.log2(Math.max(1, values.length)));
		this.#tree = new Int32Array(2 * this.#size).fill(-1);
		for (let index = 0; index < values.length; index++) this.#tree[this.#size + index] = index;
		for (let node = this.#size - 1; node > 0; node--)
			this.#tree[node] = indexOfLarger(
				values,
				this.#tree[2 * node] ?? -1,
				this.#tree[2 * node + 1] ?? -1
			);
	}

	#value(index: number): number {
		return this.#values[index] ?? -Infinity;
	}

	/** Returns the first index of the largest value in [from, to), or -1. */
	indexOfMax(from: number, to: number): number {
		let max = -1;
		for (let low = from + this.#size, high = to + this.#size; low < high; low >>= 1, high >>= 1) {
			if (low & 1) max = indexOfLarger(this.#values, max, this.#tree[low++] ?? -1);
			if (high & 1) max = indexOfLarger(this.#values, max, this.#tree[--high] ?? -1);
		}
		return max;
	}

	/** Returns the indices of the `limit` largest values in [from, to), largest first. */
	indicesOfLargest(from: number, to: number, limit: number): number[] {
		const indices: number[] = [];
		const ranges = [{ from, to, best: this.indexOfMax(from, to) }];
		while (indices.length < limit && ranges.length > 0) {
			ranges.sort((a, b) => this.#value(b.best) - this.#value(a.best) || a.best - b.best);
			const range = ranges.shift();
			if (!range || range.best < 0) break;
			indices.push(range.best);
			for (const [low, high] of [
				[range.from, range.best],
				[range.best + 1, range.to]
			] as const)
				if (low < high) ranges.push({ from: low, to: high, best: this.indexOfMax(low, high) });
		}
		return indices;
	}

	/** Returns the first `limit` indices in [from, to) with values above `threshold`, in order. */
	indicesAbove(threshold: number, from: number, to: number, limit: number): number[] {
		const indices: number[] = [];
		for (let start = from; indices.length < limit && start < to;) {
			// Binary search for the first range whose maximum is above the threshold.
			let low = start;
			let high = to;
			if (this.#value(this.indexOfMax(low, high)) <= threshold) break;
			while (high - low > 1) {
				const middle = (low + high) >> 1;
				if (this.#value(this.indexOfMax(low, middle)) > threshold) high = middle;
				else low = middle;
			}
			indices.push(low);
			start = low + 1;
		}
		return indices;
	}
}
