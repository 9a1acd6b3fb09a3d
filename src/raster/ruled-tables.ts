// In: straight rules of a sheet. Out: tables that they draw, with a box for each column; and the sheet's pixels without them.
import { type Box, boxHeight, boxWidth, overlapX, overlapY, unionBox, unionBoxes } from '../model/geometry.ts';
import type { GrayImage } from '../model/raster.ts';

/** Upright rules of one table share this part of their heights; level rules cross this part of its width. */
const SHARED = 0.9;
const CROSSING = 0.8;

/** A table has three level rules at least: two with an upright one between them may be a drawing or a frame. */
const LEAST_LEVEL = 3;

/** Narrower stretches between rules hold no text, inches. */
const NARROWEST = 0.08;

/** Level rules lie this near the ends of the upright ones, inches. */
const MEETING = 0.06;

/** Blur around a rule that goes with it, pixels. */
const BLUR = 2;

export type RuledTable = {
  readonly box: Box;
  /** Between neighbouring upright rules, from left to right. */
  readonly columns: readonly Box[];
};

/** The stretches between upright rules, and outside of the outermost ones as far as the level rules reach. */
function columnsOf(upright: readonly Box[], box: Box, dpi: number): readonly Box[] {
  const edges = [{ ...box, x1: box.x0 }, ...[...upright].sort((a, b) => a.x0 - b.x0), { ...box, x0: box.x1 }];
  return edges.slice(1).flatMap((right, i) => {
    const left = edges[i] ?? right;
    const column = { x0: left.x1 + BLUR, x1: right.x0 - BLUR, y0: box.y0, y1: box.y1 };
    return boxWidth(column) >= NARROWEST * dpi ? [column] : [];
  });
}

/** Finds tables whose columns are parted by upright rules from top to bottom. Boxes in pixels. */
export function ruledTables(rules: readonly Box[], dpi: number): readonly RuledTable[] {
  const level = rules.filter((rule) => boxWidth(rule) >= boxHeight(rule));
  let left = rules.filter((rule) => boxWidth(rule) < boxHeight(rule));
  const tables: RuledTable[] = [];
  for (let [first] = left; first !== undefined; [first] = left) {
    const own = first;
    const mates = left.filter((rule) => overlapY(rule, own) >= SHARED * Math.max(boxHeight(rule), boxHeight(own)));
    left = left.filter((rule) => !mates.includes(rule));
    const uprights = unionBoxes(mates);
    if (uprights === null) continue;
    const reach = { ...uprights, y0: uprights.y0 - MEETING * dpi, y1: uprights.y1 + MEETING * dpi };
    const meeting = level.filter(
      (rule) => overlapY(rule, reach) > 0 && overlapX(rule, reach) >= CROSSING * boxWidth(reach),
    );
    const widest = Math.max(0, ...meeting.map(boxWidth));
    const crossing = meeting.filter((rule) => boxWidth(rule) >= CROSSING * widest);
    if (crossing.length < LEAST_LEVEL) continue;
    const box = crossing.reduce<Box>(unionBox, uprights);
    tables.push({ box, columns: columnsOf(mates, box, dpi) });
  }
  return tables.filter((table) => table.columns.length > 1);
}

/** A copy of the image with boxes painted white, and what blurs around them. */
export function without(image: GrayImage, boxes: readonly Box[]): GrayImage {
  const data = image.data.slice();
  for (const box of boxes) {
    const x0 = Math.max(0, Math.floor(box.x0) - BLUR);
    const x1 = Math.min(image.width, Math.ceil(box.x1) + BLUR);
    for (let y = Math.max(0, Math.floor(box.y0) - BLUR); y < Math.min(image.height, Math.ceil(box.y1) + BLUR); y++) {
      data.fill(255, y * image.width + x0, y * image.width + x1);
    }
  }
  return { ...image, data };
}
