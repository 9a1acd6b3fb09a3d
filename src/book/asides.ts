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

/** Puts the notes of a page, cut into segments, among the segments of its text. */
export function withAsides(
  segments: readonly Segment[],
  asides: readonly Aside[],
  cut: (lines: readonly SourceLine[]) => readonly Segment[],
): Segment[] {
  const out = [...segments];
  for (const { after, lines } of asides) {
    const notes = cut(lines).map((segment): Segment => ({ ...segment, kind: 'aside', marker: null, align: 'start' }));
    const at = after === null ? -1 : out.findIndex((s) => s.lines.some((l) => l.key === after.key));
    let place = at + 1;
    while (out[place]?.kind === 'aside') place++;
    out.splice(place, 0, ...notes);
  }
  return out;
}
