/** Checks of quotes, dates and ids, for all kinds of records. */
import type { Column } from './column';
import { parseExtent, type Extent } from './extent';
import type { Report, Reporter } from './problems';
import { findQuote, type Quote } from './quotes';
import type { QuoteSelector, Side, StoryRecord } from './schema';

/** Returns the result of `make`, or reports its error and returns undefined. */
function tryOrReport<T>(
	make: () => T,
	field: string,
	value: string,
	report: Report
): T | undefined {
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
	readonly #places = new Map<string, Side>();

	constructor(
		readonly column: Column,
		readonly reporter: Reporter
	) {}

	/**
	 * Returns the quote with its position, or with an empty range if the column does not contain it.
	 * The reported problem then stops the build, so that later stages need not handle a missing quote.
	 */
	findQuote(selector: QuoteSelector, field: string, report: Report): Quote {
		const { exact } = selector;
		return (
			tryOrReport(() => findQuote(this.column, selector), field, exact, report) ?? {
				...{ exact, start: 0, end: 0, block: '' },
				...{ paragraph: null, heading: null }
			}
		);
	}

	/** Returns the quotes that are in the column, with their positions. */
	findQuotes(selectors: QuoteSelector[], report: Report): Quote[] {
		return selectors
			.map((selector, index) => this.findQuote(selector, `quotes[${index}]`, report))
			.filter(({ block }) => block !== '');
	}

	/** Returns the extent of an EDTF date; null where the date is not valid. */
	parseExtent(edtf: string, field: string, report: Report): Extent | null {
		return tryOrReport(() => parseExtent(edtf), field, edtf, report) ?? null;
	}

	/**
	 * Adds and returns the ids of one kind of record, such as “milestone”. Reports each id that occurs
	 * twice.
	 */
	addIds(kind: string, file: string, records: readonly { id: string }[]): Set<string> {
		const ids = new Set<string>();
		for (const { id } of records) {
			if (ids.has(id))
				this.reporter.reportFor(file, id)('id', id, 'occurs twice; give one of the two another id');
			ids.add(id);
		}
		this.#idsByKind.set(kind, ids);
		return ids;
	}

	/** Returns whether an added record of the kind has the id. */
	hasId(kind: string, id: string): boolean {
		return this.#idsByKind.get(kind)?.has(id) ?? false;
	}

	/** Reports each id that no added record of the kind has. */
	checkIds(kind: string, ids: readonly string[], field: string, report: Report): void {
		for (const id of ids)
			if (!this.hasId(kind, id)) report(field, id, `is not the id of any ${kind}`);
	}

	/** Adds the sides of the story. Reports ids and places that occur twice. */
	addSides(file: string, sides: StoryRecord['sides']): void {
		this.addIds('side in story.json', file, sides);
		for (const { id, place } of sides) {
			const [other] = [...this.#places].find(([, used]) => used === place) ?? [];
			if (other !== undefined)
				this.reporter.reportFor(file, id)(
					'place',
					place,
					`is the place of ${other} too; each side has a place of its own`
				);
			this.#places.set(id, place);
		}
	}

	/** Returns where a side is drawn. Reports an id that no side has. */
	sideOf(id: string, report: Report, field = 'side'): Side {
		this.checkIds('side in story.json', [id], field, report);
		return this.#places.get(id) ?? 'both';
	}

	/** Returns where the side of one actor is drawn. Reports the side that both share, too. */
	actorOf(id: string, report: Report, field = 'side'): Exclude<Side, 'both'> {
		const place = this.sideOf(id, report, field);
		if (place !== 'both') return place;
		if (this.#places.has(id)) report(field, id, 'is shared; give the side of one actor');
		return 'above';
	}
}
