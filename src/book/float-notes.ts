// In: a segment and the one before it. Out: whether it is the note under a table or figure that names its source: the
// text around the float runs on past it.
import type { Segment } from './draft.ts';

/** Lines of the longest such note, and the white over it, leadings. */
const MAX_LINES = 4;
const MAX_GAP = 2.5;

const SOURCE =
  /^[[(]?(?:sources?|quellen?|fuentes?|fontes?|fonti|źródł[oa]|zdroj|bron(?:nen)?|forrás|kilde|källa|lähde|kaynak|источники?|джерел[оа]|πηγή|출처|자료|出典|出所|资料来源|資料來源|المصدر|منبع|מקור|notes?|notas?|anmerkung(?:en)?|remarques?|uwag[ai]|примечани[ея])\s?[:：]/iu;

/** Whether a segment is the note of the float before it. */
export function isFloatNote(segment: Segment, before: Segment | undefined): boolean {
  const isFloat = before?.kind === 'table' || (before?.kind === 'figure' && before.figure?.figure.kind !== 'formula');
  if (!isFloat || segment.kind !== 'text' || segment.heading || segment.pageIndex !== before.pageIndex) return false;
  if (segment.lines.length > MAX_LINES || (segment.gapBefore ?? 0) > MAX_GAP) return false;
  return SOURCE.test(segment.lines[0]?.text ?? '');
}
