// A reading frame: page coordinates turned so that most text runs left to right and lines follow downwards.
import type { Box, Point, Turn } from '../model/geometry.ts';
import type { RawGlyphRun, RawPage } from '../model/raw-page.ts';
import { outsideLayer, type ReadLayer } from './read-layer.ts';

export type Frame = {
  /** Clockwise angle of the text on the page that this frame brings upright. */
  readonly turn: Turn;
  /** Vertical writing: columns of the page, right to left, are this frame's lines. */
  readonly vertical: boolean;
  readonly pageWidth: number;
  readonly pageHeight: number;
  /** Size of the frame: the page's own, swapped for quarter turns. */
  readonly width: number;
  readonly height: number;
};

/** Degrees by which a baseline may lean and still count as a quarter turn: scans with a text layer lean up to 2. */
const LEAN_TOLERANCE = 3;

/** The quarter turn nearest to an angle in degrees, or null for oblique text. */
export function quarterTurn(angle: number): Turn | null {
  const positive = ((angle % 360) + 360) % 360;
  for (const turn of [0, 90, 180, 270, 360] as const) {
    if (Math.abs(positive - turn) <= LEAN_TOLERANCE) return turn === 360 ? 0 : turn;
  }
  return null;
}

/** Makes a frame for text that runs at `turn` (or downwards in vertical writing) on the page. */
export function makeFrame(page: { width: number; height: number }, turn: Turn, vertical: boolean): Frame {
  const swapped = vertical || turn === 90 || turn === 270;
  return {
    turn: vertical ? 90 : turn,
    vertical,
    pageWidth: page.width,
    pageHeight: page.height,
    width: swapped ? page.height : page.width,
    height: swapped ? page.width : page.height,
  };
}

/** The frame that most glyphs of the layer that is read are upright in. */
export function dominantFrame(page: RawPage, layer: ReadLayer): Frame {
  const weights = new Map<string, { turn: Turn; vertical: boolean; glyphs: number }>();
  for (const run of page.runs) {
    const turn = quarterTurn(run.angle);
    if (turn === null || outsideLayer(run, layer) !== null) continue;
    const key = `${run.vertical ? 'v' : 'h'}${turn}`;
    const entry = weights.get(key) ?? { turn, vertical: run.vertical, glyphs: 0 };
    entry.glyphs += run.glyphs.length;
    weights.set(key, entry);
  }
  // Words of other scripts lie sideways in vertical lines: they are of its frame, however many they are.
  const [vertical, sideways] = [weights.get('v0'), weights.get('h90')];
  if (vertical !== undefined && sideways !== undefined) vertical.glyphs += sideways.glyphs;
  let best = { turn: 0 as Turn, vertical: false, glyphs: 0 };
  for (const entry of weights.values()) if (entry.glyphs > best.glyphs) best = entry;
  return makeFrame(page, best.turn, best.vertical);
}

/** Whether a run reads upright in a frame. */
export function isUpright(frame: Frame, run: RawGlyphRun): boolean {
  if (run.vertical) return frame.vertical;
  // In vertical writing, Latin words stand sideways in the line: the frame is turned as they are.
  return quarterTurn(run.angle) === frame.turn;
}

/** Page point to frame point. */
export function toFrame(frame: Frame, x: number, y: number): Point {
  switch (frame.turn) {
    case 0:
      return { x, y };
    case 90:
      return { x: y, y: frame.pageWidth - x };
    case 180:
      return { x: frame.pageWidth - x, y: frame.pageHeight - y };
    case 270:
      return { x: frame.pageHeight - y, y: x };
  }
}

/** Page box to frame box. */
export function boxToFrame(frame: Frame, box: Box): Box {
  if (frame.turn === 0) return box;
  const a = toFrame(frame, box.x0, box.y0);
  const b = toFrame(frame, box.x1, box.y1);
  return { x0: Math.min(a.x, b.x), y0: Math.min(a.y, b.y), x1: Math.max(a.x, b.x), y1: Math.max(a.y, b.y) };
}

/** Frame point to page point: the inverse of `toFrame`. */
function fromFrame(frame: Frame, x: number, y: number): Point {
  switch (frame.turn) {
    case 0:
      return { x, y };
    case 90:
      return { x: frame.pageWidth - y, y: x };
    case 180:
      return { x: frame.pageWidth - x, y: frame.pageHeight - y };
    case 270:
      return { x: y, y: frame.pageHeight - x };
  }
}

/** Frame box to page box. */
export function boxFromFrame(frame: Frame, box: Box): Box {
  if (frame.turn === 0) return box;
  const a = fromFrame(frame, box.x0, box.y0);
  const b = fromFrame(frame, box.x1, box.y1);
  return { x0: Math.min(a.x, b.x), y0: Math.min(a.y, b.y), x1: Math.max(a.x, b.x), y1: Math.max(a.y, b.y) };
}
