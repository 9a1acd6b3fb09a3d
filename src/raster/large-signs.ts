// In: the ink of a sheet. Out: boxes of signs larger than letters: the number of a chapter or part, an initial.
import { type Box, boxArea, boxHeight, boxWidth, holdsCentre, unionBox } from '../model/geometry.ts';
import type { Component, Ink } from './components.ts';
import { LARGEST_LETTER, SLIMMEST, WIDEST } from './type-size.ts';

/** The largest signs, inches: capitals of 150 pt type. */
const LARGEST_SIGN = 1.5;

/** Emptier pieces are frames. */
const FRAME_FILL = 0.06;

/** Nearer the sheet's edge, inches, lies what the scanner saw beside the page. */
const EDGE = 0.1;

/** More of them are the strokes of a drawing. */
const MOST_SIGNS = 6;

/** Signs of one line are at most this far apart, in heights. */
const GAP = 1;

function isSign(ink: Ink, piece: Component): boolean {
  const [width, height, edge] = [boxWidth(piece), boxHeight(piece), ink.dpi * EDGE];
  const longer = Math.max(width, height);
  if (longer <= ink.dpi * LARGEST_LETTER || longer > ink.dpi * LARGEST_SIGN) return false;
  if (width > height * WIDEST || height > width * SLIMMEST || piece.area < FRAME_FILL * boxArea(piece)) return false;
  return piece.x0 > edge && piece.y0 > edge && piece.x1 < ink.width - edge && piece.y1 < ink.height - edge;
}

/** The signs, those of one line joined, outside of the boxes given; none where there are too many. */
export function largeSigns(ink: Ink, outside: readonly Box[]): readonly Box[] {
  const signs = ink.components.filter((piece) => isSign(ink, piece) && !outside.some((box) => holdsCentre(box, piece)));
  if (signs.length > MOST_SIGNS) return [];
  const lines: Box[] = [];
  for (const sign of signs.sort((a, b) => a.x0 - b.x0)) {
    const at = lines.findIndex(
      (line) => sign.x0 - line.x1 <= GAP * boxHeight(line) && sign.y0 < line.y1 && sign.y1 > line.y0,
    );
    const line = lines[at];
    if (line === undefined) lines.push(sign);
    else lines[at] = unionBox(line, sign);
  }
  return lines.sort((a, b) => a.y0 - b.y0);
}
