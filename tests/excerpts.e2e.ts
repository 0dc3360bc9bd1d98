/** An excerpts build carries the quoted words alone: asked of every file it writes. */
import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from '@playwright/test';
import { parseColumn } from '../src/lib/content/column';

const OUT = 'test-results/excerpts';

test('no sentence of the column that is not quoted is in any file of an excerpts build', async () => {
	test.setTimeout(180_000);
	await promisify(execFile)(process.execPath, ['scripts/build.js'], {
		env: { ...process.env, EDITION: 'excerpts', OUT_DIR: OUT },
		maxBuffer: 2 ** 26
	});
	const files = readdirSync(OUT, { recursive: true, encoding: 'utf8' }).filter((file) =>
		/\.(html|js|json|csv|txt|xml|webmanifest)$/.test(file)
	);
	expect(files).toContain('index.html');
	const plain = (text: string) =>
		text.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&').replaceAll('\\"', '"');
	const published = files.map((file) => plain(readFileSync(join(OUT, file), 'utf8'))).join('\n');

	const { column } = parseColumn(readFileSync('data/column.md', 'utf8'));
	interface Quoting {
		exact: string;
	}
	const { milestones } = JSON.parse(readFileSync('data/milestones.json', 'utf8')) as {
		milestones: { quotes: Quoting[] }[];
	};
	const { parallels } = JSON.parse(readFileSync('data/parallels.json', 'utf8')) as {
		parallels: Record<'then' | 'now', { quote: Quoting | null; nearest?: Quoting }>[];
	};
	const { thesis, ranks, figures } = JSON.parse(readFileSync('data/comparison.json', 'utf8')) as {
		thesis: Quoting;
		ranks: Record<'then' | 'now', { quote: Quoting }>;
		figures: { quote: Quoting }[];
	};
	const { statements, claims } = JSON.parse(readFileSync('data/class.json', 'utf8')) as {
		statements: { quote: Quoting }[];
		claims: { sentences: { quote: Quoting }[] }[];
	};
	const quotes = [
		...[...statements, ...claims.flatMap(({ sentences }) => sentences)].map(({ quote }) => quote),
		...[thesis, ranks.then.quote, ranks.now.quote, ...figures.map(({ quote }) => quote)],
		...milestones.flatMap((milestone) => milestone.quotes),
		...parallels.flatMap(({ then, now }) =>
			[then.quote, then.nearest, now.quote, now.nearest].filter((quote) => quote !== null && quote !== undefined)
		)
	];
	for (const { exact } of milestones.flatMap((milestone) => milestone.quotes)) expect(published).toContain(exact);

	const sentences = column.blocks
		.filter(({ kind }) => ['deck', 'paragraph', 'author'].includes(kind))
		.flatMap(({ sentences }) => sentences.map(({ start, end }) => column.text.slice(start, end)));
	const unquoted = sentences.filter(
		(sentence) => !quotes.some(({ exact }) => sentence.includes(exact) || exact.includes(sentence))
	);
	expect(unquoted.length).toBeGreaterThan(10);
	expect(unquoted.filter((sentence) => published.includes(sentence))).toEqual([]);
	// Nor is a quoted sentence there beyond its quote.
	const longer = sentences.filter((sentence) => !quotes.some(({ exact }) => exact.includes(sentence)));
	expect(longer.filter((sentence) => published.includes(sentence))).toEqual([]);
});
