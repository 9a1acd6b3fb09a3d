// In: the draft after all rules, and the pages. Out: what became of every source line, page by page.
// Lines of the body are counted; those that are not in the text, or in it without certainty, are listed with the rule.
import type { BookAccount, LineAccount, PageAccount } from '../model/book.ts';
import type { Line, PageModel } from '../model/page.ts';
import type { BookDraft, SourceLine } from './draft.ts';
import { edgeLines } from './page-edges.ts';

/** OCR confidence below which a line is doubtful. Tesseract: words under 60 are wrong about as often as right. */
const DOUBTFUL = 60;

/** Share of signs without a meaning that makes a line unreadable. */
const UNREADABLE_SHARE = 0.3;
const UNREADABLE = /[\ufffd\p{Co}]/gu;

/** White in leadings that sets a lone line at the page's edge apart from the text: furniture mostly stands so. */
const EDGE_WHITE = 2.2;
/** Letters of such a line; a longer one is text. */
const EDGE_LETTERS = 70;
/** In a document of fewer pages nothing can repeat. */
const MIN_PAGES = 3;

function confidenceOf({ spans }: Line): number {
  let sum = 0;
  let n = 0;
  for (const { confidence, text } of spans) {
    if (confidence === null) continue;
    sum += confidence * text.length;
    n += text.length;
  }
  return n === 0 ? 100 : sum / n;
}

/** Lines whose place in the book a rule has found: titles, captions, notes, paragraphs of several lines. */
function placedLines(draft: BookDraft): ReadonlySet<number> {
  const keys = new Set<number>();
  for (const note of draft.notes) for (const line of note.lines) keys.add(line.key);
  for (const { heading, caption, lines } of draft.segments) {
    // A line that goes on a paragraph is no head, wherever it stands.
    if (heading !== null || lines.length > 1) for (const line of lines) keys.add(line.key);
    for (const line of caption?.lines ?? []) keys.add(line.key);
  }
  return keys;
}

/** Lone short lines at a page's edge that look like running heads, though no rule found them to repeat. */
function strayLines(draft: BookDraft): ReadonlySet<number> {
  const stray = new Set<number>();
  if (draft.pages.length < MIN_PAGES) return stray;
  const placed = placedLines(draft);
  for (const page of draft.pages) {
    const edges = edgeLines(page);
    for (const edge of ['head', 'foot'] as const) {
      const rows = edges.filter((line) => line.edge === edge);
      const [outer, ...more] = rows.filter((line) => line.row === 0);
      if (!outer || more.length > 0 || placed.has(outer.line.key) || outer.line.text.length > EDGE_LETTERS) continue;
      const inner = rows.find((line) => line.row === 1)?.line ?? null;
      const white = inner === null ? Number.POSITIVE_INFINITY : Math.abs(inner.across - outer.line.across);
      const alone = edges.length === rows.length && inner === null && page.items.length <= rows.length;
      if (!alone && white > EDGE_WHITE * draft.body.leading) stray.add(outer.line.key);
    }
  }
  return stray;
}

function doubtOf(line: SourceLine, stray: ReadonlySet<number>): string | null {
  if (confidenceOf(line.line) < DOUBTFUL) return 'ocr-confidence';
  const unreadable = line.text.match(UNREADABLE)?.length ?? 0;
  if (unreadable > 0 && unreadable >= line.text.length * UNREADABLE_SHARE) return 'unreadable';
  return stray.has(line.key) ? 'page-edge' : null;
}

/** What of a page never came to the book's rules: text that the page rules dropped, text of what is no body. */
function pageLeftOut(page: PageModel): readonly LineAccount[] {
  const pageIndex = page.index;
  const found: LineAccount[] = [];
  for (const { text, box, rule } of page.dropped ?? []) found.push({ pageIndex, box, text, fate: 'background', rule });
  for (const block of page.blocks) {
    const { layer, box } = block;
    if (block.type === 'figure') {
      // A picture's own alternative stands in the book instead of the text that was drawn in it.
      const replaced = layer === 'body' && block.alt !== null && block.formula == null && block.text !== '';
      if (replaced) found.push({ pageIndex, box, text: block.text, fate: 'background', rule: 'figure-alternative' });
      else if (layer !== 'body') found.push({ pageIndex, box, text: block.text, fate: layer, rule: 'page-layer' });
    } else if (block.type === 'table' && layer !== 'body') {
      const text = block.rows.flatMap((row) => row.flatMap((cell) => cell.lines.map(plainText))).join(' ');
      found.push({ pageIndex, box, text, fate: layer, rule: 'page-layer' });
    }
  }
  return found;
}

const plainText = (line: Line): string => line.spans.map((span) => span.text).join('');

/** The account of all lines; those in tables and figures count as body. */
export function accountOf(draft: BookDraft, pages: readonly PageModel[]): BookAccount {
  const stray = strayLines(draft);
  const models = new Map(pages.map((page) => [page.index, page]));
  const leftOut: LineAccount[] = [];
  const setAside = new Map<number, LineAccount[]>();
  for (const { rule, ...part } of draft.setAside) {
    const list = setAside.get(part.pageIndex) ?? [];
    list.push({ ...part, fate: 'furniture', rule });
    setAside.set(part.pageIndex, list);
  }
  const perPage = draft.pages.map((page): PageAccount => {
    const own: LineAccount[] = [...(setAside.get(page.index) ?? [])];
    let body = -own.length;
    let doubtful = 0;
    for (const item of page.items) {
      if (item.type === 'table') body += item.table.rows.flat().reduce((n, cell) => n + cell.lines.length, 0);
      if (item.type === 'figure' && item.figure.text !== '') body++;
      if (item.type !== 'line') continue;
      const { line, layer, rule, text, pageIndex } = item.line;
      const doubt = layer === 'body' ? doubtOf(item.line, stray) : null;
      if (layer === 'body') body++;
      if (doubt !== null) doubtful++;
      if (layer !== 'body') own.push({ pageIndex, box: line.box, text, fate: layer, rule: rule ?? 'page-layer' });
      else if (doubt !== null) own.push({ pageIndex, box: line.box, text, fate: 'doubtful', rule: doubt });
    }
    const model = models.get(page.index);
    const before = model === undefined ? [] : pageLeftOut(model);
    body -= before.filter((line) => line.rule === 'figure-alternative').length;
    leftOut.push(...own, ...before);
    return { pageIndex: page.index, body, leftOut: own.length - doubtful + before.length, doubtful };
  });
  const total = (of: (page: PageAccount) => number): number => perPage.reduce((sum, page) => sum + of(page), 0);
  return {
    bodyLines: total((page) => page.body),
    furnitureLines: total((page) => page.leftOut),
    doubtfulLines: total((page) => page.doubtful),
    pages: perPage,
    leftOut,
  };
}
