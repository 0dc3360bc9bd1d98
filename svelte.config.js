import adapter from '@sveltejs/adapter-static';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { isOn, readBasePath, readStory } from './scripts/env.js';

const { env } = process;
const base = readBasePath(env);
/** The folder of the site; tests write a second build beside the first. */
const out = env.OUT_DIR ?? 'build';

/**
 * Kit's default version is the time of the build. A hash of the sources makes builds reproducible,
 * and an open tab gets a notice only after a change.
 */
const sources = ['package-lock.json', 'svelte.config.js', 'vite.config.ts', 'src', 'data', 'static']
	.map((name) => path.join(import.meta.dirname, name))
	.flatMap((name) =>
		statSync(name).isFile()
			? [name]
			: readdirSync(name, { recursive: true, encoding: 'utf8' }).map((file) =>
					path.join(name, file)
				)
	);
const hash = createHash('sha256');
for (const file of sources.filter((file) => statSync(file).isFile()).sort())
	hash.update(path.basename(file)).update(readFileSync(file));
const version = [hash.digest('hex').slice(0, 16), env.STORY, env.EDITION].filter(Boolean).join('-');

/** Paths of the pages that the story has no data for. */
const storyFolder = path.join('data', readStory(env));
/** @param {string} file */
const readPart = (file) => {
	const part = path.join(import.meta.dirname, storyFolder, file);
	return existsSync(part) ? readFileSync(part, 'utf8') : '';
};
const absentParts = [
	{
		file: 'comparison.json',
		paths: ['/compare', '/data/comparison.json', '/classroom/comparison']
	},
	{ file: 'comparison.json', field: '"documents"', paths: ['/documents'] },
	{ file: 'class.json', paths: ['/present', '/classroom'] }
]
	.filter(({ file, field = '{' }) => !readPart(file).includes(field))
	.flatMap(({ paths }) => paths);
/** @param {string} url */
const isAbsent = (url) => absentParts.some((part) => `${url}/`.startsWith(`${base}${part}/`));

const toFiles = adapter({
	pages: out,
	strict: true,
	precompress: isOn(env, 'PRECOMPRESS', 'off')
});
/** Publishes a service worker that removes the offline copy and itself (ADR 17). */
const withoutOffline = {
	...toFiles,
	adapt(/** @type {import('@sveltejs/kit').Builder} */ builder) {
		const worker = path.join(import.meta.dirname, 'src/service-worker/unregister-worker.js');
		const { prefix } = JSON.parse(readFileSync(path.join(storyFolder, 'story.json'), 'utf8'));
		writeFileSync(
			path.join(builder.getClientDirectory(), 'service-worker.js'),
			readFileSync(worker, 'utf8').replaceAll('STORY_PREFIX', prefix)
		);
		return toFiles.adapt(builder);
	}
};

/** @type {import('@sveltejs/kit').Config} */
const config = {
	compilerOptions: {
		// Packages may be written without runes.
		runes: ({ filename }) => (filename.split(/[/\\]/).includes('node_modules') ? undefined : true)
	},
	kit: {
		// A page needs a dozen small style sheets before its first paint; each is a request.
		inlineStyleThreshold: 1024,
		alias: { $story: storyFolder },
		// No `fallback`: it is empty without JavaScript. src/routes/404.html/ is the missing page.
		adapter: isOn(env, 'OFFLINE', 'on') ? toFiles : withoutOffline,
		// Two builds at once must not share a working folder.
		outDir: out === 'build' ? '.svelte-kit' : `${out}-kit`,
		// Relative links work in a saved page, and in another folder than the one of the build.
		paths: { base, relative: true },
		version: { name: version },
		// Registered by hand, because `navigator.serviceWorker` throws in a sandboxed frame.
		serviceWorker: {
			register: false,
			// Hosts read these files and do not serve them.
			files: (name) => !/^[._]/.test(name)
		},
		prerender: {
			entries: ['*'],
			// A part that the story lacks has no pages.
			handleHttpError({ status, path: url, referrer, message }) {
				// A page without its last slash refers to itself.
				const isLinked = referrer !== null && !isAbsent(referrer);
				if (status !== 404 || isLinked || !isAbsent(url)) throw new Error(message);
			},
			handleUnseenRoutes: absentParts.length > 0 ? 'ignore' : 'fail',
			handleMissingId: 'fail'
		},
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
					'../bench/*.js',
					'../bench/*.ts',
					'../bench/*.svelte',
					'../data/**/*.ts',
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
