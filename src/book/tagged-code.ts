// In: draft pages of a tagged PDF. Out: the same, lines that the tags call code marked as set in a typewriter face.
// Evidence: the Code element, and that its lines were ended by hand; where most of it is full lines, the tags are wrong.
import type { BookDraft, SourceLine } from './draft.ts';
import { holderOf } from './holders.ts';
import { endsEarly } from './line-shape.ts';
import { endsSentence } from './script.ts';
import { bodyLines, mapLines } from './source-lines.ts';

const CODE = /^Code$/;
/** Share of the book's letters that may be code. Manuals of programs: under 0.5. */
const MAX_SHARE = 0.6;
/** White at the end of a line, in parts of its column, that says that it was ended by hand. */
const EARLY = 0.5;
/** Share of the lines inside of code that must be ended so; those of paragraphs are full. */
const MIN_BY_HAND = 0.5;

const isCode = (line: SourceLine): boolean => holderOf(line, CODE) !== null;

/** Lines of code in their elements. */
function elementsOf(code: readonly SourceLine[]): readonly SourceLine[][] {
  const found = new Map<string, SourceLine[]>();
  for (const line of code) {
    const key = `${line.pageIndex} ${holderOf(line, CODE)?.number}`;
    const lines = found.get(key);
    if (lines) lines.push(line);
    else found.set(key, [line]);
  }
  return [...found.values()];
}

/** Whether lines look as if their ends were meant: those inside of elements, or, where all are single lines, by their last words. */
function looksLikeCode(code: readonly SourceLine[]): boolean {
  let [inner, byHand] = [0, 0];
  for (const lines of elementsOf(code)) {
    const right = Math.max(...lines.map((line) => line.end));
    lines.slice(0, -1).forEach((line, i) => {
      const next = lines[i + 1] ?? line;
      const short = line.frame.end - line.end > EARLY * (line.frame.end - line.frame.start);
      inner++;
      if (short || line.look.mono > 0.5 || endsEarly(line, next, right)) byHand++;
    });
  }
  if (inner > 0) return byHand >= MIN_BY_HAND * inner;
  return code.filter((line) => endsSentence(line.text)).length < MIN_BY_HAND * code.length;
}

/** Marks what trusted tags call code. */
export function taggedCode(draft: BookDraft): BookDraft {
  const lines = draft.pages.flatMap(bodyLines);
  const code = lines.filter(isCode);
  const letters = (of: readonly SourceLine[]): number => of.reduce((n, line) => n + line.text.length, 0);
  if (code.length === 0 || letters(code) > MAX_SHARE * letters(lines) || !looksLikeCode(code)) return draft;
  const pages = mapLines(draft.pages, (line) =>
    isCode(line) && line.layer === 'body' ? { ...line, look: { ...line.look, mono: 1 } } : line,
  );
  return { ...draft, pages };
}
