/** Problems of the data, each with file, record, field, value, and how to correct it. */
export interface DataProblem {
	file: string;
	/** Id of the record, or a dash where the problem concerns the whole file. */
	id: string;
	field: string;
	value: unknown;
	message: string;
}

/** Collects the problems of all files, so that one run of the check lists all of them. */
export class Reporter {
	readonly problems: DataProblem[] = [];

	/** Returns a function that adds problems of one record to the list. */
	reportFor(file: string, id: string) {
		return (field: string, value: unknown, message: string): void => {
			this.problems.push({ file, id, field, value, message });
		};
	}
}

export type Report = ReturnType<Reporter['reportFor']>;

/** Returns the value before its message; empty for a field that is missing. */
const formatValue = (value: unknown) => {
	if (value === undefined) return '';
	const text = typeof value === 'string' ? `“${value}”` : JSON.stringify(value);
	return `${text.length > 160 ? `${text.slice(0, 157)}…` : text} `;
};

/** Returns a problem as one line of plain text. */
export const formatProblem = (
	{ file, id, field, value, message }: DataProblem,
	folder: string
): string =>
	`${folder}/${file} · ${id} · ${field}: ${formatValue(value)}${message}`.replaceAll('\n', '\\n');

/** The data cannot be used. The message lists every problem. */
export class DataError extends Error {
	/** @param folder The folder of the story, data/<name>. */
	constructor(
		readonly problems: readonly DataProblem[],
		folder: string
	) {
		super(
			`The data has ${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}:\n${problems.map((problem) => formatProblem(problem, folder)).join('\n')}`
		);
		this.name = 'DataError';
	}
}
