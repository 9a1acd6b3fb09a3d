// In: the lines of a column. Out: the same; lines of the typewriter face that are part of a paragraph count as text: a long
// name or address that fills its line.
import { leadingFor } from './body-style.ts';
import type { BodyStyle, SourceLine } from './draft.ts';
import { DISPLAY } from './indent-breaks.ts';
import { endsEarly, isMono } from './line-shape.ts';
import { markerOfLine } from './list-markers.ts';
import { endsLikeParagraph } from './script.ts';

/** Starts of lines that differ by no more, points, are one edge. */
const EDGE = 1.5;

/** How far a listing stands in from the text over it, em: behind its line numbers, by an indent. */
const STANDS_IN = 0.8;

/**
 * Whether a monospaced line is part of the paragraph before it: a long name or address that fills its line. The line
 * before is full and its sentence goes on.
 */
function isInlineMono(prev: SourceLine | null, line: SourceLine, body: BodyStyle): boolean {
  if (!prev || isMono(prev, body) || !isMono(line, body)) return false;
  // On a ground of its own it is a listing.
  if (prev.line.ground?.box.y0 !== line.line.ground?.box.y0) return false;
  // Code in display type goes on a title.
  if (line.size > body.size * DISPLAY && Math.abs(line.size - prev.size) < 0.6) return true;
  if (line.across - prev.across > leadingFor(body, body.size) * 1.3) return false;
  if (/[:：]$/u.test(prev.text) && !/https?:$/u.test(prev.text)) return false;
  const hyphenated = /[^\s-]-$/u.test(prev.text) && (prev.line.spans.at(-1)?.style.monospace ?? false);
  const full = prev.frame.end - prev.end < (prev.frame.end - prev.frame.start) * 0.2;
  const early = endsEarly(prev, line, prev.frame.end);
  const shifted = line.start - prev.start;
  // A listing that stands in from the text: the page saw another block in it, where no mark before the text tells why.
  if (prev.block !== line.block && shifted > line.size * STANDS_IN && markerOfLine(prev) === null) return false;
  // A marker or a raised first line may stand to the left or right of the line's own edge.
  const aligned = Math.abs(shifted) < line.size * 4;
  return (
    hyphenated ||
    (aligned && full && !early && !endsLikeParagraph(prev.text)) ||
    (aligned && shifted > -1 && !early && prev.look.mono > 0 && prev.block === line.block)
  );
}

/** Whether a line's paragraph, with no mark or term before it, ends with it: what stands in below is none of its text. */
function isDoneAt(above: SourceLine | undefined, line: SourceLine): boolean {
  if (above === undefined || above.term !== null || above.start > line.start - EDGE) return false;
  const apart = above.block !== line.block || endsLikeParagraph(above.text);
  return markerOfLine(above) === null && (apart || endsEarly(above, line, above.frame.end));
}

function asText(line: SourceLine): SourceLine {
  return { ...line, look: { ...line.look, mono: 0.5 } };
}

/** `hangingAt`: the inner edge of the column's hanging paragraphs; `before`: the line that the column goes on from, if any. */
export function withNamesAsText(
  raw: readonly SourceLine[],
  hangingAt: number | null,
  before: SourceLine | null,
  body: BodyStyle,
): readonly SourceLine[] {
  const lines: SourceLine[] = [];
  for (const line of raw) {
    // A line of a listing under another goes on with it, over a page turn too.
    const above = lines.at(-1) ?? before ?? undefined;
    const inCode = above !== undefined && isMono(above, body) && above.term === null;
    const isAt = hangingAt !== null && Math.abs(line.start - hangingAt) <= EDGE && !isDoneAt(above, line);
    const inner = !inCode && isAt && isMono(line, body);
    lines.push(inner || isInlineMono(lines.at(-1) ?? null, line, body) ? asText(line) : line);
  }
  return lines;
}
