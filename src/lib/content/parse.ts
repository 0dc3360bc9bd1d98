/** Parses the raw text of the data files into records of the right shape. Ids are not yet looked up. */
import { createHash } from 'node:crypto';
import * as v from 'valibot';
import { YAMLParseError } from 'yaml';
import { parseColumn, type Column } from './column';
import { explainJsonError } from './json-error';
import type { Reporter } from './problems';
import { issueInWords } from './shape-issue';
import { dataFiles, sourceFrontMatter, type FrontMatter } from './schema';

export type Files = Record<string, string>;
type DataFiles = { [F in keyof typeof dataFiles]: v.InferOutput<(typeof dataFiles)[F]> };
type Part = 'comparison.json' | 'class.json';
export type Records = Omit<DataFiles, Part> & { [F in Part]: DataFiles[F] | null };

const TEXT = 'text.md';

function parseJson(file: string, text: string, reporter: Reporter): unknown {
	try {
		// A file in another encoding than UTF-8 is read with this character in its text.
		if (!text.includes('\uFFFD')) return JSON.parse(text);
	} catch {
		// Explained below.
	}
	const { line, column, excerpt, cure } = explainJsonError(text);
	const report = reporter.reportFor(file, '–');
	report(`line ${line}, column ${column}`, excerpt, `is not valid JSON: ${cure}`);
	return undefined;
}

/** Returns the id of the innermost record on the path of an issue, or a dash. */
function recordIdOf(path: readonly { key?: unknown; value?: unknown }[]): string {
	const withId = path
		.map(({ value }) => value)
		.filter(
			(value): value is { id: string } =>
				typeof value === 'object' && value !== null && 'id' in value
		);
	return withId.at(-1)?.id ?? '–';
}

function checkShape<S extends v.GenericSchema>(
	file: string,
	schema: S,
	data: unknown,
	reporter: Reporter
): v.InferOutput<S> | undefined {
	const result = v.safeParse(schema, data);
	const guide = file === TEXT ? `scripts/new-story/${TEXT}` : `static/schema/${file}`;
	if (result.success) return result.output;
	for (const issue of result.issues) {
		const path = (issue.path ?? []) as { key?: unknown; value?: unknown }[];
		reporter.reportFor(file, recordIdOf(path))(
			v.getDotPath(issue) ?? 'file',
			issue.input,
			issueInWords(issue, schema, guide)
		);
	}
	return undefined;
}

function parseColumnFile(
	text: string,
	reporter: Reporter
): { column: Column; source: FrontMatter } | undefined {
	const report = reporter.reportFor(TEXT, '–');
	let parsed;
	try {
		parsed = parseColumn(text);
	} catch (error) {
		if (!(error instanceof YAMLParseError)) {
			report('line 1', text.split('\n', 1)[0], (error as Error).message);
			return undefined;
		}
		const [{ line, col } = { line: 1, col: 1 }] = error.linePos ?? [];
		report(
			`line ${line}, column ${col}`,
			text.split('\n')[line - 1]?.trim(),
			`is not valid YAML: ${error.message.replace(/ at line [\s\S]*/, '')}; if a value has a colon or begins with a mark, put the value in quotes`
		);
		return undefined;
	}
	for (const { line, value, message } of parsed.problems) report(`line ${line}`, value, message);
	const source = checkShape(TEXT, sourceFrontMatter, parsed.frontMatter, reporter);
	// A text out of form has other paragraphs than its quotes were taken from.
	if (!source || parsed.problems.length > 0) return undefined;
	const sha256 = createHash('sha256').update(parsed.column.text).digest('hex');
	if (source.sha256 && sha256 !== source.sha256)
		report(
			'sha256',
			source.sha256,
			`is not the sum of the text below it (${sha256}); the text is quoted, not edited: restore it, or note the new sum if the source itself was corrected`
		);
	return { column: parsed.column, source };
}

/** Files that a story may lack, with their content then. */
const OPTIONAL: Partial<Records> = {
	'opinions.json': { $schema: '', opinions: [] },
	'tour.json': { $schema: '', stops: [] },
	'notes.json': { $schema: '', notes: [] },
	'parallels.json': { $schema: '', parallels: [] },
	'background.json': { $schema: '', events: [], terms: [] },
	'references.json': { $schema: '', references: [] },
	'search.json': { $schema: '', synonyms: [] },
	'comparison.json': null,
	'class.json': null
};

/** Returns the parsed files. Reports each invalid file, and returns undefined if there was one. */
export function parseFiles(
	files: Files,
	reporter: Reporter
): { column: Column; source: FrontMatter; records: Records } | undefined {
	const text = (file: string) => {
		if (files[file] === undefined)
			reporter.reportFor(file, '–')(
				'file',
				file,
				`is missing; write it, for example as scripts/new-story/${file}`
			);
		// As some editors write it: with a byte order mark and other line ends.
		return files[file]?.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
	};
	const entries = Object.entries(dataFiles).map(([file, schema]) => {
		if (files[file] === undefined && file in OPTIONAL)
			return [file, OPTIONAL[file as keyof Records]] as const;
		const json = text(file);
		const data = json === undefined ? undefined : parseJson(file, json, reporter);
		return [
			file,
			data === undefined ? undefined : checkShape<v.GenericSchema>(file, schema, data, reporter)
		] as const;
	});
	const markdown = text(TEXT);
	const parsed = markdown === undefined ? undefined : parseColumnFile(markdown, reporter);
	if (!parsed || entries.some(([, data]) => data === undefined)) return undefined;
	return { ...parsed, records: Object.fromEntries(entries) as Records };
}
