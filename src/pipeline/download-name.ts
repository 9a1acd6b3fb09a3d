// In: a book's title and authors. Out: a file name that every system takes and that hides nothing.

/** Longest name in UTF-8 bytes, with its ending: file systems allow 255, some archivers and sync tools far less. */
const MAX_BYTES = 120;

const ENDING = '.epub';

/** Reserved in file names on Windows, or separators of paths elsewhere. */
const FORBIDDEN = /[\\/:*?"<>|]/g;

/** Control and format characters (bidi overrides among them), private use and lone surrogates. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/gu;

/** Device names of Windows, with or without an ending. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/** "Title - Author.epub", or the source's name where there is no title; at most 120 bytes, NFC. */
export function downloadName(title: string | null, authors: readonly string[], sourceName: string): string {
  const own = clean(title ?? '');
  const by = clean(authors.slice(0, 2).join(', '));
  const base = own === '' ? clean(sourceName.replace(/\.pdf$/i, '')) : own;
  const full = by === '' || own === '' ? base : `${base} - ${by}`;
  const fits = utf8Length(full + ENDING) <= MAX_BYTES ? full : base;
  return asFileName(fits);
}

/** A name that a reader gave a book, with or without its ending, as a safe file name; null where nothing is left of it. */
export function renamedBook(wish: string): string | null {
  const base = clean(wish.trim().replace(/\.epub$/i, ''));
  return base === '' ? null : asFileName(base);
}

function asFileName(base: string): string {
  const name = shortened(base, MAX_BYTES - ENDING.length);
  return `${name === '' || DEVICE.test(name) ? `book ${name}`.trim() : name}${ENDING}`;
}

function clean(text: string): string {
  return text
    .normalize('NFC')
    .replace(INVISIBLE, ' ')
    .replace(FORBIDDEN, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[.\s]+|[.\s]+$/g, '');
}

function shortened(text: string, bytes: number): string {
  if (utf8Length(text) <= bytes) return text;
  let kept = '';
  let used = 0;
  for (const character of text) {
    used += utf8Length(character);
    if (used > bytes) break;
    kept += character;
  }
  return kept.trimEnd();
}

function utf8Length(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}
