// Drawings and images of a page in, figure blocks out, each with the pieces of text that lie in it.
import type { Box } from '../model/geometry.ts';
import { boxArea, boxWidth, holdsCentre, intersectBox, unionBox } from '../model/geometry.ts';
import { type FigureBlock, type PageBlock, PICTURE_SIGN } from '../model/page.ts';
import type { RawPage } from '../model/raw-page.ts';
import { looseProse } from './chart-text.ts';
import type { Chart } from './charts.ts';
import { type Chunk, chunksOf } from './chunks.ts';
import { drawingsOf } from './drawings.ts';
import { quarterTurn } from './frame.ts';
import { isFramedListing } from './framed-listing.ts';
import type { Piece } from './ink.ts';
import { lineText } from './line-text.ts';
import { aloneOnLine } from './lone-icons.ts';
import { isOrnament, picturesOf } from './pictures.ts';
import { rowsOf } from './rows.ts';
import { linesOfPieces } from './table-cells.ts';

export type FoundFigure = { readonly block: FigureBlock; readonly pieces: ReadonlySet<Piece> };

/** Rows of running text from which a drawn box is a frame around text, not a drawing. */
const PROSE_ROWS = 4;
/** A row of running text fills this part of the box and has at least so many glyphs. */
const PROSE_FILL = 0.6;
const PROSE_GLYPHS = 25;
/** Labels stand at most this far outside of a drawing, in em, and are at most so many glyphs long. */
const LABEL_GAP_EM = 1.1;
const LABEL_GLYPHS = 16;
export const CAPTION_START =
  /^(fig|tab|abb|그림|표|図|表|图|рис|obr|kuva|taul|cuadro|quadro|şekil|slika|rys|σχήμ|εικόν|πίνακ|hình|bảng)/iu;
/** Part of the smaller of two pictures that the other covers, from which they are one. */
const OVERLAP_SHARE = 0.3;
/** Words beside an upright axis: so many letters at most, this far away in points, past the numbers of its ticks. */
const TITLE_GLYPHS = 60;
const SIDE_GAP = 40;
/** Part of a sketch that the letters in it take at most; a round frame around text has more. */
const SKETCH_TEXT = 0.15;
/** The title of a level axis stands below its numbers: this far below in em, so many letters, this near the middle. R sets it two lines of 1.2 em below them. */
const AXIS_GAP_EM = 1.6;
const AXIS_GLYPHS = 40;
const AXIS_OFF_MIDDLE = 0.15;
/** The title of a plot stands over it, in the type of its labels: this far above in em. R leaves 1.7 lines of 1.2 em. */
const TITLE_GAP_EM = 2.2;
/** Points added around a drawing, so that strokes at its edge are whole. */
const MARGIN = 2;

/** The place that a block takes among the text: of a drawing, without what was added around it, which a gutter may lack. */
export function placeOf(block: PageBlock): Box {
  const { box } = block;
  if (block.type !== 'figure' || block.kind !== 'diagram' || boxWidth(box) <= 2 * MARGIN) return box;
  return { ...box, x0: box.x0 + MARGIN, x1: box.x1 - MARGIN };
}

function glyphCount(chunk: Chunk): number {
  return chunk.pieces.reduce((sum, piece) => sum + piece.glyphs.length, 0);
}

function isProse(pieces: readonly Piece[], box: Box): boolean {
  let rows = 0;
  for (const row of rowsOf(chunksOf(pieces))) {
    const glyphs = row.chunks.reduce((sum, chunk) => sum + glyphCount(chunk), 0);
    const width = row.chunks.reduce((sum, chunk) => sum + boxWidth(chunk.box), 0);
    if (glyphs >= PROSE_GLYPHS && width >= PROSE_FILL * boxWidth(box)) rows++;
  }
  return rows >= PROSE_ROWS;
}

/** What stands outside of a drawing: chunks that may be its labels, and the families that lines of text are set in. */
type Outside = { readonly short: readonly Chunk[]; readonly families: ReadonlySet<string> };

const familyOf = (piece: Piece | undefined): string | undefined => piece?.glyphs[0]?.ink.style.family;

/** The title over a plot: near the middle, a few words in a type that the plot's labels have and the text does not. */
function plotTitle(grown: Box, drawn: Box, outside: Outside, own: readonly Piece[]): Chunk | null {
  const family = familyOf(own[0]);
  const mine = new Set(own);
  if (family === undefined || outside.families.has(family)) return null;
  const found = outside.short.find((chunk) => {
    const [first] = chunk.pieces;
    if (first === undefined || mine.has(first) || CAPTION_START.test(first.glyphs.map((g) => g.text).join('')))
      return false;
    const gap = grown.y0 - chunk.box.y1;
    const off = Math.abs(chunk.box.x0 + chunk.box.x1 - drawn.x0 - drawn.x1) / 2;
    const fits = gap > -MARGIN && gap <= TITLE_GAP_EM * chunk.size && off <= AXIS_OFF_MIDDLE * boxWidth(drawn);
    return fits && familyOf(first) === family && glyphCount(chunk) <= AXIS_GLYPHS;
  });
  return found ?? null;
}

/** Grows a drawing by the labels that stand right at its edges; `inside` are the pieces in it. */
function withLabels(box: Box, outside: Outside, inside: readonly Piece[]): { box: Box; labels: Piece[] } {
  let grown = box;
  const labels: Piece[] = [];
  for (const chunk of outside.short) {
    const em = chunk.size;
    const apartX = Math.max(chunk.box.x0 - box.x1, box.x0 - chunk.box.x1);
    const apartY = Math.max(chunk.box.y0 - box.y1, box.y0 - chunk.box.y1);
    if (Math.max(apartX, apartY) > LABEL_GAP_EM * em || glyphCount(chunk) > LABEL_GLYPHS) continue;
    const first = chunk.pieces[0]?.glyphs.map((g) => g.text).join('') ?? '';
    if (CAPTION_START.test(first) || boxWidth(chunk.box) > 0.5 * boxWidth(box)) continue;
    grown = unionBox(grown, chunk.box);
    labels.push(...chunk.pieces);
  }
  const titles = [axisTitle(grown, box, outside.short, labels), plotTitle(grown, box, outside, [...inside, ...labels])];
  for (const title of titles) {
    if (title === null) continue;
    grown = unionBox(grown, title.box);
    labels.push(...title.pieces);
  }
  return { box: grown, labels };
}

/** The title under the numbers of a level axis: near the middle, a few words, no caption. */
function axisTitle(grown: Box, drawn: Box, outside: readonly Chunk[], labels: readonly Piece[]): Chunk | null {
  if (grown.y1 - drawn.y1 < MARGIN) return null;
  const found = outside.find((chunk) => {
    const gap = chunk.box.y0 - grown.y1;
    const off = Math.abs(chunk.box.x0 + chunk.box.x1 - drawn.x0 - drawn.x1) / 2;
    const first = chunk.pieces[0];
    if (first === undefined || labels.includes(first) || gap < -MARGIN || gap > AXIS_GAP_EM * chunk.size) return false;
    const text = first.glyphs.map((g) => g.text).join('');
    return glyphCount(chunk) <= AXIS_GLYPHS && off <= AXIS_OFF_MIDDLE * boxWidth(drawn) && !CAPTION_START.test(text);
  });
  return found ?? null;
}

/** Boxes of the words that run up or down the page: titles of upright axes. */
export function turnedBoxes(raw: RawPage, toFrame: (box: Box) => Box): readonly Box[] {
  return raw.runs.flatMap((run) => {
    const turn = quarterTurn(run.angle);
    const [first] = run.glyphs;
    if (first === undefined || run.vertical || (turn !== 90 && turn !== 270) || run.glyphs.length > TITLE_GLYPHS)
      return [];
    const ends = run.glyphs.map((g) => (turn === 90 ? g.y + g.width : g.y - g.width));
    const [y0, y1] = [Math.min(first.y, ...ends), Math.max(first.y, ...ends)];
    const [x0, x1] = [first.x - run.size, first.x + run.size];
    return [toFrame({ x0, x1, y0, y1 })];
  });
}

/** Grows a drawing by the sideways words that stand at its sides. */
function withTurned(box: Box, turned: readonly Box[]): Box {
  return turned.reduce((grown, words) => {
    const apart = Math.max(words.x0 - box.x1, box.x0 - words.x1);
    const beside = words.y0 >= box.y0 - MARGIN && words.y1 <= box.y1 + MARGIN;
    return beside && apart <= SIDE_GAP ? unionBox(grown, words) : grown;
  }, box);
}

/** Part of a box that the letters in it take. */
function textShare(inside: readonly Piece[], box: Box): number {
  return inside.reduce((sum, piece) => sum + boxArea(piece.box), 0) / Math.max(1, boxArea(box));
}

/** Chunks with no other chunk beside them on their line outside of the drawing: a word of a sentence is no label. */
function lonely(chunks: readonly Chunk[], box: Box): Chunk[] {
  const rows = rowsOf(chunks.filter((c) => c.box.y1 > box.y0 - 30 && c.box.y0 < box.y1 + 30));
  return rows.flatMap((row) => {
    const glyphs = row.chunks.reduce((sum, chunk) => sum + glyphCount(chunk), 0);
    return glyphs <= 3 * LABEL_GLYPHS ? row.chunks : [];
  });
}

function overlaps(a: Box, b: Box): boolean {
  const shared = intersectBox(a, b);
  return shared !== null && boxArea(shared) > OVERLAP_SHARE * Math.min(boxArea(a), boxArea(b));
}

/** Takes what lies under a drawing out of the figures: images that it draws over are one picture with it, shown as one crop. */
function takeUnder(found: FoundFigure[], drawn: Box): readonly FoundFigure[] {
  const under = found.filter(({ block }) => block.layer === 'body' && overlaps(block.box, drawn));
  for (const figure of under) found.splice(found.indexOf(figure), 1);
  return under;
}

/** Adds a crop of what is drawn and written in a box, with the pictures under it. */
function addDrawn(found: FoundFigure[], { box, pieces }: Chart, page: { width: number; height: number }): void {
  const text = linesOfPieces([...pieces])
    .map(lineText)
    .join(' ')
    .replaceAll(PICTURE_SIGN, '');
  const framed = {
    x0: Math.max(0, box.x0 - MARGIN),
    y0: Math.max(0, box.y0 - MARGIN),
    x1: Math.min(page.width, box.x1 + MARGIN),
    y1: Math.min(page.height, box.y1 + MARGIN),
  };
  const under = takeUnder(found, framed);
  found.push({
    block: {
      type: 'figure',
      box: under.reduce((whole, { block }) => unionBox(whole, block.box), framed),
      layer: 'body',
      picture: { from: 'crop' },
      resourceId: null,
      alt: null,
      text,
      kind: under.length === 0 ? 'diagram' : 'picture',
    },
    pieces,
  });
}

/** Finds the figures of a page. `taken` are the boxes of tables, `charts` what is known to be drawn; boxes are in the frame. */
export function figuresOf(
  raw: RawPage,
  toFrame: (box: Box) => Box,
  page: { readonly width: number; readonly height: number; readonly upright: boolean; readonly scanned: boolean },
  pieces: readonly Piece[],
  taken: readonly Box[],
  charts: readonly Chart[],
): readonly FoundFigure[] {
  const found: FoundFigure[] = picturesOf(raw.images, toFrame, page, pieces, page.upright).map((block) => ({
    block,
    pieces: new Set<Piece>(),
  }));
  const drawings = drawingsOf(raw.paths, toFrame, page, taken);
  const outside = drawings.length === 0 ? [] : chunksOf(pieces);
  const families = new Set(outside.flatMap((c) => (glyphCount(c) > AXIS_GLYPHS ? (familyOf(c.pieces[0]) ?? []) : [])));
  const prose = new Set(looseProse(outside));
  // What lies in any drawing is that one's own, never a label of its neighbour.
  const free = outside.filter(
    (chunk) => !prose.has(chunk) && !drawings.some((other) => holdsCentre(other.box, chunk.box, MARGIN)),
  );
  const turned = turnedBoxes(raw, toFrame);
  const parts = (): readonly Box[] => raw.paths.map((path) => toFrame(path.box));
  for (const { box, pieces: own } of charts) addDrawn(found, { box: withTurned(box, turned), pieces: own }, page);
  for (const { box: bare, kind } of drawings) {
    const drawn = withTurned(bare, turned);
    const inside = pieces.filter((piece) => holdsCentre(drawn, piece.box, MARGIN));
    if (isProse(inside, drawn) || isFramedListing(inside, drawn, parts)) continue;
    if (kind === 'sketch' && textShare(inside, drawn) > SKETCH_TEXT) continue;
    const held = new Set(inside);
    // Words that reach over the edge of the drawing are whole in its crop.
    const whole = inside.map((piece) => piece.box).reduce(unionBox, drawn);
    const { box, labels } = withLabels(whole, { short: lonely(free, drawn), families }, inside);
    for (const label of labels) held.add(label);
    addDrawn(found, { box, pieces: held }, page);
  }
  const formulas = (raw.formulas ?? []).map((formula) => shownFormula(toFrame(formula.box), formula.text));
  if (page.scanned) return [...found, ...formulas];
  return [
    ...withLoneIcons(found, pieces, [...taken, ...drawings.map((drawing) => drawing.box)], page.height),
    ...formulas,
  ];
}

/** A formula of a scan, cut out of it. */
function shownFormula(box: Box, text: string): FoundFigure {
  const picture = { from: 'crop' } as const;
  const block = {
    type: 'figure',
    box,
    layer: 'body',
    picture,
    resourceId: null,
    alt: null,
    text,
    kind: 'formula',
  } as const;
  return { block, pieces: new Set() };
}

/** Small images alone on their line brought into the text. */
function withLoneIcons(
  found: readonly FoundFigure[],
  pieces: readonly Piece[],
  taken: readonly Box[],
  pageHeight: number,
): readonly FoundFigure[] {
  const icons = found.flatMap(({ block }) => (isOrnament(block.box) && block.layer !== 'body' ? [block.box] : []));
  if (icons.length === 0) return found;
  const shown = found.flatMap(({ block }) => (block.layer === 'body' ? [block.box] : []));
  const alone = aloneOnLine(icons, pieces, [...taken, ...shown], pageHeight);
  return found.map((f) => (alone.has(f.block.box) ? { ...f, block: { ...f.block, layer: 'body' } } : f));
}
