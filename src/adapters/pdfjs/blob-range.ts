// In: a Blob. Out: a pdf.js range transport that reads slices of it on demand, and counts what it read.
import { PDFDataRangeTransport } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Bytes a request: fewer, larger reads than pdf.js's own 64 KB. */
export const RANGE_CHUNK = 1 << 20;

/** Bytes that are handed over at once: header and, in a linearized file, the first page. */
const INITIAL_BYTES = 1 << 16;

export type BlobRange = {
  readonly transport: PDFDataRangeTransport;
  /** Bytes read so far: pdf.js keeps all of them until the document is destroyed. */
  bytesRead(): number;
};

/** Opens a range transport; `onFailure` hears of a Blob that can no longer be read. */
export async function blobRange(file: Blob, onFailure: (reason: unknown) => void): Promise<BlobRange> {
  const initial = new Uint8Array(await file.slice(0, INITIAL_BYTES).arrayBuffer());
  let read = initial.length;
  const transport = new PDFDataRangeTransport(file.size, initial, false);
  transport.requestDataRange = (begin, end) => {
    file
      .slice(begin, end)
      .arrayBuffer()
      .then((buffer) => {
        read += buffer.byteLength;
        transport.onDataRange(begin, new Uint8Array(buffer));
      })
      .catch(onFailure);
  };
  return { transport, bytesRead: () => read };
}
