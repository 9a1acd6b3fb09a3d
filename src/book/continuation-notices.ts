// In: draft pages. Out: the notices that typesetting systems print where a table is cut, as furniture.
// In a table they are its first or last row, and leave it. Evidence: their words, but for a line that goes on the sentence
// above it; the word "continued" alone also needs brackets, a number, or the edge of a page or a table beside it.
import type { PageTableCell, TableBlock } from '../model/page.ts';
import type { BookDraft, DraftItem, DraftPage, SetAside, SourceLine } from './draft.ts';
import { firstChar, isLower } from './script.ts';
import { asFurniture, lineText, mapLines } from './source-lines.ts';

const NOTICE =
  /^[([–—-]*\s*(?:continued (?:on|from) (?:the )?(?:next|previous) page|(?:table|figure|listing)\s*[\p{Nd}.]*\s*[–—-]?\s*\(?continued\)?|fortsetzung (?:auf der (?:nächsten|folgenden)|(?:von )?der (?:vorherigen|vorigen|vorhergehenden)) seite|fortsetzung nächste seite|(?:suite|continue) (?:à|sur|de) la page (?:suivante|précédente)|continué? (?:en|de) la página (?:siguiente|anterior)|continúa en la (?:página siguiente|siguiente página)|(?:viene|continuación) de la página anterior|sigue en la página siguiente|(?:continuação|continua) (?:d|n)a (?:página (?:anterior|seguinte)|próxima página)|(?:continua|segue) (?:nella|dalla|alla) pagina (?:successiva|seguente|precedente)|(?:다음|뒤) ?(?:쪽|면|페이지)에 (?:계속|이어짐)|(?:이전|앞) ?(?:쪽|면|페이지)에서 (?:계속|이어짐)|次(?:の)?(?:ページ|頁)[にへ]続く|前(?:の)?(?:ページ|頁)(?:からの|から|の|より)(?:続き|続く)|продолжение на следующей странице|continues on next page)\s*[)\]–—-]*[.…]*$/iu;

/** The word alone; a paragraph may end with it as well. */
const WORD =
  /^(?:[([–—-]+\s*(?:[\p{Nd}.]+\s*[–—-]?\s*)?\(?continued\s*[)\]–—-]+|[\p{Nd}.]+\s*[–—-]?\s*\(?continued\)?)[.…]*$/iu;
const BARE = /^continued[.…]*$/iu;

/** A part of each of these, and of each mark of a title that goes on: most lines need no closer look. */
const HINT = /cont|forts|suite|viene|sigue|segue|계속|이어짐|続|продолжение/iu;

/** Baselines of running text are at most this far apart, in its type size; sizes of one text differ by less, points. */
const TEXT_LEADING = 1.6;
const SAME_SIZE = 0.6;

/** Whether a line goes on the sentence of the line above it. */
function goesOn({ across, size, text }: SourceLine, above: DraftItem | undefined): boolean {
  if (above?.type !== 'line' || above.line.layer !== 'body' || !isLower(firstChar(text))) return false;
  const { line } = above;
  const inStep = across > line.across && across - line.across <= TEXT_LEADING * size;
  return inStep && Math.abs(size - line.size) < SAME_SIZE && !/[.!?:]["”’»)]*$/u.test(line.text);
}

/** Whether what stands next to a line is a table, or nothing of the text. */
const isEdge = (item: DraftItem | undefined): boolean => item === undefined || item.type === 'table';

function isNotice(page: readonly DraftItem[], i: number): boolean {
  const item = page[i];
  if (item?.type !== 'line') return false;
  const above = page[i - 1];
  const below = page[i + 1];
  if (goesOn(item.line, above)) return false;
  const { text } = item.line;
  return NOTICE.test(text) || WORD.test(text) || (BARE.test(text) && (isEdge(above) || isEdge(below)));
}

/** A title's mark where the table under it goes on from the page before: "Prices (cont.)". */
const CONTINUED =
  /\s*[([–—-]\s*(?:cont(?:['’]d|inued|d)?|fortsetzung|forts|suite|continuación|continuação|continua|segue|계속|続き|продолжение)\.?\s*[)\]–—-]*$/iu;

const titleOf = (text: string) =>
  text
    .trim()
    .toLowerCase()
    .replace(/[\s.:]+/gu, ' ');

/** Whether a line repeats a title of the pages before, with the word that it goes on. */
function isRepeatedTitle(page: readonly DraftItem[], i: number, titles: ReadonlySet<string>): boolean {
  const item = page[i];
  if (item?.type !== 'line' || !CONTINUED.test(item.line.text)) return false;
  return titles.has(titleOf(item.line.text.replace(CONTINUED, '')));
}

/** What of a page is in the text. */
function bodyItems(page: DraftPage): readonly DraftItem[] {
  return page.items.filter((item) => item.type !== 'line' || item.line.layer === 'body');
}

type Row = readonly PageTableCell[];

/** Whether a row of a table says that it goes on, and nothing else. */
function isNoticeRow(row: Row | undefined): boolean {
  const lines = (row ?? []).flatMap((cell) => cell.lines);
  return lines.length > 0 && NOTICE.test(lines.map(lineText).join(' ').trim());
}

/** A table's rows without a notice at either end, and the notices. */
function partedRows({ rows }: TableBlock): { readonly kept: readonly Row[]; readonly notices: readonly Row[] } {
  const from = isNoticeRow(rows[0]) ? 1 : 0;
  const to = rows.length > from && isNoticeRow(rows.at(-1)) ? rows.length - 1 : rows.length;
  return { kept: rows.slice(from, to), notices: [...rows.slice(0, from), ...rows.slice(to)] };
}

/** The pages without the notices in their tables, and what was taken. A table of a notice alone stays. */
function tablesWithout(pages: readonly DraftPage[]): { pages: readonly DraftPage[]; setAside: readonly SetAside[] } {
  const setAside: SetAside[] = [];
  const withoutNotice = (item: DraftItem): DraftItem => {
    if (item.type !== 'table') return item;
    const { kept, notices } = partedRows(item.table);
    if (notices.length === 0 || kept.length === 0) return item;
    for (const line of notices.flatMap((row) => row.flatMap((cell) => cell.lines)))
      setAside.push({ pageIndex: item.pageIndex, box: line.box, text: lineText(line), rule: 'continuation-notices' });
    return { ...item, table: { ...item.table, rows: kept } };
  };
  return { pages: pages.map((page) => ({ ...page, items: page.items.map(withoutNotice) })), setAside };
}

/** Moves "continued on next page" and its like to the furniture. */
export function continuationNotices(draft: BookDraft): BookDraft {
  const notices = new Set<number>();
  const titles = new Set<string>();
  const goesOnSomewhere = draft.pages.some(({ items }) =>
    items.some((item) => item.type === 'line' && HINT.test(item.line.text) && CONTINUED.test(item.line.text)),
  );
  for (const page of draft.pages) {
    const items = bodyItems(page);
    items.forEach((item, i) => {
      if (item.type !== 'line' || !HINT.test(item.line.text)) return;
      if (isNotice(items, i) || isRepeatedTitle(items, i, titles)) notices.add(item.line.key);
    });
    if (goesOnSomewhere) for (const item of items) if (item.type === 'line') titles.add(titleOf(item.line.text));
  }
  const taken = (line: SourceLine): SourceLine =>
    notices.has(line.key) ? asFurniture(line, 'continuation-notices') : line;
  const { pages, setAside } = tablesWithout(notices.size === 0 ? draft.pages : mapLines(draft.pages, taken));
  return { ...draft, pages, setAside: [...draft.setAside, ...setAside] };
}
