// In: a draft with its body style. Out: the same, where a book sets its listings in a second plain face of unequal widths:
// lines wholly in that face are marked as monospaced, so that they keep their breaks and indents.
// Evidence over the whole book: many lines are in the face, nearly all were ended by hand, most of those with words are a
// program's, and hardly any is prose. Captions, side notes and quotations in a second face are none of this.
import type { BookDraft, SourceLine } from './draft.ts';
import { endsEarly, isMono } from './line-shape.ts';
import { asMonospaced, bodyLines, mapLines } from './source-lines.ts';

/** Lines in the face, at least, and at most as a share of the book's. */
const MIN_LINES = 40;
const MAX_SHARE = 0.4;
/** Share of lines with one of the face below that were ended by hand. */
const EARLY_SHARE = 0.85;
/** Share of lines with words that have a program's signs, and that are prose. */
const SIGN_SHARE = 0.4;
const PROSE_SHARE = 0.06;
/** Words from which a line that stops as a sentence does is prose. */
const PROSE_WORDS = 6;
/** Size in parts of the body's: listings are set a little smaller than the text, or like it. */
const SIZES: readonly [number, number] = [0.75, 1.08];
/** Lines further apart than this, in their own size, are two blocks. */
const NEAR = 2;

const SIGNS = /[{}=<>|\\_^]|\p{L}[([]|\/[/*]|\*\/|:=|;$|\p{L}\d|[\p{L}\d][*/+]\s?[\p{L}\d]|^\d+\s+\S.*\s\p{L}{2}/u;

/** Whether a line is set wholly in upright type of one face and weight, other than the body's. */
function faceOf(line: SourceLine, draft: BookDraft): string | null {
  const { body } = draft;
  const [least, most] = SIZES;
  // Most lines are in the body's face, which is told at once.
  if (line.line.spans.some(({ style, text }) => style.family === body.family && text.trim() !== '')) return null;
  if (line.vertical || line.source === 'ocr' || line.part !== 'text' || isMono(line, body)) return null;
  if (line.size < body.size * least || line.size > body.size * most || line.look.bold > 0 || line.look.italic > 0)
    return null;
  const faces = new Set(line.line.spans.flatMap((s) => (s.text.trim() === '' ? [] : s.style.family)));
  const [face] = faces;
  return faces.size === 1 && face !== undefined ? face : null;
}

const isProse = ({ text }: SourceLine) => /[.!?。]["”’»)]?$/u.test(text) && text.split(/\s+/u).length >= PROSE_WORDS;

/** Whether the lines of a face, with those that stand right below each, are a book's listings. */
function areListings(lines: readonly SourceLine[], below: ReadonlyMap<SourceLine, SourceLine>): boolean {
  const worded = lines.filter(({ text }) => /\p{L}{2}/u.test(text));
  const followed = lines.filter((line) => below.has(line));
  const early = followed.filter((line) => endsEarly(line, below.get(line) ?? line, line.frame.end)).length;
  return (
    early >= followed.length * EARLY_SHARE &&
    worded.filter(({ text }) => SIGNS.test(text)).length >= worded.length * SIGN_SHARE &&
    worded.filter(isProse).length <= worded.length * PROSE_SHARE
  );
}

/** Marks the lines in a book's face of listings as monospaced. */
export function listingFace(draft: BookDraft): BookDraft {
  if (draft.body.mono) return draft;
  const byFace = new Map<string, SourceLine[]>();
  const below = new Map<SourceLine, SourceLine>();
  let all = 0;
  for (const page of draft.pages) {
    const lines = bodyLines(page);
    all += lines.length;
    lines.forEach((line, i) => {
      const face = faceOf(line, draft);
      if (face === null) return;
      const own = byFace.get(face);
      if (own) own.push(line);
      else byFace.set(face, [line]);
      const next = lines[i + 1];
      const near = next !== undefined && next.across > line.across && next.across - line.across < NEAR * line.size;
      if (near && faceOf(next, draft) === face) below.set(line, next);
    });
  }
  const found = [...byFace.values()].filter(
    (lines) => lines.length >= MIN_LINES && lines.length <= all * MAX_SHARE && areListings(lines, below),
  );
  const keys = new Set(found.flat().map((line) => line.key));
  if (keys.size === 0) return draft;
  return { ...draft, pages: mapLines(draft.pages, (line) => (keys.has(line.key) ? asMonospaced(line) : line)) };
}
