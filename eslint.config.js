import js from '@eslint/js';
import boundaries from 'eslint-plugin-boundaries';
import svelte from 'eslint-plugin-svelte';
import { defineConfig, globalIgnores } from 'eslint/config';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

/** Every way by which text becomes markup or code. All known holes in timeline libraries are one of these. */
const MARKUP_SINKS = [
	...['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'setHTMLUnsafe', 'createContextualFragment'],
	...['parseFromString', 'parseHTMLUnsafe', 'srcdoc']
];
const LET_SVELTE = 'It makes markup of text: let Svelte write the text.';

/** Folders of src/ from the lowest layer to the highest. A folder imports only from those before it. */
const MODEL_LAYERS = [
	...['lib/content', 'lib/story'],
	...['sizes', 'scale', 'clusters', 'marks', 'labels', 'layout'].map(
		(name) => `lib/timeline/${name}`
	),
	...['lib/compare', 'lib/present', 'lib/classroom']
];
const UI_LAYERS = [
	...['lib/site', 'lib/timeline/ui', 'lib/evidence', 'lib/column', 'lib/search'],
	...['lib/compare/ui', 'lib/present/ui', 'lib/classroom/ui', 'lib/offline', 'routes']
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
			// TypeScript knows which names exist, and knows types too.
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
					message: "d3's .html() makes markup of text: let Svelte write the text."
				},
				{
					selector: 'CallExpression[callee.property.name="append"] > Literal:first-child',
					message: 'D3 computes, Svelte draws: write the element in a component.'
				},
				{
					// However the document is come by.
					selector:
						'CallExpression[callee.property.name=/^write(ln)?$/]:matches([callee.object.name="document"], [callee.object.property.name="document"])',
					message: LET_SVELTE
				},
				{
					selector:
						'SvelteDirective[kind="Binding"] > SvelteDirectiveKey > SvelteName[name="innerHTML"]',
					message: 'bind:innerHTML makes markup of text: use bind:textContent.'
				},
				{
					// A component says itself what it takes; an element takes anything, one named later too.
					selector:
						'SvelteElement:matches([kind="html"], [name.name="svelte:element"]) > SvelteStartTag > SvelteSpreadAttribute',
					message: 'Attributes spread onto an element may be any attribute: name them one by one.'
				},
				{
					selector: 'SvelteAttribute > SvelteLiteral[value=/^\\s*javascript:/i]',
					message: 'An address that is script runs as script.'
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
		// A callback written in markup has the types of its component, which svelte-check knows and this parser does not.
		// And a space at the end of a line of markup is only kept where it is written out.
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
		// Components are handed their links: the page that makes them calls resolve().
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
		// JSON and process output come untyped, and a cast in JSDoc is harder to read than the line it guards.
		files: ['bench/*.js', 'scripts/**/*.js', '*.config.js'],
		rules: {
			'@typescript-eslint/no-unsafe-assignment': 'off',
			'@typescript-eslint/no-unsafe-argument': 'off',
			'@typescript-eslint/no-unsafe-member-access': 'off'
		}
	},
	{
		// SvelteKit keeps the service worker out of the project's types, since its globals are not the page's.
		files: ['src/service-worker.ts', 'src/service-worker/**'],
		...ts.configs.disableTypeChecked
	}
);
