// In: what a page worker has done and how large its OCR heap is. Out: whether it is replaced before it gets more work.
import type { WorkerHealth } from './protocol.ts';

/** A worker is replaced after so many pages: what leaks in libraries goes with it. */
const MAX_OCR_PAGES = 200;
const MAX_TEXT_PAGES = 2_000;

/** Largest heap of the OCR engine that is carried on to the next page, bytes. It never shrinks; ordinary pages need 30 MiB. */
const MAX_HEAP_BYTES = 100 * 1024 * 1024;

export function isWorn({ textPages, ocrPages, ocrHeapBytes }: WorkerHealth): boolean {
  return ocrPages >= MAX_OCR_PAGES || textPages >= MAX_TEXT_PAGES || ocrHeapBytes > MAX_HEAP_BYTES;
}
