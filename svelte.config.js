import adapter from '@sveltejs/adapter-static';
import { readBasePath } from './scripts/base-path.js';
import { contentHash } from './scripts/content-hash.js';

const base = readBasePath(process.env);
/** Where the site is written; the tests make a second one beside the first. */
const out = process.env['OUT_DIR'] ?? 'build';

/** Everything that decides what is built; node_modules follows from the lock file. */
const SOURCES = [
	'package-lock.json',
	'svelte.config.js',
	'vite.config.ts',
	'src',
	'data',
	'static'
];

/** @type {import('@sveltejs/kit').Config} */
const config = {
	compilerOptions: {
		// Packages may still be written in the older style.
		// Short: the name stands at every element and every rule, a tenth of all style. Four characters tell components apart
		// with room to spare.
		cssHash: ({ hash, filename, css }) => `s${hash(filename ?? css).slice(-4)}`,
		runes: ({ filename }) => (filename.split(/[/\\]/).includes('node_modules') ? undefined : true)
	},
	kit: {
		// No `fallback`: that page is empty without JavaScript. The page for unknown addresses is src/routes/404.html.
		adapter: adapter({ pages: out, strict: true }),
		// Two builds at once must not share a workshop.
		outDir: out === 'build' ? '.svelte-kit' : `${out}-kit`,
		// Relative links keep a page working when it is saved, or served from another folder than it was built for.
		paths: { base, relative: true },
		// By default the time of the build, which gives every file that names it a new hash. With the content instead,
		// the same sources give the same site byte for byte, and an open tab sees a new version only when there is one.
		version: {
			name:
				contentHash(import.meta.dirname, SOURCES) +
				(process.env['EDITION'] ? `-${process.env['EDITION']}` : '')
		},
		// Registered by hand, because `navigator.serviceWorker` throws in a sandboxed frame.
		serviceWorker: {
			register: false,
			// A host reads these, and does not serve them.
			files: (name) => !/^[._]/.test(name)
		},
		prerender: { entries: ['*'], handleHttpError: 'fail', handleMissingId: 'fail' },
		csp: {
			mode: 'hash',
			directives: {
				'default-src': ['none'],
				'script-src': ['self'],
				'style-src': ['self'],
				'style-src-elem': ['self'],
				'style-src-attr': ['unsafe-inline'],
				'img-src': ['self', 'data:'],
				'font-src': ['self'],
				'connect-src': ['self'],
				'manifest-src': ['self'],
				'worker-src': ['self'],
				'object-src': ['none'],
				'base-uri': ['none'],
				'form-action': ['none'],
				'require-trusted-types-for': ['script'],
				'trusted-types': ['svelte-trusted-html', 'sveltekit-trusted-url', 'offline']
			}
		},
		typescript: {
			config: (generated) => ({
				...generated,
				include: [
					...generated.include,
					'../scripts/**/*.js',
					'../scripts/**/*.ts',
					'../static/**/*.js',
					'../svelte.config.js',
					'../eslint.config.js',
					'../playwright*.config.ts'
				]
			})
		}
	}
};

export default config;
