/** State of the comparison page: alignment, shown verdicts, covered cells, findings. */
import type { ComparedEra } from '../story/compared-eras';
import type { CompareQuery, Finding, Judgement, Judgements, Verdict } from './compare-query';

const NONE: Judgement = { finding: null, reason: '' };

/** Returns a list with a value added, or removed if the list had it. */
const toggle = <T>(values: readonly T[], value: T): T[] =>
	values.includes(value) ? values.filter((other) => other !== value) : [...values, value];

export class CompareView {
	align = $state.raw('');
	verdicts = $state.raw<readonly Verdict[]>([]);
	/** Eras covered in all rows, and the cells (“id era”) that differ from their column. */
	#covered = $state.raw<readonly ComparedEra[]>([]);
	#exceptions = $state.raw<readonly string[]>([]);
	judgements = $state.raw<Judgements>({});
	/** Whether the address includes the findings: after sharing, or if the address had some. */
	isShared = $state(false);

	constructor(align: string) {
		this.align = align;
	}

	get covered(): readonly ComparedEra[] {
		return this.#covered;
	}

	/** The view for the address. Findings are included only after the reader shares them. */
	get query(): CompareQuery {
		const { align, verdicts, covered, judgements, isShared } = this;
		return { align, verdicts, covered, judgements: isShared ? judgements : {} };
	}

	/** Applies a view from the address. Findings of the address replace those for the same parallel. */
	restore({ align, verdicts, covered, judgements }: CompareQuery): void {
		this.align = align;
		this.verdicts = verdicts;
		this.#covered = covered;
		this.#exceptions = [];
		this.judgements = { ...this.judgements, ...judgements };
		this.isShared ||= Object.keys(judgements).length > 0;
	}

	isVerdictShown(verdict: Verdict): boolean {
		return this.verdicts.length === 0 || this.verdicts.includes(verdict);
	}
	toggleVerdict(verdict: Verdict): void {
		this.verdicts = toggle(this.verdicts, verdict);
	}

	isCovered(id: string, era: ComparedEra): boolean {
		return this.#covered.includes(era) !== this.#exceptions.includes(`${id} ${era}`);
	}
	/** Covers or uncovers one era of one row. */
	toggleCell(id: string, era: ComparedEra): void {
		this.#exceptions = toggle(this.#exceptions, `${id} ${era}`);
	}
	/** Covers or uncovers one era of all rows. */
	toggleEra(era: ComparedEra): void {
		this.#covered = toggle(this.#covered, era);
		this.#exceptions = this.#exceptions.filter((cell) => !cell.endsWith(` ${era}`));
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
	/** Number of rows with a finding. */
	count(finding: Finding): number {
		return Object.values(this.judgements).filter((judgement) => judgement.finding === finding)
			.length;
	}
}

let savedView: CompareView | undefined;

/**
 * Returns the view of this visit: findings survive navigation to other pages, but not closing the
 * tab.
 * @param inBrowser False while prerendering, where no view is shared between pages.
 */
export const savedCompareView = (align: string, inBrowser: boolean): CompareView =>
	inBrowser ? (savedView ??= new CompareView(align)) : new CompareView(align);
