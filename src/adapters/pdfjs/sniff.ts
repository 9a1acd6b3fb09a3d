// In: the first and last bytes of a file. Out: what kind of file it is, and whether its end is there.
import type { ConversionError } from '../../model/errors.ts';

type LooksLike = Extract<ConversionError, { readonly code: 'pdf/not-a-pdf' }>['looksLike'];

/** Bytes to look at from the start and from the end. */
export const SNIFF_BYTES = 2048;

/** Readers accept the header anywhere in the first 1024 bytes. ISO 32000-2 Annex I. */
const HEADER_WITHIN = 1024;

/** Share of printable characters from which bytes are text. */
const TEXT_SHARE = 0.95;

const MAGIC: readonly (readonly [LooksLike, readonly number[]])[] = [
  ['image', [0x89, 0x50, 0x4e, 0x47]],
  ['image', [0xff, 0xd8, 0xff]],
  ['image', [0x47, 0x49, 0x46, 0x38]],
  ['image', [0x49, 0x49, 0x2a, 0x00]],
  ['image', [0x4d, 0x4d, 0x00, 0x2a]],
  ['image', [0x42, 0x4d]],
  ['office', [0xd0, 0xcf, 0x11, 0xe0]],
];

/** One character a byte, so that positions stay byte positions. */
function latin1(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
}

/** Null where the file may be a PDF (header near the start, or a PDF's end), else what it looks like. */
export function foreignKind(head: Uint8Array, tail: Uint8Array): LooksLike | null {
  if (head.length === 0) return 'empty';
  const start = latin1(head);
  const header = start.indexOf('%PDF-');
  if (header >= 0 && header <= HEADER_WITHIN) return null;
  const magic = MAGIC.find(([, bytes]) => bytes.every((byte, i) => head[i] === byte));
  if (magic !== undefined) return magic[0];
  if (start.startsWith('RIFF') && start.slice(8, 12) === 'WEBP') return 'image';
  if (start.startsWith('PK\u0003\u0004') || start.startsWith('PK\u0005\u0006')) return archiveKind(start);
  if (/^[\s\u00ef\u00bb\u00bf]*<(?:!doctype html|html|head|body|\?xml[^>]*>\s*<(?:!doctype )?html)/i.test(start))
    return 'html';
  if (hasPdfEnd(tail)) return null;
  return isText(head) ? 'text' : 'unknown';
}

function archiveKind(start: string): LooksLike {
  if (start.includes('mimetypeapplication/epub+zip')) return 'epub';
  return /\[Content_Types\]\.xml|word\/|ppt\/|xl\/|application\/vnd\.oasis|Contents\/content\.hpf/.test(start)
    ? 'office'
    : 'zip';
}

/** Whether the last bytes hold the end-of-file marker of a PDF; without it the file was cut off. */
export function hasPdfEnd(tail: Uint8Array): boolean {
  return /%%EOF|startxref/.test(latin1(tail));
}

function isText(head: Uint8Array): boolean {
  const printable = head.filter((byte) => byte >= 0x20 || byte === 9 || byte === 10 || byte === 13).length;
  return !head.includes(0) && printable >= head.length * TEXT_SHARE;
}
