// In: lines as OCR read them. Out: a page of them and nothing else, 400 by 600 points, read at 300 dpi.
import type { OcrLine, OcrPage } from '../../../src/model/ocr-page.ts';

export function ocrPageOf(lines: readonly OcrLine[], more: Partial<OcrPage> = {}): OcrPage {
  const base = { index: 0, width: 400, height: 600, turn: 0, skew: 0, dpi: 300, confidence: 95 } as const;
  return { ...base, languages: ['eng'], lines, pictures: [], rules: [], ...more };
}
