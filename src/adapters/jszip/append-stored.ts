// In: a zip, and files to store behind those in it. Out: the larger zip as a Blob, of which only a few megabytes are ever
// in memory: JSZip holds every file and then the whole, which for a book of scans is twice its size.
// PKWARE APPNOTE 4.3: local header and bytes of each file, then the central directory, then its end.
import { crc32 } from '../../model/crc32.ts';

export type StoredFile = {
  /** ASCII. */
  readonly path: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
};

/** Bytes of the end of the central directory, without a comment. */
const END_BYTES = 22;

/** So many bytes are handed over to the browser at once: small pictures together, so that there are few Blobs. */
const HAND_OVER_BYTES = 2 * 1024 * 1024;

/** MS-DOS date and time of 1 January 1980, the first that a zip can hold. */
const DOS_DATE = 0x0021;
const DOS_TIME = 0;

/** "PK" and the kind of record. */
const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;

/** Version 1.0 is enough to unpack what is stored; made by version 2.0 for MS-DOS, as JSZip says of itself. */
const VERSION_NEEDED = 10;
const VERSION_MADE_BY = 20;

/** Appends files as they come; each is asked for when the one before it is done with. */
export async function appendStored(
  zip: Uint8Array<ArrayBuffer>,
  files: AsyncIterable<StoredFile>,
  type: string,
): Promise<Blob> {
  const end = new DataView(zip.buffer, zip.byteOffset + zip.length - END_BYTES);
  let entries = end.getUint16(10, true);
  let offset = end.getUint32(16, true);
  const central: Uint8Array<ArrayBuffer>[] = [zip.subarray(offset, zip.length - END_BYTES)];
  const blobs: Blob[] = [];
  let parts: Uint8Array<ArrayBuffer>[] = [zip.subarray(0, offset)];
  let waiting = 0;
  const handOver = async (): Promise<void> => {
    const blob = new Blob(parts);
    blobs.push(blob);
    parts = [];
    waiting = 0;
    // The browser fetches a Blob's bytes when it gets to it: a byte back says that it has them.
    await blob.slice(0, 1).arrayBuffer();
  };
  for await (const { path, bytes } of files) {
    const name = new TextEncoder().encode(path);
    const facts = commonFields(crc32(bytes), bytes.length, name.length);
    const local = record([[4, LOCAL], [2, VERSION_NEEDED], ...facts, [2, 0]], name);
    central.push(
      record(
        [
          [4, CENTRAL],
          [2, VERSION_MADE_BY],
          [2, VERSION_NEEDED],
          ...facts,
          [2, 0],
          [2, 0],
          [2, 0],
          [2, 0],
          [4, 0],
          [4, offset],
        ],
        name,
      ),
    );
    parts.push(local, bytes);
    entries += 1;
    offset += local.length + bytes.length;
    waiting += bytes.length;
    if (waiting >= HAND_OVER_BYTES) await handOver();
  }
  const size = central.reduce((sum, entry) => sum + entry.length, 0);
  parts.push(
    ...central,
    record([
      [4, END],
      [2, 0],
      [2, 0],
      [2, entries],
      [2, entries],
      [4, size],
      [4, offset],
      [2, 0],
    ]),
  );
  await handOver();
  return new Blob(blobs, { type });
}

/** A field: how many bytes it has, and its value. */
type Field = readonly [2 | 4, number];

/** Flags, method, time, date, checksum, both sizes and the name's length: the same in both headers. */
function commonFields(crc: number, size: number, nameLength: number): readonly Field[] {
  return [
    [2, 0],
    [2, 0],
    [2, DOS_TIME],
    [2, DOS_DATE],
    [4, crc],
    [4, size],
    [4, size],
    [2, nameLength],
  ];
}

function record(fields: readonly Field[], name: Uint8Array = new Uint8Array(0)): Uint8Array<ArrayBuffer> {
  const length = fields.reduce((sum, [bytes]) => sum + bytes, 0);
  const out = new Uint8Array(length + name.length);
  const view = new DataView(out.buffer);
  let at = 0;
  for (const [bytes, value] of fields) {
    if (bytes === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += bytes;
  }
  out.set(name, length);
  return out;
}
