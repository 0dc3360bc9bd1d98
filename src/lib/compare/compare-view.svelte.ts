/** State of the comparison: alignment, shown verdicts, covered sides, findings. */
import { COMPARED_ERAS, type ComparedEra } from '../story/compared-eras';
import type { CompareQuery, Cover, Finding, Judgement, Judgements, Verdict } from './compare-query';

const NONE: Judgement = { finding: null, reason: '' };
/** The reader guesses the later era from the earlier one. */
const COVERED_BY_DEFAULT: readonly ComparedEra[] = ['now'];

/** Returns a list with a value added, or removed if the list had it. */
const toggle = <T>(values: readonly T[], value: T): T[] =>
	values.includes(value) ? values.filter((other) => other !== value) : [...values, value];

export class CompareView {
	align = $state.raw('');
	verdicts = $state.raw<readonly Verdict[]>([]);
	/**
	 * Eras covered in all pairs, and the sides (“id era”) that differ. Nothing is covered until an
	 * address is read: without script nobody could uncover it.
	 */
	#covered = $state.raw<readonly Cover[]>(['none']);
	#exceptions = $state.raw<readonly string[]>([]);
	judgements = $state.raw<Judgements>({});
	/** Whether the address includes the findings: after sharing, or if the address had some. */
	isShared = $state(false);

	constructor(align: string) {
		this.align = align;
	}

	/** Eras covered in all pairs. */
	get coveredEras(): readonly ComparedEra[] {
		if (this.#covered.length === 0) return COVERED_BY_DEFAULT;
		return COMPARED_ERAS.filter((era) => this.#covered.includes(era));
	}

	/** The view for the address. Findings are included only after the reader shares them. */
	get query(): CompareQuery {
		const { align, verdicts, judgements, isShared } = this;
		return { align, verdicts, covered: this.#covered, judgements: isShared ? judgements : {} };
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

	isCovered(id: string, era: ComparedEra): boolean {
		return this.coveredEras.includes(era) !== this.#exceptions.includes(`${id} ${era}`);
	}
	/** Covers or uncovers one side of a pair. */
	toggleSide(id: string, era: ComparedEra): void {
		this.#exceptions = toggle(this.#exceptions, `${id} ${era}`);
	}
	/** Covers or uncovers one era of all pairs. */
	toggleEra(era: ComparedEra): void {
		const eras = toggle(this.coveredEras, era);
		this.#covered = eras.length > 0 ? eras : ['none'];
		this.#exceptions = this.#exceptions.filter((side) => !side.endsWith(` ${era}`));
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
	/** Number of pairs with this finding. */
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
