// In: what is painted while letters clip it (text rendering mode 7, ISO 32000-2 §9.3.6). Out: those letters as painted text
// in its colour: so are titles in a gradient or a picture set. Letters that nothing is painted through stay unseen.
import { type Box, intersectBox, unionBox } from '../../model/geometry.ts';
import type { Drawing, OpenRun } from './drawing.ts';

const CLIPS = 7;
const FILLED = 0;

/** Notes a run that clips what is painted from here on, until its graphics state is left. */
export function clipWithText(drawing: Drawing, run: OpenRun): void {
  if (run.renderingMode === CLIPS) drawing.clipping.push({ run, depth: drawing.stack.length });
}

/** Forgets the runs whose graphics state was left. */
export function leaveTextClips(drawing: Drawing): void {
  while ((drawing.clipping.at(-1)?.depth ?? 0) > drawing.stack.length) drawing.clipping.pop();
}

function boxOf({ glyphs, size }: OpenRun): Box | null {
  let box: Box | null = null;
  for (const { x, y, width } of glyphs) {
    const own = { x0: x - size / 2, y0: y - size, x1: x + Math.max(width, size / 2), y1: y + size / 2 };
    box = box === null ? own : unionBox(box, own);
  }
  return box;
}

/** Whether letters clip what is painted in a box: those under it show, and the box itself does not. */
export function paintsText(drawing: Drawing, painted: Box): boolean {
  if (drawing.clipping.length === 0) return false;
  for (const { run } of drawing.clipping) {
    const box = run.renderingMode === CLIPS ? boxOf(run) : null;
    if (box === null || intersectBox(box, painted) === null) continue;
    run.renderingMode = FILLED;
    run.color = drawing.state.fill;
  }
  return true;
}
