// In: an image of pdf.js that the browser decoded, as a video frame. Out: the same pixels as a bitmap. Chromium decodes a
// frame once more for each drawing and keeps what comes of it, 17 MB for a page at 300 dpi, until 512 MB have come together.
import type { PdfImage, PdfjsInternals } from './internals.ts';

/** Has pdf.js hand on bitmaps wherever it decodes. */
export function frameToBitmap(internals: PdfjsInternals): void {
  const { prototype } = internals.PDFImage;
  const createImageData = prototype.createImageData;
  prototype.createImageData = async function createBitmap(this: PdfImage, forceRgba, onCanvas) {
    const decoded = await createImageData.call(this, forceRgba, onCanvas);
    const frame = decoded.bitmap;
    if (typeof VideoFrame === 'undefined' || !(frame instanceof VideoFrame)) return decoded;
    try {
      return { ...decoded, bitmap: await createImageBitmap(frame) };
    } finally {
      frame.close();
    }
  };
}
