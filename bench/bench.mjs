// npm run bench [-- FILE.pdf…]: how fast the built app is and how much memory its page takes, against calibre where that
// is installed; how its time grows with the pages; what each stage of the line takes. Without files, books of its own
// making. The tables go to stdout and to out/bench.md.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureInstalled } from '../scripts/setup/install.mjs';
import { root } from '../scripts/setup/stamp.mjs';

ensureInstalled();
const { openApp } = await import('../scripts/app/open-app.mjs');
const { ensureBrowser } = await import('../scripts/setup/browser.mjs');
const { ensureBuilt } = await import('../scripts/setup/build.mjs');
const { growth } = await import('./growth.mjs');
const { ownBooks } = await import('./own-books.mjs');
const { stageTimes } = await import('./stage-times.mjs');
const { wholeConversions } = await import('./whole-conversions.mjs');

const scratch = mkdtempSync(join(tmpdir(), 'bindery-bench-'));
const browser = await ensureBrowser();
const named = process.argv.slice(2);
const own = named.length === 0 ? await ownBooks(scratch, browser) : { text: [], scans: [] };
const text = named.length > 0 ? named : own.text;

/** @type {string[]} */
const written = [];

/** @param {string} line */
function say(line) {
  console.log(line);
  written.push(line);
}

const app = await openApp({ folder: ensureBuilt(), browser });
await app.warmUp();
await wholeConversions(app, [...text, ...own.scans], scratch, say);
await growth(app, scratch, say);
await app.close();
await stageTimes(text, say);
rmSync(scratch, { recursive: true });
mkdirSync(join(root, 'out'), { recursive: true });
writeFileSync(join(root, 'out', 'bench.md'), `${written.join('\n')}\n`);
