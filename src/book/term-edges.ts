// In: lines that may begin with a term of a definition list. Out: the edges at which terms and their texts stand in the
// book, and how often: what tells a list from a paragraph that happens to begin in another face.
import type { BodyStyle, SourceLine, TermStart } from './draft.ts';
import { indentOf } from './line-shape.ts';
import { median } from './statistics.ts';

/** How far the text stands in from its term, em: from the narrowest dash option up to LaTeX's widest labels. */
export const MIN_STEP = 0.8;
export const MAX_STEP = 16;
/** Starts within this many points are one edge. */
export const SAME_EDGE = 1.2;
/** Times that a term must stand over text at the same two edges. */
export const MIN_OVER = 2;
/** Terms whose widths differ by so much, em, show that their texts start at one edge, and not behind a word space. */
const OTHER_WIDTH = 0.8;
/** Lines in a row that begin with terms in plain type and have their texts at one edge, before they are a list. */
const MIN_LISTED = 4;
/** Share of the paragraphs with a start in one face at one edge that must hang. */
const LABEL_SHARE = 0.7;

export type Candidate = {
  readonly line: SourceLine;
  readonly start: TermStart;
  readonly end: number;
  readonly plain: boolean;
  /** Whether wide white parts the term from its text. */
  readonly apart: boolean;
};

/** Whether two lines are rows of one list: styled terms at one edge, their texts at another behind white, however full the rows are. */
export function areRows(a: Candidate | null | undefined, b: Candidate | null | undefined): boolean {
  if (!a?.apart || !b?.apart || a.plain || b.plain) return false;
  return (
    Math.abs(indentOf(a.line) - indentOf(b.line)) <= SAME_EDGE && Math.abs(a.start.inner - b.start.inner) <= SAME_EDGE
  );
}

export const edgeKey = (outer: number, inner: number) => `${Math.round(outer)} ${Math.round(inner)}`;

/** Keys of two edges and of their neighbours, since rounding may part what is one. */
export function nearKeys(outer: number, inner: number): readonly string[] {
  const [a, b] = [Math.round(outer), Math.round(inner)];
  return [0, 1, -1].flatMap((i) => [0, 1, -1].map((j) => `${a + i} ${b + j}`));
}

type Edge = { hang: number; count: number; shortest: number; longest: number };
type Edges = ReadonlyMap<string, Readonly<Edge>>;

/** What the candidates show at each pair of edges. */
export function edgesOf(found: readonly Candidate[], hangs: ReadonlySet<SourceLine>): Edges {
  const edges = new Map<string, Edge>();
  for (const { line, start, end, plain } of found) {
    const key = edgeKey(indentOf(line), start.inner);
    const at = end / line.size;
    const entry = edges.get(key) ?? { hang: 0, count: 0, shortest: at, longest: at };
    if (hangs.has(line)) entry.hang++;
    if (!plain) entry.count++;
    edges.set(key, { ...entry, shortest: Math.min(entry.shortest, at), longest: Math.max(entry.longest, at) });
  }
  return edges;
}

/** What is seen at two edges: texts that hang, styled terms, and whether terms of different widths have one edge. */
export function seenAt(edges: Edges, outer: number, inner: number): { hang: number; count: number; varied: boolean } {
  const near = nearKeys(outer, inner).flatMap((key) => edges.get(key) ?? []);
  const sum = (of: (edge: Readonly<Edge>) => number): number => near.reduce((n, edge) => n + of(edge), 0);
  const varied = near.some((edge) => edge.longest - edge.shortest >= OTHER_WIDTH);
  return { hang: sum((e) => e.hang), count: sum((e) => e.count), varied };
}

/** By the outer edge, points: where the lines below labels of one face hang, as often as they do at the edge of no paragraph. */
export function labelEdges(hung: readonly (readonly [number, number])[], body: BodyStyle): ReadonlyMap<number, number> {
  const byOuter = new Map<number, number[]>();
  for (const [outer, inner] of hung) {
    const key = Math.round(outer);
    const steps = byOuter.get(key);
    if (steps) steps.push(inner - outer);
    else byOuter.set(key, [inner - outer]);
  }
  const edges = new Map<number, number>();
  for (const [outer, steps] of byOuter) {
    const step = steps.filter((s) => s > body.size * MIN_STEP && s < body.size * MAX_STEP);
    const usual = median(step);
    const same = step.filter((s) => Math.abs(s - usual) <= SAME_EDGE).length;
    if (same >= MIN_OVER && same >= steps.length * LABEL_SHARE) edges.set(outer, outer + usual);
  }
  return edges;
}

/** Whether lists of short entries, each in one line and one right below the other, stand at two edges somewhere. */
export function listedEdges(
  pages: readonly (readonly SourceLine[])[],
  found: readonly Candidate[],
): (outer: number, inner: number) => boolean {
  const byLine = new Map(found.map((candidate) => [candidate.line, candidate]));
  const keys = new Set<string>();
  for (const lines of pages) {
    let run: Candidate[] = [];
    const close = () => {
      const widths = run.map(({ line, end }) => end / line.size);
      const varied = Math.max(...widths) - Math.min(...widths) >= OTHER_WIDTH;
      const [first] = run;
      if (first && run.length >= MIN_LISTED && varied) keys.add(edgeKey(indentOf(first.line), first.start.inner));
      run = [];
    };
    for (const line of lines) {
      const candidate = byLine.get(line);
      const last = run.at(-1);
      const same =
        candidate?.plain === true &&
        last !== undefined &&
        Math.abs(indentOf(line) - indentOf(last.line)) <= SAME_EDGE &&
        Math.abs(candidate.start.inner - last.start.inner) <= SAME_EDGE;
      if (!same) close();
      if (candidate?.plain === true) run.push(candidate);
    }
    close();
  }
  return (outer, inner) => keys.size > 0 && nearKeys(outer, inner).some((key) => keys.has(key));
}
