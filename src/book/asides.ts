// In: a page's segments and the notes that stood in its margin. Out: each note behind the paragraph that it stood beside.
import type { Segment, SourceLine } from './draft.ts';

/** The structure type of notes in the margin: what stands aside from the text. */
const ASIDE = 'Aside';

/** Lines of one note, and the line of the text that came before it in reading order. */
export type Aside = { readonly after: SourceLine | null; readonly lines: SourceLine[] };

/** Whether a line is part of a note in the margin. */
export function isAside(line: SourceLine): boolean {
  return line.role === ASIDE;
}

/** Adds a line to the notes of a page: those of one block are one note. */
export function addAside(asides: Aside[], line: SourceLine, after: SourceLine | null): void {
  const last = asides.at(-1);
  if (last?.lines[0]?.block === line.block) last.lines.push(line);
  else asides.push({ after, lines: [line] });
}

/**
 * The parts of one note in the margin as one: a term in bold and what it means. Where the lines of so narrow a column
 * end tells nothing of verse, or of breaks that somebody wished.
 */
function asOneNote(parts: readonly Segment[]): readonly Segment[] {
  const [first] = parts;
  if (first === undefined || parts.some(({ kind }) => kind !== 'text')) return parts;
  const starts: number[] = [];
  let count = 0;
  for (const { lines } of parts) {
    if (count > 0) starts.push(count);
    count += lines.length;
  }
  return [{ ...first, lines: parts.flatMap((part) => part.lines), verse: null, breaksBefore: starts }];
}

/** Puts the notes of a page, cut into segments, among the segments of its text. */
export function withAsides(
  segments: readonly Segment[],
  asides: readonly Aside[],
  cut: (lines: readonly SourceLine[]) => readonly Segment[],
): Segment[] {
  const out = [...segments];
  for (const { after, lines } of asides) {
    const notes = asOneNote(cut(lines)).map(
      (segment): Segment => ({ ...segment, kind: 'aside', marker: null, align: 'start' }),
    );
    const at = after === null ? -1 : out.findIndex((s) => s.lines.some((l) => l.key === after.key));
    let place = at + 1;
    while (out[place]?.kind === 'aside') place++;
    out.splice(place, 0, ...notes);
  }
  return out;
}
