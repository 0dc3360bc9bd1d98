/** A static server that behaves like GitHub Pages, so that what works here works there. */
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import sirv from 'sirv';
import { readBasePath } from './base-path.js';
import { readPort } from './port.js';
import { main, Problem } from './problem.js';
import { root } from './run.js';

/**
 * @param {string} dir absolute
 * @param {string} base '' or '/repo'
 * @returns {(request: import('node:http').IncomingMessage, response: import('node:http').ServerResponse) => void}
 */
function pagesHandler(dir, base) {
	// `dev` makes sirv look at the disk each time, so that a rebuild under a running server is seen; `extensions: []`
	// keeps it from guessing file names, which GitHub Pages' redirect must come before. GitHub Pages sends gzip, no Brotli.
	const files = sirv(dir, { dev: true, etag: true, extensions: [], gzip: true });

	/** @param {string} pathname decoded, with its first slash */
	const isDirectory = (pathname) => {
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
			const { pathname: asked, search } = new URL(`http://host${request.url ?? '/'}`);
			const pathname =
				asked === base ? '' : asked.startsWith(`${base}/`) ? asked.slice(base.length) : undefined;
			// A doubled slash would turn the redirect below into one to another host.
			if (pathname === undefined || asked.includes('//')) return notFound(response);

			if (!pathname.endsWith('/') && isDirectory(decodeURI(pathname))) {
				response.writeHead(301, { Location: `${asked}/${search}` }).end();
				return;
			}
			request.url = pathname.endsWith('/') ? `${pathname}index.html` : pathname || '/';
			files(request, response, () => notFound(response));
		} catch (error) {
			// A malformed address (URIError, TypeError) or a range no file has (RangeError): the visitor's, not ours.
			if (response.headersSent) response.destroy();
			else if (error instanceof URIError || error instanceof TypeError) notFound(response);
			else response.writeHead(500).end();
		}
	};
}

/**
 * @param {{ dir: string, port: number, base?: string }} options `port` 0 takes any free one; `base` is '' or '/repo'
 * @returns {Promise<{ url: string, close: () => Promise<void> }>} `url` ends with a slash; rejects when the port is taken
 */
export function serve({ dir, port, base = '' }) {
	const server = createServer(pagesHandler(path.resolve(dir), base));
	return new Promise((resolve, reject) => {
		server.once('error', reject);
		// Only this machine: a preview is nobody else's business. Not `localhost`, which may be another server's ::1.
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

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
	await main(async () => {
		const dir = path.join(root, 'build');
		if (!existsSync(dir))
			throw new Problem('There is no build/ to serve: run "npm run build" first.');
		const port = readPort(process.env);
		const { url } = await serve({ dir, port, base: readBasePath(process.env) }).catch(
			(/** @type {Error} */ error) => {
				throw new Problem(`Port ${port} cannot be had: ${error.message}`);
			}
		);
		console.log(`Serving build/ at ${url}`);
	});
}
