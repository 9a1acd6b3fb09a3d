// The local server: real headers on every answer, nothing outside its folder.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { headers } from '../../../scripts/headers.mjs';
import { serve } from '../../../scripts/serve.mjs';

type Answer = { readonly status: number; readonly headers: NodeJS.Dict<string | string[]>; readonly body: string };

const outer = mkdtempSync(join(tmpdir(), 'bindery-serve-'));
const folder = join(outer, 'site');
let server: Awaited<ReturnType<typeof serve>>;
const log: string[] = [];

beforeAll(async () => {
  mkdirSync(join(folder, 'assets'), { recursive: true });
  writeFileSync(join(outer, 'secret.txt'), 'secret');
  writeFileSync(join(folder, 'index.html'), '<p>home</p>');
  writeFileSync(join(folder, 'assets/app-1a2b.js'), 'let x;');
  writeFileSync(join(folder, 'core.wasm'), 'x');
  server = await serve({ folder, base: 'sub', onRequest: (method, path) => log.push(`${method} ${path}`) });
});
afterAll(async () => {
  await server.close();
  rmSync(outer, { recursive: true });
});

/** Sends the path as it stands; fetch would tidy "..". */
function ask(path: string, method = 'GET'): Promise<Answer> {
  return new Promise((done, failed) => {
    request({ host: '127.0.0.1', port: server.port, path, method }, (response) => {
      let body = '';
      response.on('data', (part) => (body += part));
      response.on('end', () => done({ status: response.statusCode ?? 0, headers: response.headers, body }));
    })
      .on('error', failed)
      .end();
  });
}

test('serves the folder under its sub-path, with media types', async () => {
  expect(server.url).toBe(`http://127.0.0.1:${server.port}/sub/`);
  expect(await ask('/sub/')).toMatchObject({ status: 200, body: '<p>home</p>' });
  expect((await ask('/sub/assets/app-1a2b.js')).headers['content-type']).toBe('text/javascript; charset=utf-8');
  expect((await ask('/sub/core.wasm')).headers['content-type']).toBe('application/wasm');
  expect((await ask('/index.html')).status).toBe(404);
});

test('hashed files are kept for ever, the others asked for again', async () => {
  expect((await ask('/sub/assets/app-1a2b.js')).headers['cache-control']).toContain('immutable');
  expect((await ask('/sub/index.html')).headers['cache-control']).toBe('no-cache');
});

test.each(['/sub/', '/sub/core.wasm', '/sub/missing', '/elsewhere'])(
  'all headers are on the answer to %s',
  async (path) => {
    const answer = await ask(path);
    for (const [name, value] of Object.entries(headers)) expect(answer.headers[name.toLowerCase()]).toBe(value);
  },
);

test.each([
  '/sub/../secret.txt',
  '/sub/..%2fsecret.txt',
  '/sub/%2e%2e/secret.txt',
  '/sub//../../secret.txt',
  '/sub/%00',
  '/sub/%',
  '/sub/assets',
])('answers 404 to %s', async (path) => {
  expect(await ask(path)).toMatchObject({ status: 404, body: 'Not found\n' });
});

test('takes only GET and HEAD, and tells its listener of each request', async () => {
  expect((await ask('/sub/', 'POST')).status).toBe(405);
  expect(await ask('/sub/', 'HEAD')).toMatchObject({ status: 200, body: '' });
  expect(log).toContain('POST /sub/');
});
