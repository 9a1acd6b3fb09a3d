// In: bytes. Out: their CRC-32 as PNG and ZIP have it (ISO 3309). Eight bytes a step, by as many tables: a book of pictures is
// hundreds of megabytes, and byte by byte takes four times as long (Kounavis and Berry, IEEE Trans. Comput. 57, 2008).

const LEVELS = 256;

/** Bytes a step, and as many tables: the first for the last of them. */
const STEP = 8;

const TABLES = tables();

function tables(): Int32Array {
  const all = new Int32Array(STEP * LEVELS);
  for (let n = 0; n < LEVELS; n += 1) {
    let c = n;
    for (let k = 0; k < 8; k += 1) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
    all[n] = c;
  }
  for (let at = LEVELS; at < all.length; at += 1) {
    const before = all[at - LEVELS] ?? 0;
    all[at] = (all[before & 255] ?? 0) ^ (before >>> 8);
  }
  return all;
}

/** What one byte adds that stands `before` bytes before the end of its step. */
function after(before: number, byte: number): number {
  return TABLES[before * LEVELS + (byte & 255)] ?? 0;
}

/** An unsigned number of 32 bits. */
export function crc32(bytes: Uint8Array): number {
  let crc = -1;
  let at = 0;
  for (; at + STEP <= bytes.length; at += STEP) {
    const first = (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8) | ((bytes[at + 2] ?? 0) << 16);
    const low = crc ^ (first | ((bytes[at + 3] ?? 0) << 24));
    const high = after(3, bytes[at + 4] ?? 0) ^ after(2, bytes[at + 5] ?? 0) ^ after(1, bytes[at + 6] ?? 0);
    crc = after(7, low) ^ after(6, low >>> 8) ^ after(5, low >>> 16) ^ after(4, low >>> 24);
    crc ^= high ^ after(0, bytes[at + 7] ?? 0);
  }
  for (; at < bytes.length; at += 1) crc = after(0, crc ^ (bytes[at] ?? 0)) ^ (crc >>> 8);
  return (crc ^ -1) >>> 0;
}
