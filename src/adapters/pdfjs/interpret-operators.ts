// In: a pdf.js operator list. Out: the drawing: glyph runs, images and paths in page points.
import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { multiply } from '../../model/geometry.ts';
import { actualTextFrom, markedProperties, putActualText } from './actual-text.ts';
import type { Drawing } from './drawing.ts';
import type { GraphicsState } from './graphics-state.ts';
import { colorFrom, finite, IDENTITY, isIndexed, matrixFrom, recordFrom } from './numbers.ts';
import { clipTo, paintImage, paintMask, paintPath, paintShading } from './paint.ts';
import type { GlyphTally } from './raw-font.ts';
import { showText } from './show-text.ts';
import { leaveTextClips } from './text-clip.ts';

export type Operators = { readonly fnArray: readonly number[]; readonly argsArray: readonly unknown[] };

type Args = ArrayLike<unknown>;
type Walk = { readonly drawing: Drawing; readonly tallies: Map<string, GlyphTally>; pendingClip: boolean };
type Handler = (walk: Walk, args: Args) => void;

/** Operators between two looks at the clock. */
const CLOCK_STRIDE = 4096;

/** Walks the whole list in paint order; stops early once `outOfTime` says so, and tells whether it finished. */
export function interpretOperators(
  list: Operators,
  drawing: Drawing,
  tallies: Map<string, GlyphTally>,
  outOfTime: () => boolean,
): boolean {
  const walk: Walk = { drawing, tallies, pendingClip: false };
  for (let i = 0; i < list.fnArray.length; i += 1) {
    const handler = HANDLERS.get(list.fnArray[i] ?? -1);
    const args = list.argsArray[i];
    if (handler !== undefined) handler(walk, isIndexed(args) ? args : []);
    if (i % CLOCK_STRIDE === CLOCK_STRIDE - 1 && outOfTime()) return false;
  }
  return true;
}

const save: Handler = ({ drawing }) => {
  drawing.stack.push({ ...drawing.state });
};

const restore: Handler = ({ drawing }) => {
  const outer = drawing.stack.pop();
  if (outer !== undefined) drawing.state = outer;
  leaveTextClips(drawing);
};

function concatenate(drawing: Drawing, value: unknown): void {
  const matrix = matrixFrom(value);
  if (matrix === null) return;
  const product = multiply(drawing.state.ctm, matrix);
  if (product.every((n) => Number.isFinite(n))) drawing.state.ctm = product;
}

const beginForm: Handler = (walk, args) => {
  save(walk, args);
  concatenate(walk.drawing, args[0]);
  clipTo(walk.drawing, args[1]);
};

/** A group that only serves as a soft mask is drawn to be looked through, not at. */
const beginGroup: Handler = (walk, args) => {
  save(walk, args);
  if (walk.drawing.skipped > 0 || isSoftMask(args)) walk.drawing.skipped += 1;
};

const endGroup: Handler = (walk, args) => {
  if (walk.drawing.skipped > 0) walk.drawing.skipped -= 1;
  restore(walk, args);
};

function isSoftMask(args: Args): boolean {
  const smask = recordFrom(args[0])?.smask;
  return smask !== undefined && smask !== null;
}

function setLineMatrix(drawing: Drawing, x: number, y: number): void {
  const { state } = drawing;
  const m = state.lineMatrix;
  state.lineMatrix = [m[0], m[1], m[2], m[3], m[0] * x + m[2] * y + m[4], m[1] * x + m[3] * y + m[5]];
  state.textMatrix = state.lineMatrix;
}

const beginText: Handler = ({ drawing }) => {
  drawing.state.textMatrix = IDENTITY;
  drawing.state.lineMatrix = IDENTITY;
};

const setTextMatrix: Handler = ({ drawing }, args) => {
  const matrix = matrixFrom(args[0]) ?? matrixFrom(args);
  if (matrix === null) return;
  drawing.state.textMatrix = matrix;
  drawing.state.lineMatrix = matrix;
};

const setFont: Handler = ({ drawing }, args) => {
  drawing.state.fontId = typeof args[0] === 'string' ? args[0] : null;
  drawing.state.fontSize = finite(args[1]);
};

const setGraphicsState: Handler = (walk, args) => {
  const entries = args[0];
  if (!Array.isArray(entries)) return;
  for (const entry of entries) {
    if (!Array.isArray(entry)) continue;
    if (entry[0] === 'LW') walk.drawing.state.lineWidth = finite(entry[1], 1);
    else if (entry[0] === 'ca') walk.drawing.state.fillAlpha = finite(entry[1], 1);
    else if (entry[0] === 'Font' && isIndexed(entry[1])) setFont(walk, entry[1]);
  }
};

/** W and W* take effect with the painting operator that follows. */
const beginClip: Handler = (walk) => {
  walk.pendingClip = true;
};

const constructPath: Handler = (walk, args) => {
  const painted = PAINTING.get(typeof args[0] === 'number' ? args[0] : -1);
  const data = isIndexed(args[1]) ? args[1][0] : null;
  if (painted !== undefined) paintPath(walk.drawing, painted, data);
  if (walk.pendingClip) clipTo(walk.drawing, args[2]);
  walk.pendingClip = false;
};

const beginMarked: Handler = ({ drawing }, args) => {
  const outer = drawing.marked;
  const hides = args[0] === 'OC' && !drawing.isVisible(args[1]);
  const properties = args[0] === 'OC' ? { mcid: null, text: null } : markedProperties(args[1]);
  drawing.marked = {
    outer,
    artifact: outer.artifact || args[0] === 'Artifact',
    mcid: properties.mcid ?? outer.mcid,
    hidden: outer.hidden || hides,
    actual: properties.text === null ? null : actualTextFrom(drawing, properties.text),
  };
};

const beginMarkedPlain: Handler = (walk, args) => {
  const tag = recordFrom(args[0])?.name ?? args[0];
  beginMarked(walk, [tag === 'OC' ? '' : tag]);
};

const endMarked: Handler = ({ drawing }) => {
  if (drawing.marked.actual !== null) putActualText(drawing, drawing.marked.actual);
  drawing.marked = drawing.marked.outer ?? drawing.marked;
};

/** ISO 32000-2 §12.5.5: the appearance's box is fitted to the annotation's rectangle, which pdf.js has made a matrix. */
const beginAnnotation: Handler = (walk, args) => {
  const { drawing } = walk;
  save(walk, args);
  if (drawing.skipped > 0 || typeof args[0] !== 'string' || !drawing.keepsAnnotation(args[0])) {
    drawing.skipped += 1;
  }
  drawing.state.ctm = drawing.base;
  drawing.state.clip = drawing.page;
  if (isIndexed(args[1])) {
    concatenate(drawing, args[2]);
    concatenate(drawing, args[3]);
  }
};

const endAnnotation: Handler = (walk, args) => {
  if (walk.drawing.skipped > 0) walk.drawing.skipped -= 1;
  restore(walk, args);
};

const inlineImage: Handler = ({ drawing }, args) => {
  const record = recordFrom(args[0]);
  if (record !== null) paintImage(drawing, record.ref, record.width, record.height, false);
};

/** A handler that puts one value into the state. */
function put<K extends keyof GraphicsState>(key: K, read: (args: Args) => GraphicsState[K]): Handler {
  return ({ drawing }, args) => {
    drawing.state[key] = read(args);
  };
}

const PAINTING: ReadonlyMap<number, 'stroke' | 'fill' | 'both'> = new Map([
  [OPS.stroke, 'stroke'],
  [OPS.closeStroke, 'stroke'],
  [OPS.fill, 'fill'],
  [OPS.eoFill, 'fill'],
  [OPS.fillStroke, 'both'],
  [OPS.eoFillStroke, 'both'],
  [OPS.closeFillStroke, 'both'],
  [OPS.closeEOFillStroke, 'both'],
]);

const HANDLERS: ReadonlyMap<number, Handler> = new Map<number, Handler>([
  [OPS.save, save],
  [OPS.restore, restore],
  [OPS.transform, ({ drawing }, args) => concatenate(drawing, args)],
  [OPS.setLineWidth, put('lineWidth', (args) => finite(args[0], 1))],
  [OPS.setGState, setGraphicsState],
  [OPS.setFillRGBColor, put('fill', (args) => colorFrom(args[0], '#000000'))],
  [OPS.setStrokeRGBColor, put('stroke', (args) => colorFrom(args[0], '#000000'))],
  [OPS.setFillColorN, put('fill', () => '#808080')],
  [OPS.setStrokeColorN, put('stroke', () => '#808080')],
  [OPS.beginText, beginText],
  [OPS.setCharSpacing, put('charSpacing', (args) => finite(args[0]))],
  [OPS.setWordSpacing, put('wordSpacing', (args) => finite(args[0]))],
  [OPS.setHScale, put('horizontalScale', (args) => finite(args[0], 100) / 100)],
  [OPS.setLeading, put('leading', (args) => finite(args[0]))],
  [OPS.setFont, setFont],
  [OPS.setTextRenderingMode, put('renderingMode', (args) => modeFrom(args[0]))],
  [OPS.setTextRise, put('rise', (args) => finite(args[0]))],
  [OPS.moveText, ({ drawing }, args) => setLineMatrix(drawing, finite(args[0]), finite(args[1]))],
  [
    OPS.setLeadingMoveText,
    ({ drawing }, args) => {
      drawing.state.leading = -finite(args[1]);
      setLineMatrix(drawing, finite(args[0]), finite(args[1]));
    },
  ],
  [OPS.setTextMatrix, setTextMatrix],
  [OPS.nextLine, ({ drawing }) => setLineMatrix(drawing, 0, -drawing.state.leading)],
  [OPS.showText, ({ drawing, tallies }, args) => showText(drawing, Array.isArray(args[0]) ? args[0] : [], tallies)],
  [OPS.constructPath, constructPath],
  [OPS.shadingFill, ({ drawing }) => paintShading(drawing)],
  [OPS.beginMarkedContent, beginMarkedPlain],
  [OPS.beginMarkedContentProps, beginMarked],
  [OPS.endMarkedContent, endMarked],
  [OPS.paintFormXObjectBegin, beginForm],
  [OPS.paintFormXObjectEnd, restore],
  [OPS.beginGroup, beginGroup],
  [OPS.endGroup, endGroup],
  [OPS.beginAnnotation, beginAnnotation],
  [OPS.endAnnotation, endAnnotation],
  [OPS.paintImageXObject, ({ drawing }, args) => paintImage(drawing, args[3] ?? args[0], args[1], args[2], false)],
  [OPS.paintImageMaskXObject, ({ drawing }, args) => paintMask(drawing, args[0])],
  [OPS.paintInlineImageXObject, inlineImage],
  [OPS.paintSolidColorImageMask, ({ drawing }) => paintMask(drawing, { ref: 'solid', width: 1, height: 1 })],
  [OPS.clip, beginClip],
  [OPS.eoClip, beginClip],
]);

function modeFrom(value: unknown): number {
  const mode = Math.round(finite(value));
  return mode >= 0 && mode <= 7 ? mode : 0;
}
