/**
 * The view of the comparison as a query: `?align=treaty&verdict=same&cover=now&v=1`, and what a reader found, where they
 * chose to share it: `holds=the-trip&why=the-trip:…`. As on the timeline, what is as it was at first is left out, and a value
 * that cannot be read is dropped and reported, never an error.
 */
import { COMPARED_ERAS, type ComparedEra } from '../story/compared-eras';
import type { StoryParallel } from '../story/story';

export type Verdict = StoryParallel['verdict'];
export const VERDICTS = ['same', 'reversed', 'changed', 'silent'] as const satisfies Verdict[];

/** What a reader finds of a parallel. */
export const FINDINGS = ['holds', 'partly', 'fails'] as const;
export type Finding = (typeof FINDINGS)[number];
export interface Judgement {
	/** Null where only a reason is given yet. */
	finding: Finding | null;
	reason: string;
}
/** By the id of the parallel. */
export type Judgements = Readonly<Record<string, Judgement>>;

export interface CompareQuery {
	align: string;
	/** Verdicts that are shown; empty shows all. */
	verdicts: readonly Verdict[];
	/** Sides that are covered in all rows. */
	covered: readonly ComparedEra[];
	judgements: Judgements;
}

const VERSION = '1';
const WHY = 'why';
/** A reason is a sentence or two: an address must stay one. */
export const MAX_REASON_LENGTH = 240;
/** Longer addresses are refused by some hosts: reasons beyond it are left out. Characters. */
export const MAX_QUERY_LENGTH = 6000;

/** What an address may speak of. The first alignment is the default. */
export interface CompareIds {
	alignments: readonly string[];
	parallels: readonly string[];
}

/** As a query string that begins with “?”, or empty for the default view. */
export function encodeCompare(
	{ align, verdicts, covered, judgements }: CompareQuery,
	{ alignments, parallels }: CompareIds
): string {
	const reasonOf = (id: string) => judgements[id]?.reason.trim().slice(0, MAX_REASON_LENGTH);
	const values: Record<string, string[]> = {
		align: align === alignments[0] ? [] : [align],
		verdict: VERDICTS.filter((verdict) => verdicts.includes(verdict)),
		cover: COMPARED_ERAS.filter((side) => covered.includes(side)),
		...Object.fromEntries(
			FINDINGS.map((finding) => [
				finding,
				parallels.filter((id) => judgements[id]?.finding === finding)
			])
		)
	};
	const query = new URLSearchParams(
		Object.entries(values).flatMap(([key, all]) => all.map((value) => [key, value]))
	);
	for (const id of parallels) {
		const why = reasonOf(id);
		const longer = new URLSearchParams(query);
		longer.append(WHY, `${id}:${why}`);
		if (why && judgements[id]?.finding && longer.toString().length <= MAX_QUERY_LENGTH)
			query.append(WHY, `${id}:${why}`);
	}
	if (query.size > 0) query.set('v', VERSION);
	return query.size > 0 ? `?${query.toString()}` : '';
}

/** Those of some values that may be, each once; the parameter is malformed where others were among them. */
function choose<T extends string>(
	query: URLSearchParams,
	key: string,
	allowed: readonly T[],
	malformed: string[]
): T[] {
	const asked = [...new Set(query.getAll(key))];
	const values = allowed.filter((value) => asked.includes(value));
	if (values.length < asked.length) malformed.push(key);
	return values;
}

/** Reads a query. `malformed` names the parameters that could not be used, or of which something could not. */
export function decodeCompare(
	query: URLSearchParams,
	{ alignments, parallels }: CompareIds
): { view: CompareQuery; malformed: string[] } {
	const malformed: string[] = [];
	const plain: CompareQuery = {
		align: alignments[0] ?? '',
		verdicts: [],
		covered: [],
		judgements: {}
	};
	if ((query.get('v') ?? VERSION) !== VERSION) return { view: plain, malformed: ['v'] };
	const [align = plain.align] = choose(query, 'align', alignments, malformed);
	const judgements = new Map<string, Judgement>();
	for (const finding of FINDINGS)
		for (const id of choose(query, finding, parallels, malformed)) {
			// Two findings for one row: the address was put together by hand, and the first counts.
			if (judgements.has(id)) malformed.push(finding);
			else judgements.set(id, { finding, reason: '' });
		}
	for (const why of query.getAll(WHY)) {
		const at = why.indexOf(':');
		const [id, reason] = [why.slice(0, Math.max(at, 0)), why.slice(at + 1)];
		const judged = judgements.get(id);
		// A reason belongs to a finding.
		if (!judged || judged.reason || reason.length > MAX_REASON_LENGTH) malformed.push(WHY);
		else judgements.set(id, { ...judged, reason });
	}
	return {
		view: {
			align,
			verdicts: choose(query, 'verdict', VERDICTS, malformed),
			covered: choose(query, 'cover', COMPARED_ERAS, malformed),
			judgements: Object.fromEntries(judgements)
		},
		malformed: [...new Set(malformed)]
	};
}
