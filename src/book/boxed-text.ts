// In: the draft once notes are known. Out: boxes of text that a page turn cut have one key.
// Evidence: a box ends one page's text in mid-sentence, and another begins the next page's.
import type { BookDraft, DraftPage, Segment, SourceLine } from './draft.ts';
import { endsSentence, firstChar, isLower } from './script.ts';
import { bodyLines, mapLines } from './source-lines.ts';

/** The box that a segment's text stands in; null outside of any. */
export function boxOf(segment: Segment | undefined): string | null {
  return segment?.lines[0]?.boxed ?? null;
}

function edgeLines(page: DraftPage): readonly [SourceLine, SourceLine] | null {
  const lines = bodyLines(page);
  const [first, last] = [lines[0], lines[lines.length - 1]];
  return first === undefined || last === undefined ? null : [first, last];
}

function goesOn(last: SourceLine, first: SourceLine): boolean {
  if (last.boxed === undefined || first.boxed === undefined) return false;
  return !endsSentence(last.text) || isLower(firstChar(first.text));
}

/** Gives the parts of a box that was cut by page turns the key of its first part. */
export function boxedText(draft: BookDraft): BookDraft {
  const keys = new Map<string, string>();
  let before: SourceLine | null = null;
  for (const page of draft.pages) {
    const edges = edgeLines(page);
    if (edges === null) continue;
    const [first, last] = edges;
    if (before?.boxed !== undefined && first.boxed !== undefined && goesOn(before, first)) {
      keys.set(first.boxed, keys.get(before.boxed) ?? before.boxed);
    }
    before = last;
  }
  if (keys.size === 0) return draft;
  const pages = mapLines(draft.pages, (line) => {
    const boxed = line.boxed === undefined ? undefined : keys.get(line.boxed);
    return boxed === undefined ? line : { ...line, boxed };
  });
  return { ...draft, pages };
}
