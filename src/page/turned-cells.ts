// Pieces of an upright page and its turned runs in; out, the same with the cells of tables that stand on end among the
// pieces, each as one sign that holds its words: heads of narrow columns, keys beside several rows.
import type { Box } from '../model/geometry.ts';
import { boxHeight, boxWidth, overlapY, unionBox } from '../model/geometry.ts';
import type { RawGlyphRun, RawPage } from '../model/raw-page.ts';
import { chunksOf } from './chunks.ts';
import { boxFromFrame, type Frame, makeFrame, quarterTurn } from './frame.ts';
import { type Glyph, makePiece, type Piece } from './ink.ts';
import { lineOf, lineText } from './line-text.ts';
import { piecesOf } from './pieces.ts';
import { rulingsOf } from './rulings.ts';
import { ruledTables } from './tables-ruled.ts';

/** Cells on end of one page, at most, their lines and all turned runs; more are labels of a map. */
const MAX_CELLS = 80;
const MAX_LINES = 240;
const MAX_RUNS = 2_000;
/** Lines of one cell stand this close side by side, em; columns stand further apart. */
const LINE_EM = 1.35;
/** How far beside a head its column's entries may stand, em, how wide they are, and how far apart down the column. */
const BESIDE_EM = 1;
const ENTRY_EM = 12;
const STEP_EM = 3;
/** Entries in a head's column, and heads side by side, at least: labels of a chart have nothing below them. */
const MIN_ENTRIES = 2;
const MIN_HEADS = 2;
/** Part of a ruled table's text that stands on end, at most. */
const MAX_ON_END = 0.5;

type Cell = { readonly turn: 90 | 270; readonly box: Box; readonly glyph: Glyph };

/** The lines that stand on end, each as one sign, with its box on the page. */
function linesOnEnd(raw: RawPage, runs: readonly RawGlyphRun[], turn: 90 | 270): readonly Cell[] {
  const own = runs.filter((run) => !run.vertical && quarterTurn(run.angle) === turn);
  if (own.length === 0) return [];
  const frame = makeFrame(raw, turn, false);
  const { pieces } = piecesOf({ ...raw, runs: own }, frame, 'painted');
  return chunksOf(pieces).flatMap((chunk): readonly Cell[] => {
    const glyphs = chunk.pieces.flatMap((piece) => piece.glyphs);
    const [line, first] = [lineOf(glyphs, chunk.baseline, chunk.size), glyphs[0]];
    if (line === null || first === undefined) return [];
    const text = lineText(line).trim();
    return text === '' ? [] : [{ turn, box: boxFromFrame(frame, chunk.box), glyph: { ...first, text } }];
  });
}

/** Lines of one cell made one sign, in the order that they are read: from the left where they run up, else from the right. */
function cellsOf(lines: readonly Cell[]): readonly Cell[] {
  const sorted = [...lines].sort((a, b) => (a.turn === 270 ? a.box.x0 - b.box.x0 : b.box.x0 - a.box.x0));
  const cells: Cell[] = [];
  for (const line of sorted) {
    const at = cells.findIndex(({ turn, box, glyph }) => {
      const apart = Math.max(line.box.x0 - box.x1, box.x0 - line.box.x1);
      return turn === line.turn && apart < (LINE_EM - 1) * glyph.size && overlapY(box, line.box) > 0;
    });
    const cell = cells[at];
    if (cell === undefined) cells.push(line);
    else {
      const glyph = { ...cell.glyph, text: `${cell.glyph.text} ${line.glyph.text}` };
      cells[at] = { ...cell, box: unionBox(cell.box, line.box), glyph };
    }
  }
  return cells;
}

/** Cells without the tags that several share: browsers draw turned cells as forms, whose numbers are not the page's. */
function withOwnTags(cells: readonly Cell[]): readonly Cell[] {
  const owners = new Map<number | null, number>();
  for (const { glyph } of cells) owners.set(glyph.ink.mcid, (owners.get(glyph.ink.mcid) ?? 0) + 1);
  return cells.map((cell) => {
    const { ink } = cell.glyph;
    if (ink.mcid === null || owners.get(ink.mcid) === 1) return cell;
    return { ...cell, glyph: { ...cell.glyph, ink: { ...ink, mcid: null } } };
  });
}

/** Whether short entries follow each other below a cell. */
function headsColumn({ box, glyph }: Cell, pieces: readonly Piece[]): boolean {
  const x = (box.x0 + box.x1) / 2;
  const reach = BESIDE_EM * glyph.size;
  const below = pieces
    .filter((piece) => piece.box.x0 - reach <= x && piece.box.x1 + reach >= x && piece.baseline > box.y1)
    .sort((a, b) => a.baseline - b.baseline);
  let [last, entries] = [box.y1, 0];
  for (const piece of below) {
    if (piece.baseline - last > STEP_EM * glyph.size || boxWidth(piece.box) > ENTRY_EM * glyph.size) break;
    [last, entries] = [piece.baseline, entries + 1];
  }
  return entries >= MIN_ENTRIES;
}

function isBeside(a: Cell, b: Cell): boolean {
  const shared = overlapY(a.box, b.box);
  return a.turn === b.turn && shared >= 0.5 * Math.min(boxHeight(a.box), boxHeight(b.box));
}

function asPiece({ box, glyph }: Cell, baseline: number, order: number): Piece | null {
  const x = (box.x0 + box.x1) / 2;
  const half = glyph.size / 2;
  return makePiece([{ ...glyph, x0: x - half, x1: x + half, y: baseline }], order);
}

/** The baseline of the row that heads on end stand in: that of the lowest head beside them which does not, or their feet. */
function rowOf(heads: readonly Cell[], pieces: readonly Piece[]): number {
  const top = Math.min(...heads.map(({ box }) => box.y0));
  const foot = Math.max(...heads.map(({ box }) => box.y1));
  const size = heads[0]?.glyph.size ?? 0;
  const beside = pieces.filter(
    (p) => p.baseline >= top && p.baseline <= foot + size / 2 && boxWidth(p.box) <= ENTRY_EM * size,
  );
  return beside.length === 0 ? foot : Math.max(...beside.map((piece) => piece.baseline));
}

function headPieces(cells: readonly Cell[], pieces: readonly Piece[]): ReadonlyMap<Cell, Piece> {
  const heading = cells.filter((cell) => headsColumn(cell, pieces));
  const found = new Map<Cell, Piece>();
  for (const cell of heading) {
    const row = heading.filter((other) => isBeside(cell, other));
    const piece = row.length < MIN_HEADS ? null : asPiece(cell, rowOf(row, pieces), pieces.length + found.size);
    if (piece !== null) found.set(cell, piece);
  }
  return found;
}

/** Cells on end that a table's rulings enclose. */
function ruledPieces(raw: RawPage, cells: readonly Cell[], pieces: readonly Piece[]): ReadonlyMap<Cell, Piece> {
  const rulings = rulingsOf(raw.paths, (box) => box);
  const found = new Map<Cell, Piece>();
  if (rulings.vertical.length === 0 || cells.length === 0) return found;
  const placed = cells.map((cell, i) => {
    const middle = (cell.box.y0 + cell.box.y1) / 2;
    return { cell, piece: asPiece(cell, middle + 0.3 * cell.glyph.size, pieces.length + i) };
  });
  const onEnd = new Set(placed.flatMap(({ piece }) => piece ?? []));
  // A table all of whose cells stand on end lies sideways itself.
  const tables = ruledTables(rulings, [...pieces, ...onEnd], false).filter((table) => {
    const own = [...table.pieces].filter((piece) => onEnd.has(piece)).length;
    return own <= MAX_ON_END * table.pieces.size;
  });
  for (const { cell, piece } of placed) {
    if (piece !== null && tables.some((table) => table.pieces.has(piece))) found.set(cell, piece);
  }
  return found;
}

type Text = { readonly pieces: readonly Piece[]; readonly turned: readonly RawGlyphRun[] };

/** Brings the cells that stand on end among the pieces. */
export function withTurnedCells(raw: RawPage, frame: Frame, text: Text): Text {
  const { pieces, turned } = text;
  if (frame.turn !== 0 || frame.vertical || turned.length === 0 || turned.length > MAX_RUNS) return text;
  const lines = [...linesOnEnd(raw, turned, 90), ...linesOnEnd(raw, turned, 270)];
  const cells = lines.length > MAX_LINES ? [] : withOwnTags(cellsOf(lines));
  if (cells.length === 0 || cells.length > MAX_CELLS) return text;
  const ruled = ruledPieces(raw, cells, pieces);
  const heads = headPieces(
    cells.filter((cell) => !ruled.has(cell)),
    pieces,
  );
  const found = [...ruled, ...heads];
  if (found.length === 0) return text;
  const isCell = (run: RawGlyphRun): boolean => {
    const turn = run.vertical ? null : quarterTurn(run.angle);
    const [first] = run.glyphs;
    return found.some(
      ([{ box, ...cell }]) =>
        cell.turn === turn &&
        first !== undefined &&
        first.x >= box.x0 - 1 &&
        first.x <= box.x1 + 1 &&
        first.y >= box.y0 - 1 &&
        first.y <= box.y1 + 1,
    );
  };
  return {
    pieces: [...pieces, ...found.map(([, piece]) => piece)],
    turned: turned.filter((run) => !isCell(run)),
  };
}
