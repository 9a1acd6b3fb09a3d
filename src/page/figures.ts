// Drawings and images of a page in, figure blocks out, each with the pieces of text that lie in it.
import type { Box } from '../model/geometry.ts';
import { boxArea, boxWidth, holdsCentre, intersectBox, unionBox, unionBoxes } from '../model/geometry.ts';
import { type FigureBlock, type PageBlock, PICTURE_SIGN } from '../model/page.ts';
import type { RawPage } from '../model/raw-page.ts';
import { captionedDrawings } from './captioned-drawings.ts';
import { captionedPage, captionFrames } from './captioned-page.ts';
import { edgeProse, looseProse, namesFigure, tails } from './chart-text.ts';
import type { Chart } from './charts.ts';
import { chunksOf } from './chunks.ts';
import { AXIS_GLYPHS, familyOf, glyphCount, lonely, withLabels } from './drawing-labels.ts';
import { type Drawing, drawingsOf } from './drawings.ts';
import { quarterTurn } from './frame.ts';
import { isFramedListing } from './framed-listing.ts';
import type { Piece } from './ink.ts';
import { labelledPictures } from './labelled-pictures.ts';
import { lineText } from './line-text.ts';
import { withoutOrnaments } from './lone-drawings.ts';
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
/** Part of the smaller of two pictures that the other covers, from which they are one. */
const OVERLAP_SHARE = 0.3;
/** Words beside an upright axis: so many letters at most, this far away in points, past the numbers of its ticks. */
const TITLE_GLYPHS = 60;
const SIDE_GAP = 40;
/** Words that hang from a drawing, as the leaves of a tree do, stand this far from it, points. */
const LEAF_GAP = 10;
/** Part of a sketch that the letters in it take at most; a round frame around text has more. */
const SKETCH_TEXT = 0.15;
/** Points added around a drawing, so that strokes at its edge are whole. */
const MARGIN = 2;

/** The place that a block takes among the text: of a drawing, without what was added around it, which a gutter may lack. */
export function placeOf(block: PageBlock): Box {
  const { box } = block;
  if (block.type !== 'figure' || block.kind !== 'diagram' || boxWidth(box) <= 2 * MARGIN) return box;
  return { ...box, x0: box.x0 + MARGIN, x1: box.x1 - MARGIN };
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

/** Places of all runs that do not stand upright in their lines. */
function sidewaysOf(raw: RawPage, toFrame: (box: Box) => Box): readonly Box[] {
  return raw.runs.flatMap(({ glyphs, vertical, angle }) => {
    if (!vertical && quarterTurn(angle) === 0) return [];
    return unionBoxes(glyphs.map(({ x, y }) => toFrame({ x0: x, x1: x, y0: y, y1: y }))) ?? [];
  });
}

/** Grows a drawing by the sideways words that stand at its sides. */
function withTurned(box: Box, turned: readonly Box[]): Box {
  return turned.reduce((grown, words) => {
    const apart = Math.max(words.x0 - box.x1, box.x0 - words.x1);
    const beside = words.y0 >= box.y0 - MARGIN && words.y1 <= box.y1 + MARGIN;
    const below = Math.max(words.y0 - box.y1, box.y0 - words.y1);
    const over = words.x0 >= box.x0 - LEAF_GAP && words.x1 <= box.x1 + LEAF_GAP;
    return (beside && apart <= SIDE_GAP) || (over && below <= LEAF_GAP) ? unionBox(grown, words) : grown;
  }, box);
}

/** Part of a box that the letters in it take. */
function textShare(inside: readonly Piece[], box: Box): number {
  return inside.reduce((sum, piece) => sum + boxArea(piece.box), 0) / Math.max(1, boxArea(box));
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

type Around = {
  readonly pieces: readonly Piece[];
  readonly turned: readonly Box[];
  /** Boxes of all that is drawn. */
  readonly parts: () => readonly Box[];
  readonly page: { readonly width: number; readonly height: number };
};

/** Adds drawings that hold no running text, each with the words in it and its labels. */
function addDrawings(
  found: FoundFigure[],
  drawings: readonly Drawing[],
  { pieces, turned, page, parts }: Around,
): void {
  if (drawings.length === 0) return;
  const outside = chunksOf(pieces);
  const families = new Set(outside.flatMap((c) => (glyphCount(c) > AXIS_GLYPHS ? (familyOf(c.pieces[0]) ?? []) : [])));
  const prose = new Set([...looseProse(outside), ...edgeProse(outside), ...tails(outside)]);
  // What lies in any drawing is that one's own, never a label of its neighbour.
  const free = outside.filter(
    (chunk) => !prose.has(chunk) && !drawings.some((other) => holdsCentre(other.box, chunk.box, MARGIN)),
  );
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
}

/** Boxes of the figures that are part of the text. */
function shownIn(found: readonly FoundFigure[]): readonly Box[] {
  return found.flatMap(({ block }) => (block.layer === 'body' ? [block.box] : []));
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
  const captioned =
    page.scanned || raw.paths.length === 0 || !namesFigure(pieces)
      ? null
      : captionedPage(
          raw.paths.map((path) => ({ path, box: toFrame(path.box) })),
          pieces,
          { ...page, sideways: sidewaysOf(raw, toFrame) },
        );
  const frames = captioned === null ? new Set() : captionFrames(captioned);
  const paths = frames.size === 0 ? raw.paths : raw.paths.filter((path) => !frames.has(path));
  const drawings = withoutOrnaments(drawingsOf(paths, toFrame, page, taken), pieces);
  const turned = turnedBoxes(raw, toFrame);
  const parts = (): readonly Box[] => raw.paths.map((path) => toFrame(path.box));
  const labelled = page.scanned ? [] : labelledPictures(shownIn(found), pieces);
  for (const { box, pieces: own } of [...labelled, ...charts])
    addDrawn(found, { box: withTurned(box, turned), pieces: own }, page);
  addDrawings(found, drawings, { pieces, turned, page, parts });
  const shown = shownIn(found);
  const named =
    captioned === null
      ? []
      : captionedDrawings(captioned, { solid: taken, figures: shown }).map((box): Drawing => ({ box, kind: 'sure' }));
  addDrawings(found, named, { pieces, turned, page, parts });
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
  const shown = shownIn(found);
  const alone = aloneOnLine(icons, pieces, [...taken, ...shown], pageHeight);
  return found.map((f) => (alone.has(f.block.box) ? { ...f, block: { ...f.block, layer: 'body' } } : f));
}
