// Lines of a page in; out, which of them are text that no chart holds: running text, captions, names of parts.
import { FIGURE_WORDS, TABLE_WORDS } from '../model/caption-words.ts';
import { boxWidth, overlapX, unionBoxes } from '../model/geometry.ts';
import { bandIndex } from './band-index.ts';
import type { Chunk } from './chunks.ts';
import type { Piece } from './ink.ts';
import { chunkText } from './table-words.ts';

const FIGURE_LABEL = `${FIGURE_WORDS}|diagramm|diagram|chart|graphique|gráfico|grafico|grafik`;
const NUMBER = '\\s*(?:[A-Z]?[.\\-–]?\\p{Nd}|[IVXLC]+\\b)';
const FIGURE_CAPTION = new RegExp(`^[\\[(<〈]?(?:${FIGURE_LABEL})${NUMBER}`, 'iu');
const FIRST_WORD = new RegExp(`^[\\[(<〈]?(?:${FIGURE_LABEL.replaceAll('\\.', '')})`, 'iu');
const ANY_CAPTION = new RegExp(`^[\\[(<〈]?(?:${FIGURE_LABEL}|${TABLE_WORDS})${NUMBER}`, 'iu');
/** Letters of the longest name. */
const NAME_GLYPHS = 12;
/** "(a)" before the name of a part. */
const PART_NAME = /^\([a-z]\)/u;

/** What follows a caption's number: an end, a mark, white, a name without white; not a word of a sentence, "Figure 2 shows", 「図2に示す」「图2所示」. */
const AFTER_NUMBER =
  /^[\p{Nd}\p{Lu}.\-–]*\p{Ll}?[\])>〉]?(?:$|[.:：。、,，—–|-](?!\p{Nd}|\p{Lu}(?!\p{L}))|\s+(?!\p{Ll})|(?![参照所中示显可是为為])[\p{sc=Han}\p{sc=Katakana}])/u;

/** Width of a line of running text at least, em. */
const PROSE_EM = 13;
/** The same in a margin, em: LaTeX's narrowest notes are some 10. */
const NARROW_EM = 9;
/** Lines of running text follow one another at this, em, in sizes that differ by so much; their part above one another. */
const LEADING_EM = 1.7;
const SAME_SIZE = 0.06;
const OVER_ONE_ANOTHER = 0.6;
/** Words of one line are this far apart at most where it is justified loosely; their baselines, and edges of lines, differ by so little. In em. */
const WORD_GAP_EM = 1.5;
const SAME_BASELINE_EM = 0.1;
const SAME_EDGE_EM = 0.3;
/** Words of a line are sought this far, points, over and under one another: type of running text is smaller than 60 points. */
const REACH = 6;

/** The lines of a page, and what is known of them. */
export type PageText = {
  readonly chunks: readonly Chunk[];
  readonly texts: ReadonlyMap<Chunk, string>;
  readonly prose: ReadonlySet<Chunk>;
  /** First lines of captions of figures and their parts. */
  readonly captions: ReadonlySet<Chunk>;
  /** Faces of running text. */
  readonly families: ReadonlySet<string>;
};

const emWidth = (chunk: Chunk): number => boxWidth(chunk.box) / chunk.size;

export function familyOf(chunk: Chunk): string {
  return chunk.pieces[0]?.glyphs[0]?.ink.style.family ?? '';
}

/** Whether any line of a page may begin a figure's caption. */
export function namesFigure(pieces: readonly Piece[]): boolean {
  return pieces.some(({ glyphs }) => {
    const start = glyphs.slice(0, NAME_GLYPHS).map((glyph) => glyph.text);
    return FIRST_WORD.test(start.join(''));
  });
}

/** Whether a line that begins with a figure's name is set as a caption or as the name of a part. */
export function startsCaption(text: string): boolean {
  const name = FIGURE_CAPTION.exec(text)?.[0];
  return PART_NAME.test(text) || (name !== undefined && AFTER_NUMBER.test(text.slice(name.length)));
}

/** Whether a line's chunks are set as the first of a caption of a figure or table: its label, and what follows a label. */
export function namesFloat(line: readonly Chunk[]): boolean {
  const text = line
    .map((chunk) => chunkText(chunk).trim())
    .join(' ')
    .trim();
  const name = ANY_CAPTION.exec(text)?.[0];
  return name !== undefined && AFTER_NUMBER.test(text.slice(name.length));
}

/** Whether a line begins the caption of a table. */
export function isTableCaption(text: string): boolean {
  return ANY_CAPTION.test(text) && !FIGURE_CAPTION.test(text);
}

type Placed = Pick<Chunk, 'baseline' | 'size' | 'box'>;

function follows(a: Placed, b: Placed): boolean {
  const step = b.baseline - a.baseline;
  const even = Math.abs(a.size - b.size) <= SAME_SIZE * a.size;
  const narrow = Math.min(boxWidth(a.box), boxWidth(b.box));
  return (
    even && step > 0.5 * a.size && step <= LEADING_EM * a.size && overlapX(a.box, b.box) >= OVER_ONE_ANOTHER * narrow
  );
}

/** Lines of running text: long ones right over one another, and the short one that ends them. */
function proseOf(chunks: readonly Chunk[]): ReadonlySet<Chunk> {
  const sorted = [...chunks].sort((a, b) => a.baseline - b.baseline);
  const prose = new Set<Chunk>();
  sorted.forEach((a, i) => {
    if (emWidth(a) < PROSE_EM) return;
    for (const b of sorted.slice(i + 1)) {
      if (b.baseline - a.baseline > LEADING_EM * a.size) break;
      if (!follows(a, b) || (emWidth(b) < PROSE_EM && !prose.has(a))) continue;
      prose.add(a).add(b);
    }
  });
  return prose;
}

/** Chunks of one line whose words a loose justification drove apart, several to a line. */
function looseLines(chunks: readonly Chunk[]): readonly (readonly Chunk[])[] {
  const lines: Chunk[][] = [];
  const open = bandIndex<Chunk[]>(2 * REACH);
  for (const chunk of [...chunks].sort((a, b) => a.box.x0 - b.box.x0)) {
    const line = open.near(chunk.baseline - REACH, chunk.baseline + REACH).find((words) => {
      const last = words.at(-1);
      if (last === undefined || familyOf(last) !== familyOf(chunk)) return false;
      const gap = chunk.box.x0 - last.box.x1;
      const isLevel = Math.abs(chunk.baseline - last.baseline) <= SAME_BASELINE_EM * last.size;
      return isLevel && gap > 0 && gap <= WORD_GAP_EM * last.size;
    });
    const own = line ?? [];
    if (line === undefined) lines.push(own);
    own.push(chunk);
    open.add(chunk.baseline, own);
  }
  return lines.filter((words) => words.length > 1);
}

/** Words of loose lines that stand right over or under a long line of the same two edges, and those long lines. */
export function looseProse(chunks: readonly Chunk[]): readonly Chunk[] {
  const long = chunks.filter((chunk) => emWidth(chunk) >= PROSE_EM);
  if (long.length === 0) return [];
  return looseLines(chunks).flatMap((words) => {
    const [first] = words;
    const box = unionBoxes(words.map((word) => word.box));
    if (first === undefined || box === null) return [];
    const { baseline, size } = first;
    const line = { baseline, size, box };
    const beside = long.filter(
      (other) =>
        Math.abs(other.box.x0 - line.box.x0) <= SAME_EDGE_EM * size &&
        Math.abs(other.box.x1 - line.box.x1) <= SAME_EDGE_EM * size &&
        (follows(other, line) || follows(line, other)),
    );
    return beside.length === 0 ? [] : [...words, ...beside];
  });
}

/** Ends of paragraphs: short lines right under a longer one of the same edge and face, which is no label of anything. */
export function tails(chunks: readonly Chunk[]): readonly Chunk[] {
  const long = chunks.filter((chunk) => emWidth(chunk) >= NARROW_EM);
  return chunks.filter(
    (chunk) =>
      emWidth(chunk) < NARROW_EM &&
      long.some(
        (line) =>
          follows(line, chunk) &&
          Math.abs(line.box.x0 - chunk.box.x0) <= SAME_EDGE_EM * chunk.size &&
          familyOf(line) === familyOf(chunk),
      ),
  );
}

/** Long lines whose edge and type a short line has that is one of the text. */
const EDGE_LINES = 2;
/** White between two words, em: a label of a drawing is often one word. */
const WORD_WHITE_EM = 0.15;
/** What a line of text begins with; a label may be a number. */
const WORD = /^["“‘«(]?\p{L}/u;

function hasWords(chunk: Chunk): boolean {
  const glyphs = chunk.pieces.flatMap((piece) => piece.glyphs);
  const white = glyphs.some(
    (glyph, i) => glyph.text === ' ' || glyph.x0 - (glyphs[i - 1]?.x1 ?? glyph.x0) > WORD_WHITE_EM * chunk.size,
  );
  return white && WORD.test(chunkText(chunk));
}

/** Short lines of several words that begin where long ones do, in their type and size: of the text, whatever they stand next to. */
export function edgeProse(chunks: readonly Chunk[]): readonly Chunk[] {
  const long = chunks.filter((chunk) => emWidth(chunk) >= PROSE_EM);
  if (long.length < EDGE_LINES) return [];
  return chunks.filter((chunk) => {
    if (emWidth(chunk) >= PROSE_EM || !hasWords(chunk)) return false;
    const alike = long.filter(
      (other) =>
        Math.abs(other.box.x0 - chunk.box.x0) <= SAME_EDGE_EM * chunk.size &&
        Math.abs(other.size - chunk.size) <= SAME_SIZE * chunk.size &&
        familyOf(other) === familyOf(chunk),
    );
    return alike.length >= EDGE_LINES;
  });
}

/** First lines of captions of figures and, in the same type, of their parts: not of sentences in running text that begin with the words. */
function captionsOf(
  chunks: readonly Chunk[],
  texts: ReadonlyMap<Chunk, string>,
  prose: ReadonlySet<Chunk>,
): readonly Chunk[] {
  const found = chunks.filter((chunk) => FIGURE_CAPTION.test(texts.get(chunk) ?? ''));
  const own = found.filter((caption) => !chunks.some((line) => prose.has(line) && follows(line, caption)));
  const families = new Set(own.map(familyOf));
  const parts = chunks.filter((chunk) => PART_NAME.test(texts.get(chunk) ?? '') && families.has(familyOf(chunk)));
  return [...own, ...parts];
}

/** The lines of a caption: its first and those that follow it. */
export function linesFrom(first: Chunk, chunks: readonly Chunk[]): ReadonlySet<Chunk> {
  const lines = new Set([first]);
  let last = first;
  for (const chunk of [...chunks].sort((a, b) => a.baseline - b.baseline)) {
    if (!follows(last, chunk)) continue;
    lines.add(chunk);
    last = chunk;
  }
  return lines;
}

/** Whether a line is text that no chart holds: running text, a caption, the name of a part. */
export function isText(page: PageText, chunk: Chunk): boolean {
  return page.prose.has(chunk) || page.captions.has(chunk) || ANY_CAPTION.test(page.texts.get(chunk) ?? '');
}

export function pageText(chunks: readonly Chunk[]): PageText {
  const texts = new Map(chunks.map((chunk) => [chunk, chunkText(chunk).trim()]));
  const prose = new Set([...proseOf(chunks), ...looseProse(chunks)]);
  const captions = new Set(captionsOf(chunks, texts, prose));
  return { chunks, texts, prose, captions, families: new Set([...prose].map(familyOf)) };
}
