// In: draft pages. Out: the notices that typesetting systems print where a table is cut, as furniture.
import type { BookDraft } from './draft.ts';
import { asFurniture, mapLines } from './source-lines.ts';

const NOTICE =
  /^[([–—-]*\s*(?:continued (?:on|from) (?:the )?(?:next|previous) page|(?:table|figure|listing)?\s*[\p{Nd}.]*\s*[–—-]?\s*\(?continued\)?|fortsetzung (?:auf der nächsten|der vorherigen|von der vorherigen) seite|suite (?:à la page suivante|de la page précédente)|continué? (?:en|de) la página (?:siguiente|anterior)|continúa en la (?:página siguiente|siguiente página)|viene de la página anterior|continuação da página anterior|continua na página seguinte|continua (?:nella|dalla) pagina (?:successiva|precedente)|다음 (?:쪽|페이지)에 계속|이전 (?:쪽|페이지)에서 계속|次のページに続く|前のページからの続き|продолжение на следующей странице|continues on next page)\s*[)\]–—-]*[.…]*$/iu;

/** Moves "continued on next page" and its like to the furniture. */
export function continuationNotices(draft: BookDraft): BookDraft {
  const pages = mapLines(draft.pages, (line) =>
    line.layer === 'body' && NOTICE.test(line.text) ? asFurniture(line, 'continuation-notices') : line,
  );
  return { ...draft, pages };
}
