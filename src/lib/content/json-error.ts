/**
 * Explains why a text is not JSON. `JSON.parse` names a place in some engines and for some errors
 * only, and never a cure. Imported after `JSON.parse` has failed.
 */
import { parse, printParseErrorCode, type ParseError } from 'jsonc-parser';

export interface JsonError {
	/** From 1. */
	line: number;
	/** From 1, UTF-16 code units. */
	column: number;
	/** The text of the line around the place. */
	excerpt: string;
	/** How to correct it, as the rest of a sentence. */
	cure: string;
}

/** Characters of the excerpt before and after the place. */
const EXCERPT_CONTEXT = 40;

const ENCODING = 'save the file as UTF-8; this character could not be read';
const TRAILING_COMMA = 'remove the comma, which nothing follows';

/** Cures by the text at the place, for what the parser calls a value, name or symbol. */
const SYMBOL_CURES: [RegExp, string][] = [
	[/^$/, 'the file ends here; complete it, or restore it'],
	[/^(<{7}|={7}|>{7})/, 'solve the merge conflict, and remove its marks'],
	[/^[“”„‟«»]/, 'write straight quotation marks (") in place of curly ones'],
	[/^['‘’‚`]/, 'write double quotation marks (") in place of single ones'],
	[/^[\p{Z}\p{Cf}]/u, 'replace the invisible character with a space'],
	[/^,/, 'remove the comma, or write what is missing before it'],
	[/^=/, 'write a colon (:) after the name'],
	[/^;/, 'write a comma (,) between two values'],
	[/^[}\]]/, 'write the value that is missing before the bracket'],
	[
		/^/,
		'put text and names between quotation marks ("); a quotation mark within text is written \\"'
	]
];

/** Cures by the code of the parser, with a pattern of the place within the faulty text. */
const CURES: Record<string, { cure: string; place?: RegExp }> = {
	InvalidCommentToken: { cure: 'remove the comment; JSON has none' },
	CommaExpected: { cure: 'write a comma (,) before this' },
	ColonExpected: { cure: 'write a colon (:) between the name and its value' },
	CloseBraceExpected: { cure: 'the file ends before its last “{” is closed; add “}”' },
	CloseBracketExpected: { cure: 'the file ends before its last “[” is closed; add “]”' },
	EndOfFileExpected: { cure: 'remove what follows the end, or a bracket that closes too early' },
	UnexpectedEndOfString: {
		cure: 'close the text with a straight quotation mark ("); a new line within text is written \\n'
	},
	UnexpectedEndOfNumber: { cure: 'complete the number' },
	InvalidCharacter: {
		cure: 'write \\t for a tab within text, and no other control character',
		// eslint-disable-next-line no-control-regex -- the control characters are the fault
		place: /[\0-\x1f]/
	},
	InvalidEscapeCharacter: { cure: 'write \\\\ for a backslash', place: /\\[^"\\/bfnrtu]/ },
	InvalidUnicode: { cure: 'write four hexadecimal digits after \\u', place: /\\u(?![\da-f]{4})/i }
};

/** Returns the offset of an error, and its cure. */
function diagnose(text: string): { offset: number; cure: string } {
	// UTF-16 read as UTF-8 is full of them.
	const unreadable = text.search(/[\uFFFD\0]/);
	if (unreadable >= 0) return { offset: unreadable, cure: ENCODING };
	const errors: ParseError[] = [];
	parse(text, errors, { disallowComments: true });
	const [error] = errors;
	if (!error) return { offset: 0, cure: 'the parser of JSON names no place' };
	const { offset, length } = error;
	const code = printParseErrorCode(error.error);
	const rest = text.slice(offset);
	const before = text.slice(0, offset).trimEnd();
	if (/^([}\]]|$)/.test(rest) && before.endsWith(','))
		return { offset: before.length - 1, cure: TRAILING_COMMA };
	if (code === 'CommaExpected' && /^[}\]]/.test(rest))
		return {
			offset,
			cure: 'a bracket is closed by one of another kind; write “}” for “{”, “]” for “[”'
		};
	const { cure, place } = CURES[code] ?? {
		cure: SYMBOL_CURES.find(([pattern]) => pattern.test(rest))?.[1] ?? ''
	};
	const within = place ? rest.slice(0, length).search(place) : 0;
	return { offset: offset + Math.max(within, 0), cure };
}

/** Returns the place and the cure of the first error of a text that `JSON.parse` refuses. */
export function explainJsonError(text: string): JsonError {
	const { offset, cure } = diagnose(text);
	const lines = text.slice(0, offset).split(/\r\n?|\n/);
	const start = lines.at(-1)?.length ?? 0;
	const line = text.slice(offset - start).split(/[\r\n]/, 1)[0] ?? '';
	return {
		line: lines.length,
		column: start + 1,
		excerpt: line.slice(Math.max(0, start - EXCERPT_CONTEXT), start + EXCERPT_CONTEXT).trim(),
		cure
	};
}
