// Numbers of a page and its chunks in; out: the numbers that count the lines of program text through all of a page, with
// prose between its parts. Evidence: one edge, smaller type than the code that most of them stand before, and each is one
// more than the number above it; beside the others nothing stands, for they count blank lines.
import type { Chunk } from './chunks.ts';
import { isMonoLine } from './mono-line.ts';
import type { Numbered } from './numbered-chunks.ts';

/** Fewest numbers on a page, and the part of them that must stand before code. */
const MIN_NUMBERS = 4;
const CODE_SHARE = 0.5;
/** Numbers of this part of their code's size or less are smaller than it. */
const SMALLER = 0.86;
/** Rows are level where their baselines differ by less, em; the code begins within so much white, em. */
const LEVEL_EM = 0.3;
const NEAR_EM = 40;
/** Edges of the numbers that differ by less, em, and sizes that differ by less, points, are one. */
const SAME_EDGE_EM = 0.35;
const SAME_SIZE = 0.3;

type Kind = 'code' | 'blank' | 'other';

const isCode = (chunk: Chunk): boolean => chunk.pieces.every((piece) => isMonoLine(piece.glyphs));

function kindOf({ chunk, glued }: Numbered, chunks: readonly Chunk[]): Kind {
  const whole = glued?.whole ?? chunk;
  const level = chunks.filter((c) => c !== whole && Math.abs(c.baseline - chunk.baseline) <= LEVEL_EM * c.size);
  const beside = glued === null ? level : [glued.rest, ...level];
  if (beside.length === 0) return 'blank';
  const isBefore = ({ box, size }: Chunk): boolean => box.x0 >= chunk.box.x1 && box.x0 - chunk.box.x1 <= NEAR_EM * size;
  return beside.every((c) => isBefore(c) && isCode(c) && chunk.size <= SMALLER * c.size) ? 'code' : 'other';
}

function goesOn(last: Numbered, next: Numbered): boolean {
  const [a, b] = [last.chunk, next.chunk];
  const near = (x: number, y: number): boolean => Math.abs(x - y) <= SAME_EDGE_EM * b.size;
  const aligned = near(a.box.x1, b.box.x1) || near(a.box.x0, b.box.x0);
  return aligned && next.value === last.value + 1 && Math.abs(a.size - b.size) <= SAME_SIZE && b.baseline > a.baseline;
}

/** The numbers of numbered program text, from the numbers of a page, which are in order from its top. */
export function codeNumbers(numbers: readonly Numbered[], chunks: readonly Chunk[]): readonly Numbered[] {
  if (numbers.length < MIN_NUMBERS) return [];
  const runs: { items: Numbered[]; code: number }[] = [];
  for (const number of numbers) {
    const kind = kindOf(number, chunks);
    if (kind === 'other') continue;
    const code = kind === 'code' ? 1 : 0;
    const run = runs.findLast(({ items }) => items.slice(-1).some((last) => goesOn(last, number)));
    if (run === undefined) runs.push({ items: [number], code });
    else {
      run.items.push(number);
      run.code += code;
    }
  }
  return runs
    .filter(({ items, code }) => items.length >= MIN_NUMBERS && code >= CODE_SHARE * items.length)
    .flatMap(({ items }) => items);
}
