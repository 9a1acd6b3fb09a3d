// In: pixels. Out: a PNG file (ISO/IEC 15948): gray where all pixels are gray, so that line art stays small.
import { crc32 } from '../../model/crc32.ts';

/** PNG filter types that pay for pictures of text: none, Sub, Up. */
const FILTERS = [0, 1, 2] as const;

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const GRAY = 0;
const RGB = 2;

/** Encodes samples of one (gray) or three (RGB) bytes a pixel. The same pixels give the same bytes. */
export async function encodePng(
  samples: Uint8Array,
  width: number,
  height: number,
  channels: 1 | 3,
): Promise<Uint8Array<ArrayBuffer>> {
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  header.set([8, channels === 1 ? GRAY : RGB, 0, 0, 0], 8);
  const data = await deflate(filtered(samples, width * channels, height, channels));
  const chunks = [chunk('IHDR', header), chunk('IDAT', data), chunk('IEND', new Uint8Array(0))];
  const file = new Uint8Array(SIGNATURE.length + chunks.reduce((sum, part) => sum + part.length, 0));
  file.set(SIGNATURE);
  let at = SIGNATURE.length;
  for (const part of chunks) {
    file.set(part, at);
    at += part.length;
  }
  return file;
}

/** Gray or RGB samples of canvas pixels; alpha is dropped, the canvas being opaque. */
export function samplesFrom(rgba: Uint8ClampedArray): { readonly samples: Uint8Array; readonly channels: 1 | 3 } {
  const pixels = rgba.length / 4;
  const channels = isGray(rgba) ? 1 : 3;
  const samples = new Uint8Array(pixels * channels);
  for (let i = 0, to = 0; i < rgba.length; i += 4) {
    for (let c = 0; c < channels; c += 1) samples[to++] = rgba[i + c] ?? 0;
  }
  return { samples, channels };
}

function isGray(rgba: Uint8ClampedArray): boolean {
  for (let i = 0; i < rgba.length; i += 4) {
    if (rgba[i] !== rgba[i + 1] || rgba[i] !== rgba[i + 2]) return false;
  }
  return true;
}

/** Each row with the filter whose differences are smallest in sum: the heuristic of the PNG specification, §12.7. */
function filtered(samples: Uint8Array, stride: number, height: number, step: number): Uint8Array<ArrayBuffer> {
  const out = new Uint8Array((stride + 1) * height);
  const trial = new Uint8Array(stride);
  for (let y = 0; y < height; y += 1) {
    const row = y * stride;
    const target = y * (stride + 1);
    let best = Number.POSITIVE_INFINITY;
    for (const filter of FILTERS) {
      let sum = 0;
      for (let x = 0; x < stride; x += 1) {
        const value = samples[row + x] ?? 0;
        const left = x >= step ? (samples[row + x - step] ?? 0) : 0;
        const above = y > 0 ? (samples[row - stride + x] ?? 0) : 0;
        const difference = (value - (filter === 1 ? left : filter === 2 ? above : 0)) & 255;
        trial[x] = difference;
        sum += difference < 128 ? difference : 256 - difference;
      }
      if (sum >= best) continue;
      best = sum;
      out[target] = filter;
      out.set(trial, target + 1);
    }
  }
  return out;
}

async function deflate(data: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([data]).stream().pipeThrough(new CompressionStream('deflate'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(data.length + 12);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, data.length);
  for (let i = 0; i < 4; i += 1) bytes[4 + i] = type.charCodeAt(i);
  bytes.set(data, 8);
  view.setUint32(data.length + 8, crc32(bytes.subarray(4, data.length + 8)));
  return bytes;
}
