// In: an image of pdf.js that the browser decoded, as a video frame. Out: the same pixels as a bitmap. Chromium decodes a
// frame once more for each drawing and keeps what comes of it, 18 MB for a page at 300 dpi, until 512 MB have come together.
import type { PdfImage, PdfjsInternals } from './internals.ts';

/** Has pdf.js hand on bitmaps wherever it decodes. */
export function hookFrames(internals: PdfjsInternals): void {
  const { prototype } = internals.PDFImage;
  const createImageData = prototype.createImageData;
  prototype.createImageData = async function createBitmap(this: PdfImage, forceRgba, onCanvas) {
    const decoded = await createImageData.call(this, forceRgba, onCanvas);
    const frame = decoded.bitmap;
    if (typeof VideoFrame === 'undefined' || !(frame instanceof VideoFrame)) return decoded;
    // Where memory is short the frame itself is drawn: pdf.js leaves out an image that fails, and the page would be blank.
    const bitmap = await createImageBitmap(frame).catch(() => null);
    if (bitmap === null) return decoded;
    frame.close();
    return { ...decoded, bitmap };
  };
}
