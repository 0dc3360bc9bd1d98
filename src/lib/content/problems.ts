/** What is wrong in the data, said so that whoever edits it can mend it: file, record, field, value, cure. */
export interface DataProblem {
	file: string;
	/** Id of the record, or a dash where the problem is the file's. */
	id: string;
	field: string;
	value: unknown;
	message: string;
}

/** Problems of all files, collected rather than thrown, so that all are seen at once. */
export class Reporter {
	readonly problems: DataProblem[] = [];

	/** A reporter for one record that writes into the same list. */
	about(file: string, id: string) {
		return (field: string, value: unknown, message: string): void => {
			this.problems.push({ file, id, field, value, message });
		};
	}
}

export type Report = ReturnType<Reporter['about']>;

const shown = (value: unknown) => {
	const text = typeof value === 'string' ? `“${value}”` : (JSON.stringify(value) ?? 'nothing');
	return text.length > 160 ? `${text.slice(0, 157)}…` : text;
};

/** One problem as one line of plain text. */
export const formatProblem = ({ file, id, field, value, message }: DataProblem) =>
	`data/${file} · ${id} · ${field}: ${shown(value)} ${message}`;

/** The data cannot be used. Its message lists every problem. */
export class DataError extends Error {
	constructor(readonly problems: readonly DataProblem[]) {
		super(
			`The data has ${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}:\n${problems.map(formatProblem).join('\n')}`
		);
		this.name = 'DataError';
	}
}
