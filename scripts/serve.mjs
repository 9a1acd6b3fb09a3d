// In: a folder of static files. Out: a server on 127.0.0.1 with the app's real headers, under any sub-path.
// As a command: node scripts/serve.mjs [FOLDER] [--port N] [--base /sub/]
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { cacheControl, headers } from './headers.mjs';

/** Media types by file ending; language data stays packed (.gz is a file of its own, not an encoding). */
const MEDIA_TYPES = new Map([
  ['.html', 'text/html; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.mjs', 'text/javascript; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
  ['.json', 'application/json'],
  ['.webmanifest', 'application/manifest+json'],
  ['.svg', 'image/svg+xml'],
  ['.png', 'image/png'],
  ['.jpg', 'image/jpeg'],
  ['.ico', 'image/x-icon'],
  ['.txt', 'text/plain; charset=utf-8'],
  ['.wasm', 'application/wasm'],
  ['.woff2', 'font/woff2'],
  ['.ttf', 'font/ttf'],
  ['.gz', 'application/gzip'],
]);

/**
 * @typedef {{ folder: string, port?: number, base?: string, onRequest?: (method: string, path: string) => unknown }} ServeOptions
 * @typedef {{ url: string, port: number, close: () => Promise<void> }} RunningServer
 */

/**
 * The file that a request means, or null: outside the folder, hidden, malformed or missing.
 * @param {string} folder
 * @param {string} base
 * @param {string} url
 */
async function fileFor(folder, base, url) {
  let path;
  try {
    path = decodeURIComponent(new URL(url, 'http://localhost').pathname);
  } catch {
    return null;
  }
  if (!path.startsWith(base) || path.includes('\0')) return null;
  const inside = path.slice(base.length);
  const file = resolve(folder, `./${inside.endsWith('/') || inside === '' ? `${inside}index.html` : inside}`);
  if (!file.startsWith(folder + sep)) return null;
  const found = await stat(file).catch(() => null);
  return found?.isFile() ? { file, size: found.size, inside } : null;
}

/**
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 * @param {{ folder: string, base: string }} site
 */
async function answer(request, response, { folder, base }) {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { Allow: 'GET, HEAD' }).end();
    return;
  }
  const found = await fileFor(folder, base, request.url ?? '/');
  if (found === null) {
    response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' }).end('Not found\n');
    return;
  }
  response.writeHead(200, {
    'Content-Type': MEDIA_TYPES.get(extname(found.file)) ?? 'application/octet-stream',
    'Content-Length': found.size,
    'Cache-Control': cacheControl(found.inside),
  });
  if (request.method === 'HEAD') response.end();
  else
    createReadStream(found.file)
      .on('error', () => response.destroy())
      .pipe(response);
}

/**
 * Serves a folder on 127.0.0.1. Port 0 takes a free one; a port in use rejects with EADDRINUSE.
 * @param {ServeOptions} options
 * @returns {Promise<RunningServer>}
 */
export function serve({ folder, port = 0, base = '/', onRequest = () => {} }) {
  const site = { folder: resolve(folder), base: `/${base}/`.replaceAll(/\/+/g, '/') };
  const server = createServer((request, response) => {
    Promise.resolve(onRequest(request.method ?? 'GET', request.url ?? '/'))
      .then(() => answer(request, response, site))
      .catch(() => response.destroy());
  });
  return new Promise((done, failed) => {
    server.once('error', failed);
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      const taken = typeof address === 'object' && address !== null ? address.port : port;
      const close = () =>
        new Promise((/** @type {(value: void) => void} */ closed) => {
          server.close(() => closed());
          server.closeAllConnections();
        });
      done({ url: `http://127.0.0.1:${taken}${site.base}`, port: taken, close });
    });
  });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { port: { type: 'string', default: '0' }, base: { type: 'string', default: '/' } },
  });
  const folder = positionals[0] ?? join(import.meta.dirname, '..', 'dist');
  const { url } = await serve({ folder, port: Number(values.port), base: values.base });
  console.log(url);
}
