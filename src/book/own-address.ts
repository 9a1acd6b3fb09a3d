// In: the pieces of a block. Out: the same, where links that are printed as their own address are no code.
import type { Piece, PieceStyle } from './inline-pieces.ts';
import { sameLink } from './inline-pieces.ts';

/** What an address looks like in print: a scheme, a path, a mailbox, a DOI, a number of an archive. */
const ADDRESS = /^[a-z][a-z\d+.-]*:|\/|^www\.|@|^10\.\d{4}/i;

/** Names of numbering schemes that are printed before the number and stand elsewhere, or not at all, in the address. */
const SCHEME = /^(?:[a-z][a-z\d+.-]*:(?:\/\/)?)/i;

const EDGES = /^[\s([<"“]+|[\s)\]>"”.,;:]+$/gu;

const bare = (text: string) =>
  text
    .replace(EDGES, '')
    .replace(SCHEME, '')
    .replace(/[\s\u00ad]+/gu, '')
    .toLowerCase();

/** Whether a link's text is its address or a part of it. */
export function isOwnAddress(text: string, href: string): boolean {
  const printed = text.replace(EDGES, '');
  const wanted = bare(printed);
  return wanted.length > 2 && ADDRESS.test(printed) && bare(href).includes(wanted);
}

/** White that a typesetter broke an address at, with a hyphen of its own or without. */
const BREAKS = [/(?<=\S)\s+(?=\S)/gu, /(?<=\S)-?\s+(?=\S)/gu];
/** How an address begins where white in it cannot part words. */
const STARTS = /^(?:https?:\/\/|ftp:\/\/|mailto:|www\.)|^[^\s@]+@/iu;

/** The parts of a link's text without the white, and the hyphens at it, that its address has not; null where it is no address. */
function unbroken(parts: readonly string[], href: string): readonly string[] | null {
  const whole = parts.join('');
  for (const at of BREAKS) {
    const closed = whole.replace(at, '');
    if (!STARTS.test(closed.trimStart()) || !isOwnAddress(closed, href)) continue;
    const dropped = new Set([...whole.matchAll(at)].flatMap((m) => Array.from(m[0], (_, k) => m.index + k)));
    let from = 0;
    return parts.map((part) => {
      const start = from;
      from += part.length;
      return part
        .split('')
        .filter((_, k) => !dropped.has(start + k))
        .join('');
    });
  }
  return isOwnAddress(whole, href) ? parts : null;
}

/** Where a link's text ends that begins at a piece; a space at a line's end may stand between its parts where they are bridged. */
function endOfLink(pieces: readonly Piece[], at: number, link: PieceStyle['link'], bridged: boolean): number {
  let end = at + 1;
  for (let i = end; i < pieces.length; i++) {
    const piece = pieces[i];
    if (piece?.type !== 'text') break;
    if (sameLink(piece.style.link, link)) end = i + 1;
    else if (!bridged || piece.text !== ' ') break;
  }
  return end;
}

type Own = { readonly end: number; readonly parts: readonly string[] };

/** The parts of the link that begins at a piece, as its address writes them, and where they end; null where it prints none. */
function ownAddress(pieces: readonly Piece[], at: number): Own | null {
  const first = pieces[at];
  const link = first?.type === 'text' ? first.style.link : null;
  if (link?.type !== 'external') return null;
  for (const bridged of [true, false]) {
    const end = endOfLink(pieces, at, link, bridged);
    const texts = pieces.slice(at, end).map((piece) => (piece.type === 'text' ? piece.text : ''));
    const parts = unbroken(texts, link.href);
    if (parts !== null) return { end, parts };
  }
  return null;
}

/** Typesetters print addresses in the typewriter face and break them where there is no space; that makes them no code, and no words. */
export function addressesPlain(pieces: readonly Piece[]): readonly Piece[] {
  const out: Piece[] = [];
  for (let i = 0; i < pieces.length; ) {
    const own = ownAddress(pieces, i);
    const end = own?.end ?? i + 1;
    pieces.slice(i, end).forEach((piece, n) => {
      const text = own?.parts[n];
      if (own === null || piece.type !== 'text') out.push(piece);
      else if (text) out.push({ ...piece, text, style: { ...piece.style, mono: false } });
    });
    i = end;
  }
  return out;
}
