// In: draft pages. Out: the notices that typesetting systems print where a table is cut, as furniture.
// Evidence: their words, but for a line that goes on the sentence above it; the word "continued" alone also needs brackets,
// a number, or the edge of a page or a table beside it.
import type { BookDraft, DraftItem, DraftPage, SourceLine } from './draft.ts';
import { firstChar, isLower } from './script.ts';
import { asFurniture, mapLines } from './source-lines.ts';

const NOTICE =
  /^[([–—-]*\s*(?:continued (?:on|from) (?:the )?(?:next|previous) page|(?:table|figure|listing)\s*[\p{Nd}.]*\s*[–—-]?\s*\(?continued\)?|fortsetzung (?:auf der nächsten|der vorherigen|von der vorherigen) seite|suite (?:à la page suivante|de la page précédente)|continué? (?:en|de) la página (?:siguiente|anterior)|continúa en la (?:página siguiente|siguiente página)|viene de la página anterior|continuação da página anterior|continua na página seguinte|continua (?:nella|dalla) pagina (?:successiva|precedente)|다음 (?:쪽|페이지)에 계속|이전 (?:쪽|페이지)에서 계속|次のページに続く|前のページからの続き|продолжение на следующей странице|continues on next page)\s*[)\]–—-]*[.…]*$/iu;

/** The word alone; a paragraph may end with it as well. */
const WORD =
  /^(?:[([–—-]+\s*(?:[\p{Nd}.]+\s*[–—-]?\s*)?\(?continued\s*[)\]–—-]+|[\p{Nd}.]+\s*[–—-]?\s*\(?continued\)?)[.…]*$/iu;
const BARE = /^continued[.…]*$/iu;

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

/** What of a page is in the text. */
function bodyItems(page: DraftPage): readonly DraftItem[] {
  return page.items.filter((item) => item.type !== 'line' || item.line.layer === 'body');
}

/** Moves "continued on next page" and its like to the furniture. */
export function continuationNotices(draft: BookDraft): BookDraft {
  const notices = new Set<number>();
  for (const page of draft.pages) {
    const items = bodyItems(page);
    items.forEach((item, i) => {
      if (item.type === 'line' && isNotice(items, i)) notices.add(item.line.key);
    });
  }
  const pages = mapLines(draft.pages, (line) =>
    notices.has(line.key) ? asFurniture(line, 'continuation-notices') : line,
  );
  return { ...draft, pages };
}
