// Pictures and lines of a page in; out, the pictures whose parts are named by words on both sides of them, with these words.
// Evidence: a figure's caption right under the picture, and level with it several short lines to its left and to its right
// and no running text: a bitmap of buttons with what each does.
import type { Box } from '../model/geometry.ts';
import { boxWidth, overlapX, unionBox } from '../model/geometry.ts';
import { isText, namesFigure, pageText, startsCaption } from './chart-text.ts';
import type { Chart } from './charts.ts';
import type { Chunk } from './chunks.ts';
import { chunksOf } from './chunks.ts';
import type { Piece } from './ink.ts';

/** Lines on each side, at least: one alone may be a note in the margin. */
const MIN_LABELS = 2;
/** Longest label, em, and the white between it and the picture, em: a leader line or a brace stands in it. */
const WIDEST_EM = 15;
const FARTHEST_EM = 5;
/** White between a picture with its last labels and its caption, em. */
const CAPTION_WHITE_EM = 3;
/** What a label at the picture's edge reaches beyond it, or a caption into it, em. */
const SLACK_EM = 0.5;

function isLevel(box: Box, picture: Box): boolean {
  const middle = (box.y0 + box.y1) / 2;
  return middle > picture.y0 && middle < picture.y1;
}

/** The labels of a picture: all that is level with it, if it stands close at both sides; none where anything else does. */
function labelsOf(picture: Box, level: readonly Chunk[], isProse: (chunk: Chunk) => boolean): readonly Chunk[] {
  let [left, right] = [0, 0];
  for (const chunk of level) {
    const slack = SLACK_EM * chunk.size;
    const [before, behind] = [picture.x0 - chunk.box.x1, chunk.box.x0 - picture.x1];
    const white = Math.max(before, behind);
    if (white < -slack || white > FARTHEST_EM * chunk.size) return [];
    if (boxWidth(chunk.box) > WIDEST_EM * chunk.size || isProse(chunk)) return [];
    if (before > behind) left++;
    else right++;
  }
  return Math.min(left, right) >= MIN_LABELS ? level : [];
}

/** Finds the labelled ones among the boxes of pictures. */
export function labelledPictures(pictures: readonly Box[], pieces: readonly Piece[]): readonly Chart[] {
  if (pictures.length === 0 || !namesFigure(pieces)) return [];
  const text = pageText(chunksOf(pieces));
  const captions = [...text.captions].filter((chunk) => startsCaption(text.texts.get(chunk) ?? ''));
  return pictures.flatMap((picture): Chart[] => {
    const isUnder = ({ box, size }: Chunk): boolean => {
      const white = box.y0 - picture.y1;
      return white >= -SLACK_EM * size && white <= CAPTION_WHITE_EM * size && overlapX(box, picture) > 0;
    };
    if (!captions.some(isUnder)) return [];
    const level = text.chunks.filter((chunk) => isLevel(chunk.box, picture));
    const labels = labelsOf(picture, level, (chunk) => isText(text, chunk));
    if (labels.length === 0) return [];
    const own = new Set<Piece>(labels.flatMap((chunk) => chunk.pieces));
    return [{ box: labels.map((chunk) => chunk.box).reduce(unionBox, picture), pieces: own }];
  });
}
