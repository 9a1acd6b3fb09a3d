// In: segments and the body's style. Out: captions without a name that stand right under a picture.
// Evidence: smaller or italic type of a few lines, in the middle of the picture or at its edge, nearer to it than text is
// to a picture, and other type, or none, under it.
import { type Box, unionBoxes } from '../model/geometry.ts';
import type { BodyStyle, BookDraft, Segment } from './draft.ts';

/** Lines of the longest caption, and letters of the shortest: fewer are a label. */
const MAX_LINES = 5;
const MIN_LETTERS = 12;
/** White between a picture and its caption at most, and how far the middles or left edges of both differ, em. */
const MAX_WHITE = 2;
const SAME_PLACE = 1.2;
/** Part of the body's size that a caption has at most where its type is the body's. */
const SMALLER = 0.93;
/** Part of the letters that are italic where the type tells it, and by which the sizes of two texts of one kind differ. */
const ITALIC_SHARE = 0.9;
const SAME_SIZE = 0.02;
/** Least height of a picture, points: lower ones are ornaments and signs. */
const MIN_HEIGHT = 40;
/** "Source: …", "Quelle: …", "* …": a note of the picture's, whatever its type. */
const NOTE = /^(?:\p{L}+\s?[:：]|[*†‡§(]|\p{Nd}+\s)/u;

const boxOf = (segment: Segment): Box | null => unionBoxes(segment.lines.map(({ line }) => line.box));

function isItalic(segment: Segment, body: BodyStyle): boolean {
  return !body.italic && segment.lines.every(({ look }) => look.italic >= ITALIC_SHARE);
}

function isSetApart(segment: Segment, body: BodyStyle): boolean {
  return isItalic(segment, body) || segment.lines.every(({ size }) => size <= SMALLER * body.size);
}

/** Whether a text goes on in the one under it: notes, small print. */
function isAlike(segment: Segment, next: Segment | undefined, body: BodyStyle): boolean {
  if (next?.kind !== 'text' || next.pageIndex !== segment.pageIndex) return false;
  const sizes = Math.abs(next.size - segment.size) <= SAME_SIZE * segment.size;
  return sizes && isItalic(next, body) === isItalic(segment, body);
}

function standsUnder(text: Box, picture: Box, em: number): boolean {
  const white = text.y0 - picture.y1;
  if (white < -0.5 * em || white > MAX_WHITE * em) return false;
  const middles = Math.abs(text.x0 + text.x1 - picture.x0 - picture.x1) / 2;
  return Math.min(middles, Math.abs(text.x0 - picture.x0)) <= SAME_PLACE * em;
}

/** Captions that nothing but their place under a picture and their type tells; `isNamed` are those that a name tells. */
export function plainCaptions(
  { segments, body }: Pick<BookDraft, 'segments' | 'body'>,
  isNamed: (segment: Segment) => boolean,
): ReadonlySet<Segment> {
  const found = segments.filter((segment, i) => {
    const [before, next] = [segments[i - 1], segments[i + 1]];
    const [first] = segment.lines;
    const figure = before?.figure?.figure;
    if (figure === undefined || figure.kind === 'formula' || before?.caption !== null) return false;
    if (before.pageIndex !== segment.pageIndex || figure.box.y1 - figure.box.y0 < MIN_HEIGHT) return false;
    if (segment.kind !== 'text' || first === undefined || first.vertical || segment.lines.length > MAX_LINES)
      return false;
    if (segment.heading !== null || segment.marker !== null || segment.verse !== null) return false;
    if ([segment, next].some((text) => text !== undefined && isNamed(text))) return false;
    if (!isSetApart(segment, body) || isAlike(segment, next, body) || NOTE.test(first.text)) return false;
    if (segment.lines.reduce((sum, { text }) => sum + text.length, 0) < MIN_LETTERS) return false;
    const box = boxOf(segment);
    return box !== null && standsUnder(box, figure.box, first.size);
  });
  return new Set(found);
}
