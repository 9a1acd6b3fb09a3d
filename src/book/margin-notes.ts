// In: the lines of a narrow column of notes beside the text, top to bottom. Out: whether a line ends the note above it
// though no mark starts a new one: what stands apart is a remark of its own, and a caption is its float's.
import { startsCaption } from './captions.ts';
import type { SourceLine } from './draft.ts';

/** A margin is at most this part as wide as the text. Two columns are of one width; Tufte's margin takes 0.46. */
const MARGIN_WIDTH = 0.55;
/** White over what stands apart, in the closest leading of the margin. Tufte's notes stand 1.5 leadings apart. */
const APART = 1.3;

const widthOf = ({ frame }: SourceLine): number => frame.end - frame.start;

/** Whether lines are all of their column, and that is a margin of the text of the page. */
export function isMargin(lines: readonly SourceLine[], column: readonly SourceLine[], page: readonly SourceLine[]) {
  const width = Math.max(...lines.map(widthOf));
  return lines.length === column.length && width <= MARGIN_WIDTH * Math.max(...page.map(widthOf));
}

/** The closest two lines of a margin, points. */
export function leadingOf(lines: readonly SourceLine[]): number {
  const steps = lines.map((line, i) => line.across - (lines[i - 1]?.across ?? Number.NEGATIVE_INFINITY));
  return Math.min(...steps.filter((step) => step > 0));
}

/** Whether a line of a margin ends the note that the line before it belongs to. */
export function endsMarginNote(line: SourceLine, before: SourceLine, leading: number): boolean {
  if (line.block === before.block) return false;
  return startsCaption(line.text) || line.across - before.across > APART * leading;
}
