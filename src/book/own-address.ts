// In: the pieces of a block. Out: the same, where links that are printed as their own address are no code.
import type { Piece } from './inline-pieces.ts';
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

/** Typesetters print addresses in the typewriter face; that makes them no code. */
export function addressesPlain(pieces: readonly Piece[]): readonly Piece[] {
  const out: Piece[] = [];
  for (let i = 0; i < pieces.length; ) {
    const first = pieces[i];
    let end = i + 1;
    if (first?.type === 'text' && first.style.link?.type === 'external') {
      const { link } = first.style;
      let text = first.text;
      for (; end < pieces.length; end++) {
        const piece = pieces[end];
        if (piece?.type !== 'text' || !sameLink(piece.style.link, link)) break;
        text += piece.text;
      }
      const own = isOwnAddress(text, link.href);
      for (const piece of pieces.slice(i, end)) {
        out.push(own && piece.type === 'text' ? { ...piece, style: { ...piece.style, mono: false } } : piece);
      }
    } else if (first) out.push(first);
    i = end;
  }
  return out;
}
