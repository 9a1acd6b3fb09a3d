// Cells of a table that rules its columns and only groups of its rows in; out, the bands in which a key heads names in
// typewriter type, one a line, each with what is said of it beside it: a row for each name. Evidence: most of what is
// said ends before its line is full, as lines of one text do not.
import { chunksOf } from './chunks.ts';
import { type Row, rowsOf } from './rows.ts';
import type { CellBox } from './table-cells.ts';

/** A key, the names that it heads, and what is said of them. */
const MIN_COLUMNS = 3;
/** Names from which they are rows of their own. */
const MIN_NAMES = 2;
/** Part of the texts at least that end early, over all bands. */
const EARLY_SHARE = 0.5;
/** White between two glyphs from which they are of two words, em. */
const WORD_SPACE_EM = 0.15;
/** Baselines in two cells that differ by less, in em, are one row. */
const SAME_ROW_EM = 0.35;

type Line = Row['chunks'][number]['pieces'][number]['glyphs'];
type Band = {
  readonly key: CellBox;
  readonly names: readonly Row[];
  /** The cells right of the key, with their lines. */
  readonly cells: readonly { readonly cell: CellBox; readonly rows: readonly Row[] }[];
};

const linesIn = (cell: CellBox): readonly Row[] => rowsOf(chunksOf(cell.pieces));

const glyphsOf = (row: Row | undefined): Line =>
  row?.chunks.flatMap(({ pieces }) => pieces.flatMap(({ glyphs }) => glyphs.filter((g) => g.text.trim() !== ''))) ?? [];

/** Where the first word of a line ends, as a place among its glyphs. */
function wordEnd(glyphs: Line): number {
  const end = glyphs.findIndex((g, i) => i > 0 && g.x0 - (glyphs[i - 1]?.x1 ?? g.x0) > WORD_SPACE_EM * g.size);
  return end < 0 ? glyphs.length : end;
}

/** Whether a line is one word in typewriter type. */
function isName(row: Row): boolean {
  const glyphs = glyphsOf(row);
  return glyphs.length > 0 && glyphs.every(({ ink }) => ink.style.monospace) && wordEnd(glyphs) === glyphs.length;
}

const isAt = (row: Row, other: Row): boolean => Math.abs(row.baseline - other.baseline) <= SAME_ROW_EM * row.size;

/** A band of a key with names; null for any other. */
function bandOf(cells: readonly CellBox[]): Band | null {
  const [key, second, ...others] = [...cells].sort((a, b) => a.column - b.column);
  if (key === undefined || second === undefined || cells.length < MIN_COLUMNS) return null;
  if (second.pieces[0]?.glyphs[0]?.ink.style.monospace !== true) return null;
  const names = linesIn(second);
  if (names.length < MIN_NAMES || !names.every(isName) || linesIn(key).length >= names.length) return null;
  const texts = others.map((cell) => ({ cell, rows: linesIn(cell) }));
  const told = texts.every(({ rows }) => names.every((name) => rows.some((row) => isAt(row, name))));
  return told ? { key, names, cells: [{ cell: second, rows: names }, ...texts] } : null;
}

/** How many of the texts beside names begin though the line above had room for their first word, and how many there are. */
function countEarly({ names, cells }: Band, width: number): { readonly early: number; readonly all: number } {
  const rows = cells[1]?.rows ?? [];
  const early = names.slice(1).filter((name) => {
    const at = rows.findIndex((row) => isAt(row, name));
    const [row, above] = [rows[at], rows[at - 1]];
    const glyphs = glyphsOf(row);
    const word = (glyphs[wordEnd(glyphs) - 1]?.x1 ?? 0) - (glyphs[0]?.x0 ?? 0);
    return row !== undefined && above !== undefined && width - above.box.x1 > word + WORD_SPACE_EM * row.size;
  });
  return { early: early.length, all: names.length - 1 };
}

/** The bands, each by its place among all, whose names are rows. */
export function namedBands(bands: readonly (readonly CellBox[])[]): ReadonlyMap<number, Band> {
  const found = new Map(
    bands.flatMap((cells, i): [number, Band][] => {
      const band = bandOf(cells);
      return band === null ? [] : [[i, band]];
    }),
  );
  const ends = [...found.values()].flatMap(({ cells }) => cells[1]?.rows.map((row) => row.box.x1) ?? []);
  const width = Math.max(...ends);
  let [early, all] = [0, 0];
  for (const band of found.values()) {
    const counted = countEarly(band, width);
    early += counted.early;
    all += counted.all;
  }
  return early >= EARLY_SHARE * all ? found : new Map();
}

/** The cells of a band with a row for each name, the first of them in row `firstRow`; the key is over all of them. */
export function splitByNames({ key, names, cells }: Band, firstRow: number): CellBox[] {
  const parts = cells.flatMap(({ cell, rows }) =>
    names.map((name, k): CellBox => {
      const next = names[k + 1];
      const own = rows.filter((row) => {
        const slack = SAME_ROW_EM * row.size;
        const begun = k === 0 || row.baseline >= name.baseline - slack;
        return begun && (next === undefined || row.baseline < next.baseline - slack);
      });
      const pieces = own.flatMap((row) => row.chunks.flatMap((chunk) => chunk.pieces));
      return { ...cell, row: firstRow + k, rowSpan: 1, pieces };
    }),
  );
  return [{ ...key, row: firstRow, rowSpan: names.length }, ...parts];
}
