// In: segments and the body's style. Out: captions without a name that stand beside a picture, as magazines set them.
// Evidence: smaller or italic type within the height of the picture, next to it, and no other text between its edges there.
import type { Box } from '../model/geometry.ts';
import { overlapX, unionBoxes } from '../model/geometry.ts';
import type { BodyStyle, BookDraft, Segment } from './draft.ts';

/** Lines of the longest caption. */
const MAX_LINES = 12;
/** Part of the body's size that a caption has at most where its type is the body's. */
const SMALLER = 0.93;
/** Part of the letters that are italic where the type tells it. */
const ITALIC_SHARE = 0.9;
/** Letters of the shortest caption: fewer are a label in the picture. */
const MIN_LETTERS = 12;
/** White between a picture and its caption, em. */
const MIN_WHITE = 0.3;
const MAX_WHITE = 3.5;

function boxOf(segment: Segment): Box | null {
  return unionBoxes(segment.lines.map(({ line }) => line.box));
}

function isSetApart(segment: Segment, body: BodyStyle): boolean {
  const isItalic = !body.italic && segment.lines.every(({ look }) => look.italic >= ITALIC_SHARE);
  return isItalic || segment.lines.every(({ size }) => size <= SMALLER * body.size);
}

/** Whether text stands beside a picture, within its height. */
function isBeside(text: Box, picture: Box, em: number): boolean {
  const white = Math.max(picture.x0 - text.x1, text.x0 - picture.x1);
  const within = text.y0 >= picture.y0 - em && text.y1 <= picture.y1 + em;
  return within && white >= MIN_WHITE * em && white <= MAX_WHITE * em;
}

/** Captions of pictures that nothing but their place and their type tells; `isNamed` are those that a name tells. */
export function sideCaptions(
  { segments, body }: Pick<BookDraft, 'segments' | 'body'>,
  isNamed: (segment: Segment) => boolean,
): ReadonlySet<Segment> {
  const found = new Set<Segment>();
  segments.forEach((segment, i) => {
    const [first] = segment.lines;
    if (segment.kind !== 'text' || first === undefined || first.vertical || segment.lines.length > MAX_LINES) return;
    if (segment.heading !== null || isNamed(segment) || !isSetApart(segment, body)) return;
    if (segment.lines.reduce((sum, { text }) => sum + text.length, 0) < MIN_LETTERS) return;
    const box = boxOf(segment);
    if (box === null) return;
    const picture = [segments[i - 1], segments[i + 1]].find(
      (other) =>
        other?.kind === 'figure' &&
        other.pageIndex === segment.pageIndex &&
        other.caption === null &&
        other.figure?.figure.kind !== 'formula' &&
        isBeside(box, other.figure?.figure.box ?? box, first.size),
    );
    const frame = picture?.figure?.figure.box;
    if (frame === undefined) return;
    const isAlone = [i - 2, i - 1, i + 1, i + 2].every((at) => {
      const other = segments[at];
      const lines = other?.kind === 'figure' || other?.pageIndex !== segment.pageIndex ? [] : (other?.lines ?? []);
      return !lines.some(({ line }) => {
        const middle = (line.box.y0 + line.box.y1) / 2;
        return middle > frame.y0 && middle < frame.y1 && overlapX(line.box, box) > 0;
      });
    });
    if (isAlone) found.add(segment);
  });
  return found;
}
