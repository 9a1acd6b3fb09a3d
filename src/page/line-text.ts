// Glyphs that stand on one line in, one Line out: order, spaces, accents, direction and spans of one style.
import { unionBox } from '../model/geometry.ts';
import type { Line, Span, SpanPicture, TextStyle } from '../model/page.ts';
import type { LinkTarget } from '../model/raw-page.ts';
import { withAccents } from './accents.ts';
import { isRtlLine, toLogicalOrder } from './bidi.ts';
import { withDegrees } from './degree-signs.ts';
import { fullSizeScripts } from './full-size-scripts.ts';
import { ASCENT_EM, DESCENT_EM, type Glyph } from './ink.ts';
import { kernedLetters } from './kerned-letters.ts';
import { isMonoLine } from './mono-line.ts';
import { inScriptOrder } from './script-order.ts';
import { hasLowerCase, isRightToLeft, mayBeRightToLeft } from './script-ranges.ts';
import { spacesBefore, spreadSpaces } from './spaces.ts';

/** Rise over and drop under the line's baseline, in em, from which smaller type is a superscript or subscript. */
const SUPERSCRIPT_EM = 0.14;
const SUBSCRIPT_EM = 0.07;
/** Type of at most this part of the line's size may be a superscript or subscript. */
const SCRIPT_SIZE = 0.9;
/** Capitals of this part of the line's size, on its baseline, are small capitals faked by scaling. */
const FAKE_SMALL_CAPS: readonly [number, number] = [0.65, 0.88];
/** White in em, without ink, that parts two spans: a term and its text, a title and its page. */
const WIDE_GAP_EM = 0.9;

/** A letter or, in a line without right-to-left letters, a word or a part of one. Its edges are numbers of its own:
 * a box a letter would double what is made for each. */
type Item = {
  text: string;
  x0: number;
  y0: number;
  x1: number;
  y1: number;
  style: TextStyle;
  position: Span['position'];
  link: LinkTarget | null;
  ruby: Glyph['ruby'];
  picture: SpanPicture | undefined;
};

function positionOf(glyph: Glyph, baseline: number, size: number, scripts: ReadonlySet<Glyph>): Span['position'] {
  if (glyph.size > SCRIPT_SIZE * size && (scripts.size === 0 || !scripts.has(glyph))) return 'normal';
  const rise = baseline - glyph.y;
  if (rise > SUPERSCRIPT_EM * size) return 'superscript';
  return rise < -SUBSCRIPT_EM * size ? 'subscript' : 'normal';
}

const smallCapsStyles = new WeakMap<TextStyle, TextStyle>();

function mayBeSmallCap(glyph: Glyph, lineSize: number): boolean {
  const ratio = glyph.size / lineSize;
  return ratio >= FAKE_SMALL_CAPS[0] && ratio <= FAKE_SMALL_CAPS[1];
}

const NONE: ReadonlySet<Glyph> = new Set();

/** Glyphs that stand among small letters of their own size: their capitals are no small capitals. */
function withLowerCase(glyphs: readonly Glyph[], lineSize: number): ReadonlySet<Glyph> {
  if (!glyphs.some((glyph) => mayBeSmallCap(glyph, lineSize))) return NONE;
  const found = new Set<Glyph>();
  let run: Glyph[] = [];
  let lower = false;
  const close = () => {
    if (lower) for (const glyph of run) found.add(glyph);
    run = [];
    lower = false;
  };
  for (const glyph of glyphs) {
    const last = run[run.length - 1];
    if (last !== undefined && (last.ink.style !== glyph.ink.style || Math.abs(last.size - glyph.size) > 0.15)) close();
    run.push(glyph);
    lower ||= hasLowerCase(glyph.text);
  }
  close();
  return found;
}

function styleOf(glyph: Glyph, position: Span['position'], size: number, inLowerCase: boolean): TextStyle {
  const { style } = glyph.ink;
  if (inLowerCase || position !== 'normal' || !mayBeSmallCap(glyph, size)) return style;
  if (!/\p{Lu}/u.test(glyph.text)) return style;
  const known = smallCapsStyles.get(style);
  if (known !== undefined) return known;
  const made = { ...style, smallCaps: true, size: Math.round(size * 100) / 100 };
  smallCapsStyles.set(style, made);
  return made;
}

/** Whether a glyph is a letter of the same word as the last item, from which nothing tells it apart. */
function isOneWord(last: Item, glyph: Glyph, style: TextStyle, position: Span['position']): boolean {
  return (
    last.style === style &&
    last.position === position &&
    last.link === glyph.link &&
    last.ruby === glyph.ruby &&
    last.picture === undefined &&
    glyph.picture === undefined &&
    last.text !== ' ' &&
    glyph.text !== ' ' &&
    glyph.x0 - last.x1 <= WIDE_GAP_EM * style.size
  );
}

/** The space that a gap before a glyph stands for. */
function spaceItem(before: Item, glyph: Glyph, count: number, position: Span['position']): Item {
  const x0 = before.x1;
  return {
    text: count === 1 ? ' ' : ' '.repeat(count),
    x0,
    y0: glyph.y - ASCENT_EM * glyph.size,
    x1: Math.max(x0, glyph.x0),
    y1: glyph.y + DESCENT_EM * glyph.size,
    style: before.style,
    position: before.position === position ? position : 'normal',
    link: before.link === glyph.link ? glyph.link : null,
    ruby: null,
    picture: undefined,
  };
}

/** `joined` says that letters of a word may come as one item: only right-to-left letters are put in order one by one. */
function itemsOf(
  glyphs: readonly Glyph[],
  baseline: number,
  size: number,
  how: { joined: boolean; mono: boolean },
): Item[] {
  const spaces = spacesBefore(glyphs, size, how.mono);
  const dropped = spreadSpaces(glyphs);
  const lowerCase = withLowerCase(glyphs, size);
  const kerned = kernedLetters(glyphs);
  const scripts = fullSizeScripts(glyphs, baseline, size);
  const items: Item[] = [];
  for (let i = 0; i < glyphs.length; i++) {
    const glyph = glyphs[i];
    if (glyph === undefined || (dropped.size > 0 && dropped.has(i))) continue;
    const before = items[items.length - 1];
    const isSpace = glyph.text === ' ';
    const isKerned = kerned.size > 0 && kerned.has(glyph);
    const own = isKerned ? 'normal' : positionOf(glyph, baseline, size, scripts);
    const position = isSpace ? (before?.position ?? 'normal') : own;
    const style = styleOf(glyph, position, size, isKerned || (lowerCase.size > 0 && lowerCase.has(glyph)));
    const count = spaces[i] ?? 0;
    if (count > 0 && before !== undefined) items.push(spaceItem(before, glyph, count, position));
    const y0 = glyph.y - ASCENT_EM * glyph.size;
    const y1 = glyph.y + DESCENT_EM * glyph.size;
    const { text, x0, x1, ruby, picture } = glyph;
    if (how.joined && count === 0 && before !== undefined && isOneWord(before, glyph, style, position)) {
      before.text += text;
      widen(before, x0, y0, x1, y1);
      continue;
    }
    const link = isSpace ? (before?.link ?? null) : glyph.link;
    items.push({ text, x0, y0, x1, y1, style, position, link, ruby, picture });
  }
  return items;
}

function sameTarget(a: LinkTarget | null, b: LinkTarget | null): boolean {
  return a === b || (a !== null && b !== null && JSON.stringify(a) === JSON.stringify(b));
}

function sameStyle(a: TextStyle, b: TextStyle): boolean {
  if (a === b) return true;
  return (
    a.family === b.family &&
    Math.abs(a.size - b.size) < 0.15 &&
    a.bold === b.bold &&
    a.italic === b.italic &&
    a.monospace === b.monospace &&
    a.smallCaps === b.smallCaps &&
    a.color === b.color &&
    a.struck === b.struck &&
    a.language === b.language
  );
}

type Edges = Pick<Item, 'x0' | 'y0' | 'x1' | 'y1'>;

function widen(box: Edges, x0: number, y0: number, x1: number, y1: number): void {
  if (x0 < box.x0) box.x0 = x0;
  if (y0 < box.y0) box.y0 = y0;
  if (x1 > box.x1) box.x1 = x1;
  if (y1 > box.y1) box.y1 = y1;
}

function whiteBetween(a: Edges | null, b: Edges): number {
  return a === null ? 0 : Math.max(b.x0 - a.x1, a.x0 - b.x1);
}

function spansOf(items: readonly Item[], mono: boolean): readonly Span[] {
  const spans: Item[] = [];
  let ink: Edges | null = null;
  // Asked of the text itself, it would be put together again for each space.
  let endsInSpace = false;
  for (const item of items) {
    const last = spans[spans.length - 1];
    const isSpace = item.text.trim() === '';
    const apart = !mono && !isSpace && whiteBetween(ink, item) > WIDE_GAP_EM * item.style.size;
    if (!isSpace) ink = item;
    if (item.text === ' ' && !mono && (last === undefined || endsInSpace)) continue;
    if (item.text !== '') endsInSpace = item.text.endsWith(' ');
    // A space takes the style of what stands before it, so that it never makes a span of its own.
    const joins =
      last !== undefined &&
      !apart &&
      last.position === item.position &&
      item.picture === undefined &&
      (last.picture === undefined || isSpace) &&
      (last.ruby ?? null) === (item.ruby ?? null) &&
      sameTarget(last.link, item.link) &&
      (isSpace || sameStyle(last.style, item.style));
    if (joins) {
      last.text += item.text;
      // Wide white belongs to no span: it shows where columns and terms end.
      if (!isSpace || item.x1 - item.x0 <= WIDE_GAP_EM * item.style.size) {
        widen(last, item.x0, item.y0, item.x1, item.y1);
      }
    } else spans.push({ ...item });
  }
  const last = spans[spans.length - 1];
  if (last !== undefined) last.text = last.text.trimEnd();
  const first = spans[0];
  if (first !== undefined) first.text = first.text.trimStart();
  return spans.filter(({ text }) => text !== '').map(spanOf);
}

function spanOf({ text, x0, y0, x1, y1, style, position, link, ruby, picture }: Item): Span {
  const span = { text, box: { x0, y0, x1, y1 }, style, position, link, confidence: null };
  if (!ruby && picture === undefined) return span;
  return { ...span, ...(ruby ? { ruby: ruby.text } : {}), ...(picture === undefined ? {} : { picture }) };
}

function inOrder(a: Glyph, b: Glyph): number {
  return a.x0 - b.x0 || a.x1 - b.x1;
}

/** Glyphs from left to right; most lines were drawn so. */
function leftToRight(glyphs: readonly Glyph[]): readonly Glyph[] {
  let last: Glyph | undefined;
  for (const glyph of glyphs) {
    if (last !== undefined && inOrder(last, glyph) > 0) return [...glyphs].sort(inOrder);
    last = glyph;
  }
  return glyphs;
}

/** Builds the line of glyphs that share a baseline (superscripts and subscripts included); null where nothing is legible. */
export function lineOf(glyphs: readonly Glyph[], baseline: number, size: number, rtlPage = false): Line | null {
  if (glyphs.length === 0) return null;
  const visual = withDegrees(withAccents(leftToRight(glyphs)));
  const mixed = mayBeRightToLeft(visual) && visual.some((glyph) => isRightToLeft(glyph.text));
  const mono = isMonoLine(visual);
  const items = inScriptOrder(itemsOf(visual, baseline, size, { joined: !mixed, mono }));
  const rtl = mixed && isRtlLine(items, rtlPage);
  const logical = mixed ? toLogicalOrder(items, rtl, (item, text) => ({ ...item, text })) : items;
  const spans = spansOf(logical, mono);
  const first = spans[0];
  if (first === undefined) return null;
  let box = first.box;
  for (const span of spans) box = unionBox(box, span.box);
  return { box, baseline, size: Math.round(size * 100) / 100, direction: rtl ? 'rtl' : 'ltr', spans };
}

/** The text of a line. */
export function lineText(line: Line): string {
  let text = '';
  for (const span of line.spans) text += span.text;
  return text;
}
