// A cap on what one compressed stream may inflate to: 600 KB of Flate can hold 600 MB of blanks.

import { MAX_RAW_BYTES } from './image-limits.ts';
import { inflate } from './inflate.ts';
import type { PdfjsInternals, PdfStream } from './internals.ts';
import { recordFrom } from './numbers.ts';

/** Largest stream that is no image, inflated, bytes. The content of a map of 500,000 lines has 20 MB, a CJK font 30 MB. */
const MAX_STREAM_BYTES = 96e6;

/** Largest image, inflated: a little more than its samples take. */
const MAX_IMAGE_BYTES = MAX_RAW_BYTES * 1.05;
const LEAST_CAP = Math.min(MAX_STREAM_BYTES, MAX_IMAGE_BYTES);

/** Thrown for a stream beyond its cap; a class so that it can be told from a damaged stream. */
class OversizeStreamError extends Error {
  override readonly name = 'OversizeStreamError';
}

/** Replaces pdf.js's unbounded inflating, native and in JavaScript, by capped ones. */
export function capStreams(internals: PdfjsInternals): void {
  const { prototype } = internals.DecodeStream;
  const ensureBuffer = prototype.ensureBuffer;
  prototype.ensureBuffer = function ensureCapped(this: PdfStream, requested) {
    if (requested > LEAST_CAP && requested > capOf(this))
      throw new OversizeStreamError(`stream of more than ${capOf(this)} bytes`);
    return ensureBuffer.call(this, requested);
  };
  prototype.asyncGetBytesFromDecompressionStream = async function inflateCapped(this: PdfStream, format) {
    const source = this.stream;
    if (source === undefined) return { decompressed: null, compressed: new Uint8Array(0) };
    source.reset();
    const compressed = (source.isAsync === true && (await source.asyncGetBytes?.())) || source.getBytes();
    return { decompressed: await inflated(compressed, format, capOf(this)), compressed };
  };
}

function capOf(stream: PdfStream): number {
  const subtype = recordFrom(stream.dict?.get('Subtype'))?.name;
  return subtype === 'Image' ? MAX_IMAGE_BYTES : MAX_STREAM_BYTES;
}

/** Null where the data is damaged: pdf.js then inflates what it can by itself. */
async function inflated(bytes: Uint8Array, format: CompressionFormat, cap: number): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = [];
  let total = 0;
  try {
    await inflate(bytes, format, (piece) => {
      chunks.push(piece);
      total += piece.length;
      return total <= cap;
    });
  } catch {
    return null;
  }
  if (total > cap) throw new OversizeStreamError(`stream of more than ${cap} bytes`);
  return joined(chunks, total);
}

function joined(chunks: readonly Uint8Array[], total: number): Uint8Array {
  const [only] = chunks;
  if (only !== undefined && chunks.length === 1) return only;
  const all = new Uint8Array(total);
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}
