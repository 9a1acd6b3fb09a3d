// In: a title as printed anywhere. Out: the key under which titles are compared: its letters and digits alone.

const ASCII = /^[\0-\x7f]*$/;

/** The key under which titles of contents entries, outline items and headings are compared. */
export function titleKey(text: string): string {
  // Most titles are plain ASCII, which needs no tables of Unicode.
  if (ASCII.test(text)) return text.toLowerCase().replace(/[^a-z0-9]+/g, '');
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
