// In: text and places. Out: lines as OCR reads them, and a page of them and nothing else, 400 by 600 points, read at 300 dpi.
import type { OcrLine, OcrPage } from '../../../src/model/ocr-page.ts';

export function ocrPageOf(lines: readonly OcrLine[], more: Partial<OcrPage> = {}): OcrPage {
  const base = { index: 0, width: 400, height: 600, turn: 0, skew: 0, dpi: 300, confidence: 95 } as const;
  return { ...base, languages: ['eng'], lines, pictures: [], rules: [], ...more };
}

type Given = { readonly size?: number; readonly x?: number; readonly confidence?: number };

/** A line whose words' boxes fit their letters, 0.5 em a letter. */
export function ocrLine(text: string, baseline: number, { size = 10, x = 50, confidence = 95 }: Given = {}): OcrLine {
  let at = x;
  const words = text.split(' ').map((word) => {
    const top = baseline - (/[A-Zbdfhklt]/.test(word) ? 0.69 : 0.46) * size;
    const bottom = baseline + (/[gjpqy]/.test(word) ? 0.21 : 0) * size;
    const box = { x0: at, y0: top, x1: at + word.length * 0.5 * size, y1: bottom };
    at = box.x1 + 0.3 * size;
    return { text: word, box, confidence, language: 'eng' };
  });
  const box = { x0: x, y0: baseline - 0.7 * size, x1: at - 0.3 * size, y1: baseline + 0.21 * size };
  return { box, baseline, rowHeight: 0.92 * size, words };
}
