/** What the parts of a check share. */
import { blockAt, type Column, type TextRange } from './column';
import { parseExtent, type Extent } from './extent';
import { Reporter, type Report } from './problems';
import { findQuote } from './quotes';
import type { QuoteSelector } from './schema';

/** A quote with its one place in the column. */
export interface FoundQuote extends QuoteSelector, TextRange {
	block: string;
}

/** Where problems go, and how quotes, dates and ids are looked up. */
export class Resolver {
	readonly reporter = new Reporter();

	quote(column: Column, selector: QuoteSelector, field: string, report: Report): FoundQuote | null {
		const match = findQuote(column, selector);
		if (!match.found) {
			report(field, selector.exact, match.problem);
			return null;
		}
		const block = blockAt(column, match.range)?.id ?? '';
		return { ...selector, ...match.range, block };
	}

	quotes(column: Column, selectors: QuoteSelector[], report: Report): FoundQuote[] {
		return selectors.flatMap(
			(selector, index) => this.quote(column, selector, `quotes[${index}]`, report) ?? []
		);
	}

	extent(edtf: string, field: string, report: Report): Extent | null {
		try {
			return parseExtent(edtf);
		} catch (error) {
			report(field, edtf, (error as Error).message.replace(/^“.*?” /, ''));
			return null;
		}
	}

	ids(
		ids: readonly string[],
		known: Set<string>,
		kind: string,
		field: string,
		report: Report
	): void {
		for (const id of ids) if (!known.has(id)) report(field, id, `is not the id of any ${kind}`);
	}

	unique(file: string, records: readonly { id: string }[]): Set<string> {
		const seen = new Set<string>();
		for (const { id } of records) {
			if (seen.has(id))
				this.reporter.about(file, id)('id', id, 'stands twice; every id is used once');
			seen.add(id);
		}
		return seen;
	}
}
