// Lines of one column in; out, whether its paragraphs are told by a first line that stands in, or by one that stands out.
import type { FlowLine } from './flow-line.ts';

export type IndentStyle = {
  readonly kind: 'first-line' | 'hanging' | 'unknown';
  /** Starts of the flush and of the indented lines, in reading direction. */
  readonly flush: number;
  readonly indented: number;
};

/** Range of the indent, in em. */
const MIN_INDENT_EM = 0.6;
const MAX_INDENT_EM = 4.5;
/** Starts within this many points are one edge. */
const BUCKET = 2;
/** Lines that must share the flush edge. */
const MIN_FLUSH = 2;
/** White in em beyond the next word that shows a line to have ended early. */
const SHORT_SLACK_EM = 0.9;
/** Lines that must speak for hanging paragraphs; a full indented line before a flush one is telling enough alone. */
const MIN_VOTES = 2;
/** Baselines further apart than this, in em and in leadings, are no neighbours. */
const NEIGHBOUR_EM = 2;
const NEIGHBOUR_LEADINGS = 1.2;

function edgesOf(lines: readonly FlowLine[], em: number): { flush: number; indented: number } | null {
  const counts = new Map<number, { count: number; start: number }>();
  for (const line of lines) {
    const key = Math.round(line.start / BUCKET);
    const entry = counts.get(key) ?? counts.get(key - 1) ?? counts.get(key + 1);
    if (entry === undefined) counts.set(key, { count: 1, start: line.start });
    else entry.count++;
  }
  const starts = [...counts.values()].sort((a, b) => a.start - b.start);
  const flush = starts.find((s) => s.count >= MIN_FLUSH && s.count >= 0.05 * lines.length);
  if (flush === undefined) return null;
  let best: { count: number; start: number } | null = null;
  for (const s of starts) {
    const step = (s.start - flush.start) / em;
    if (step >= MIN_INDENT_EM && step <= MAX_INDENT_EM && (best === null || s.count > best.count)) best = s;
  }
  return best === null ? null : { flush: flush.start, indented: best.start };
}

/** Reads the style of a column (lines of one size, top to bottom) from where lines start after full and after short ones. */
export function indentStyleOf(lines: readonly FlowLine[], right: number, leading: number): IndentStyle {
  const em = lines[0]?.line.size ?? 10;
  const edges = edgesOf(lines, em);
  if (edges === null) return { kind: 'unknown', flush: 0, indented: 0 };
  const at = (line: FlowLine, edge: number): boolean => Math.abs(line.start - edge) <= 0.35 * em;
  const reach = Math.max(NEIGHBOUR_EM * em, NEIGHBOUR_LEADINGS * leading);
  let firstLine = 0;
  let against = 0;
  let hanging = 0;
  for (let i = 1; i < lines.length; i++) {
    const before = lines[i - 1];
    const line = lines[i];
    if (before === undefined || line === undefined || line.marker === 'bullet' || before.marker === 'bullet') continue;
    if (line.line.baseline - before.line.baseline > reach) continue;
    const full = right - before.end <= line.firstWord + SHORT_SLACK_EM * em;
    if (!full) continue;
    // A full line goes on: where its follower starts tells which of the two is the paragraph's first.
    if (at(before, edges.indented) && at(line, edges.flush)) firstLine++;
    else if (at(before, edges.indented) && at(line, edges.indented)) against++;
    else if (at(before, edges.flush) && at(line, edges.indented)) hanging++;
  }
  const isFirstLine = firstLine > hanging && firstLine >= 2 * against;
  const isHanging = hanging >= MIN_VOTES && hanging > 2 * firstLine;
  const kind = isFirstLine ? 'first-line' : isHanging ? 'hanging' : 'unknown';
  return { kind, ...edges };
}
