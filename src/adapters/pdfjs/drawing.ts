// The walk's working memory: state stack, marked content and what was drawn so far.
import type { Box, Matrix } from '../../model/geometry.ts';
import type { MissingText, RawGlyph, RawGlyphRun, RawImage, RawPath } from '../../model/raw-page.ts';
import type { FontMetrics } from './font-metrics.ts';
import { type GraphicsState, initialState, type MarkedContent, NO_MARKED_CONTENT } from './graphics-state.ts';

export type OpenRun = Omit<RawGlyphRun, 'glyphs' | 'renderingMode' | 'color'> & {
  readonly glyphs: RawGlyph[];
  renderingMode: number;
  color: string;
  /** Paint order at which the run ended, to see whether something was painted since. */
  order: number;
  /** Pen position after the last glyph, page points. */
  endX: number;
  endY: number;
};

export type Drawing = {
  state: GraphicsState;
  readonly stack: GraphicsState[];
  readonly base: Matrix;
  readonly page: Box;
  readonly fontOf: (id: string) => FontMetrics | null;
  readonly isVisible: (group: unknown) => boolean;
  /** Annotations whose appearance is drawn into the page. */
  readonly keepsAnnotation: (id: string) => boolean;
  marked: MarkedContent;
  /** Depth of annotations and soft-mask groups that are not read; 0 outside. */
  skipped: number;
  order: number;
  glyphCount: number;
  readonly runs: OpenRun[];
  readonly images: RawImage[];
  readonly paths: RawPath[];
  /** Variants of fonts that were made by the text matrix or the rendering mode: slanted, emboldened. */
  readonly variants: Map<string, { readonly fontId: string; readonly bold: boolean; readonly italic: boolean }>;
  overflow: Box | null;
  /** Runs that clip what is painted now, each with the depth of the stack of states that they were shown at. */
  readonly clipping: { readonly run: OpenRun; readonly depth: number }[];
  /** Why text was not read. */
  readonly missing: Set<MissingText>;
};

/** A fresh drawing of a page whose user space maps to page points by `base`. */
export function startDrawing(
  base: Matrix,
  page: Box,
  hooks: Pick<Drawing, 'fontOf' | 'isVisible' | 'keepsAnnotation'>,
): Drawing {
  return {
    state: initialState(base, page),
    stack: [],
    base,
    page,
    ...hooks,
    marked: NO_MARKED_CONTENT,
    skipped: 0,
    order: 0,
    glyphCount: 0,
    runs: [],
    images: [],
    paths: [],
    variants: new Map(),
    overflow: null,
    clipping: [],
    missing: new Set(),
  };
}

/** Whether what is painted now can be seen and belongs to the page. */
export function isShown(drawing: Drawing): boolean {
  return !drawing.marked.hidden && drawing.skipped === 0;
}
