// In: a scan. Out: how large the OCR engine's heap is after so many pages in one worker.
import { basename } from 'node:path';
import { openSources } from '../scripts/stages/run-in-worker.mjs';

/** Pages read in one worker: the scan over and over. */
const PAGES = 500;

/** Pages between two looks at the heap. */
const EVERY = 50;

/**
 * @param {string} file
 * @param {(line: string) => void} say
 */
export async function ocrHeap(file, say) {
  const sources = await openSources();
  /** @type {string[]} */
  const sizes = [];
  const error = await sources.run(file, {
    path: 'scripts/stages/heap-worker.ts',
    order: { languages: ['eng'], pages: PAGES, every: EVERY },
    onFile: (_, content) => sizes.push(String(content)),
  });
  await sources.close();
  say('');
  say(`OCR heap in MiB every ${EVERY} pages of ${basename(file)}, in one worker: ${error ?? sizes.join(', ')}`);
}
