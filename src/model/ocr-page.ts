// What OCR saw on one page picture. Boxes are page points of the page brought upright.
import type { Box, Turn } from './geometry.ts';

export type OcrWord = {
  readonly text: string;
  readonly box: Box;
  /** 0–100. */
  readonly confidence: number;
  /** Tesseract code of the data that read it, e.g. "kor". */
  readonly language: string;
  /** What the pixels show of the face: strokes much thicker than the page's, stems that lean; left out where unknown. */
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** All letters of one width, as in code. */
  readonly monospace?: boolean;
  /** Small and over the line, as the marks of notes are. */
  readonly raised?: boolean;
  /** Stands at the word before it with no space between: a mark, or a part in another face. */
  readonly attached?: boolean;
};

export type OcrLine = {
  readonly box: Box;
  /** y of the baseline at the line's left end, points. */
  readonly baseline: number;
  /** Height of the row (ascender to descender) in points, as the engine measured it. */
  readonly rowHeight: number;
  readonly words: readonly OcrWord[];
  /** Runs down the page, its letters upright; left out where it runs across. */
  readonly vertical?: true;
};

export type OcrPage = {
  readonly index: number;
  /** Size in points after `turn`. */
  readonly width: number;
  readonly height: number;
  /** The clockwise turn that brought the page upright. */
  readonly turn: Turn;
  /** Skew that was taken out, degrees clockwise. */
  readonly skew: number;
  readonly dpi: number;
  readonly languages: readonly string[];
  readonly confidence: number;
  readonly lines: readonly OcrLine[];
  /** Pictures found in the scan, tightened to their ink. */
  readonly pictures: readonly Box[];
  /** Straight rules found in the scan. */
  readonly rules: readonly Box[];
  /** Paper without a speck on it; left out where nobody looked, or there may be something. */
  readonly bare?: true;
  /** One picture takes all of the page, and the lines stand on it; left out where it does not. */
  readonly allPicture?: true;
  /** Ink that stands in no line, picture or rule; missing where nobody looked for it. */
  readonly loose?: readonly Box[];
};
