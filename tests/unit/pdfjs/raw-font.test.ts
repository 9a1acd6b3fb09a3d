import { expect, test } from 'vitest';
import type { FontMetrics } from '../../../src/adapters/pdfjs/font-metrics.ts';
import { rawFontFrom } from '../../../src/adapters/pdfjs/raw-font.ts';

/** ISO 32000-2 Table 121. */
const SMALL_CAP = 1 << 17;

function metrics(name: string, flags: number): FontMetrics {
  const facts = { name, flags, italicAngle: 0, weight: 400, ascent: 0.8, descent: -0.2, vertical: false };
  return {
    id: 'f1',
    facts: { ...facts, equalWidths: false },
    boldHint: false,
    italicHint: false,
    vertical: false,
    type3: false,
    widthScale: 0.001,
    boxHeight: 1,
  };
}

// Ghostscript sets the flag on every subset that it saw no tall small letter in: digits, one capital, "const".
test.each([
  ['ABCDEF+LMSans10-Regular', SMALL_CAP, false],
  ['ABCDEF+LMRomanCaps10-Regular', SMALL_CAP, true],
  ['ABCDEF+LMRomanCaps10-Regular', 0, true],
])('%s with flags %i: small capitals %s', (name, flags, smallCaps) => {
  const font = rawFontFrom('f1', metrics(name, flags), { known: 9, all: 9 }, { bold: false, italic: false });
  expect(font.smallCaps).toBe(smallCaps);
});
