// In: the draft of a book without a title page, and its running head. Out: the title that its first page prints: a
// heading that stands again over the text, or what stands over the text where the running head names no book.
import type { BookDraft, Segment } from './draft.ts';
import { headingStyle, isTitleShaped, segmentText } from './heading-style.ts';
import { chapterLabel, isSectionName, numberingDepth } from './heading-words.ts';
import { isPersonName } from './named-roles.ts';
import { titleKey } from './title-key.ts';

/** Pages within which a title page and the text under its title again may be. */
const FRONT_PAGES = 3;

/** What stands before places to fill in, on every sheet of a form. */
const FORM_LABEL =
  /姓\s*名|学\s*号|學\s*號|氏\s*名|학\s*번|성\s*명|\b(?:Matrikel(?:nummer|nr)|Student ID|Candidate number)\b/iu;

/** Chinese characters that are set apart from each other, to fill a line. */
const SPACED_HAN = /^\p{Script=Han}(?:\s\p{Script=Han})+$/u;

function titleOf(segment: Segment): string {
  const text = segmentText(segment).replace(/\s+/gu, ' ').trim();
  return SPACED_HAN.test(text) ? text.replaceAll(' ', '') : text;
}

const namesPart = (text: string) => chapterLabel(text) !== null || numberingDepth(text) !== null || isSectionName(text);

/** The first page's first heading, where it stands again over the text. */
function headingPrintedTwice(draft: BookDraft): string | null {
  const page = draft.pages[0]?.index ?? 0;
  const headings = draft.segments.filter((s) => s.heading && s.pageIndex < page + FRONT_PAGES);
  const first = headings[0];
  if (first === undefined || first.pageIndex !== page) return null;
  const title = titleOf(first);
  const again = headings.some((s) => s.pageIndex > page && titleKey(titleOf(s)) === titleKey(title));
  return again && !namesPart(title) ? title : null;
}

/** Whether a segment names the person whose last name a running head is. */
function namesBearer(segment: Segment, running: string): boolean {
  const text = titleOf(segment);
  return isPersonName(text) && text.split(' ').at(-1)?.toLowerCase() === running.toLowerCase();
}

/** The title that the first page prints and that is more than the running head; null where there is none. */
export function printedTitle(draft: BookDraft, running: string | null): string | null {
  const twice = headingPrintedTwice(draft);
  if (twice !== null || running === null) return twice;
  const first = draft.segments.filter((s) => s.pageIndex === draft.pages[0]?.index);
  const bearer = first.find((s) => namesBearer(s, running));
  // The head of a sheet to fill in, and a last name, name no book.
  if (bearer === undefined && !FORM_LABEL.test(running)) return null;
  const isOver = (s: Segment) => s.heading !== null || (isTitleShaped(s) && headingStyle(s, draft.body).centred);
  const over = first.find((s) => s !== bearer && isOver(s));
  return over === undefined || namesPart(titleOf(over)) ? null : titleOf(over);
}
