// In: draft pages. Out: lines in display type by their words, so that entries of a contents list can be looked up by title.
import type { BookDraft, SourceLine } from './draft.ts';
import { bodyLines } from './source-lines.ts';
import { titleKey } from './title-key.ts';

/** Type this much larger than the body is display type. LaTeX \large is 1.2; Word heading 3 is 1.09. */
const LARGER = 1.08;
/** Share of bold letters that makes a line display type. */
const BOLD = 0.6;
/** Lines of the longest title that is looked up. */
const MAX_LINES = 4;
/** Letters of the longest title. */
const MAX_LETTERS = 240;
/** Baselines of one title are at most this far apart, em. */
const MAX_LEADING = 2.2;

/** By key, in page order. */
export type TitlePlaces = ReadonlyMap<string, readonly TitlePlace[]>;

export type TitlePlace = { readonly pageIndex: number; readonly line: SourceLine };

/** Whether a line is set as titles are: larger or bolder than the text, or in capitals. */
export function isDisplay(line: SourceLine, draft: Pick<BookDraft, 'body'>): boolean {
  const { body } = draft;
  if (!/\p{L}/u.test(line.text) || line.text.length > MAX_LETTERS) return false;
  return line.size >= body.size * LARGER || (!body.bold && line.look.bold >= BOLD) || line.look.capitals;
}

function goesOn(a: SourceLine, b: SourceLine): boolean {
  return Math.abs(a.size - b.size) < 0.6 && b.across > a.across && b.across - a.across < MAX_LEADING * b.size;
}

/** Places of display lines, and of up to four of them in a row, by the key of their words. */
export function titlePlaces(draft: BookDraft): TitlePlaces {
  const places = new Map<string, TitlePlace[]>();
  for (const page of draft.pages) {
    const lines = bodyLines(page);
    lines.forEach((line, i) => {
      if (!isDisplay(line, draft)) return;
      let text = '';
      for (let n = 0; n < MAX_LINES; n++) {
        const [before, next] = [lines[i + n - 1], lines[i + n]];
        if (next === undefined || (n > 0 && (before === undefined || !goesOn(before, next)))) break;
        if (!isDisplay(next, draft)) break;
        text = `${text} ${next.text}`;
        const key = titleKey(text);
        if (key === '' || text.length > MAX_LETTERS) continue;
        const list = places.get(key);
        if (list === undefined) places.set(key, [{ pageIndex: page.index, line }]);
        else list.push({ pageIndex: page.index, line });
      }
    });
  }
  return places;
}
