// In: the draft once notes are known. Out: boxes of text that the end of a page or column cut have one key.
// Evidence: a box ends one page's or column's text in mid-sentence, and another begins the next.
import type { BookDraft, Segment, SourceLine } from './draft.ts';
import { endsSentence, firstChar, isLower } from './script.ts';
import { bodyLines, mapLines } from './source-lines.ts';

/** The box that a segment's text stands in; null outside of any. */
export function boxOf(segment: Segment | undefined): string | null {
  return segment?.lines[0]?.boxed ?? null;
}

/** Whether a page or a column ends between two lines of different boxes. */
function isCut(last: SourceLine, first: SourceLine): boolean {
  return last.boxed !== first.boxed && (last.pageIndex !== first.pageIndex || first.across < last.across);
}

function goesOn(last: SourceLine, first: SourceLine): boolean {
  if (last.boxed === undefined || first.boxed === undefined) return false;
  return !endsSentence(last.text) || isLower(firstChar(first.text));
}

/** Gives the parts of a box that was cut by ends of pages and columns the key of its first part. */
export function boxedText(draft: BookDraft): BookDraft {
  const keys = new Map<string, string>();
  let before: SourceLine | null = null;
  for (const page of draft.pages) {
    for (const line of bodyLines(page)) {
      if (before?.boxed !== undefined && line.boxed !== undefined && isCut(before, line) && goesOn(before, line)) {
        keys.set(line.boxed, keys.get(before.boxed) ?? before.boxed);
      }
      before = line;
    }
  }
  if (keys.size === 0) return draft;
  const pages = mapLines(draft.pages, (line) => {
    const boxed = line.boxed === undefined ? undefined : keys.get(line.boxed);
    return boxed === undefined ? line : { ...line, boxed };
  });
  return { ...draft, pages };
}
