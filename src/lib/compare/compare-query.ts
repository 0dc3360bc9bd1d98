/**
 * The view of the comparison as a query: `?align=treaty&verdict=mirrors&cover=now&v=1`. After the reader
 * shares their findings, the query has the findings, too: `holds=the-trip&why=the-trip:…`.
 */
import { COMPARED_ERAS, type ComparedEra } from '../story/compared-eras';
import {
	decodeQuery,
	encodeQuery,
	oneOf,
	record,
	subsetOf,
	type QueryField
} from '../story/query-codec';
import type { StoryParallel } from '../story/story';

export type Verdict = StoryParallel['verdict'];
export const VERDICTS = ['mirrors', 'differs', 'silent'] as const satisfies Verdict[];

/** Findings a reader can choose for a parallel. */
export const FINDINGS = ['holds', 'partly', 'fails'] as const;
export type Finding = (typeof FINDINGS)[number];
export interface Judgement {
	/** Null while only a reason is given. */
	finding: Finding | null;
	reason: string;
}
/** By the id of the parallel. */
export type Judgements = Readonly<Record<string, Judgement>>;

export interface CompareQuery {
	align: string;
	/** Verdicts shown; empty for all. */
	verdicts: readonly Verdict[];
	/** Eras covered on the page of each pair, or `none`; empty for the default. */
	covered: readonly Cover[];
	judgements: Judgements;
}

const COVERS = [...COMPARED_ERAS, 'none'] as const;
export type Cover = ComparedEra | 'none';

const WHY = 'why';
/** Characters. */
export const MAX_REASON_LENGTH = 240;
/** Characters. Some hosts refuse longer addresses, so reasons beyond this length are omitted. */
export const MAX_QUERY_LENGTH = 6000;

/** Ids that a query is checked against. The first alignment is the default. */
export interface CompareIds {
	alignments: readonly string[];
	parallels: readonly string[];
}

/** A parameter for each finding, and a reason for some: `holds=the-trip&why=the-trip:…`. */
function judgementsField(parallels: readonly string[]): QueryField<Judgements> {
	const fields = FINDINGS.map((finding) => ({ finding, ids: subsetOf(finding, parallels) }));
	return {
		encode: (judgements, query) => {
			for (const { finding, ids } of fields)
				ids.encode(
					parallels.filter((id) => judgements[id]?.finding === finding),
					query
				);
			for (const id of parallels) {
				const { finding = null, reason = '' } = judgements[id] ?? {};
				const why = `${id}:${reason.trim().slice(0, MAX_REASON_LENGTH)}`;
				const longer = new URLSearchParams([...query, [WHY, why]]);
				if (finding && reason.trim() && longer.toString().length <= MAX_QUERY_LENGTH)
					query.append(WHY, why);
			}
		},
		decode: (query, malformed) => {
			const judgements = new Map<string, Judgement>();
			for (const { finding, ids } of fields)
				for (const id of ids.decode(query, malformed)) {
					// The page writes one finding a row; of several, the first counts.
					if (judgements.has(id)) malformed.add(finding);
					else judgements.set(id, { finding, reason: '' });
				}
			for (const why of query.getAll(WHY)) {
				const [, id = '', reason = ''] = /^(.*?):(.*)$/s.exec(why) ?? [];
				const judgement = judgements.get(id);
				// A reason without a finding is malformed.
				if (!judgement || judgement.reason || reason.length > MAX_REASON_LENGTH) malformed.add(WHY);
				else judgements.set(id, { ...judgement, reason });
			}
			return Object.fromEntries(judgements);
		}
	};
}

const compareField = ({ alignments, parallels }: CompareIds) =>
	record<CompareQuery>({
		align: oneOf('align', alignments),
		verdicts: subsetOf('verdict', VERDICTS),
		covered: subsetOf('cover', COVERS),
		judgements: judgementsField(parallels)
	});

/** Returns the query string of a view, with its “?”; empty for the default view. */
export const encodeCompare = (view: CompareQuery, ids: CompareIds): string =>
	encodeQuery(compareField(ids), view);

/** Verdicts in addresses of the first edition, and their names today. */
const FORMER_VERDICTS: ReadonlyMap<string, Verdict> = new Map([
	['same', 'mirrors'],
	['reversed', 'mirrors'],
	['changed', 'differs']
]);

/** Returns the view of a query, and the names of the malformed parameters. */
export function decodeCompare(query: URLSearchParams, ids: CompareIds) {
	const current = [...query].map(([name, value]) => [
		name,
		name === 'verdict' ? (FORMER_VERDICTS.get(value) ?? value) : value
	]);
	return decodeQuery(compareField(ids), new URLSearchParams(current));
}
