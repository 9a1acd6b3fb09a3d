// In: an image as the PDF stores it, deflated or a bitmap. Out: its samples, gray or RGB, as pdf.js would colour them; null for
// what must be drawn: masks, colours of four parts, samples of more than 8 bits, and what decodes slowly.
import type { ColorImage } from '../../model/raster.ts';
import { buildImage, checkRawSize } from './decode-image.ts';
import type { ImageSource } from './hooks.ts';
import type { PdfColorSpace, PdfImage, PdfjsInternals } from './internals.ts';

export type Samples = {
  readonly width: number;
  readonly height: number;
  /** Bytes of a pixel; a bitmap has one bit. */
  readonly channels: 1 | 3;
  readonly isBitmap: boolean;
  /** Row by row; those of a bitmap start at whole bytes. */
  readonly data: Uint8Array;
  /** RGB of a bitmap's zeros, and of its ones. */
  readonly colors: readonly [Rgb, Rgb];
  /** What makes colours of three samples; null where they are colours. */
  readonly space: PdfColorSpace | null;
};

export type Rgb = readonly [number, number, number];

const BLACK: Rgb = [0, 0, 0];
const WHITE: Rgb = [255, 255, 255];

/** Whether an image is stored in a way that is decoded far quicker than it is drawn. */
export function isQuicklyDecoded({ request }: ImageSource, internals: PdfjsInternals): boolean {
  const { image } = request;
  const { CCITTFaxStream, FlateStream, Jbig2Stream, PredictorStream } = internals;
  if (image instanceof PredictorStream) return image.stream instanceof FlateStream;
  return [FlateStream, CCITTFaxStream, Jbig2Stream].some((kind) => image instanceof kind);
}

/** The samples of an image that shows all of its pixels as they are. */
export async function storedSamples(internals: PdfjsInternals, source: ImageSource): Promise<Samples | null> {
  if (source.mask || !isQuicklyDecoded(source, internals)) return null;
  checkRawSize(internals, source);
  const image = await buildImage(internals, source);
  const { bpc, numComps, colorSpace } = image;
  if (image.smask || image.mask || colorSpace === undefined || ![1, 2, 4, 8].includes(bpc)) return null;
  if (numComps === 3 && bpc === 8 && !image.needsDecode) return ofThree(image, colorSpace);
  return numComps === 1 ? ofOne(image, colorSpace) : null;
}

/** All rows as they are stored; null where some are missing. */
async function bytesOf(image: PdfImage): Promise<Uint8Array | null> {
  const length = ((image.width * image.numComps * image.bpc + 7) >> 3) * image.height;
  const bytes = await image.getImageBytes(length, { internal: true });
  return bytes.length === length ? bytes : null;
}

async function ofThree(image: PdfImage, colorSpace: PdfColorSpace): Promise<Samples | null> {
  const data = await bytesOf(image);
  const space = colorSpace.name === 'DeviceRGB' ? null : colorSpace;
  return data === null ? null : { ...sizeOf(image), channels: 3, isBitmap: false, data, colors: [BLACK, WHITE], space };
}

async function ofOne(image: PdfImage, colorSpace: PdfColorSpace): Promise<Samples | null> {
  const bytes = await bytesOf(image);
  if (bytes === null) return null;
  const colors = colorsOf(image, colorSpace);
  const size = sizeOf(image);
  const common = { ...size, colors: [BLACK, WHITE] as const, space: null };
  if (image.bpc === 1) {
    const ends = [colors[0] ?? BLACK, colors[1] ?? WHITE] as const;
    return { ...common, channels: 1, isBitmap: true, data: bytes, colors: ends };
  }
  const levels = image.getComponents(bytes);
  if (colors.every(([r, g, b]) => r === g && g === b)) {
    const isPlain = image.bpc === 8 && colors.every(([level], i) => level === i);
    const data = isPlain ? bytes : Uint8Array.from(levels, (level) => colors[level]?.[0] ?? 0);
    return { ...common, channels: 1, isBitmap: false, data };
  }
  const data = new Uint8Array(3 * levels.length);
  for (let i = 0, to = 0; i < levels.length; i += 1, to += 3) data.set(colors[levels[i] ?? 0] ?? BLACK, to);
  return { ...common, channels: 3, isBitmap: false, data };
}

function sizeOf({ width, height }: PdfImage): { readonly width: number; readonly height: number } {
  return { width, height };
}

/** The colour of each value of a sample. */
function colorsOf(image: PdfImage, colorSpace: PdfColorSpace): readonly Rgb[] {
  const map = colorSpace.getColorMap(image.bpc);
  const values = Uint8Array.from({ length: 1 << image.bpc }, (_, value) => value);
  const row: PdfImage = Object.create(image, { width: { value: values.length }, height: { value: 1 } });
  if (image.needsDecode) row.decodeBuffer(values);
  return Array.from(values, (value) => [map[3 * value] ?? 0, map[3 * value + 1] ?? 0, map[3 * value + 2] ?? 0]);
}

/** Pixels made of three samples each as their space has it. */
export function colored(image: ColorImage, space: PdfColorSpace | null): ColorImage {
  if (space === null) return image;
  const { width, height, data } = image;
  const samples = new Uint8Array(3 * width * height);
  for (let from = 0, to = 0; to < samples.length; from += 4, to += 3) {
    samples[to] = data[from] ?? 0;
    samples[to + 1] = data[from + 1] ?? 0;
    samples[to + 2] = data[from + 2] ?? 0;
  }
  space.fillRgb(data, width, height, width, height, height, 8, samples, 1);
  return image;
}
