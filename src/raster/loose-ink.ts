// In: the ink of a sheet and boxes of what was read, of pictures and rules. Out: boxes of the ink that stands in none of them.
// Large signs of formulas, their limits and the bars of fractions are passed over by an engine, or read as something else.
import { type Box, boxHeight, boxWidth, holdsCentre } from '../model/geometry.ts';
import type { Ink } from './components.ts';

/** Longer side of the least piece, inches: dots and commas are smaller. The longest is a rule or a drawing. */
const LEAST = 0.022;
const LONGEST = 4;

/** More pieces are a texture: dirt, a map, handwriting. */
const MOST = 300;

/** Height of a band of the sheet, inches, in which boxes are looked up. */
const BAND = 0.25;

function bandsOf(boxes: readonly Box[], height: number): ReadonlyMap<number, readonly Box[]> {
  const bands = new Map<number, Box[]>();
  for (const box of boxes) {
    for (let band = Math.floor(box.y0 / height); band <= Math.floor(box.y1 / height); band++) {
      const list = bands.get(band);
      if (list === undefined) bands.set(band, [box]);
      else list.push(box);
    }
  }
  return bands;
}

/** The loose pieces of ink; none where there are too many. Boxes in pixels. */
export function looseInk(ink: Ink, taken: readonly Box[]): readonly Box[] {
  const [least, longest, height] = [ink.dpi * LEAST, ink.dpi * LONGEST, ink.dpi * BAND];
  const bands = bandsOf(taken, height);
  const loose: Box[] = [];
  for (const piece of ink.components) {
    const longer = Math.max(boxWidth(piece), boxHeight(piece));
    if (longer < least || longer > longest) continue;
    const near = bands.get(Math.floor((piece.y0 + piece.y1) / 2 / height)) ?? [];
    if (near.some((box) => holdsCentre(box, piece))) continue;
    if (loose.length === MOST) return [];
    loose.push({ x0: piece.x0, y0: piece.y0, x1: piece.x1, y1: piece.y1 });
  }
  return loose;
}
