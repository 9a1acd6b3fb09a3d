// In: an image of pdf.js that is larger than any canvas should be. Out: it, shrunk while it is decoded, band by band:
// pdf.js makes four bytes of every pixel first, which for a 30,000 × 30,000 bitmap of 112 MB are 3.6 GB and a minute.
import { canvasFit, type Size, shrunkSize } from './canvas-size.ts';
import type { DecodedImage, PdfImage, PdfjsInternals, PdfStream } from './internals.ts';
import { cellRow, cellStarts, shrinkBits } from './shrink-samples.ts';

/** Pixels that are turned into colours at once. */
const BAND_PIXELS = 1 << 20;

/** As large as its mask where that is the larger one, as pdf.js draws it. */
function drawnSize(image: PdfImage): Size {
  return { width: image.drawWidth, height: image.drawHeight };
}

function isOversize({ width, height }: Size): boolean {
  return canvasFit(width, height) < 1;
}

/** Decodes and shrinks. A colour that stands for nothing (/Mask as an array) is kept as a colour. */
async function shrunkImage(image: PdfImage): Promise<DecodedImage> {
  const size = shrunkSize(drawnSize(image));
  const rgba = new Uint8ClampedArray(size.width * size.height * 4);
  if (image.bpc === 1 && image.numComps === 1) await fillFromBits(image, rgba, size);
  else await fillFromColors(image, rgba, size);
  const alpha = image.smask ?? image.mask;
  if (isImage(alpha)) {
    await fillAlpha(alpha, rgba, size, alpha !== image.smask);
    image.undoPreblend(rgba, size.width, size.height);
  }
  return bitmapFrom(rgba, size);
}

/** A stencil shrunk: black, as opaque as it is covered. */
async function shrunkMask(image: PdfStream, from: Size, inverse: boolean): Promise<DecodedImage> {
  const size = shrunkSize(from);
  const bytes = await image.getImageData(((from.width + 7) >> 3) * from.height);
  const shares = shrinkBits(bytes, from, size);
  const rgba = new Uint8ClampedArray(size.width * size.height * 4);
  for (let i = 0; i < shares.length; i += 1) rgba[i * 4 + 3] = inverse ? (shares[i] ?? 0) : 255 - (shares[i] ?? 0);
  return bitmapFrom(rgba, size);
}

function isImage(value: unknown): value is PdfImage {
  return typeof value === 'object' && value !== null && 'fillGrayBuffer' in value;
}

function rowBytesOf(image: PdfImage): number {
  return (image.width * image.numComps * image.bpc + 7) >> 3;
}

function samplesOf(image: PdfImage): Promise<Uint8Array> {
  return image.getImageBytes(rowBytesOf(image) * image.height, { internal: true });
}

async function fillFromBits(image: PdfImage, rgba: Uint8ClampedArray, size: Size): Promise<void> {
  const shares = shrinkBits(await samplesOf(image), image, size);
  const colors = image.colorSpace?.getColorMap(1) ?? [0, 0, 0, 255, 255, 255];
  for (let i = 0; i < shares.length; i += 1) {
    const ones = image.needsDecode ? 255 - (shares[i] ?? 0) : (shares[i] ?? 0);
    for (let c = 0; c < 3; c += 1) {
      rgba[i * 4 + c] = ((colors[c] ?? 0) * (255 - ones) + (colors[c + 3] ?? 0) * ones) / 255;
    }
    rgba[i * 4 + 3] = 255;
  }
}

async function fillFromColors(image: PdfImage, rgba: Uint8ClampedArray, size: Size): Promise<void> {
  const { width, height, bpc, colorSpace } = image;
  const rowBytes = rowBytesOf(image);
  const samples = await samplesOf(image);
  const rows = Math.min(height, Math.floor(samples.length / rowBytes));
  const bandRows = Math.max(1, Math.floor(BAND_PIXELS / width));
  const rgb = new Uint8ClampedArray(Math.min(bandRows, rows) * width * 3);
  const ys = cellStarts(height, size.height);
  const cells = cellRow(width, size.width);
  let [from, to] = [0, 0];
  for (let v = 0; v < size.height; v += 1) {
    const top = ys[v] ?? 0;
    if (top >= rows) return;
    for (let y = top; y < Math.min(rows, Math.max(ys[v + 1] ?? 0, top + 1)); y += 1) {
      if (y >= to) {
        [from, to] = [y, Math.min(rows, y + bandRows)];
        const band = bandOf(image, to - from);
        const comps = band.getComponents(samples.subarray(from * rowBytes, to * rowBytes));
        if (image.needsDecode) band.decodeBuffer(comps);
        colorSpace?.fillRgb(rgb, width, to - from, width, to - from, to - from, bpc, comps, 0);
      }
      cells.add(rgb, (y - from) * width * 3);
    }
    cells.flush(rgba, v * size.width * 4);
  }
}

/** The image as if it had only so many rows. */
function bandOf(image: PdfImage, rows: number): PdfImage {
  return Object.create(image, { height: { value: rows } });
}

/** Opacity from a mask of its own size; an explicit mask (/Mask) hides where it is 1. */
async function fillAlpha(mask: PdfImage, rgba: Uint8ClampedArray, size: Size, explicit: boolean): Promise<void> {
  if (mask.bpc === 1) {
    const shares = shrinkBits(await samplesOf(mask), mask, size);
    const inverse = explicit !== mask.needsDecode;
    for (let i = 0; i < shares.length; i += 1) rgba[i * 4 + 3] = inverse ? 255 - (shares[i] ?? 0) : (shares[i] ?? 0);
    return;
  }
  await mask.fillGrayBuffer(rgba, {
    destWidth: size.width,
    destHeight: size.height,
    offset: 3,
    stride: 4,
    invertOutput: explicit,
  });
}

function bitmapFrom(rgba: Uint8ClampedArray<ArrayBuffer>, { width, height }: Size): DecodedImage {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('no 2D context');
  context.putImageData(new ImageData(rgba, width, height), 0, 0);
  return { width, height, bitmap: canvas.transferToImageBitmap() };
}

/** Has pdf.js shrink what is oversize as above, wherever it decodes. */
export function hookLargeImages(internals: PdfjsInternals): void {
  const { PDFImage, JpegStream } = internals;
  const createImageData = PDFImage.prototype.createImageData;
  PDFImage.prototype.createImageData = async function createWithin(this: PdfImage, forceRgba, onCanvas) {
    if (onCanvas !== true || !isOversize(drawnSize(this))) return createImageData.call(this, forceRgba, onCanvas);
    // The browser's own decoder shrinks JPEG as it decodes.
    const plain = this.image instanceof JpegStream && !this.smask && !this.mask && this.needsDecode !== true;
    const frame = plain ? await this.image.getTransferableImage(this.width, this.height) : null;
    if (!(frame instanceof VideoFrame)) return shrunkImage(this);
    return { width: frame.displayWidth, height: frame.displayHeight, bitmap: frame };
  };
  const createMask = PDFImage.createMask;
  PDFImage.createMask = async (options) => {
    const { dict } = options.image;
    const size = { width: Number(dict?.get('W', 'Width')), height: Number(dict?.get('H', 'Height')) };
    if (options.isOffscreenCanvasSupported !== true || !isOversize(size)) return createMask.call(PDFImage, options);
    const decode = dict?.getArray('D', 'Decode');
    return shrunkMask(options.image, size, Array.isArray(decode) && decode[0] > 0);
  };
}
