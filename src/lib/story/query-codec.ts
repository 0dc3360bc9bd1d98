/**
 * Codecs between the view of a page and the query of its address (ADR 3, ADR 22). A field converts
 * one part of the view. Defaults are not written, so the plain address is the plain view. Decoding
 * never fails: a malformed value gives the default, and the name of its parameter.
 */

export interface QueryField<T> {
	/** Appends the parameters of a value; none for the default. */
	encode: (value: T, query: URLSearchParams) => void;
	/** Returns the value, or the default; adds the names of malformed parameters to `malformed`. */
	decode: (query: URLSearchParams, malformed: Set<string>) => T;
}

/** Version of the query format: names and values may have another meaning in a later version. */
const VERSION = '1';

/**
 * Returns the query string of a view, with its “?”; empty for the default view.
 * @param query Parameters that come first.
 */
export function encodeQuery<T>(
	field: QueryField<T>,
	view: T,
	query = new URLSearchParams()
): string {
	field.encode(view, query);
	if (query.size === 0) return '';
	query.set('v', VERSION);
	return `?${query.toString()}`;
}

/**
 * Returns the parameters of a query that may have been mangled on its way: `&amp;` from a page’s
 * source, or punctuation from the sentence around it. Free text keeps its punctuation.
 * @param search As in `location.search`.
 */
export function readQuery(search: string): URLSearchParams {
	return new URLSearchParams(
		search
			.replace(/([?&])(amp(;|%3b))+/gi, '$1')
			.replace(/([?&](?!(?:q|t|why|says|people)=)[^&]*?)(?:[^a-z\d*-]|%[\da-f]{2})+$/i, '$1')
	);
}

/** Returns the view of a query, and the names of the malformed parameters, each once. */
export function decodeQuery<T>(
	field: QueryField<T>,
	query: URLSearchParams
): { view: T; malformed: string[] } {
	const malformed = new Set<string>();
	// Addresses from before the parameter `v` have the format of the first version.
	const isReadable = (query.get('v') ?? VERSION) === VERSION;
	if (!isReadable) malformed.add('v');
	const view = field.decode(isReadable ? query : new URLSearchParams(), malformed);
	return { view, malformed: [...malformed] };
}

/** Returns the first value of a parameter, or null. Values after the first make it malformed. */
export function single(
	query: URLSearchParams,
	name: string,
	malformed: Set<string>
): string | null {
	const [first = null, ...others] = query.getAll(name);
	if (others.length > 0) malformed.add(name);
	return first;
}

/** One of some values; the first value is the default. */
export const oneOf = <T extends string>(name: string, values: readonly T[]): QueryField<T> => ({
	encode: (value, query) => {
		if (value !== values[0]) query.set(name, value);
	},
	decode: (query, malformed) => {
		const text = single(query, name, malformed) ?? values[0];
		const value = values.find((known) => known === text);
		if (value === undefined) malformed.add(name);
		return value ?? (values[0] as T);
	}
});

/** Text, written without spaces at its ends; malformed if longer than `maxLength` characters. */
export const text = (name: string, maxLength: number): QueryField<string> => ({
	encode: (value, query) => {
		if (value.trim()) query.set(name, value.trim().slice(0, maxLength));
	},
	decode: (query, malformed) => {
		const value = single(query, name, malformed) ?? '';
		if (value.length <= maxLength) return value;
		malformed.add(name);
		return '';
	}
});

/** Any number of values, each once, in the order given or sorted: `side=a&side=b`. */
export const someOf = <T extends string>(
	name: string,
	isKnown: (value: string) => boolean,
	sort = (values: readonly T[]): T[] => [...values]
) => ({
	encode: (values: readonly T[], query: URLSearchParams): void => {
		for (const value of sort(values)) query.append(name, value);
	},
	decode: (query: URLSearchParams, malformed: Set<string>): T[] => {
		const uniqueValues = [...new Set(query.getAll(name))];
		const values = uniqueValues.filter((value): value is T => isKnown(value));
		if (values.length < uniqueValues.length) malformed.add(name);
		return sort(values);
	}
});

/** Any number of values, in the order of the list: the same choice is always the same address. */
export const subsetOf = <T extends string>(name: string, all: readonly T[]) =>
	someOf<T>(
		name,
		(value) => all.some((known) => known === value),
		(values) => all.filter((value) => values.includes(value))
	);

/** An object, field by field. */
export const record = <T extends object>(fields: { [K in keyof T]: QueryField<T[K]> }) => ({
	encode: (value: T, query: URLSearchParams): void => {
		for (const key in fields) fields[key].encode(value[key], query);
	},
	decode: (query: URLSearchParams, malformed: Set<string>): T => {
		const value: Partial<T> = {};
		for (const key in fields) value[key] = fields[key].decode(query, malformed);
		return value as T;
	}
});
