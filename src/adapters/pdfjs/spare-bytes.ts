// Memory for a page's samples, used again for the next page's: to be given new memory, and to have it collected, takes a tenth
// of what a blank page costs.

/** More is not kept while nobody uses it: A4 in colour at 300 dots an inch has 26 MB. */
const MOST_KEPT = 32e6;

let spare: Uint8Array<ArrayBuffer> | null = null;

/** What was made here: pdf.js keeps other memory for itself. */
const lent = new WeakMap<Uint8Array, Uint8Array<ArrayBuffer>>();

/** So many bytes, whatever they are. */
export function bytesFor(length: number): Uint8Array<ArrayBuffer> {
  const bytes = spare?.length === length ? spare : new Uint8Array(length);
  spare = null;
  lent.set(bytes, bytes);
  return bytes;
}

/** Takes bytes back that nobody may use any more. */
export function giveBack(bytes: Uint8Array): void {
  const own = lent.get(bytes);
  lent.delete(bytes);
  if (own !== undefined && own.length <= MOST_KEPT) spare = own;
}
