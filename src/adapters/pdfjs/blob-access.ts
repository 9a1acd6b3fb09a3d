// In: a Blob. Out: what pdf.js reads it from: its bytes, or slices on demand, with a count of what was read.
import { PDFDataRangeTransport } from 'pdfjs-dist/legacy/build/pdf.mjs';

/**
 * A file up to this size is read whole, bytes: pdf.js asks at each byte of one read in slices whether it is there, which
 * takes a twentieth of the time of a book of text.
 */
const WHOLE_FILE_BYTES = 8_000_000;

/** Bytes a request: fewer, larger reads than pdf.js's own 64 KB. */
const RANGE_CHUNK = 1 << 20;

/** Bytes that are handed over at once: header and, in a linearized file, the first page. */
const INITIAL_BYTES = 1 << 16;

/** What pdf.js's `getDocument` is given to read a file. */
type Reading =
  | { readonly data: Uint8Array }
  | {
      readonly range: PDFDataRangeTransport;
      readonly rangeChunkSize: number;
      readonly disableAutoFetch: true;
      readonly disableStream: true;
    };

export type BlobAccess = {
  readonly reading: Reading;
  /** Bytes read so far: pdf.js keeps all of them until the document is destroyed. */
  bytesRead(): number;
};

/** Opens a Blob for pdf.js; `onFailure` hears of one that can no longer be read. Rejects where it cannot be from the first. */
export async function blobAccess(file: Blob, onFailure: (reason: unknown) => void): Promise<BlobAccess> {
  if (file.size > WHOLE_FILE_BYTES) return slices(file, onFailure);
  const data = new Uint8Array(await file.arrayBuffer());
  return { reading: { data }, bytesRead: () => file.size };
}

async function slices(file: Blob, onFailure: (reason: unknown) => void): Promise<BlobAccess> {
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
  const reading = {
    range: transport,
    rangeChunkSize: RANGE_CHUNK,
    disableAutoFetch: true,
    disableStream: true,
  } as const;
  return { reading, bytesRead: () => read };
}
