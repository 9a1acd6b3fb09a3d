// A host that sends no headers, such as GitHub Pages, and what the workers of the app may do there.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { tryBuild } from '../../scripts/setup/build.mjs';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
};

/** Where project pages of such hosts live. */
const SUB_PATH = '/books/bindery/';

export function built(): string {
  const folder = tryBuild();
  if (folder === null) throw new Error('the build failed');
  return folder;
}

export type PlainHost = {
  readonly url: string;
  /** Called with each path; what it resolves to is the status of the answer, if it is not the file. */
  onRequest: (path: string) => Promise<number | undefined> | number | undefined;
  close(): void;
};

/** A host that knows media types and nothing else, such as GitHub Pages. */
export async function plainHost(folder: string): Promise<PlainHost> {
  const server = createServer(async (request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    const inside = path.startsWith(SUB_PATH) ? path.slice(SUB_PATH.length) : 'outside';
    const file = join(folder, inside === '' ? 'index.html' : inside);
    try {
      const refused = await host.onRequest(inside);
      if (refused !== undefined) throw refused;
      const bytes = readFileSync(file);
      response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' }).end(bytes);
    } catch (thrown) {
      response.writeHead(typeof thrown === 'number' ? thrown : 404).end();
    }
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  const close = (): void => {
    server.closeAllConnections();
    server.close();
  };
  const host: PlainHost = { url: `http://127.0.0.1:${address.port}${SUB_PATH}`, onRequest: () => undefined, close };
  return host;
}

/** What becomes of a request to another host. */
export const leak = (): Promise<string> =>
  fetch('http://leak.test/', { mode: 'no-cors' }).then(
    () => 'sent',
    () => 'refused',
  );

export async function engineOf(page: Page) {
  await expect.poll(() => page.workers().length, { timeout: 60_000 }).toBeGreaterThan(0);
  return page.workers()[0];
}
