// Glyph runs of a page in, pieces in its reading frame out; text that is not upright there comes back apart.
import type { Box, Point } from '../model/geometry.ts';
import type { LinkTarget, RawFont, RawGlyph, RawGlyphRun, RawLink, RawPage } from '../model/raw-page.ts';
import { bandIndex } from './band-index.ts';
import { isPastWhite } from './drawn-white.ts';
import { type DropLog, dropLog } from './dropped-text.ts';
import { boxToFrame, type Frame, isUpright, toFrame } from './frame.ts';
import { glyphText } from './glyph-text.ts';
import { ASCENT_EM, DESCENT_EM, type Glyph, type Ink, isMathFont, makePiece, type Piece } from './ink.ts';
import { bigGlyph } from './math/big-glyphs.ts';
import { withoutOverprints } from './overprint.ts';
import { paintsHangulSpaces } from './painted-spaces.ts';
import { outsideLayer, type ReadLayer } from './read-layer.ts';
import { isMark } from './script-ranges.ts';
import { taggedLanguages } from './tagged-languages.ts';

/** Glyphs that are read of one page; the fullest newspaper page has some 60,000. */
export const MAX_GLYPHS = 250_000;
/** Gap in em that ends a piece: wider than loose word spaces, narrower than any gutter. */
const PIECE_GAP_EM = 0.75;
/** Step back in em that ends a piece; kerning and accents go back by less. */
const PIECE_BACKSTEP_EM = 0.6;
/** Baseline shift in em that ends a piece; footnote marks rise by 0.3, TeX's "TeX" sinks by 0.2. */
const BASELINE_SHIFT_EM = 0.06;
/** Ratio of sizes that ends a piece. */
const SIZE_RATIO = 1.04;
/** Type outside of this range, in points, is no text to be read. */
const MIN_SIZE = 0.8;
const MAX_SIZE = 2000;
/** Height in points of a band in the index of links. */
const LINK_BAND = 12;
/** Bands that one link may fill; a link over the whole page is none to be split by glyph. */
const MAX_LINK_BANDS = 200;

export type PiecesOfPage = {
  readonly pieces: readonly Piece[];
  /** Runs that do not read upright in the frame. */
  readonly turned: readonly RawGlyphRun[];
  readonly glyphCount: number;
  /** Text that is not read, and why. */
  readonly dropped: DropLog['entries'];
};

/** Links by the bands that they lie in; null where the page has none. */
type LinkIndex = ReadonlyMap<number, readonly { readonly box: Box; readonly target: LinkTarget }[]> | null;

function indexLinks(links: readonly RawLink[], frame: Frame): LinkIndex {
  if (links.length === 0) return null;
  const bands = new Map<number, { box: Box; target: LinkTarget }[]>();
  for (const link of links) {
    const box = boxToFrame(frame, link.box);
    const from = Math.floor(box.y0 / LINK_BAND);
    const to = Math.min(Math.floor(box.y1 / LINK_BAND), from + MAX_LINK_BANDS);
    for (let band = from; band <= to; band++) {
      const list = bands.get(band);
      if (list === undefined) bands.set(band, [{ box, target: link.target }]);
      else list.push({ box, target: link.target });
    }
  }
  return bands;
}

function linkAt(links: LinkIndex, x: number, y: number): LinkTarget | null {
  const list = links?.get(Math.floor(y / LINK_BAND));
  if (list === undefined) return null;
  for (const { box, target } of list) {
    if (x >= box.x0 && x <= box.x1 && y >= box.y0 && y <= box.y1) return target;
  }
  return null;
}

/** Scripts without small letters, in which nothing is set in small capitals: "SC" in a font's name is simplified Chinese. */
const isCaseless = (text: string): boolean =>
  /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text);

function inkOf(run: RawGlyphRun, font: RawFont | null, bold: boolean, invisible: boolean): Ink {
  return {
    style: {
      family: font?.family ?? '',
      size: Math.round(run.size * 100) / 100,
      bold,
      italic: font?.italic ?? false,
      // The hidden text of a scan is set in a font of blank, equal glyphs: that says nothing of the page.
      monospace: !invisible && (font?.monospace ?? false),
      smallCaps: font?.smallCaps === true && !run.glyphs.some(({ text }) => isCaseless(text)),
      color: run.color,
    },
    font,
    math: font !== null && isMathFont(font.name),
    mcid: run.mcid,
    artifact: run.artifact,
  };
}

function trimmed(glyphs: Glyph[]): Glyph[] {
  let from = 0;
  let to = glyphs.length;
  while (from < to && glyphs[from]?.text === ' ') from++;
  while (to > from && glyphs[to - 1]?.text === ' ') to--;
  return from === 0 && to === glyphs.length ? glyphs : glyphs.slice(from, to);
}

/** Whether a glyph goes on where the piece's last one ended, in either direction. */
function continues(last: Glyph, glyph: Glyph): boolean {
  const em = Math.min(last.size, glyph.size);
  if (Math.abs(last.y - glyph.y) > BASELINE_SHIFT_EM * em) return false;
  const ratio = last.size / glyph.size;
  if (ratio > SIZE_RATIO || ratio < 1 / SIZE_RATIO) return false;
  const forward = glyph.x0 - last.x1;
  if (forward <= PIECE_GAP_EM * em && forward >= -PIECE_BACKSTEP_EM * em) return true;
  const backward = last.x0 - glyph.x1;
  return backward <= PIECE_GAP_EM * em && backward >= -PIECE_BACKSTEP_EM * em;
}

/** Text of a glyph; PDFs often give only the code of the signs in TeX's extension fonts. */
function inkText(run: RawGlyphRun, ink: Ink, text: string, width: number): string {
  const big = ink.math && ink.font !== null ? bigGlyph(ink.font.name, text, width / run.size) : null;
  return big === null ? glyphText(text) : big.sign;
}

/** Baselines of words that lie sideways in a vertical line stand off its axis by this, in em: 0.38 to 0.43 by typesetter. */
const SIDEWAYS_BASELINE_EM = 0.4;

/** Vertical writing gives the middle axis: a baseline is made of it, so that lines have equal boxes in both writings. */
function baselineShift(frame: Frame, run: RawGlyphRun): number {
  if (!frame.vertical) return 0;
  const fromAxis = (ASCENT_EM - DESCENT_EM) * 0.5 * run.size;
  return run.vertical ? fromAxis : fromAxis - SIDEWAYS_BASELINE_EM * run.size;
}

/** White in em within a line that runs off the page's right edge, and widths of the page that it is followed over. */
const OFF_GAP_EM = 1.5;
const OFF_WIDTHS = 2;

/** Whether a glyph past the right edge goes on a line that began on the page: a listing too wide for the paper. */
function runsOff(frame: Frame, size: number, at: Point, last: Glyph | undefined): boolean {
  if (last === undefined || at.x > OFF_WIDTHS * frame.width) return false;
  return Math.abs(last.y - at.y) < 0.01 * size && at.x >= last.x0 && at.x - last.x1 < OFF_GAP_EM * size;
}

/** What the glyphs of one run share. */
type RunPlace = { readonly run: RawGlyphRun; readonly ink: Ink; readonly shift: number };

/** One glyph of a run in the frame, or null where it is nothing to read. */
function glyphInFrame(
  open: Reading,
  { run, ink, shift }: RunPlace,
  raw: RawGlyph,
  last: Glyph | undefined,
): Glyph | null {
  const { frame } = open;
  if (!Number.isFinite(raw.x + raw.y + raw.width)) return null;
  const text = inkText(run, ink, raw.text, raw.width);
  // A replacement character without width stands for a mark that the font does not name.
  if (text === '' || (text === '\ufffd' && raw.width < 0.1 * run.size)) return null;
  const at = frame.turn === 0 ? raw : toFrame(frame, raw.x, raw.y);
  const { size } = run;
  const x0 = at.x;
  const y = at.y + shift;
  if (x0 < -size || y < -size || y > frame.height + size) return null;
  if (x0 > frame.width + size && !runsOff(frame, size, { x: x0, y }, last)) return null;
  const x1 = x0 + Math.max(0, raw.width);
  const link = open.links === null || text === ' ' ? null : linkAt(open.links, (x0 + x1) / 2, y - 0.3 * size);
  return { text, x0, x1, y, size, ink, link };
}

type Mark = { readonly glyph: Glyph; readonly run: RawGlyphRun; readonly raw: RawGlyph };

/** Gives marks that were drawn apart, at heights of their own, to the piece that they stand over or under; logs those that stand alone. */
function withMarks(pieces: readonly Piece[], marks: readonly Mark[], log: DropLog): readonly Piece[] {
  if (marks.length === 0) return pieces;
  const index = bandIndex<number>(12);
  pieces.forEach((piece, i) => {
    index.add(piece.baseline, i);
  });
  const added = new Map<number, Glyph[]>();
  for (const { glyph: mark, run, raw } of marks) {
    let best: { at: number; distance: number } | null = null;
    for (const at of index.near(mark.y - mark.size, mark.y + mark.size)) {
      const piece = pieces[at];
      if (piece === undefined || mark.x0 < piece.box.x0 - 0.2 * mark.size || mark.x0 > piece.box.x1 + 0.2 * mark.size)
        continue;
      const distance = Math.abs(piece.baseline - mark.y);
      if (best === null || distance < best.distance) best = { at, distance };
    }
    if (best === null) {
      log.add(run, [raw], 'stray-mark');
      continue;
    }
    const list = added.get(best.at);
    if (list === undefined) added.set(best.at, [mark]);
    else list.push(mark);
  }
  return pieces.map((piece, i) => {
    const own = added.get(i);
    if (own === undefined) return piece;
    return { ...piece, glyphs: [...piece.glyphs, ...own.map((mark) => ({ ...mark, y: piece.baseline }))] };
  });
}

/** Why a run is not read at all; null where it is. */
function whyUnread(run: RawGlyphRun, layer: ReadLayer): 'invisible' | 'other-layer' | 'type-size' | null {
  const outside = outsideLayer(run, layer);
  if (outside !== null) return outside;
  return run.size >= MIN_SIZE && run.size <= MAX_SIZE ? null : 'type-size';
}

/** The page as far as it is read. */
type Reading = {
  readonly frame: Frame;
  readonly links: LinkIndex;
  readonly log: DropLog;
  readonly pieces: Piece[];
  readonly marks: Mark[];
  /** Glyphs of the piece that is open. */
  current: Glyph[];
  glyphCount: number;
};

function flush(open: Reading): void {
  const piece = makePiece(trimmed(open.current), open.pieces.length);
  if (piece !== null) open.pieces.push(piece);
  open.current = [];
}

/** Puts a glyph into the open piece, or begins another with it. */
function addGlyph(open: Reading, run: RawGlyphRun, raw: RawGlyph, glyph: Glyph): void {
  const last = open.current[open.current.length - 1];
  const mark = isMark(glyph.text);
  if (last !== undefined && !mark && !continues(last, glyph)) flush(open);
  if (isPastWhite(open.current, glyph, PIECE_GAP_EM)) flush(open);
  if (glyph.text === ' ' && open.current.length === 0) return;
  if (mark && (last === undefined || Math.abs(last.y - glyph.y) > 0.01)) {
    open.marks.push({ glyph, run, raw });
    return;
  }
  open.current.push(glyph);
  open.glyphCount++;
}

function readRun(open: Reading, run: RawGlyphRun, ink: Ink): void {
  const place = { run, ink, shift: baselineShift(open.frame, run) };
  const outside: RawGlyph[] = [];
  for (let i = 0; i < run.glyphs.length; i++) {
    if (open.glyphCount >= MAX_GLYPHS) {
      open.log.add(run, run.glyphs.slice(i), 'glyph-limit');
      break;
    }
    const raw = run.glyphs[i];
    if (raw === undefined) continue;
    const glyph = glyphInFrame(open, place, raw, open.current[open.current.length - 1]);
    if (glyph === null) outside.push(raw);
    else addGlyph(open, run, raw, glyph);
  }
  if (outside.length > 0) open.log.add(run, outside, 'off-page');
}

/** The ink of a run; the same object for all runs that look alike. */
function inksOf(page: RawPage): (run: RawGlyphRun, overprinted: boolean) => Ink {
  const languages = taggedLanguages(page.structure);
  const spaces = paintsHangulSpaces(page) ? { paintsHangulSpaces: true } : {};
  const inks = new Map<string, Ink>();
  return (run, overprinted) => {
    const font = page.fonts[run.fontId] ?? null;
    const bold = (font?.bold ?? false) || overprinted || run.renderingMode === 2;
    const key = `${run.fontId}|${run.size.toFixed(2)}|${run.color}|${run.mcid}|${run.artifact}|${bold}`;
    const known = inks.get(key);
    if (known !== undefined) return known;
    const language = run.mcid === null ? undefined : languages.get(run.mcid);
    const plain = { ...inkOf(run, font, bold, run.renderingMode === 3), ...spaces };
    const ink = language === undefined ? plain : { ...plain, style: { ...plain.style, language } };
    inks.set(key, ink);
    return ink;
  };
}

/** Splits the glyph runs of a page's layer into pieces of one baseline and size. */
export function piecesOf(page: RawPage, frame: Frame, layer: ReadLayer): PiecesOfPage {
  const log = dropLog();
  const links = indexLinks(page.links, frame);
  const open: Reading = { frame, links, log, pieces: [], marks: [], current: [], glyphCount: 0 };
  const turned: RawGlyphRun[] = [];
  const inkFor = inksOf(page);
  const printed = withoutOverprints(page.runs);
  for (const run of printed.dropped) log.add(run, run.glyphs, 'overprint');
  for (const { run, overprinted } of printed.kept) {
    const unread = whyUnread(run, layer);
    if (unread !== null) log.add(run, run.glyphs, unread);
    else if (!isUpright(frame, run)) turned.push(run);
    else readRun(open, run, inkFor(run, overprinted));
  }
  flush(open);
  const { pieces, marks, glyphCount } = open;
  return { pieces: withMarks(pieces, marks, log), turned, glyphCount, dropped: log.entries };
}
