// npm start: installs what is missing, builds if anything changed, serves the app and prints where.
// In: [--port N] [--base /sub/]. Runs on a fresh machine with nothing but Node.
import { parseArgs } from 'node:util';
import { ensureInstalled } from './setup/install.mjs';

/** The usual port: the queue is kept by origin, so the port should be the same each time. */
const USUAL_PORT = 8421;

const { values } = parseArgs({
  options: { port: { type: 'string', default: process.env.PORT ?? '' }, base: { type: 'string', default: '/' } },
});

ensureInstalled();
const { ensureBuilt } = await import('./setup/build.mjs');
const { serve } = await import('./serve.mjs');
const folder = ensureBuilt();

/** @param {number} port */
const start = (port) => serve({ folder, port, base: values.base });
const server = values.port
  ? await start(Number(values.port))
  : await start(USUAL_PORT).catch(() => {
      console.error(`Port ${USUAL_PORT} is taken; using a free one (its queue is a separate one).`);
      return start(0);
    });
console.log(`Bindery is at ${server.url} (Ctrl+C stops it)`);
