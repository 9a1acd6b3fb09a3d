// In: the lines of a block. Out: a flat run of styled pieces with line ends undone, marks and page breaks in place.
import type { Inline } from '../model/book.ts';
import { PICTURE_SIGN, type Span, type SpanPicture } from '../model/page.ts';
import type { LinkTarget } from '../model/raw-page.ts';
import { type Assembly, type NoteMark, spanKey } from './assembly.ts';
import { isColoured } from './colour.ts';
import type { SourceLine } from './draft.ts';
import { chapterLabel } from './heading-words.ts';
import { withInitialJoined } from './initial-words.ts';
import { isHyphenated, lineJoin } from './line-joins.ts';
import { isMathFace } from './math-face.ts';
import { standsOut } from './statements.ts';
import { foreignLanguage } from './tagged-languages.ts';

export type PieceStyle = {
  readonly link: LinkTarget | null;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly smallCaps: boolean;
  readonly mono: boolean;
  readonly position: Span['position'];
  readonly struck: boolean;
  /** The language where it is not the book's. */
  readonly language?: string | null;
  /** Ruby over the text; one object a stretch, so that neighbours with equal readings stay apart. */
  readonly ruby?: { readonly text: string } | null;
};

export type Piece =
  /** A picture's text is the sign that stands for it. */
  | { readonly type: 'text'; readonly text: string; readonly style: PieceStyle; readonly image?: Inline }
  | { readonly type: 'inline'; readonly inline: Inline };

/** What the block's own style is: only what differs from it is marked. */
export type BaseStyle = {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly mono: boolean;
  readonly smallCaps: boolean;
};

export type PieceOptions = {
  readonly base: BaseStyle;
  /** Letters to leave out at the start: a list marker, a note's mark. */
  readonly skip: number;
  readonly breaksBefore: readonly number[];
  /** Whether page breaks are written; notes are moved and hold none. */
  readonly pageBreaks: boolean;
  /** Code keeps runs of spaces. */
  readonly keepSpaces?: boolean;
  /** Code is coloured and set bold by syntax, which is no emphasis. */
  readonly plain?: boolean;
};

export const PLAIN: PieceStyle = {
  link: null,
  bold: false,
  italic: false,
  smallCaps: false,
  mono: false,
  position: 'normal',
  struck: false,
};

function isSlanted(span: Span, assembly: Assembly): boolean {
  if (!span.style.italic || isMathFace(span.style.family)) return false;
  // A cross-reference keeps its colour where the link itself was lost.
  const reference = span.link?.type === 'internal' || (span.link === null && isColoured(span.style.color));
  return !(assembly.italicLinks && reference);
}

function styleOf(span: Span, base: BaseStyle, assembly: Assembly): PieceStyle {
  return {
    link: span.link,
    bold: span.style.bold && !base.bold,
    italic: base.italic ? standsOut(span) : isSlanted(span, assembly),
    smallCaps: span.style.smallCaps && !base.smallCaps,
    mono: span.style.monospace && !base.mono,
    position: span.position,
    struck: span.style.struck === true,
    language: assembly.taggedLanguages ? foreignLanguage(span, assembly.language) : null,
    ruby: span.ruby === undefined ? null : { text: span.ruby },
  };
}

/** Whether two links lead to one place. */
export function sameLink(a: LinkTarget | null, b: LinkTarget | null): boolean {
  if (a === null || b === null) return a === b;
  if (a.type === 'external') return b.type === 'external' && a.href === b.href;
  if (b.type === 'external') return false;
  const p = a.destination;
  const q = b.destination;
  return p.pageIndex === q.pageIndex && p.x === q.x && p.y === q.y;
}

function noteInlines(marks: readonly NoteMark[]): Piece[] {
  return marks.map(({ noteId, id, marker }) => ({
    type: 'inline',
    inline: { type: 'note-reference', noteId, id, marker },
  }));
}

function lastText(pieces: readonly Piece[]): Extract<Piece, { type: 'text' }> | null {
  const last = pieces.at(-1);
  return last?.type === 'text' ? last : null;
}

/** The text at the end of the pieces, over style changes: what the next line is joined to. */
function tail(pieces: readonly Piece[]): string {
  let text = '';
  for (let i = pieces.length - 1; i >= 0 && text.length < 60; i--) {
    const piece = pieces[i];
    if (piece?.type !== 'text') break;
    text = piece.text + text;
  }
  return text;
}

function trimEnd(pieces: Piece[]): void {
  for (let last = lastText(pieces); last; last = lastText(pieces)) {
    const text = last.text.trimEnd();
    if (text === last.text) return;
    pieces.pop();
    if (text !== '') pieces.push({ ...last, text });
  }
}

/** A chapter's label is no longer: "Appendix 12", "第二十章". */
const MAX_LABEL = 16;

/** Whether all that stands before a line end is a chapter's label, which its title follows apart in every script. */
function endsLabel(text: string): boolean {
  return text.length <= MAX_LABEL && chapterLabel(text) === 'label';
}

const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** White that is no single space. */
const WIDE_SPACE = /\s\s|[^\S ]/u;

const withoutPictures = (text: string): string => text.replaceAll(PICTURE_SIGN, '').trim();

function joinLine(pieces: Piece[], line: SourceLine, skipped: boolean, assembly: Assembly): void {
  trimEnd(pieces);
  const last = lastText(pieces);
  const first = line.line.spans.find((s) => s.text.trim() !== '');
  if (skipped || !first || pieces.length === 0) return;
  if (!last) {
    pieces.push({ type: 'text', text: ' ', style: PLAIN });
    return;
  }
  if (last.image !== undefined || line.text.startsWith(PICTURE_SIGN)) {
    // The words beside a picture say whether their script parts words.
    const before = withoutPictures(tail(pieces));
    const after = withoutPictures(line.text);
    const join = lineJoin(before || 'a', after || 'a', assembly.vocabulary, assembly.language, false);
    if (join !== 'none' || !UNSPACED.test(before.slice(-1) + after.slice(0, 1))) {
      pieces.push({ type: 'text', text: ' ', style: PLAIN });
    }
    return;
  }
  const linked = last.style.link !== null && sameLink(last.style.link, first.link);
  const end = tail(pieces);
  const bothMono = last.style.mono && first.style.monospace;
  const join = endsLabel(end)
    ? 'space'
    : bothMono && /[^\s][-/_.=]$/.test(end) && !(end.endsWith('-') && isHyphenated(end, line.text, assembly.vocabulary))
      ? 'none'
      : lineJoin(end, line.text, assembly.vocabulary, assembly.language, linked);
  if (join === 'none') return;
  if (join === 'space') {
    pieces.push({ type: 'text', text: ' ', style: PLAIN });
    return;
  }
  pieces.pop();
  const text = last.text.slice(0, -1);
  if (text !== '') pieces.push({ ...last, text });
}

/** A picture in the text, or what it says where its bytes are missing; with the white around it. */
function pictureOf(picture: SpanPicture, { link }: Span, text: string): Piece[] {
  const { resourceId, alt, height, drop } = picture;
  const style = { ...PLAIN, link };
  const [before = '', after = ''] = text.split(PICTURE_SIGN);
  const white = (part: string): Piece[] => (part === '' ? [] : [{ type: 'text', text: ' ', style: PLAIN }]);
  const inline: Inline | null =
    resourceId === null ? null : { type: 'image', resourceId, alt: alt ?? '', height, drop };
  const shown: Piece[] =
    inline !== null
      ? [{ type: 'text', text: PICTURE_SIGN, style, image: inline }]
      : alt !== null
        ? [{ type: 'text', text: alt, style }]
        : [];
  return [...white(before), ...shown, ...white(after)];
}

function singleSpaced(text: string): string {
  return WIDE_SPACE.test(text) ? text.replace(/\s+/gu, ' ') : text;
}

function addLine(pieces: Piece[], line: SourceLine, skip: number, options: PieceOptions, assembly: Assembly): void {
  let left = skip;
  let started = false;
  withInitialJoined(line, assembly.vocabulary, assembly.language).forEach((span, i) => {
    let { text } = span;
    // White between two parts of a mark is counted in what is skipped.
    if (!started && (left === skip || left === 0)) text = text.trimStart();
    if (left > 0) {
      const cut = Math.min(left, text.length);
      text = text.slice(cut);
      left -= cut;
      if (left === 0) text = text.trimStart();
    }
    if (text === '') return;
    started = true;
    const marks = assembly.marks.get(spanKey(line, i));
    const picture = span.picture === undefined ? null : pictureOf(span.picture, span, text);
    if (marks) pieces.push(...noteInlines(marks));
    else if (picture !== null) pieces.push(...picture);
    else
      pieces.push({
        type: 'text',
        text: options.keepSpaces ? text : singleSpaced(text),
        style: options.plain ? { ...PLAIN, link: span.link } : styleOf(span, options.base, assembly),
      });
  });
}

/** The pieces of a block's lines, joined into running text. */
export function piecesOf(lines: readonly SourceLine[], options: PieceOptions, assembly: Assembly): readonly Piece[] {
  const pieces: Piece[] = [];
  lines.forEach((line, i) => {
    const kept = options.breaksBefore.includes(i);
    if (kept) {
      trimEnd(pieces);
      pieces.push({ type: 'inline', inline: { type: 'line-break' } });
    } else if (i > 0) joinLine(pieces, line, false, assembly);
    if (options.pageBreaks) {
      for (const inline of assembly.breaksUpTo(line.pageIndex)) pieces.push({ type: 'inline', inline });
    }
    addLine(pieces, line, i === 0 ? options.skip : 0, options, assembly);
  });
  trimEnd(pieces);
  return pieces;
}
