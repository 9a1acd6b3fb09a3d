// In: a font object of pdf.js's display side, with the facts that our hook adds. Out: typed metrics.
import { finite, isIndexed, recordFrom } from './numbers.ts';

/** What `installHooks` reads off the font in the worker half. */
export type FontFacts = {
  readonly name: string;
  /** ISO 32000-2 Table 121; 0 where there is no descriptor. */
  readonly flags: number;
  readonly italicAngle: number;
  /** FontWeight 100–900, or 0. */
  readonly weight: number;
  readonly ascent: number;
  readonly descent: number;
  readonly vertical: boolean;
  /** Verdict of the font's own width table: null where it has too few Latin letters to tell. */
  readonly equalWidths: boolean | null;
};

export type FontMetrics = {
  readonly id: string;
  readonly facts: FontFacts;
  readonly boldHint: boolean;
  readonly italicHint: boolean;
  readonly vertical: boolean;
  readonly type3: boolean;
  /** Glyph space to text space, 0.001 for all but Type 3. */
  readonly widthScale: number;
  /** Height of the font box in text space, or 0. */
  readonly boxHeight: number;
};

/** The property under which our hook leaves its facts on a font object. */
export const FACTS_KEY = 'binderyFacts';

const NO_FACTS: FontFacts = {
  name: '',
  flags: 0,
  italicAngle: 0,
  weight: 0,
  ascent: 0,
  descent: 0,
  vertical: false,
  equalWidths: null,
};

/** Reads a font object; null for a failed font (pdf.js leaves its error message in its place). */
export function fontMetricsFrom(id: string, font: unknown): FontMetrics | null {
  if (typeof font !== 'object' || font === null) return null;
  const read = (key: string): unknown => Reflect.get(font, key);
  const matrix = read('fontMatrix');
  const bbox = read('bbox');
  const scaleX = isIndexed(matrix) ? finite(matrix[0], 0.001) : 0.001;
  const scaleY = isIndexed(matrix) ? finite(matrix[3], 0.001) : 0.001;
  return {
    id,
    facts: factsFrom(read(FACTS_KEY)),
    boldHint: read('bold') === true || read('black') === true,
    italicHint: read('italic') === true,
    vertical: read('vertical') === true,
    type3: read('isType3Font') === true,
    widthScale: scaleX,
    boxHeight: isIndexed(bbox) ? Math.abs((finite(bbox[3]) - finite(bbox[1])) * scaleY) : 0,
  };
}

function factsFrom(value: unknown): FontFacts {
  const record = recordFrom(value);
  if (record === null) return NO_FACTS;
  const { equalWidths } = record;
  return {
    name: typeof record.name === 'string' ? record.name : '',
    flags: finite(record.flags),
    italicAngle: finite(record.italicAngle),
    weight: finite(record.weight),
    ascent: finite(record.ascent),
    descent: finite(record.descent),
    vertical: record.vertical === true,
    equalWidths: typeof equalWidths === 'boolean' ? equalWidths : null,
  };
}
