// In: the lines of an OCR page and their sizes. Out: the same lines, what starts at one edge starting at the same place.
// An engine's boxes hug the ink: a T begins to the right of an A, a page that leans carries its edge along. Type has one
// edge, and the rules for indents, lists and terms measure it by the point.
import { boxWidth } from '../model/geometry.ts';
import type { OcrLine, OcrWord } from '../model/ocr-page.ts';
import { leanOf, upright } from './lean.ts';

/** Starts that lie within this distance of an edge, em, begin at it: side bearings differ by up to 0.1 em. */
const REACH_EM = 0.16;

/** Starts that make an edge. */
const FEWEST = 3;

/** White before a word, em, behind which it starts at an edge of its own: a cell, a definition. */
const WIDE_WHITE_EM = 0.75;

/** Signs whose ink begins far from where they start; they make no edge. */
const HANGING = /^[“‘"'«([–—-]/u;

/** A bullet's or a dash's line starts at the edge of what it begins, which is another word's. */
type Start = { readonly line: number; readonly word: number; readonly x: number; readonly em: number };

function levelled(line: OcrLine, lean: number): OcrLine {
  if (lean === 0) return line;
  const words = line.words.map((word) => ({ ...word, box: upright({ ...word.box, y1: line.baseline }, lean) }));
  return { ...line, box: upright({ ...line.box, y1: line.baseline }, lean), words };
}

function startsOf(lines: readonly OcrLine[], sizes: readonly number[]): readonly Start[] {
  return lines.flatMap(({ words, rowHeight }, line) => {
    const em = sizes[line] ?? rowHeight;
    return words.flatMap(({ box }, word): Start[] => {
      const before = words[word - 1];
      const own = before === undefined || box.x0 - before.box.x1 >= WIDE_WHITE_EM * em;
      return own ? [{ line, word, x: box.x0, em }] : [];
    });
  });
}

/** Where edges lie: the places with most starts around them first, each start in one edge alone. */
function edgesOf(starts: readonly Start[]): ReadonlyMap<Start, number> {
  const sorted = [...starts].sort((a, b) => a.x - b.x);
  const edges = new Map<Start, number>();
  const around = (i: number): readonly Start[] => {
    const { x, em } = sorted[i] ?? { x: 0, em: 0 };
    let [from, to] = [i, i + 1];
    while (from > 0 && x - (sorted[from - 1]?.x ?? -Infinity) <= REACH_EM * em) from--;
    while (to < sorted.length && (sorted[to]?.x ?? Infinity) - x <= REACH_EM * em) to++;
    return sorted.slice(from, to);
  };
  const places = sorted.map((_, i) => around(i)).sort((a, b) => b.length - a.length);
  for (const place of places) {
    const free = place.filter((start) => !edges.has(start));
    if (free.length < FEWEST) continue;
    const edge = free[free.length >> 1]?.x ?? 0;
    for (const start of free) edges.set(start, edge);
  }
  return edges;
}

function movedTo(word: OcrWord, x0: number): OcrWord {
  return boxWidth(word.box) + word.box.x0 - x0 <= 0 ? word : { ...word, box: { ...word.box, x0 } };
}

/** Lines whose starts, and the starts of what stands behind wide white in them, lie at the page's edges. */
export function withEdges(lines: readonly OcrLine[], sizes: readonly number[]): readonly OcrLine[] {
  const em = [...sizes].sort((a, b) => a - b)[sizes.length >> 1] ?? 0;
  const lean = leanOf(
    lines.map(({ box, baseline }) => ({ text: true, box: { ...box, y1: baseline } })),
    em,
  );
  const level = lines.map((line) => levelled(line, lean));
  const starts = startsOf(level, sizes);
  const edges = edgesOf(starts.filter(({ line, word }) => !HANGING.test(level[line]?.words[word]?.text ?? '')));
  const moved = level.map((line) => ({ ...line, words: [...line.words] }));
  for (const [{ line, word }, x0] of edges) {
    const own = moved[line]?.words[word];
    if (own !== undefined) moved[line]?.words.splice(word, 1, movedTo(own, x0));
  }
  return moved.map((line) => ({ ...line, box: { ...line.box, x0: line.words[0]?.box.x0 ?? line.box.x0 } }));
}
