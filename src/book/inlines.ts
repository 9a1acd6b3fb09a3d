// In: the lines of a block. Out: its inlines: links, strong, emphasis, small caps, code, raised and lowered text.
import type { BookLinkTarget, Inline } from '../model/book.ts';
import type { LinkTarget } from '../model/raw-page.ts';
import { type Assembly, isMostlyItalic } from './assembly.ts';
import type { Segment, SourceLine } from './draft.ts';
import { withForeignRuns } from './foreign-runs.ts';
import {
  type BaseStyle,
  type Piece,
  type PieceOptions,
  type PieceStyle,
  PLAIN,
  piecesOf,
  sameLink,
} from './inline-pieces.ts';
import { addressesPlain } from './own-address.ts';
import { isSlantedStatement } from './statements.ts';

/** Links that a book may carry; others (javascript:, file:, data:) are text only. */
const SAFE_LINK = /^(?:https?|mailto|ftp|tel|doi|urn|irc|news|gopher):/i;

/** Languages that run from right to left. */
const RTL = /^(?:ar|fa|he|ur|ps|ckb|yi)(?:-|$)/iu;

/** Share of a title's letters in a trait that makes the trait the title's own. */
const OWN_SHARE = 0.5;

function target(link: LinkTarget, assembly: Assembly): BookLinkTarget | null {
  if (link.type === 'external') return SAFE_LINK.test(link.href) ? { type: 'external', href: link.href } : null;
  const anchor = assembly.anchorAt(link.destination);
  return anchor === null ? null : { type: 'internal', anchor };
}

type Level = {
  readonly same: (a: PieceStyle, b: PieceStyle) => boolean;
  readonly wrap: (style: PieceStyle, children: readonly Inline[], assembly: Assembly) => readonly Inline[];
};

const flag = (
  key: 'bold' | 'italic' | 'smallCaps' | 'mono' | 'struck',
  type: 'strong' | 'emphasis' | 'small-caps' | 'code' | 'struck',
): Level => ({
  same: (a, b) => a[key] === b[key],
  wrap: (style, children) => (style[key] ? [{ type, children }] : children),
});

/** From the outermost to the innermost. */
const LEVELS: readonly Level[] = [
  {
    same: (a, b) => sameLink(a.link, b.link),
    wrap: (style, children, assembly) => {
      const to = style.link === null ? null : target(style.link, assembly);
      return to === null ? children : [{ type: 'link', target: to, children }];
    },
  },
  {
    same: (a, b) => (a.language ?? null) === (b.language ?? null),
    wrap: ({ language }, children) =>
      language ? [{ type: 'foreign', language, direction: RTL.test(language) ? 'rtl' : null, children }] : children,
  },
  flag('struck', 'struck'),
  flag('bold', 'strong'),
  flag('italic', 'emphasis'),
  flag('smallCaps', 'small-caps'),
  flag('mono', 'code'),
  {
    same: (a, b) => a.position === b.position,
    wrap: ({ position }, children) => (position === 'normal' ? children : [{ type: position, children }]),
  },
  {
    same: (a, b) => (a.ruby ?? null) === (b.ruby ?? null),
    wrap: ({ ruby }, children) =>
      ruby ? [{ type: 'ruby', base: plainText(children), annotation: ruby.text }] : children,
  },
];

/** What two styles have in common. */
function sharedStyle(a: PieceStyle, b: PieceStyle): PieceStyle {
  return {
    link: sameLink(a.link, b.link) ? a.link : null,
    bold: a.bold && b.bold,
    italic: a.italic && b.italic,
    smallCaps: a.smallCaps && b.smallCaps,
    language: a.language === b.language ? (a.language ?? null) : null,
    mono: a.mono && b.mono,
    struck: a.struck && b.struck,
    position: a.position === b.position ? a.position : 'normal',
  };
}

/** Whether a piece is text that no level tells from the text around. */
function isPlain(piece: Piece): boolean {
  if (piece.type !== 'text') return false;
  const { link, bold, italic, smallCaps, mono, struck, position, language, ruby } = piece.style;
  const marked = bold || italic || smallCaps || mono || struck || position !== 'normal';
  return !marked && link === null && (language ?? null) === null && (ruby ?? null) === null;
}

/** The pieces with the spaces at their ends as pieces of their own. */
function withoutEdgeSpaces(pieces: readonly Piece[]): readonly Piece[] {
  if (pieces.every(isPlain)) return pieces;
  return pieces.flatMap((piece): readonly Piece[] => {
    if (piece.type !== 'text' || isPlain(piece)) return [piece];
    const text = piece.text.trim();
    if (text === '' || text === piece.text) return [piece];
    const at = piece.text.indexOf(text);
    const parts = [piece.text.slice(0, at), text, piece.text.slice(at + text.length)];
    return parts.filter((part) => part !== '').map((part) => ({ ...piece, text: part }));
  });
}

/** Spaces between two pieces belong to what their styles share, all others to the plain text. */
function settleSpaces(given: readonly Piece[]): readonly Piece[] {
  const pieces = withoutEdgeSpaces(given);
  return pieces.map((piece, i) => {
    if (piece.type !== 'text' || (piece.text.trim() !== '' && piece.image === undefined)) return piece;
    const before = pieces[i - 1];
    const after = pieces[i + 1];
    const between = before?.type === 'text' && after?.type === 'text';
    const shared = between ? sharedStyle(before.style, after.style) : PLAIN;
    // A picture has no face of its own, but it may be a link.
    return { ...piece, style: piece.image === undefined ? shared : { ...shared, link: piece.style.link } };
  });
}

/** Text of one style, with the pictures that stand in it. */
function leaves(pieces: readonly Piece[], language: string): readonly Inline[] {
  const out: Inline[] = [];
  let text = '';
  const close = () => {
    if (text !== '') out.push(...withForeignRuns(text, language));
    text = '';
  };
  for (const piece of pieces) {
    if (piece.type !== 'text') continue;
    if (piece.image === undefined) text += piece.text;
    else {
      close();
      out.push(piece.image);
    }
  }
  close();
  return out;
}

function nest(pieces: readonly Piece[], depth: number, assembly: Assembly): readonly Inline[] {
  const level = LEVELS[depth];
  if (!level || pieces.every(isPlain)) {
    const [first] = pieces;
    return leaves(pieces, (first?.type === 'text' && first.style.language) || assembly.language);
  }
  const out: Inline[] = [];
  let group: Extract<Piece, { type: 'text' }>[] = [];
  const close = () => {
    const [first] = group;
    if (first) out.push(...level.wrap(first.style, nest(group, depth + 1, assembly), assembly));
    group = [];
  };
  for (const piece of pieces) {
    if (piece.type === 'inline') {
      close();
      out.push(piece.inline);
      continue;
    }
    const [first] = group;
    if (first && !level.same(first.style, piece.style)) close();
    group.push(piece);
  }
  close();
  return out;
}

/** The inlines of lines in a given base style. */
export function inlinesOf(lines: readonly SourceLine[], options: PieceOptions, assembly: Assembly): readonly Inline[] {
  return nest(settleSpaces(addressesPlain(piecesOf(lines, options, assembly))), 0, assembly);
}

/** The base style of running text: the book's own. */
export function bodyBase(assembly: Assembly): BaseStyle {
  const { bold, italic, mono } = assembly.body;
  return { bold, italic, mono, smallCaps: false };
}

/** The base style of a title, term or caption: what most of its letters have. `mono` is whether all the book is in such type. */
export function ownBase(lines: readonly SourceLine[], mono: boolean): BaseStyle {
  let all = 0;
  let bold = 0;
  let italic = 0;
  let smallCaps = 0;
  for (const { look, text } of lines) {
    all += text.length;
    bold += look.bold * text.length;
    italic += look.italic * text.length;
    smallCaps += look.smallCaps * text.length;
  }
  const own = (n: number) => n > all * OWN_SHARE;
  return { bold: own(bold), italic: own(italic), mono, smallCaps: own(smallCaps) };
}

/** The inlines of a segment as running text, from letter `skip` on. */
export function textInlines(segment: Segment, skip: number, assembly: Assembly): readonly Inline[] {
  const { lines, breaksBefore } = segment;
  const own = bodyBase(assembly);
  // An entry of a bibliography may be an italic title for the most part, and is no statement.
  const slanted = isMostlyItalic(lines) || isSlantedStatement(lines);
  const statement = assembly.italicStatements && segment.marker?.style !== 'bracket' && slanted;
  const base = statement ? { ...own, italic: true } : own;
  return inlinesOf(lines, { base, skip, breaksBefore, pageBreaks: true }, assembly);
}

/** The plain text of inlines. */
export function plainText(inlines: readonly Inline[]): string {
  let text = '';
  for (const inline of inlines) {
    if (inline.type === 'text' || inline.type === 'math') text += inline.text;
    else if (inline.type === 'ruby') text += inline.base;
    else if (inline.type === 'line-break') text += ' ';
    else if ('children' in inline) text += plainText(inline.children);
  }
  return text.replace(/\s+/gu, ' ');
}

/** The plain text of a title's lines as it reads: line ends undone, note marks left out. */
export function readText(lines: readonly SourceLine[], assembly: Assembly): string {
  const options = { base: ownBase(lines, assembly.body.mono), skip: 0, breaksBefore: [], pageBreaks: false };
  return plainText(inlinesOf(lines, options, assembly)).trim();
}
