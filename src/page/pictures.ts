// Images of a page in, picture figures out: tiles merged, grounds and ornaments set apart.
import type { Box } from '../model/geometry.ts';
import { boxArea, boxHeight, boxWidth, holdsCentre, intersectBox, unionBox, unitBox } from '../model/geometry.ts';
import type { FigureBlock } from '../model/page.ts';
import type { RawImage } from '../model/raw-page.ts';
import type { Piece } from './ink.ts';

/** Part of the page from which an image under text is the page's ground or its scan, and of the page's letters over it. */
const GROUND_SHARE = 0.7;
const TEXT_OVER = 0.2;
/** Images with both sides at most this long, in points, are icons and ornaments. */
const ORNAMENT_SIDE = 40;
/** Images thinner than this, in points, are rules and shadows. */
const MIN_THICKNESS = 6;
/** Tiles lie this close together, in points. */
const TILE_GAP = 1.5;
/** Part of an image that is seen, from which it is whole: a bleed of 3 mm around a page of A5 takes 7 %; who cuts a picture, more. */
const SEEN_SHARE = 0.9;
/** Images that are compared to find tiles; beyond, they are taken one by one. */
const MAX_TILES = 2000;

type Group = { box: Box; images: RawImage[] };

function meet(a: Box, b: Box): boolean {
  const apartX = Math.max(b.x0 - a.x1, a.x0 - b.x1);
  const apartY = Math.max(b.y0 - a.y1, a.y0 - b.y1);
  const sameColumn = Math.abs(a.x0 - b.x0) <= TILE_GAP && Math.abs(a.x1 - b.x1) <= TILE_GAP;
  const sameRow = Math.abs(a.y0 - b.y0) <= TILE_GAP && Math.abs(a.y1 - b.y1) <= TILE_GAP;
  if (apartX < -TILE_GAP && apartY < -TILE_GAP) return true; // overlapping: soft masks, layers of one picture
  return (sameColumn && apartY <= TILE_GAP) || (sameRow && apartX <= TILE_GAP);
}

function groupsOf(images: readonly { image: RawImage; box: Box }[]): Group[] {
  const groups: Group[] = [];
  for (const { image, box } of images) {
    const last = images.length > MAX_TILES ? groups.slice(-1) : groups;
    const group = last.find((g) => meet(g.box, box));
    if (group === undefined) groups.push({ box, images: [image] });
    else {
      group.box = unionBox(group.box, box);
      group.images.push(image);
    }
  }
  return groups;
}

/** Whether an image stands upright, unmirrored and whole, so that its own bytes show what the page shows. */
export function isPlainImage(image: RawImage): boolean {
  const [a, b, c, d] = image.matrix;
  const isUpright = a > 0 && d < 0 && Math.abs(b) < 0.01 * a && Math.abs(c) < 0.01 * -d;
  return !image.mask && isUpright && boxArea(image.box) >= SEEN_SHARE * boxArea(unitBox(image.matrix));
}

/** Whether a picture is as small as icons and ornaments are. */
export function isOrnament(box: Box): boolean {
  return boxWidth(box) <= ORNAMENT_SIDE && boxHeight(box) <= ORNAMENT_SIDE;
}

/** Whether text lies over a picture: a plate has its caption beside it. */
function isUnderText(box: Box, pieces: readonly Piece[]): boolean {
  let [all, over] = [0, 0];
  for (const piece of pieces) {
    all += piece.glyphs.length;
    if (holdsCentre(box, piece.box)) over += piece.glyphs.length;
  }
  return over > TEXT_OVER * all;
}

/** Figures for the images of a page, boxes in the frame. Grounds and ornaments come as background. */
export function picturesOf(
  images: readonly RawImage[],
  toFrame: (box: Box) => Box,
  page: { readonly width: number; readonly height: number },
  pieces: readonly Piece[],
  upright: boolean,
): readonly FigureBlock[] {
  const whole = { x0: 0, y0: 0, x1: page.width, y1: page.height };
  const seen = images.flatMap((image) => {
    const box = intersectBox(whole, toFrame(image.box));
    return box === null || Math.min(boxWidth(box), boxHeight(box)) < MIN_THICKNESS ? [] : [{ image, box }];
  });
  const isGround = (box: Box): boolean => boxArea(box) >= GROUND_SHARE * boxArea(whole) && isUnderText(box, pieces);
  const grounds = seen.filter(({ box }) => isGround(box)).map(({ image, box }): Group => ({ box, images: [image] }));
  const groups = groupsOf(seen.filter(({ box }) => !isGround(box)));
  return [...grounds, ...groups].map(({ box, images: own }): FigureBlock => {
    const [first] = own;
    const single = own.length === 1 && first !== undefined && upright && isPlainImage(first) ? first : null;
    return {
      type: 'figure',
      box,
      layer: isOrnament(box) || isGround(box) ? 'background' : 'body',
      picture: single === null ? { from: 'crop' } : { from: 'image', ref: single.ref },
      resourceId: null,
      alt: null,
      text: '',
      kind: 'picture',
    };
  });
}
