// Lines of a page in; out, which of them are text that no chart holds: running text, captions, names of parts.
import { FIGURE_WORDS, TABLE_WORDS } from '../model/caption-words.ts';
import { boxWidth, overlapX } from '../model/geometry.ts';
import type { Chunk } from './chunks.ts';
import { chunkText } from './table-words.ts';

const FIGURE_LABEL = `${FIGURE_WORDS}|diagramm|diagram|chart|graphique|gráfico|grafico|grafik`;
const NUMBER = '\\s*(?:[A-Z]?[.\\-–]?\\p{Nd}|[IVXLC]+\\b)';
const FIGURE_CAPTION = new RegExp(`^[\\[(<〈]?(?:${FIGURE_LABEL})${NUMBER}`, 'iu');
const FIRST_WORD = new RegExp(`^[\\[(<〈]?(?:${FIGURE_LABEL.replaceAll('\\.', '')})`, 'iu');
const ANY_CAPTION = new RegExp(`^[\\[(<〈]?(?:${FIGURE_LABEL}|${TABLE_WORDS})${NUMBER}`, 'iu');
/** "(a)" before the name of a part. */
const PART_NAME = /^\([a-z]\)/u;

/** Width of a line of running text at least, em. */
const PROSE_EM = 13;
/** Lines of running text follow one another at this, em, in sizes that differ by so much; their part above one another. */
const LEADING_EM = 1.7;
const SAME_SIZE = 0.06;
const OVER_ONE_ANOTHER = 0.6;

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

/** Whether a word may begin a figure's caption. */
export function startsFigureName(word: string): boolean {
  return FIRST_WORD.test(word);
}

/** Whether a line begins the caption of a table. */
export function isTableCaption(text: string): boolean {
  return ANY_CAPTION.test(text) && !FIGURE_CAPTION.test(text);
}

function follows(a: Chunk, b: Chunk): boolean {
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
  const prose = proseOf(chunks);
  const captions = new Set(captionsOf(chunks, texts, prose));
  return { chunks, texts, prose, captions, families: new Set([...prose].map(familyOf)) };
}
