import { expect, it } from 'vitest';
import { cite, markDocument } from './citation';

it.each([
	[{ title: 'A page', type: 'webpage' as const }, 'A page.'],
	[
		{
			title: 'Visit to Houston',
			type: 'article-magazine' as const,
			'container-title': 'Time',
			issued: { 'date-parts': [[1949, 12, 26]] }
		},
		'Visit to Houston, Time, 26 December 1949.'
	],
	[
		{
			title: 'Records',
			type: 'article-journal' as const,
			volume: '6',
			page: '4–9',
			issued: { 'date-parts': [[1995], [1996]] }
		},
		'Records, vol. 6, 1995–1996, pp. 4–9.'
	],
	[
		{
			title: 'Brothers',
			type: 'book' as const,
			editor: [{ given: 'A. B.', family: 'Editor' }],
			publisher: 'A press',
			page: '12',
			issued: { 'date-parts': [[1998]] }
		},
		'A. B. Editor (ed.), Brothers, A press, 1998, p. 12.'
	],
	[
		{ title: 'Statement', type: 'document' as const, number: 'Supplement 5770' },
		'Statement, Supplement 5770.'
	],
	[
		{ title: 'Report', type: 'article-newspaper' as const, genre: 'state media' },
		'Report [state media].'
	]
])('cite returns one line of text for %j', (reference, text) => {
	expect(cite({ id: 'r', ...reference }).text).toBe(text);
});

it('markDocument says of the first citation alone what the document shows', () => {
	const citations = ['a', 'b'].map((id) => cite({ id, title: id, type: 'document', note: id }));
	expect(markDocument(citations, 'Both agree.').map(({ note }) => note)).toEqual([
		'Primary document: Both agree. a',
		'b'
	]);
	expect(markDocument(citations, undefined)).toEqual(citations);
});
