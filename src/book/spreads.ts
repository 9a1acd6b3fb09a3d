// In: page models, some with a fold. Out: where the document is one of spreads, each half as a page of its own, with
// twice its sheet's index; and the way back to the sheets' indexes for the finished book.
// Evidence: most pages have a fold, and the halves of several bear page numbers that follow each other. Of scans without
// printed numbers, nearly all have one: sheets wider than high that are scanned are books laid open.
import type { BookAccount } from '../model/book.ts';
import type { Line, PageBlock, PageModel } from '../model/page.ts';
import type { Destination, OutlineItem, RawDocument } from '../model/raw-page.ts';
import { pageNumber } from './numerals.ts';
import { lineText } from './source-lines.ts';

/** Part of a document's pages with a fold, and pages (or, in a short one, their part) with two page numbers in turn. */
const MIN_FOLDED = 0.5;
const MIN_PAIRS = 2;
/** Part of a scan's sheets with a fold that need no numbers. */
const NEARLY_ALL = 0.8;
/** Lines of a half from its head and its foot among which the number stands. */
const EDGE_LINES = 2;

type Fold = NonNullable<PageModel['fold']>;
export type Sheets = { readonly pages: readonly PageModel[]; readonly document: RawDocument };

function isSecond(x: number, fold: Fold): boolean {
  return x >= fold.x !== fold.rightFirst;
}

function blocksOf(page: PageModel, fold: Fold, second: boolean): readonly PageBlock[] {
  return page.blocks.filter(({ box }) => isSecond((box.x0 + box.x1) / 2, fold) === second);
}

/** Page numbers that may be those of a half: numbers at the outer ends of its first and last lines. */
function numbersOf(blocks: readonly PageBlock[]): ReadonlySet<number> {
  const lines = blocks.flatMap((block) => (block.type === 'text' ? block.lines : []));
  const byHeight = [...lines].sort((a, b) => a.box.y0 - b.box.y0);
  const found = new Set<number>();
  for (const line of [...byHeight.slice(0, EDGE_LINES), ...byHeight.slice(-EDGE_LINES)]) {
    const words = lineText(line).split(/\s+/u);
    for (const word of [words[0], words.at(-1)]) {
      const number = word !== undefined && /^\p{Nd}{1,4}$/u.test(word) ? pageNumber(word) : null;
      if (number !== null) found.add(number.value);
    }
  }
  return found;
}

/** What the number of a sheet's first half is more than twice the sheet's index; null where its numbers do not tell. */
function offsetOf(page: PageModel): number | null {
  if (page.fold === undefined) return null;
  const second = numbersOf(blocksOf(page, page.fold, true));
  const first = [...numbersOf(blocksOf(page, page.fold, false))].find((number) => second.has(number + 1));
  return first === undefined ? null : first - 2 * page.index;
}

function commonOffset(pages: readonly PageModel[]): number | null {
  const counts = new Map<number, number>();
  for (const page of pages) {
    const offset = offsetOf(page);
    if (offset !== null) counts.set(offset, (counts.get(offset) ?? 0) + 1);
  }
  const [best] = [...counts].sort((a, b) => b[1] - a[1]);
  const folded = pages.filter((page) => page.fold !== undefined).length;
  const enough = best !== undefined && best[1] >= MIN_PAIRS && folded >= MIN_FOLDED * pages.length;
  return enough ? best[0] : null;
}

/**
 * Whether numbers count the sheets themselves: such a document has one page a sheet, in two columns. A sheet whose halves have
 * numbers in turn counts its pages.
 */
function countsSheets(pages: readonly PageModel[]): boolean {
  const counts = new Map<number, number>();
  for (const page of pages) {
    const { fold } = page;
    if (fold === undefined || offsetOf(page) !== null) continue;
    const numbers = new Set([false, true].flatMap((second) => [...numbersOf(blocksOf(page, fold, second))]));
    for (const number of numbers) counts.set(number - page.index, (counts.get(number - page.index) ?? 0) + 1);
  }
  return [...counts.values()].some((count) => count >= MIN_PAIRS);
}

/** Whether a document is a book that was scanned open, without printed page numbers. */
function isScannedOpen(pages: readonly PageModel[]): boolean {
  const folded = pages.filter((page) => page.fold !== undefined);
  if (folded.length < Math.max(MIN_PAIRS, NEARLY_ALL * pages.length)) return false;
  return folded.every(({ source, route }) => source === 'ocr' || route.kind === 'ocred') && !countsSheets(pages);
}

type Move = (destination: Destination) => Destination;

function movedLines(lines: readonly Line[], move: Move): readonly Line[] {
  return lines.map((line) => {
    const spans = line.spans.map((span) => {
      const { link } = span;
      return link?.type === 'internal' ? { ...span, link: { ...link, destination: move(link.destination) } } : span;
    });
    return { ...line, spans };
  });
}

function movedLinks(block: PageBlock, move: Move): PageBlock {
  if (block.type === 'text') return { ...block, lines: movedLines(block.lines, move) };
  if (block.type !== 'table') return block;
  const rows = block.rows.map((row) => row.map((cell) => ({ ...cell, lines: movedLines(cell.lines, move) })));
  return { ...block, rows };
}

function movedOutline(items: readonly OutlineItem[], move: Move): readonly OutlineItem[] {
  return items.map(({ title, destination, children }) => ({
    title,
    destination: destination === null ? null : move(destination),
    children: movedOutline(children, move),
  }));
}

/** The pages of a document of spreads; null for any other document. */
export function halvesOfSpreads({ pages, document }: Sheets): Sheets | null {
  const offset = commonOffset(pages);
  if (offset === null && !isScannedOpen(pages)) return null;
  const folds = new Map(pages.map((page) => [page.index, page.fold]));
  const move: Move = (to) => {
    const fold = folds.get(to.pageIndex);
    const second = fold !== undefined && isSecond(to.x ?? (fold.rightFirst ? 2 * fold.x : 0), fold);
    return { ...to, pageIndex: 2 * to.pageIndex + (second ? 1 : 0) };
  };
  const halves = pages.flatMap((page): readonly PageModel[] => {
    const blocks = page.blocks.map((block) => movedLinks(block, move));
    const { fold, dropped, warnings } = page;
    if (fold === undefined) return [{ ...page, index: 2 * page.index, blocks }];
    const parts = [false, true].map((second): PageModel => {
      const index = 2 * page.index + (second ? 1 : 0);
      const own = (dropped ?? []).filter(({ box }) => isSecond((box.x0 + box.x1) / 2, fold) === second);
      return {
        ...page,
        index,
        label: offset !== null && index + offset > 0 ? String(index + offset) : null,
        blocks: blocksOf({ ...page, blocks }, fold, second),
        dropped: own,
        warnings: second ? [] : warnings,
      };
    });
    const filled = parts.filter((part) => part.blocks.length > 0);
    return filled.length > 0 ? filled : parts.slice(0, 1);
  });
  const outline = movedOutline(document.outline, move);
  return { pages: halves, document: { ...document, outline, pageCount: 2 * document.pageCount } };
}

/** A finished part of the book with the indexes of sheets in place of those of their halves. */
export function withSheetIndexes<T>(part: T): T {
  if (Array.isArray(part)) return part.map((item: unknown) => withSheetIndexes(item)) as T;
  if (typeof part !== 'object' || part === null) return part;
  const entries = Object.entries(part).map(([key, value]: [string, unknown]) => [
    key,
    key === 'pageIndex' && typeof value === 'number' ? value >> 1 : withSheetIndexes(value),
  ]);
  return Object.fromEntries(entries) as T;
}

/** The account with one entry a sheet: what both of its halves tell. */
export function accountOfSheets(account: BookAccount): BookAccount {
  const sheets = new Map<number, BookAccount['pages'][number]>();
  for (const page of withSheetIndexes(account.pages)) {
    const { body, leftOut, doubtful } = sheets.get(page.pageIndex) ?? { body: 0, leftOut: 0, doubtful: 0 };
    sheets.set(page.pageIndex, {
      pageIndex: page.pageIndex,
      body: body + page.body,
      leftOut: leftOut + page.leftOut,
      doubtful: doubtful + page.doubtful,
    });
  }
  return { ...account, pages: [...sheets.values()], leftOut: withSheetIndexes(account.leftOut) };
}
