// Where a piece of the book came from.
import type { Box } from './geometry.ts';

export type TextSource = 'text-layer' | 'ocr';

/** Body is read; furniture (running heads, folios) and background are kept but not written. */
export type Layer = 'body' | 'furniture' | 'background';

export type Provenance = {
  readonly pageIndex: number;
  readonly box: Box;
  readonly source: TextSource;
  /** Mean word confidence 0–100; null for a text layer. */
  readonly confidence: number | null;
};
