import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	decodeCompare,
	encodeCompare,
	FINDINGS,
	MAX_QUERY_LENGTH,
	MAX_REASON_LENGTH,
	VERDICTS,
	type CompareQuery,
	type Judgement
} from './compare-query';

const known = {
	alignments: ['victory', 'fire', 'own'],
	parallels: ['who-wins', 'who-visits', 'who-dies']
};
const defaultView: CompareQuery = { align: 'victory', verdicts: [], covered: [], judgements: {} };
const decode = (query: string) => decodeCompare(new URLSearchParams(query), known);

const anyReason = fc
	// Short enough for three percent-encoded reasons in one query.
	.string({ maxLength: 100, unit: 'binary' })
	.map((text) => text.trim())
	// A lone surrogate cannot be encoded.
	.filter((text) => text.isWellFormed());
const anyJudgement: fc.Arbitrary<Judgement> = fc.record({
	finding: fc.constantFrom(...FINDINGS),
	reason: anyReason
});
const anyView: fc.Arbitrary<CompareQuery> = fc.record({
	align: fc.constantFrom(...known.alignments),
	verdicts: fc.subarray([...VERDICTS]),
	covered: fc.subarray(['then', 'now', 'none'] as const),
	judgements: fc.dictionary(fc.constantFrom(...known.parallels), anyJudgement, {
		noNullPrototype: true
	})
});

describe('the query of the comparison', () => {
	it('is empty for the default view', () => {
		expect(encodeCompare(defaultView, known)).toBe('');
		expect(decode('')).toEqual({ view: defaultView, malformed: [] });
	});

	it('decodes to the encoded view, with findings and reasons', () => {
		fc.assert(
			fc.property(anyView, (view) => {
				expect(decode(encodeCompare(view, known))).toEqual({ view, malformed: [] });
			}),
			{ numRuns: 500 }
		);
	});

	it('decodes any query, and names each malformed parameter once', () => {
		const key = fc.constantFrom(
			'align',
			'verdict',
			'cover',
			'holds',
			'partly',
			'fails',
			'why',
			'v',
			'x'
		);
		fc.assert(
			fc.property(fc.array(fc.tuple(key, fc.string())), (pairs) => {
				const { view, malformed } = decodeCompare(new URLSearchParams(pairs), known);
				expect(known.alignments).toContain(view.align);
				expect(new Set(malformed).size).toBe(malformed.length);
			}),
			{ numRuns: 500 }
		);
	});

	it.each([
		['align=nothing', ['align']],
		['verdict=mirrors&verdict=odd', ['verdict']],
		['cover=later', ['cover']],
		['holds=who-wins&fails=who-wins', ['fails']],
		['why=who-wins', ['why']],
		['why=who-wins:because', ['why']],
		['why=gone:because', ['why']],
		[`holds=who-wins&why=who-wins:${'x'.repeat(MAX_REASON_LENGTH + 1)}`, ['why']],
		['align=fire&v=2', ['v']]
	])('decodes the valid part of %s and names the malformed parameters', (query, malformed) => {
		expect(decode(query).malformed).toEqual(malformed);
	});

	it('leaves out reasons beyond MAX_QUERY_LENGTH, but no finding', () => {
		const parallels = Array.from({ length: 20 }, (_, index) => `row-${index}`);
		const judgements = Object.fromEntries(
			parallels.map((id) => [
				id,
				{ finding: 'partly' as const, reason: 'ж'.repeat(MAX_REASON_LENGTH) }
			])
		);
		const query = encodeCompare({ ...defaultView, judgements }, { ...known, parallels });
		expect(query.length).toBeLessThanOrEqual(MAX_QUERY_LENGTH + 5);
		const { view, malformed } = decodeCompare(new URLSearchParams(query), { ...known, parallels });
		expect(malformed).toEqual([]);
		expect(
			Object.values(view.judgements).filter(({ finding }) => finding === 'partly')
		).toHaveLength(20);
		expect(Object.values(view.judgements).some(({ reason }) => reason !== '')).toBe(true);
	});

	it('reads the verdicts of earlier addresses', () => {
		expect(decode('verdict=same&verdict=reversed&verdict=changed&verdict=silent')).toEqual({
			view: { ...defaultView, verdicts: ['mirrors', 'differs', 'silent'] },
			malformed: []
		});
	});

	it('uses the first of two findings, and a known value beside an unknown one', () => {
		expect(decode('holds=who-wins&fails=who-wins').view.judgements).toEqual({
			'who-wins': { finding: 'holds', reason: '' }
		});
		expect(decode('verdict=mirrors&verdict=odd').view.verdicts).toEqual(['mirrors']);
	});
});
