/** ESLint refuses text as markup or code, D3 that draws, and imports from higher layers. */
import { ESLint, type Linter } from 'eslint';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '..');
/** Code, and the rule that refuses it. */
const SCRIPT: readonly [string, string][] = [
	['element.innerHTML = text;', 'no-restricted-properties'],
	["element['innerHTML'] = text;", 'no-restricted-properties'],
	['element.outerHTML = text;', 'no-restricted-properties'],
	["element.insertAdjacentHTML('beforeend', text);", 'no-restricted-properties'],
	['element.setHTMLUnsafe(text);', 'no-restricted-properties'],
	['document.createRange().createContextualFragment(text);', 'no-restricted-properties'],
	["new DOMParser().parseFromString(text, 'text/html');", 'no-restricted-properties'],
	['frame.srcdoc = text;', 'no-restricted-properties'],
	['selection.html(text);', 'no-restricted-syntax'],
	['document.write(text);', 'no-restricted-syntax'],
	['window.document.write(text);', 'no-restricted-syntax'],
	['document.writeln(text);', 'no-restricted-syntax'],
	['eval(text);', 'no-eval'],
	['window.eval(text);', 'no-eval'],
	['new Function(text);', 'no-new-func'],
	['Function(text);', 'no-new-func'],
	["setTimeout('run()', 1);", '@typescript-eslint/no-implied-eval'],
	['setTimeout(text, 1);', '@typescript-eslint/no-implied-eval'],
	['setInterval(text, 1);', '@typescript-eslint/no-implied-eval'],
	["location.href = 'javascript:run()';", 'no-script-url'],
	["selection.append('g');", 'no-restricted-syntax'],
	['new URLSearchParams(location.search);', 'no-restricted-syntax'],
	["import '../search/messages';", 'boundaries/dependencies']
];
const MARKUP: readonly [string, string][] = [
	['{@html text}', 'svelte/no-at-html-tags'],
	['<p bind:innerHTML={text}></p>', 'no-restricted-syntax'],
	['<p {...data}></p>', 'no-restricted-syntax'],
	['<svg {...data}></svg>', 'no-restricted-syntax'],
	['<svelte:element this={text} {...data}></svelte:element>', 'no-restricted-syntax'],
	['<iframe srcdoc={text} title="x"></iframe>', 'no-restricted-syntax'],
	['<a href="javascript:run()">x</a>', 'no-restricted-syntax']
];
const SCRIPT_HEAD = [
	'declare const text: string;',
	'declare const element: HTMLElement;',
	'declare const frame: HTMLIFrameElement;',
	'declare const selection: { html: (text: string) => void };'
];
const MARKUP_HEAD = [
	'<script lang="ts">',
	'\tlet { text, data }: { text: string; data: Record<string, unknown> } = $props();',
	'</script>'
];
/** Safe equivalents. */
const GOOD_SCRIPT = [
	'element.textContent = text;',
	'setTimeout(() => element.focus(), 1);',
	'element.append(text);'
];
const GOOD_MARKUP = ['<p>{text}</p>', '<p bind:textContent={text}></p>', '<a href="#x">x</a>'];

const BANS = new Set([...SCRIPT, ...MARKUP].map(([, rule]) => rule));

/** Lints lines as the text of a file. Returns the banned rules that a line violates. */
async function lint(file: string, lines: string[]): Promise<(code: string) => string[]> {
	const [result] = await new ESLint({ cwd: ROOT }).lintText(lines.join('\n'), {
		filePath: join(ROOT, file)
	});
	const messages = result?.messages ?? [];
	expect(messages.filter(({ fatal }) => fatal)).toEqual([]);
	return (code) =>
		messages
			.filter(({ line }: Linter.LintMessage) => lines[line - 1] === code)
			.map(({ ruleId }) => ruleId ?? '')
			.filter((rule) => BANS.has(rule));
}

describe('the linter', () => {
	let inScript: (code: string) => string[];
	let inMarkup: (code: string) => string[];
	beforeAll(async () => {
		const [script, markup] = [SCRIPT, MARKUP].map((bad) => bad.map(([code]) => code));
		inScript = await lint('src/lib/site/copy-text.ts', [
			...SCRIPT_HEAD,
			...(script ?? []),
			...GOOD_SCRIPT
		]);
		inMarkup = await lint('src/lib/site/SourceLine.svelte', [
			...MARKUP_HEAD,
			...(markup ?? []),
			...GOOD_MARKUP
		]);
	}, 120_000);

	it.each(SCRIPT)('refuses %s', (code, rule) => {
		expect(inScript(code)).toContain(rule);
	});

	it.each(MARKUP)('refuses %s', (code, rule) => {
		expect(inMarkup(code)).toContain(rule);
	});

	it('accepts safe equivalents', () => {
		expect(GOOD_SCRIPT.flatMap(inScript)).toEqual([]);
		expect(GOOD_MARKUP.flatMap(inMarkup)).toEqual([]);
	});

	it('is not disabled for these rules anywhere', () => {
		const files = ['src', 'static'].flatMap((folder) =>
			readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((file) =>
				join(folder, file)
			)
		);
		const code = files.filter((file) => /\.(ts|js|svelte)$/.test(file));
		expect(code.length).toBeGreaterThan(100);
		const disabled = code.flatMap((file) =>
			[...readFileSync(join(ROOT, file), 'utf8').matchAll(/eslint-(?:disable|enable)\S*(.*)/g)]
				.filter(
					([, rules = '']) =>
						!/^\s+[@a-z]/.test(rules) || [...BANS].some((rule) => rules.includes(rule))
				)
				.map(([line]) => `${file}: ${line}`)
		);
		expect(disabled).toEqual([]);
	});
});
