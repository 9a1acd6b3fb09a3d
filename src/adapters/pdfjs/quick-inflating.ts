// In: an image that is stored deflated, with or without a predictor. Out: its samples, inflated by the browser and put together
// in WebAssembly: pdf.js does both in JavaScript where there is a predictor, ten times as long.
import { MAX_RAW_BYTES } from './image-limits.ts';
import { IMAGE_FEED_BYTES, inflate } from './inflate.ts';
import type { PdfjsInternals, PdfStream, PredictorStream } from './internals.ts';
import { sampleKernel } from './sample-kernel.ts';
import { bytesFor } from './spare-bytes.ts';

/** Smaller images are pdf.js's: nothing is to be gained. */
const LEAST_BYTES = 32_768;

/** Most bytes from pixel to pixel that the kernel takes; with none it would never come to a row's end. */
const MOST_STEP = 4;

/** Rows that are put together at once, bytes at least: they stay in the processor's cache. */
const BAND_BYTES = 128 * 1024;

/** What the kernel may write behind a row. */
const SPARE = 64;

/** Bytes of the header of a deflated stream, which pdf.js has read when it has made the stream (RFC 1950 §2.2). */
const HEADER_BYTES = 2;

const TIFF = 2;
const FIRST_PNG = 10;

/** Where inflated bytes go: whether there is room for more. */
type Sink = { take(piece: Uint8Array<ArrayBuffer>): boolean; isFull(): boolean };

/** Has pdf.js take its images' samples from here, and decode by itself only what is damaged, or unlike what is known here. */
export function hookInflating(internals: PdfjsInternals): void {
  const { FlateStream, PredictorStream } = internals;
  const plain = FlateStream.prototype.getImageData;
  FlateStream.prototype.getImageData = async function inflatePlain(this: PdfStream, length, options) {
    return (await quickly(this, length, plainSink)) ?? plain.call(this, length, options);
  };
  const predicted = PredictorStream.prototype.getImageData;
  PredictorStream.prototype.getImageData = async function inflatePredicted(this: PredictorStream, length, options) {
    const flate = this.stream;
    const isOurs = flate instanceof FlateStream && (this.bufferLength ?? 0) === 0;
    const samples = isOurs ? await quickly(flate, length, (out) => predictorSink(this, out)) : null;
    return samples ?? predicted.call(this, length, options);
  };
}

/** Null where there is less than `length` bytes in good order, or they are too many to be held. */
async function quickly(
  flate: PdfStream,
  length: number,
  sinkOf: (out: Uint8Array<ArrayBuffer>) => Sink | null,
): Promise<Uint8Array | null> {
  const source = flate.stream;
  if (source === undefined || (flate.bufferLength ?? 0) > 0) return null;
  // A mask's size is nowhere else looked at before its samples are asked for.
  if (length < LEAST_BYTES || length > MAX_RAW_BYTES) return null;
  const out = bytesFor(length);
  const sink = sinkOf(out);
  if (sink === null) return null;
  source.reset();
  try {
    const compressed = (source.isAsync === true && (await source.asyncGetBytes?.())) || source.getBytes();
    await inflate(compressed, 'deflate', sink.take, IMAGE_FEED_BYTES).catch(() => {});
  } finally {
    // As pdf.js left it, should it decode by itself after all.
    source.reset();
    source.getBytes(HEADER_BYTES);
  }
  return sink.isFull() ? out : null;
}

function plainSink(out: Uint8Array<ArrayBuffer>): Sink {
  let filled = 0;
  return {
    take(piece) {
      out.set(piece.subarray(0, out.length - filled), filled);
      filled = Math.min(out.length, filled + piece.length);
      return filled < out.length;
    },
    isFull: () => filled === out.length,
  };
}

/** Null for predictors that are not known here. */
function predictorSink(
  { predictor, bits, pixBytes, rowBytes }: PredictorStream,
  out: Uint8Array<ArrayBuffer>,
): Sink | null {
  const isPng = predictor >= FIRST_PNG;
  const isSound = pixBytes >= 1 && pixBytes <= MOST_STEP && rowBytes >= 1 && rowBytes <= out.length;
  if (!isSound || !(isPng || (predictor === TIFF && bits === 8))) return null;
  const stored = isPng ? rowBytes + 1 : rowBytes;
  const rows = Math.max(1, Math.ceil(BAND_BYTES / stored));
  // The row above, the rows that are put together, and those that come.
  const input = rowBytes * (rows + 1) + SPARE;
  const kernel = sampleKernel(input + stored * rows + SPARE);
  if (kernel === null) return null;
  const undo = isPng ? kernel.png : kernel.tiff;
  const memory = new Uint8Array(kernel.memory.buffer);
  let [held, filled, known] = [0, 0, true];
  /** Puts together the rows that have come whole. */
  const rowsOut = (): void => {
    const whole = Math.floor(held / stored);
    const done = whole === 0 ? 0 : undo(input, rowBytes, whole, rowBytes, pixBytes);
    known = done === whole;
    const made = Math.min(done * rowBytes, out.length - filled);
    out.set(memory.subarray(rowBytes, rowBytes + made), filled);
    filled += made;
    memory.copyWithin(0, done * rowBytes, (done + 1) * rowBytes);
    memory.copyWithin(input, input + whole * stored, input + held);
    held -= whole * stored;
  };
  return {
    take(piece) {
      for (let at = 0; at < piece.length && known && filled < out.length; ) {
        const taken = Math.min(piece.length - at, stored * rows - held);
        memory.set(piece.subarray(at, at + taken), input + held);
        at += taken;
        held += taken;
        rowsOut();
      }
      return known && filled < out.length;
    },
    isFull: () => filled === out.length,
  };
}
