/**
 * Serves build/ as GitHub Pages does, with its redirects and its page for unknown addresses, which
 * no package imitates.
 */
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { CliError, main, root } from './cli.js';
import { readBasePath, readPort } from './env.js';

/**
 * @param {string} dir absolute
 * @param {string} base '' or '/repo'
 * @returns {Promise<import('node:http').RequestListener>}
 */
async function pagesHandler(dir, base) {
	// Here, so that a missing package is reported as other errors are.
	const { default: sirv } = await import('sirv');
	// `dev` reads the disk at each request, so that a new build is served. `extensions: []` keeps
	// sirv from guessing file names before the redirect below. GitHub Pages sends gzip, no Brotli.
	const files = sirv(dir, { dev: true, etag: true, extensions: [], gzip: true });

	/** @param {string} pathname decoded, with its first slash */
	const isFolder = (pathname) => {
		const index = path.join(dir, pathname, 'index.html');
		return index.startsWith(dir + path.sep) && existsSync(index);
	};

	/** @param {import('node:http').ServerResponse} response */
	const notFound = (response) => {
		const page = path.join(dir, '404.html');
		response.writeHead(404, {
			'Content-Type': 'text/html;charset=utf-8',
			'Cache-Control': 'no-cache'
		});
		response.end(existsSync(page) ? readFileSync(page) : '404: no such page');
	};

	return (request, response) => {
		if (request.method !== 'GET' && request.method !== 'HEAD') {
			response.writeHead(405, { Allow: 'GET, HEAD' }).end();
			return;
		}
		try {
			const { pathname: full, search } = new URL(`http://host${request.url ?? '/'}`);
			// A doubled slash would turn the redirect below into one to another host.
			if (!`${full}/`.startsWith(`${base}/`) || full.includes('//')) return notFound(response);
			const pathname = full.slice(base.length);

			if (!pathname.endsWith('/') && isFolder(decodeURI(pathname))) {
				response.writeHead(301, { Location: `${full}/${search}` }).end();
				return;
			}
			request.url = pathname.endsWith('/') ? `${pathname}index.html` : pathname || '/';
			files(request, response, () => notFound(response));
		} catch (error) {
			// A malformed address (URIError, TypeError) or a range outside the file (RangeError).
			if (response.headersSent) response.destroy();
			else if (error instanceof RangeError) response.writeHead(500).end();
			else notFound(response);
		}
	};
}

/**
 * Serves a folder to this machine alone.
 *
 * @param {{ dir: string, port: number, base?: string }} options `port` 0 takes any free one
 * @returns {Promise<{ url: string, close: () => Promise<void> }>} `url` ends with a slash
 * @throws {NodeJS.ErrnoException} EADDRINUSE when the port is taken
 */
export async function serve({ dir, port, base = '' }) {
	const server = createServer(await pagesHandler(path.resolve(dir), base));
	return new Promise((resolve, reject) => {
		server.once('error', reject);
		// Not `localhost`, which may be ::1 and the server of another program.
		server.listen(port, '127.0.0.1', () => {
			const address = /** @type {import('node:net').AddressInfo} */ (server.address());
			resolve({
				url: `http://127.0.0.1:${address.port}${base}/`,
				close: () =>
					new Promise((done) => {
						server.close(() => done());
						server.closeAllConnections();
					})
			});
		});
	});
}

/**
 * Returns a port and, while it is taken, tries the next ten.
 *
 * @param {number} first
 * @returns {Promise<number>}
 * @throws {CliError} when none is free
 */
export async function findFreePort(first) {
	for (let port = first; port <= Math.min(first + 10, 65535); port++) {
		/** @type {string | undefined} */
		const code = await new Promise((resolve) => {
			const server = createServer();
			server.once('error', (/** @type {NodeJS.ErrnoException} */ { code }) => resolve(code));
			server.listen(port, '127.0.0.1', () => server.close(() => resolve(undefined)));
		});
		if (!code) return port;
		if (code !== 'EADDRINUSE')
			throw new CliError(`Port ${port} cannot be used (${code}): set PORT to another one.`);
	}
	throw new CliError(`Ports ${first} to ${first + 10} are all taken: set PORT to a free one.`);
}

/**
 * Returns the folder of the built site.
 *
 * @throws {CliError} when there is none, or a build was interrupted
 */
export function builtSite() {
	const dir = path.join(root, 'build');
	if (existsSync(path.join(dir, 'index.html'))) return dir;
	throw new CliError('There is no site in build/: run "npm run build" first.');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
	await main(async () => {
		const dir = builtSite();
		const port = await findFreePort(readPort(process.env));
		const { url } = await serve({ dir, port, base: readBasePath(process.env) });
		console.log(`\nThe site is ready: ${url}\nCtrl+C stops it.`);
	});
}
