// In: the hash of source and options. Out: a UUID that is the same for the same input.
import type { ConversionOptions } from '../model/options.ts';

const UUID_BYTES = 16;

/** RFC 9562 §5.8: version 8, made by the application from its own data; variant 10. */
const VERSION_8 = 0x80;
const VARIANT = 0x80;

/** "urn:uuid:…" from the first 16 bytes of a hash. */
export function uuidUrn(hash: Uint8Array): string {
  const hex = [...hash.subarray(0, UUID_BYTES)].map((byte, at) => {
    if (at === 6) return hexByte((byte & 0x0f) | VERSION_8);
    if (at === 8) return hexByte((byte & 0x3f) | VARIANT);
    return hexByte(byte);
  });
  const part = (from: number, to: number): string => hex.slice(from, to).join('');
  return `urn:uuid:${part(0, 4)}-${part(4, 6)}-${part(6, 8)}-${part(8, 10)}-${part(10, 16)}`;
}

/** What a book's identity hangs on, as one string to hash; the order of the options' fields does not count. */
export function identityName(sourceHash: string, options: ConversionOptions): string {
  const { ocr, ocrLanguages, pictures, printedContents } = options;
  return ['bindery', sourceHash, ocr, ocrLanguages.join('+'), pictures, printedContents].join('\n');
}

/** Bytes as lower-case hexadecimal digits. */
export function hexOf(bytes: Uint8Array): string {
  return [...bytes].map(hexByte).join('');
}

function hexByte(byte: number): string {
  return byte.toString(16).padStart(2, '0');
}
