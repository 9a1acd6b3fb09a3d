// In: a zip, and files to store behind those in it. Out: the larger zip as a Blob, of which only a few megabytes are ever
// in memory: JSZip holds every file and then the whole, which for a book of scans is twice its size. Files that are Blobs
// are never read: the zip refers to them.
// PKWARE APPNOTE 4.3: local header and bytes of each file, then the central directory, then its end. What is past the
// limits of that is told in ZIP64 records (4.3.14, 4.5.3); OCF 3.3 allows them where a book needs them.
import { crc32 } from '../../model/crc32.ts';

type Bytes = Uint8Array<ArrayBuffer>;

export type StoredFile = {
  /** ASCII. */
  readonly path: string;
  readonly content: StoredContent;
};

/** Bytes, or a Blob of them with their CRC-32. */
export type StoredContent = Bytes | { readonly blob: Blob; readonly crc32: number };

/** Bytes of the end of the central directory, without a comment. */
const END_BYTES = 22;

/** So many bytes are handed over to the browser at once: small pictures together, so that there are few Blobs. */
const HAND_OVER_BYTES = 2 * 1024 * 1024;

/** MS-DOS date and time of 1 January 1980, the first that a zip can hold. */
const DOS_DATE = 0x0021;
const DOS_TIME = 0;

/** From these on numbers do not fit any more: the largest of each field says that the real one is told elsewhere. */
type ZipLimits = { readonly entries: number; readonly bytes: number };
const LIMITS: ZipLimits = { entries: 0xffff, bytes: 0xffffffff };

/** "PK" and the kind of record. */
const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const END_64 = 0x06064b50;
const END_64_LOCATOR = 0x07064b50;

/** Bytes of the end of the central directory in ZIP64, without what comes before and in its length. */
const END_64_REST_BYTES = 44;

/** Kind of an extra field that tells 64-bit numbers, and its bytes where it tells an offset alone. */
const EXTRA_64 = 1;
const EXTRA_64_BYTES = 8;

/** Version 1.0 is enough to unpack what is stored; made by version 2.0 for MS-DOS, as JSZip says of itself. */
const VERSION_NEEDED = 10;
const VERSION_MADE_BY = 20;
/** ZIP64 needs version 4.5. */
const VERSION_64 = 45;

/** Appends files as they come; each is asked for when the one before it is done with. `limits` is for tests. */
export async function appendStored(
  zip: Bytes,
  files: AsyncIterable<StoredFile>,
  type: string,
  limits: ZipLimits = LIMITS,
): Promise<Blob> {
  const end = new DataView(zip.buffer, zip.byteOffset + zip.length - END_BYTES);
  let entries = end.getUint16(10, true);
  let offset = end.getUint32(16, true);
  const central: Bytes[] = [zip.subarray(offset, zip.length - END_BYTES)];
  const blobs: Blob[] = [];
  let parts: (Bytes | Blob)[] = [zip.subarray(0, offset)];
  let waiting = 0;
  const handOver = async (): Promise<void> => {
    const blob = new Blob(parts);
    blobs.push(blob);
    parts = [];
    waiting = 0;
    // The browser fetches a Blob's bytes when it gets to it: a byte back says that it has them.
    await blob.slice(0, 1).arrayBuffer();
  };
  for await (const { path, content } of files) {
    const { body, size, crc, held } = sizeAndSum(content);
    const name = new TextEncoder().encode(path);
    const facts = commonFields(crc, size, name.length);
    const local = record([[4, LOCAL], [2, VERSION_NEEDED], ...facts, [2, 0]], name);
    central.push(centralEntry(facts, name, offset, limits));
    parts.push(local, body);
    entries += 1;
    offset += local.length + size;
    waiting += local.length + held;
    if (waiting >= HAND_OVER_BYTES) await handOver();
  }
  parts.push(...central, ...endOf(central, entries, offset, limits));
  await handOver();
  return new Blob(blobs, { type });
}

/** What goes into the zip, its bytes and their CRC-32, and how many of them are in memory. */
function sizeAndSum(content: StoredContent) {
  if (!('blob' in content)) return { body: content, size: content.length, crc: crc32(content), held: content.length };
  return { body: content.blob, size: content.blob.size, crc: content.crc32, held: 0 };
}

/** A field: how many bytes it has, and its value. */
type Field = readonly [2 | 4 | 8, number];

function centralEntry(facts: readonly Field[], name: Uint8Array, offset: number, limits: ZipLimits): Bytes {
  const is64 = offset >= limits.bytes;
  const header: readonly Field[] = [
    [4, CENTRAL],
    [2, is64 ? VERSION_64 : VERSION_MADE_BY],
    [2, is64 ? VERSION_64 : VERSION_NEEDED],
    ...facts,
    [2, is64 ? 4 + EXTRA_64_BYTES : 0],
    [2, 0],
    [2, 0],
    [2, 0],
    [4, 0],
    [4, is64 ? LIMITS.bytes : offset],
  ];
  if (!is64) return record(header, name);
  const extra = record([
    [2, EXTRA_64],
    [2, EXTRA_64_BYTES],
    [8, offset],
  ]);
  return record(header, Uint8Array.of(...name, ...extra));
}

/** The end of a central directory that stands at `offset`. */
function endOf(central: readonly Bytes[], entries: number, offset: number, limits: ZipLimits): readonly Bytes[] {
  const size = central.reduce((sum, entry) => sum + entry.length, 0);
  const tooMany = entries >= limits.entries;
  const tooLarge = offset + size >= limits.bytes;
  const end = record([
    [4, END],
    [2, 0],
    [2, 0],
    [2, tooMany ? LIMITS.entries : entries],
    [2, tooMany ? LIMITS.entries : entries],
    [4, tooLarge ? LIMITS.bytes : size],
    [4, tooLarge ? LIMITS.bytes : offset],
    [2, 0],
  ]);
  if (!tooMany && !tooLarge) return [end];
  const end64 = record([
    [4, END_64],
    [8, END_64_REST_BYTES],
    [2, VERSION_64],
    [2, VERSION_64],
    [4, 0],
    [4, 0],
    [8, entries],
    [8, entries],
    [8, size],
    [8, offset],
  ]);
  const locator = record([
    [4, END_64_LOCATOR],
    [4, 0],
    [8, offset + size],
    [4, 1],
  ]);
  return [end64, locator, end];
}

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

function record(fields: readonly Field[], name: Uint8Array = new Uint8Array(0)): Bytes {
  const length = fields.reduce((sum, [bytes]) => sum + bytes, 0);
  const out = new Uint8Array(length + name.length);
  const view = new DataView(out.buffer);
  let at = 0;
  for (const [bytes, value] of fields) {
    if (bytes === 2) view.setUint16(at, value, true);
    else if (bytes === 4) view.setUint32(at, value, true);
    else view.setBigUint64(at, BigInt(value), true);
    at += bytes;
  }
  out.set(name, length);
  return out;
}
