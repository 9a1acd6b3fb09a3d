// In: segments. Out: a journal's name over a paper told apart from the paper's title: it is no heading.
// Evidence: running heads name the journal with its volume and year ("Acta Libraria 12 (2015) 1–9"), and a line over the
// text of the first page says that name alone.
import type { BookDraft } from './draft.ts';
import { segmentText } from './heading-style.ts';
import { titleKey } from './title-key.ts';

/** Volume, issue and year behind a journal's name: "137 (2015)", "Vol. 12, No. 3 (2009)", "48:2 (2021)". */
const ISSUE = /[\s,]+(?:vol(?:ume)?\.?\s*)?\p{Nd}{1,4}(?:[:,]?\s*(?:no\.?\s*|issue\s*)?\p{Nd}{1,3})?\s*\(\p{Nd}{4}\)/iu;

/** What parts the authors from the journal in a running head. */
const AUTHORS = /^.*\s[/|·•]\s+/u;

/** Letters from which a name is one: fewer may be a part of anything. */
const MIN_LETTERS = 4;

/** Keys of the journals' names that running heads say. */
function journalKeys(draft: BookDraft): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const { items } of draft.pages) {
    for (const item of items) {
      if (item.type !== 'line' || item.line.rule === null) continue;
      const { text } = item.line;
      const at = ISSUE.exec(text)?.index;
      const key =
        at === undefined
          ? ''
          : titleKey(
              text
                .slice(0, at)
                .replace(AUTHORS, '')
                .replace(/^\p{Nd}+\s+/u, ''),
            );
      if (key.length >= MIN_LETTERS) keys.add(key);
    }
  }
  return keys;
}

/** Finds the names of journals over the first page's text. */
export function mastheads(draft: BookDraft): BookDraft {
  const page = draft.segments[0]?.pageIndex;
  const keys = journalKeys(draft);
  if (keys.size === 0) return draft;
  const named = draft.segments.filter(
    (segment) => segment.pageIndex === page && segment.kind === 'text' && keys.has(titleKey(segmentText(segment))),
  );
  return { ...draft, bylines: [...draft.bylines, ...named.map((segment) => segment.id)] };
}
