// In: a title as printed anywhere. Out: the key under which titles are compared: its letters and digits alone.

/** The key under which titles of contents entries, outline items and headings are compared. */
export function titleKey(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
