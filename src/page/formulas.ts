// Rows of one column in, displayed formulas out that have no faithful text: fractions, big operators, matrices.
import type { Box } from '../model/geometry.ts';
import { unionBox } from '../model/geometry.ts';
import type { FigureBlock } from '../model/page.ts';
import type { RawPage } from '../model/raw-page.ts';
import type { Chunk } from './chunks.ts';
import { DISPLAY_INDENT_EM, holdsFraction, isFormula, overlap, stackAround, touchesProse } from './formula-stack.ts';
import type { Piece } from './ink.ts';
import { lineText } from './line-text.ts';
import { type FormulaMathml, formulaMathml } from './math/formula-mathml.ts';
import { type Traits, traitsOf } from './row-traits.ts';
import type { Row } from './rows.ts';
import { linesOfPieces } from './table-cells.ts';

export type RowsAndFormulas = { readonly rows: readonly Row[]; readonly formulas: readonly FigureBlock[] };

/** Part of a row's height beside a tall sign from which the sign stands in it. */
const TALL_SHARE = 0.25;
/** White in em between the lines of one display; displays of their own stand further apart. */
const DISPLAY_LEADING_EM = 0.65;
/** Points around a formula, for brackets and bars that stand out. */
const MARGIN = 3;

const EQUATION_NUMBER = /\(\s*[\p{L}\d]{1,3}(?:[.-]\d{1,3}){0,2}[a-z]?\s*\)$/u;
/** The same alone before an equation, and the white in em behind it: an item of a list stands nearer to its mark. */
const NUMBER_BEFORE = /^\(\s*(?:\p{L}\.?)?\d{1,3}(?:[.-]\d{1,3}){0,2}[a-z]?\s*\)$/u;
const NUMBER_GAP_EM = 1.5;

/** Whether a row stands apart from running text: set in from the column's edge, or numbered at its end or far before it. */
function isDisplayed(row: Row, left: number): boolean {
  const chunks = [...row.chunks].sort((a, b) => a.box.x0 - b.box.x0);
  const first = chunks[0];
  const second = chunks[1];
  const last = chunks.at(-1);
  if (first === undefined || last === undefined) return false;
  const far = second !== undefined && second.box.x0 - first.box.x1 >= NUMBER_GAP_EM * row.size;
  if (far && NUMBER_BEFORE.test(chunkText(first))) return true;
  if (row.box.x0 > left + DISPLAY_INDENT_EM * row.size) return !startsWithBullet(row);
  return EQUATION_NUMBER.test(chunkText(last));
}

function chunkText(chunk: Chunk): string {
  return chunk.pieces.map((piece) => piece.glyphs.map((glyph) => glyph.text).join('')).join('');
}

function startsWithBullet(row: Row): boolean {
  const first = [...row.chunks].sort((a, b) => a.box.x0 - b.box.x0)[0];
  return first !== undefined && /^([•∙◦▪–]|\(?\w{1,2}[.)])/u.test(chunkText(first));
}

type Part = { box: Box; pieces: readonly Piece[] };
type JoinedPart = Part & { parts: readonly Part[] };

/** Joins stacks that touch: the rows of one formula that is built around several cores. */
function joinedParts(parts: readonly Part[]): readonly JoinedPart[] {
  const out: JoinedPart[] = [];
  for (const part of [...parts].sort((a, b) => a.box.y0 - b.box.y0)) {
    const last = out[out.length - 1];
    // Crops that would overlap with their margins are one.
    if (last !== undefined && part.box.y0 - last.box.y1 < 2 * MARGIN) {
      last.box = unionBox(last.box, part.box);
      last.pieces = [...last.pieces, ...part.pieces];
      last.parts = [...last.parts, part];
    } else out.push({ ...part, parts: [part] });
  }
  return out;
}

function figureOf({ box, pieces }: Part, made: FormulaMathml | null): FigureBlock {
  return {
    type: 'figure',
    box: {
      x0: Math.max(0, box.x0 - MARGIN),
      y0: Math.max(0, box.y0 - MARGIN),
      x1: box.x1 + MARGIN,
      y1: box.y1 + MARGIN,
    },
    layer: 'body',
    picture: { from: 'crop' },
    resourceId: null,
    alt: null,
    text: made?.text ?? linesOfPieces(pieces).map(lineText).join(' '),
    kind: 'formula',
    formula: made === null ? null : { mathml: made.mathml, number: made.number },
  };
}

/** Formulas as MathML: whole where that can be, else each part of it, else its picture. */
function blocksOf(whole: JoinedPart, raw: RawPage | null): readonly FigureBlock[] {
  const made = raw === null ? null : formulaMathml(raw, whole.box);
  if (made !== null || raw === null) return [figureOf(whole, made)];
  const single = whole.parts.map((part) => figureOf(part, formulaMathml(raw, part.box)));
  return single.length > 1 && single.every((block) => block.formula != null) ? single : [figureOf(whole, null)];
}

type Group = { readonly wholes: readonly JoinedPart[]; readonly rows: readonly number[]; readonly box: Box };

/** A formula with the equations of one line, and the other formulas, that stand close over and under it. */
function grouped(
  whole: JoinedPart,
  wholes: readonly JoinedPart[],
  rows: readonly Row[],
  free: ReadonlySet<number>,
  em: number,
): Group {
  const own = { wholes: [whole], rows: [] as number[], box: whole.box };
  const near = (box: Box): boolean => {
    const gap = Math.max(box.y0 - own.box.y1, own.box.y0 - box.y1);
    return gap < DISPLAY_LEADING_EM * em && gap > -0.5 * (box.y1 - box.y0);
  };
  for (let grown = true; grown; ) {
    const other = wholes.find((candidate) => !own.wholes.includes(candidate) && near(candidate.box));
    const at = rows.findIndex((row, i) => free.has(i) && !own.rows.includes(i) && near(row.box));
    const row = rows[at];
    if (other !== undefined) own.wholes.push(other);
    if (row !== undefined) own.rows.push(at);
    own.box = unionBox(unionBox(own.box, other?.box ?? own.box), row?.box ?? own.box);
    grown = other !== undefined || row !== undefined;
  }
  return own;
}

export type FormulaContext = {
  /** The page, where its glyphs stand in the frame as they are: not on turned pages. */
  readonly raw: RawPage | null;
  /** Ink of big signs, which reach beyond the rows that they stand in. */
  readonly tall: readonly Box[];
  /** Bars of the fractions. */
  readonly bars: readonly Box[];
  /** Size of the body type, points. */
  readonly em: number;
};

/** A row with the big signs in it at their full height. */
function withTallInk(row: Row, tall: readonly Box[]): Row {
  let { box } = row;
  for (const sign of tall) {
    const middle = (sign.x0 + sign.x1) / 2;
    if (middle > row.box.x0 && middle < row.box.x1 && overlap(sign, row.box) > TALL_SHARE * (row.box.y1 - row.box.y0))
      box = { ...box, y0: Math.min(box.y0, sign.y0), y1: Math.max(box.y1, sign.y1) };
  }
  return box === row.box ? row : { ...row, box };
}

/** Takes displayed formulas that are built in two dimensions out of a column's rows (top to bottom). */
export function formulasIn(given: readonly Row[], left: number, context: FormulaContext): RowsAndFormulas {
  const rows = context.tall.length === 0 ? given : given.map((row) => withTallInk(row, context.tall));
  const traits = rows.map(traitsOf);
  const fractions = rows.map((row, i) => holdsFraction(row, traits[i] ?? traitsOf(row), context.bars));
  const isCore = (own: Traits, i: number): boolean => isFormula(own) || fractions[i] === true;
  const taken = new Set<number>();
  const parts: Part[] = [];
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i];
    const own = traits[i];
    if (row === undefined || own === undefined || taken.has(i) || !isCore(own, i) || !isDisplayed(row, left)) continue;
    const stack = stackAround(rows, traits, i, taken, { left, ...context });
    const fresh = rows.slice(stack.from, stack.to + 1);
    const built = stack.stacked || fractions.slice(stack.from, stack.to + 1).includes(true);
    if (!built || touchesProse(rows, traits, stack.box, stack.from, stack.to)) continue;
    for (let k = stack.from; k <= stack.to; k++) taken.add(k);
    parts.push({ box: stack.box, pieces: fresh.flatMap((r) => r.chunks.flatMap((c) => c.pieces)) });
  }
  const free = new Set<number>();
  rows.forEach((row, i) => {
    const own = traits[i];
    if (own !== undefined && !taken.has(i) && isFormula(own) && isDisplayed(row, left)) free.add(i);
  });
  const wholes = joinedParts(parts);
  const formulas: FigureBlock[] = [];
  const done = new Set<JoinedPart>();
  for (const whole of wholes) {
    if (done.has(whole)) continue;
    const open = wholes.filter((other) => !done.has(other));
    const group = grouped(whole, open, rows, free, context.em);
    const several = context.raw !== null && (group.rows.length > 0 || group.wholes.length > 1);
    const made = several && context.raw !== null ? formulaMathml(context.raw, group.box) : null;
    if (made === null) {
      done.add(whole);
      formulas.push(...blocksOf(whole, context.raw));
      continue;
    }
    for (const other of group.wholes) done.add(other);
    for (const i of group.rows) {
      taken.add(i);
      free.delete(i);
    }
    formulas.push(figureOf({ box: group.box, pieces: [] }, made));
  }
  return { rows: given.filter((_, i) => !taken.has(i)), formulas };
}
