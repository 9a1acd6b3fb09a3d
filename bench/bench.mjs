// npm run bench [-- FILE.pdf…]: how fast the built app is and how much memory its page takes, against calibre and OCR
// tools where these are installed; how its time grows with the pages; how large the OCR engine's heap gets; what each
// stage of the line takes. Without files, books of its own making. The tables go to stdout and to out/bench.md.
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
const { ocrHeap } = await import('./ocr-heap.mjs');
const { ocrTools } = await import('./ocr-tools.mjs');
const { ownBooks } = await import('./own-books.mjs');
const { plainPages } = await import('./plain-pages.mjs');
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

const built = ensureBuilt();
const app = await openApp({ folder: built, browser });
await app.warmUp();
await wholeConversions(app, [...text, ...own.scans], scratch, say);
await ocrTools(app, { built, files: [...named, ...own.scans], scratch }, say);
if (named.length === 0) await plainPages(app, scratch, say);
await growth(app, scratch, say);
await app.close();
for (const scan of own.scans) await ocrHeap(scan, say);
await stageTimes(text, say);
rmSync(scratch, { recursive: true });
mkdirSync(join(root, 'out'), { recursive: true });
writeFileSync(join(root, 'out', 'bench.md'), `${written.join('\n')}\n`);
