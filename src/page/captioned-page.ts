// Paths and lines of a page in; out, the captions of its figures, and the frames that hold a figure with its caption.
// Evidence: "Figure 3" at the start of a line, set apart; a box around it, or a left and a right side of one length.
import type { Box } from '../model/geometry.ts';
import { boxArea, boxHeight, boxWidth, unionBox, unionBoxes } from '../model/geometry.ts';
import type { RawPath } from '../model/raw-page.ts';
import type { DrawnPage } from './chart-columns.ts';
import type { ChartPart } from './chart-evidence.ts';
import { linesFrom, pageText, startsCaption } from './chart-text.ts';
import { type Chunk, chunksOf } from './chunks.ts';
import type { Piece } from './ink.ts';
import { lineText } from './line-text.ts';
import { linesOfPieces } from './table-cells.ts';

/** Thickest ruling, and what two edges differ by at most that meet, points. */
export const THIN = 3;
/** Part of the page that a frame around all of it covers. */
const FRAME_SHARE = 0.6;
/** Paths that are looked at; more are a map, which other signs tell. */
const MAX_PARTS = 4000;
const WHITE = '#ffffff';

/** The lines of a caption and the box around them. */
export type Caption = { readonly lines: ReadonlySet<Chunk>; readonly box: Box };
/** The captions of a page's figures with the lines and paths around them. */
export type Captioned = DrawnPage & {
  readonly captions: readonly Caption[];
  /** Places of letters that run up or down the page: a frame with such is not empty. */
  readonly sideways: readonly Box[];
};

/** The captions of a page; null where it has none, or nothing is drawn. */
export function captionedPage(
  parts: readonly ChartPart[],
  pieces: readonly Piece[],
  page: { readonly width: number; readonly height: number; readonly sideways: readonly Box[] },
): Captioned | null {
  if (parts.length === 0 || parts.length > MAX_PARTS) return null;
  const text = pageText(chunksOf(pieces));
  const captions = [...text.captions].flatMap((first): Caption[] => {
    if (!startsCaption(linesOfPieces(first.pieces).map(lineText).join(' '))) return [];
    const lines = linesFrom(first, text.chunks);
    const box = unionBoxes([...lines].map((line) => line.box));
    return box === null ? [] : [{ lines, box }];
  });
  if (captions.length === 0) return null;
  const seen = parts.filter(
    ({ box, path }) =>
      !(path.painted === 'fill' && path.color === WHITE) && boxArea(box) <= FRAME_SHARE * page.width * page.height,
  );
  return { text, parts: seen, width: page.width, captions, sideways: page.sideways };
}

/** Whether one box lies in the other, but for the width of a line. */
export const holds = (outer: Box, inner: Box): boolean =>
  outer.x0 <= inner.x0 + THIN &&
  outer.x1 >= inner.x1 - THIN &&
  outer.y0 <= inner.y0 + THIN &&
  outer.y1 >= inner.y1 - THIN;

/** Frames and grounds that hold a caption with what it names: whole boxes, or a left and a right side of one length. */
export function framesAround(caption: Box, parts: readonly ChartPart[]): readonly Box[] {
  const boxes = parts.filter(({ box }) => boxWidth(box) > THIN && holds(box, caption)).map(({ box }) => box);
  const sides = parts
    .map(({ box }) => box)
    .filter((b) => boxWidth(b) <= THIN && b.y0 <= caption.y0 && b.y1 >= caption.y1);
  const left = sides.filter((b) => b.x1 <= caption.x0 + THIN);
  const right = sides.filter((b) => b.x0 >= caption.x1 - THIN);
  const ruled = left.flatMap((a) =>
    right.flatMap((b) => (Math.abs(a.y0 - b.y0) <= THIN && Math.abs(a.y1 - b.y1) <= THIN ? [unionBox(a, b)] : [])),
  );
  return [...boxes, ...ruled];
}

/** Whether a path is a frame, or lies on one side of it all along. */
export function isOfFrame(box: Box, frame: Box): boolean {
  const same = (a: number, b: number): boolean => Math.abs(a - b) <= THIN;
  const level = boxHeight(box) <= THIN && (same(box.y0, frame.y0) || same(box.y1, frame.y1));
  const upright = boxWidth(box) <= THIN && (same(box.x0, frame.x0) || same(box.x1, frame.x1));
  const whole = same(box.x0, frame.x0) && same(box.x1, frame.x1) && same(box.y0, frame.y0) && same(box.y1, frame.y1);
  return holds(frame, box) && (level || upright || whole);
}

/** The paths of frames that hold a figure with its caption. */
export function captionFrames(page: Captioned): ReadonlySet<RawPath> {
  const frames = page.captions.flatMap(({ box }) => framesAround(box, page.parts));
  const own = page.parts.filter(({ box }) => frames.some((frame) => isOfFrame(box, frame)));
  return new Set(own.map(({ path }) => path));
}
