// Lines that OCR read of one Japanese page in; out, the paragraphs of the book that they make, other blocks by their kind.
import type { OcrLine } from '../../../src/model/ocr-page.ts';
import { layoutOcrPage } from '../../../src/page/layout-ocr-page.ts';
import { ocrPageOf } from '../page/ocr-page-of.ts';
import { bookOf } from './book-of.ts';

/** `language`: the data that the lines were read with. */
export function scannedParagraphs(lines: readonly OcrLine[], language: 'jpn' | 'jpn_vert'): readonly string[] {
  const page = layoutOcrPage(
    ocrPageOf(lines, { languages: [language] }),
    { kind: 'scan', needsOcr: true, reason: 'no-text' },
    null,
    null,
  );
  const blocks = bookOf([page], 'ja').chapters.flatMap((chapter) => chapter.blocks);
  return blocks.map((block) =>
    block.type === 'paragraph'
      ? block.inlines.map((inline) => (inline.type === 'text' ? inline.text : '')).join('')
      : block.type,
  );
}
