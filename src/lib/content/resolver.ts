/** Checks that all parts of the data share: quotes, dates and ids. */
import type { Column } from './column';
import { parseExtent, type Extent } from './extent';
import type { Report, Reporter } from './problems';
import { findQuote, type Quote } from './quotes';
import type { QuoteSelector } from './schema';

/** Returns the result of `make`, or reports its error and returns undefined. */
function orReport<T>(make: () => T, field: string, value: string, report: Report): T | undefined {
	try {
		return make();
	} catch (error) {
		report(field, value, (error as Error).message);
		return undefined;
	}
}

/** Looks up quotes, dates and ids, and reports each problem. */
export class Resolver {
	readonly #idsByKind = new Map<string, Set<string>>();

	constructor(
		readonly column: Column,
		readonly reporter: Reporter
	) {}

	/**
	 * Returns the quote with its position. Returns an empty range where it is not found: the reported
	 * problem then stops the build, so that later stages need not handle a missing quote.
	 */
	quote(selector: QuoteSelector, field: string, report: Report): Quote {
		const { exact } = selector;
		return (
			orReport(() => findQuote(this.column, selector), field, exact, report) ?? {
				...{ exact, start: 0, end: 0, block: '' },
				...{ paragraph: null, heading: null }
			}
		);
	}

	/** Returns those of the quotes that are found. */
	quotes(selectors: QuoteSelector[], report: Report): Quote[] {
		return selectors
			.map((selector, index) => this.quote(selector, `quotes[${index}]`, report))
			.filter(({ block }) => block !== '');
	}

	/** Returns the days of an EDTF date; null where it is not valid. */
	extent(edtf: string, field: string, report: Report): Extent | null {
		return orReport(() => parseExtent(edtf), field, edtf, report) ?? null;
	}

	/**
	 * Adds and returns the ids of one kind of record, such as “milestone”. Reports each id that occurs
	 * twice.
	 */
	addIds(kind: string, file: string, records: readonly { id: string }[]): Set<string> {
		const ids = new Set<string>();
		for (const { id } of records) {
			if (ids.has(id))
				this.reporter.about(file, id)('id', id, 'stands twice; every id is used once');
			ids.add(id);
		}
		this.#idsByKind.set(kind, ids);
		return ids;
	}

	/** Reports each id that no added record of the kind has. */
	checkIds(kind: string, ids: readonly string[], field: string, report: Report): void {
		for (const id of ids)
			if (!this.#idsByKind.get(kind)?.has(id)) report(field, id, `is not the id of any ${kind}`);
	}
}
