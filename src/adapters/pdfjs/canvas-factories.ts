// Out: the canvas and filter factories that pdf.js asks for, on OffscreenCanvas. It calls them with `new`.

export type CanvasAndContext = { canvas: OffscreenCanvas | null; context: OffscreenCanvasRenderingContext2D | null };

function contextOf(
  canvas: OffscreenCanvas,
  options: { readonly alpha?: boolean; readonly willReadFrequently: boolean },
): OffscreenCanvasRenderingContext2D {
  const context = canvas.getContext('2d', options);
  if (context === null) throw new Error('no 2D context');
  return context;
}

/** pdf.js's CanvasFactory without a document. A class because pdf.js constructs it. */
export class OffscreenCanvasFactory {
  create(width: number, height: number): CanvasAndContext {
    const canvas = new OffscreenCanvas(Math.max(1, Math.ceil(width)), Math.max(1, Math.ceil(height)));
    return { canvas, context: contextOf(canvas, { willReadFrequently: true }) };
  }

  reset(entry: CanvasAndContext, width: number, height: number): void {
    if (entry.canvas === null) return;
    entry.canvas.width = Math.max(1, Math.ceil(width));
    entry.canvas.height = Math.max(1, Math.ceil(height));
  }

  destroy(entry: CanvasAndContext): void {
    if (entry.canvas !== null) {
      entry.canvas.width = 0;
      entry.canvas.height = 0;
    }
    entry.canvas = null;
    entry.context = null;
  }

  getNoAlphaContext(canvas: OffscreenCanvas): OffscreenCanvasRenderingContext2D {
    return contextOf(canvas, { alpha: false, willReadFrequently: true });
  }
}

/** pdf.js's FilterFactory without SVG: it then applies masks by hand. A class because pdf.js constructs it. */
export class NoFilterFactory {
  addFilter(): string {
    return 'none';
  }

  addHCMFilter(): string {
    return 'none';
  }

  addAlphaFilter(): string {
    return 'none';
  }

  addLuminosityFilter(): string {
    return 'none';
  }

  addKnockoutFilter(): string {
    return 'none';
  }

  addHighlightHCMFilter(): string {
    return 'none';
  }

  addSelectionHCMFilter(): string {
    return 'none';
  }

  addSelectionFilter(): string {
    return 'none';
  }

  createSelectionStyle(): null {
    return null;
  }

  destroy(): void {}
}
