// A cap on what one compressed stream may inflate to: 600 KB of Flate can hold 600 MB of blanks.

import { MAX_RAW_BYTES } from './image-limits.ts';
import type { PdfjsInternals, PdfStream } from './internals.ts';
import { recordFrom } from './numbers.ts';

/** Largest stream that is no image, inflated, bytes. The content of a map of 500,000 lines has 20 MB, a CJK font 30 MB. */
const MAX_STREAM_BYTES = 96e6;

/** Compressed bytes that are inflated at once. Deflate makes at most 1,032 bytes of one: 34 MB. */
const FEED_BYTES = 32 * 1024;

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
    return { decompressed: await inflate(compressed, format, capOf(this)), compressed };
  };
}

function capOf(stream: PdfStream): number {
  const subtype = recordFrom(stream.dict?.get('Subtype'))?.name;
  return subtype === 'Image' ? MAX_IMAGE_BYTES : MAX_STREAM_BYTES;
}

/** Null where the data is damaged: pdf.js then inflates what it can by itself. */
async function inflate(bytes: Uint8Array, format: CompressionFormat, cap: number): Promise<Uint8Array | null> {
  const { readable, writable } = new DecompressionStream(format);
  // A damaged stream fails on the reading side as well; these are the same failure.
  feed(bytes, writable.getWriter()).catch(() => {});
  const reader = readable.getReader();
  const chunks: Uint8Array[] = [];
  let total = 0;
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      chunks.push(next.value);
      total += next.value.length;
      if (total > cap) break;
    }
  } catch {
    return null;
  }
  if (total > cap) {
    await reader.cancel().catch(() => {});
    throw new OversizeStreamError(`stream of more than ${cap} bytes`);
  }
  return joined(chunks, total);
}

/** In slices, each after what came of the last was read: what one write inflates to is held whole, however much it is. */
async function feed(bytes: Uint8Array, writer: WritableStreamDefaultWriter<Uint8Array<ArrayBuffer>>): Promise<void> {
  for (let at = 0; at < bytes.length; at += FEED_BYTES) {
    await writer.write(new Uint8Array(bytes.subarray(at, at + FEED_BYTES)));
  }
  await writer.close();
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
