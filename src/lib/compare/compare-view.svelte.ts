/** What the reader does with the comparison: how it is aligned, what is shown and covered, what they found. */
import type { ComparedEra } from '../story/compared-eras';
import type { CompareQuery, Finding, Judgement, Judgements, Verdict } from './compare-query';

const NONE: Judgement = { finding: null, reason: '' };

/** Adds a value to a list, or takes it out. */
const toggled = <T>(values: readonly T[], value: T): T[] =>
	values.includes(value) ? values.filter((other) => other !== value) : [...values, value];

export class CompareView {
	align = $state.raw('');
	verdicts = $state.raw<readonly Verdict[]>([]);
	/** Sides covered in all rows, and the cells that are otherwise than all: “id side”. */
	#covered = $state.raw<readonly ComparedEra[]>([]);
	#otherwise = $state.raw<readonly string[]>([]);
	judgements = $state.raw<Judgements>({});
	/** Whether what was found stands in the address: once the reader shares it, or came with it. */
	isShared = $state(false);

	constructor(align: string) {
		this.align = align;
	}

	get covered(): readonly ComparedEra[] {
		return this.#covered;
	}

	/** The view as the address keeps it. What was found goes along only where the reader shares it. */
	get query(): CompareQuery {
		const { align, verdicts, covered, judgements, isShared } = this;
		return { align, verdicts, covered, judgements: isShared ? judgements : {} };
	}

	/** Takes up a view from the address; what the reader found here already stays, unless the address says otherwise. */
	restore({ align, verdicts, covered, judgements }: CompareQuery): void {
		this.align = align;
		this.verdicts = verdicts;
		this.#covered = covered;
		this.#otherwise = [];
		this.judgements = { ...this.judgements, ...judgements };
		this.isShared ||= Object.keys(judgements).length > 0;
	}

	shows(verdict: Verdict): boolean {
		return this.verdicts.length === 0 || this.verdicts.includes(verdict);
	}
	toggleVerdict(verdict: Verdict): void {
		this.verdicts = toggled(this.verdicts, verdict);
	}

	isCovered(id: string, side: ComparedEra): boolean {
		return this.#covered.includes(side) !== this.#otherwise.includes(`${id} ${side}`);
	}
	/** Covers or uncovers one side of one row. */
	toggleCell(id: string, side: ComparedEra): void {
		this.#otherwise = toggled(this.#otherwise, `${id} ${side}`);
	}
	/** Covers or uncovers one side of all rows. */
	toggleSide(side: ComparedEra): void {
		this.#covered = toggled(this.#covered, side);
		this.#otherwise = this.#otherwise.filter((cell) => !cell.endsWith(` ${side}`));
	}

	judgementOf(id: string): Judgement {
		return this.judgements[id] ?? NONE;
	}
	judge(id: string, judgement: Partial<Judgement>): void {
		this.judgements = { ...this.judgements, [id]: { ...this.judgementOf(id), ...judgement } };
	}
	clearJudgements(): void {
		this.judgements = {};
		this.isShared = false;
	}
	/** How many rows the reader found so. */
	count(finding: Finding): number {
		return Object.values(this.judgements).filter((one) => one.finding === finding).length;
	}
}

let kept: CompareView | undefined;

/**
 * The view of this visit: who follows a quote into the column and comes back finds what they found. Gone when the page is
 * closed. @param inBrowser False while pages are made, when nothing is kept.
 */
export const savedCompareView = (align: string, inBrowser: boolean): CompareView =>
	inBrowser ? (kept ??= new CompareView(align)) : new CompareView(align);
