import js from '@eslint/js';
import boundaries from 'eslint-plugin-boundaries';
import svelte from 'eslint-plugin-svelte';
import { defineConfig, globalIgnores } from 'eslint/config';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

/** Properties that turn text into markup. Known vulnerabilities of timeline libraries use them. */
const MARKUP_SINKS = [
	...['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'setHTMLUnsafe', 'createContextualFragment'],
	...['parseFromString', 'parseHTMLUnsafe', 'srcdoc']
];
const LET_SVELTE = 'It turns text into markup: let Svelte write the text.';

/** Folders of src/, lowest layer first. A folder imports only from itself and those before it. */
const MODEL_LAYERS = [
	...['lib/content', 'lib/story'],
	...['sizes', 'scale', 'clusters', 'marks', 'labels', 'layout'].map(
		(name) => `lib/timeline/${name}`
	),
	...['lib/crossing', 'lib/compare', 'lib/present', 'lib/classroom']
];
const UI_LAYERS = [
	...['lib/site', 'lib/timeline/ui', 'lib/crossing/ui', 'lib/evidence', 'lib/column', 'lib/search'],
	...['lib/tour', 'lib/compare/ui', 'lib/present/ui', 'lib/classroom/ui', 'lib/offline', 'routes']
];
const LAYERS = [...MODEL_LAYERS, ...UI_LAYERS];

export default defineConfig(
	// bench/peers/ imports packages that only bench/ installs, so it has no types.
	globalIgnores(['build/', '.svelte-kit/', 'test-results/', 'playwright-report/', 'bench/peers/']),
	js.configs.recommended,
	ts.configs.recommendedTypeChecked,
	svelte.configs.recommended,
	svelte.configs.prettier,
	{
		linterOptions: { reportUnusedDisableDirectives: 'error' },
		languageOptions: {
			globals: { ...globals.browser, ...globals.node },
			parserOptions: {
				projectService: true,
				extraFileExtensions: ['.svelte'],
				tsconfigRootDir: import.meta.dirname
			}
		},
		rules: {
			// TypeScript reports undefined names, and knows types as well.
			'no-undef': 'off',
			'@typescript-eslint/consistent-type-imports': 'error',
			'@typescript-eslint/switch-exhaustiveness-check': [
				'error',
				{ considerDefaultExhaustiveForUnions: true }
			],
			'@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }]
		}
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } }
	},
	{
		rules: {
			'no-eval': 'error',
			'no-new-func': 'error',
			'no-script-url': 'error',
			'@typescript-eslint/no-implied-eval': 'error',
			'svelte/no-at-html-tags': 'error',
			'no-restricted-properties': [
				'error',
				...MARKUP_SINKS.map((property) => ({ property, message: LET_SVELTE }))
			],
			'no-restricted-syntax': [
				'error',
				{
					selector: 'CallExpression[callee.property.name="html"]',
					message: "d3's .html() turns text into markup: let Svelte write the text."
				},
				{
					selector: 'CallExpression[callee.property.name="append"] > Literal:first-child',
					message: 'D3 computes, Svelte draws: write the element in a component.'
				},
				{
					// Also `window.document.write()`.
					selector:
						'CallExpression[callee.property.name=/^write(ln)?$/]:matches([callee.object.name="document"], [callee.object.property.name="document"])',
					message: LET_SVELTE
				},
				{
					selector:
						'SvelteDirective[kind="Binding"] > SvelteDirectiveKey > SvelteName[name="innerHTML"]',
					message: 'bind:innerHTML turns text into markup: use bind:textContent.'
				},
				{
					// A component declares its props. An element accepts any attribute.
					selector:
						'SvelteElement:matches([kind="html"], [name.name="svelte:element"]) > SvelteStartTag > SvelteSpreadAttribute',
					message: 'Attributes spread onto an element may be any attribute: name them one by one.'
				},
				{
					selector: 'SvelteAttribute > SvelteLiteral[value=/^\\s*javascript:/i]',
					message: 'A javascript: URL runs as code.'
				},
				{
					selector:
						'NewExpression[callee.name="URLSearchParams"] > MemberExpression[property.name="search"]',
					message: 'An address may be mangled: read its query by readQuery().'
				},
				{
					selector: 'SvelteAttribute[key.name=/^(srcdoc|innerHTML)$/]',
					message: LET_SVELTE
				}
			],
			'no-restricted-imports': [
				'error',
				{ paths: [{ name: '$app/stores', message: 'SvelteKit 3 drops it: use $app/state.' }] }
			],
			'@typescript-eslint/ban-ts-comment': [
				'error',
				{ 'ts-expect-error': 'allow-with-description' }
			]
		}
	},
	{
		// This parser lacks the types of callbacks in markup, which svelte-check knows.
		// A space at the end of a line of markup is kept only when written as {' '}.
		files: ['**/*.svelte'],
		rules: {
			'@typescript-eslint/no-unsafe-argument': 'off',
			'@typescript-eslint/no-unsafe-assignment': 'off',
			'@typescript-eslint/no-unsafe-member-access': 'off',
			'@typescript-eslint/no-unsafe-return': 'off',
			'svelte/no-useless-mustaches': 'off'
		}
	},
	{
		// Components receive their links as props: the page calls resolve().
		files: ['src/lib/**/*.svelte'],
		rules: { 'svelte/no-navigation-without-resolve': ['error', { ignoreLinks: true }] }
	},
	{
		files: ['src/**/*.{ts,svelte}'],
		ignores: ['**/*.test.ts', '**/*.d.ts'],
		plugins: { boundaries },
		settings: {
			'import/resolver': { typescript: { project: '.svelte-kit/tsconfig.json' } },
			// The first pattern that matches counts, so an inner folder comes before its parent.
			'boundaries/elements': LAYERS.toReversed().map((folder) => ({
				type: folder,
				pattern: `src/${folder}`
			}))
		},
		rules: {
			'boundaries/dependencies': [
				'error',
				{
					default: 'disallow',
					policies: LAYERS.map((folder, index) => ({
						from: { element: { type: folder } },
						allow: { to: { element: { types: { anyOf: LAYERS.slice(0, index + 1) } } } }
					}))
				}
			]
		}
	},
	{
		files: MODEL_LAYERS.map((folder) => `src/${folder}/*.ts`),
		rules: {
			'no-restricted-globals': [
				'error',
				...['document', 'window', 'navigator', 'location', 'matchMedia', 'getComputedStyle']
			]
		}
	},
	{
		files: ['src/**'],
		rules: { 'no-console': ['error', { allow: ['error', 'warn', 'info'] }] }
	},
	{
		// JSON and process output have no types, and casts in JSDoc are hard to read.
		files: ['bench/*.js', 'scripts/**/*.js', '*.config.js'],
		rules: {
			'@typescript-eslint/no-unsafe-assignment': 'off',
			'@typescript-eslint/no-unsafe-argument': 'off',
			'@typescript-eslint/no-unsafe-member-access': 'off'
		}
	},
	{
		// SvelteKit excludes the service worker from the types: its globals differ from a page's.
		files: ['src/service-worker.ts', 'src/service-worker/**'],
		...ts.configs.disableTypeChecked
	}
);
