// In: how often a page has failed. Out: what to try next, down to leaving it out, so that no page stops a book.

export type PageMode = 'full' | 'picture' | 'drop';

/** Whole-page failures (time limit, crash) after which only the page's picture is made. */
const PICTURE_AFTER = 2;

/** Failures after which the page is left out, with a warning. */
const DROP_AFTER = 3;

/** Longest silence on one page before its worker is ended, ms. A page of 1,000,000 glyphs takes 8 s on a busy machine. */
const LIMIT_MS = { analyse: 40_000, ocr: 240_000, picture: 30_000, drop: 20_000 } as const;

/** What to do with a page that has failed this often. */
export function pageMode(failures: number): PageMode {
  if (failures >= DROP_AFTER) return 'drop';
  return failures >= PICTURE_AFTER ? 'picture' : 'full';
}

/** Time limit in ms for one page. */
export function pageLimitMs(stage: 'analyse' | 'ocr', mode: PageMode): number {
  return mode === 'full' ? LIMIT_MS[stage] : LIMIT_MS[mode];
}
