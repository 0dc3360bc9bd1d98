/** Words the issues of Valibot for people who write data: what a field must be, and an example. */
import * as v from 'valibot';
import { nearestWords } from './quotes';

/** The parts of a Valibot schema that a path leads through. */
interface SchemaNode {
	type: string;
	wrapped?: SchemaNode;
	entries?: Record<string, SchemaNode>;
	item?: SchemaNode;
	value?: SchemaNode;
	options?: readonly unknown[];
	literal?: unknown;
}

type Path = readonly { key?: unknown }[];

/** A few values in words, the last after a conjunction. */
const list = (values: readonly unknown[], conjunction: string) =>
	values
		.map((value) => (typeof value === 'string' ? `“${value}”` : String(value)))
		.join(', ')
		.replace(/, ([^,]*)$/, ` ${conjunction} $1`);

/** Returns the schema without `optional` and `nullable` around it. */
const unwrap = (node: SchemaNode): SchemaNode => (node.wrapped ? unwrap(node.wrapped) : node);

function schemaAt(root: SchemaNode, path: Path): SchemaNode | undefined {
	let node: SchemaNode | undefined = root;
	for (const { key } of path) {
		if (!node) return undefined;
		const { entries, item, value } = unwrap(node);
		node = entries ? entries[String(key)] : (item ?? value);
	}
	return node;
}

function typeInWords(node: SchemaNode): string {
	switch (node.type) {
		case 'picklist':
			return list(node.options ?? [], 'or');
		case 'literal':
			return list([node.literal], 'or');
		case 'string':
			return 'text in quotes';
		case 'boolean':
			return 'true or false';
		case 'array':
			return 'a list in [ ]';
		case 'strict_object':
			return `an object with ${list(Object.keys(node.entries ?? {}), 'and')}`;
		case 'record':
			return 'an object';
		default:
			return `a ${node.type}`;
	}
}

/** Returns the type of a field in words, with its example and its description. */
function describe(node: SchemaNode): string {
	const inner = unwrap(node);
	const schema = inner as unknown as v.GenericSchema;
	const [example]: readonly unknown[] = v.getExamples(schema);
	const description = v.getDescription(schema);
	const type = example
		? `${inner.type === 'strict_object' ? 'an object' : typeInWords(inner)}, such as ${JSON.stringify(example)}`
		: typeInWords(inner);
	const orNull = node.type === 'nullable' ? ', or null' : '';
	return `${type}${orNull}${description ? `. ${description}` : ''}`;
}

/** Returns the limit that a value of the right type exceeds; undefined for other issues. */
function limitOf({ type, requirement, input }: v.BaseIssue<unknown>): string | undefined {
	const limit = Number(requirement);
	const counted = `${typeof input === 'string' ? 'character' : 'item'}${limit === 1 ? '' : 's'}`;
	switch (type) {
		case 'min_length':
			return `must have at least ${limit} ${counted}`;
		case 'max_length':
			return `must have at most ${limit} ${counted}; it has ${String((input as string | unknown[]).length)}`;
		case 'min_value':
			return `must be ${limit} or more`;
		case 'integer':
			return 'must be a whole number';
		default:
			return undefined;
	}
}

/**
 * Returns an issue in words that end a sentence on the field: what it must be, and how to mend it.
 * @param guide The file that shows the fields of a record.
 */
export function issueInWords(
	issue: v.BaseIssue<unknown>,
	schema: v.GenericSchema,
	guide: string
): string {
	const path: Path = issue.path ?? [];
	const root = schema as unknown as SchemaNode;
	if (issue.expected === 'never') {
		const record = schemaAt(root, path.slice(0, -1));
		const fields = Object.keys((record && unwrap(record).entries) ?? {});
		const name = String(path.at(-1)?.key);
		const nearest = nearestWords(fields.join(' '), name, Math.floor(name.length * 0.4));
		return `is no field here; remove it, or see ${guide}${nearest ? ` (did you mean “${nearest}”?)` : ''}`;
	}
	const node = schemaAt(root, path);
	// Valibot’s own words for a limit begin so; others are those of the schema.
	const limit = issue.message.startsWith('Invalid') ? limitOf(issue) : undefined;
	if (issue.kind === 'validation' || !node) return limit ?? `does not fit: ${issue.message}`;
	return `${issue.input === undefined ? 'is missing; give' : 'must be'} ${describe(node)}`;
}
