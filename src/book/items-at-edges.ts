// In: outermost lines of pages. Out: those that are items of a list, whatever they repeat: lists of several chapters may begin alike.
// Evidence: a bullet, and close by in the same column a line with the same one at the same place; or the next number. What
// the page before or after has at that edge in the same words may be a head or a foot with a chapter's number, which has
// a type of its own or stands apart: there an item's neighbour stands in its type, with no more white than items have.
import type { DraftPage, LineMarker, SourceLine } from './draft.ts';
import { continuesList, isTrueBullet, lineMarker } from './list-markers.ts';
import type { EdgeLine } from './page-edges.ts';
import { bodyLines } from './source-lines.ts';

/** Items begin at one place, points. */
const SAME_START = 1;

/** Baselines of two items in a row, in type sizes: two lines of the first, and white between them. */
const REACH = 5;

/** Baselines of text are at most this far apart, in type sizes; sizes of one text differ by less, points. */
const TEXT_LEADING = 1.6;
const SAME_SIZE = 0.6;

/** Share of bold or slanted letters by which types of one text may differ: a word is set off in many items. */
const SAME_LOOK = 0.7;

/** Steps from line to line that differ by less, points, are one: white between items stretches with the page. */
const SAME_STEP = 1;

function isNext(marker: LineMarker, other: SourceLine): boolean {
  const next = lineMarker(other.text);
  if (next === null) return false;
  return isTrueBullet(marker)
    ? next.text === marker.text
    : marker.style !== 'bullet' && (continuesList(marker, next) || continuesList(next, marker));
}

/** The items beside one in its list: those that begin at its place, close by. */
function neighbours(marker: LineMarker, line: SourceLine, lines: readonly SourceLine[]): readonly SourceLine[] {
  return lines.filter(
    (other) =>
      other.key !== line.key &&
      Math.abs(other.start - line.start) < SAME_START &&
      Math.abs(other.across - line.across) <= REACH * line.size &&
      isNext(marker, other),
  );
}

function isSameType(a: SourceLine, b: SourceLine): boolean {
  const looks = Math.max(Math.abs(a.look.bold - b.look.bold), Math.abs(a.look.italic - b.look.italic));
  return Math.abs(a.size - b.size) < SAME_SIZE && a.look.family === b.look.family && looks < SAME_LOOK;
}

/** From a line up to the one above it in its column, points; null at the top. */
function stepAbove(line: SourceLine, lines: readonly SourceLine[]): number | null {
  const above = lines.filter(
    (other) => other.across < line.across && other.start < line.frame.end && other.end > line.frame.start,
  );
  return above.length === 0 ? null : line.across - Math.max(...above.map(({ across }) => across));
}

/** Whether an item and the one beside it stand in one type, as close as lines of text or as the items that follow. */
function isInStep(line: SourceLine, other: SourceLine, lines: readonly SourceLine[]): boolean {
  const [upper, lower] = line.across < other.across ? [line, other] : [other, line];
  const step = stepAbove(lower, lines);
  if (step === null || !isSameType(line, other)) return false;
  if (step <= TEXT_LEADING * line.size) return true;
  const isAsFar = (item: SourceLine): boolean => Math.abs((stepAbove(item, lines) ?? 0) - step) < SAME_STEP;
  return [upper, lower].some((item) => {
    const marker = lineMarker(item.text);
    const others = marker === null ? [] : neighbours(marker, item, lines);
    return others.some(
      (third) => third !== upper && third !== lower && isAsFar(third.across > lower.across ? third : upper),
    );
  });
}

/** The keys of outermost lines that are items. */
export function itemsAtEdges(pages: readonly DraftPage[], byPage: readonly (readonly EdgeLine[])[]): readonly number[] {
  return pages.flatMap((page, i) => {
    const besides = [...(byPage[i - 1] ?? []), ...(byPage[i + 1] ?? [])];
    const marked = (byPage[i] ?? []).flatMap(({ line, edge }) => {
      const marker = lineMarker(line.text);
      if (marker === null || marker.style === 'bracket') return [];
      const repeats = besides.some((other) => other.edge === edge && other.line.text === line.text);
      return [{ line, marker, repeats }];
    });
    if (marked.length === 0) return [];
    const lines = bodyLines(page);
    return marked.flatMap(({ line, marker, repeats }) =>
      neighbours(marker, line, lines).some((other) => !repeats || isInStep(line, other, lines)) ? [line.key] : [],
    );
  });
}
