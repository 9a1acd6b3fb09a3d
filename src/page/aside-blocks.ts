// Blocks of a page in reading order and its side notes as blocks in; out: each note behind the paragraph beside it, or
// before it where a bold side head stands level with the paragraph's first line.
import { boxHeight, unionBoxes } from '../model/geometry.ts';
import type { PageBlock, TextBlock } from '../model/page.ts';
import type { FlowLine } from './flow-line.ts';

/** Baselines of a side head and of the paragraph's first line differ by at most this, em. */
const LEVEL_EM = 0.5;

/** A note whose first baseline is so far below that of the paragraph beside it, em, stands beside a later line of it. */
const AMID_EM = 2;

/** The structure type of what stands aside from the text (ISO 32000-2, table 365). */
const ASIDE = 'Aside';

/** Part of the page's height at each edge where artifacts of a tagged page are furniture. */
const FURNITURE_BAND = 0.1;

/** Lines in one block of a given layer. */
export function blockOf(lines: readonly FlowLine[], layer: TextBlock['layer']): TextBlock | null {
  const box = unionBoxes(lines.map((l) => l.line.box));
  if (box === null) return null;
  return {
    type: 'text',
    box,
    layer,
    lines: lines.map((l) => l.line),
    column: { x0: box.x0, x1: box.x1 },
    writing: 'horizontal',
    role: lines[0]?.role ?? null,
  };
}

/** Types of a note that say no more than that it is text, as browsers tag what floats in a margin. */
const PLAIN: ReadonlySet<string> = new Set(['P', 'Span', 'Div', 'NonStruct', 'Sect', 'Part', 'Document']);

/** A side note as a block. */
export function asideOf(lines: readonly FlowLine[]): TextBlock | null {
  const block = blockOf(lines, 'body');
  if (block === null) return null;
  const role = block.role !== null && PLAIN.has(block.role) ? null : block.role;
  return { ...block, role: role === null && !lines.every((l) => l.bold) ? ASIDE : role };
}

function isLevel(note: TextBlock, block: PageBlock): boolean {
  const [a, b] = [note.lines[0], block.type === 'text' ? block.lines[0] : undefined];
  return a !== undefined && b !== undefined && Math.abs(a.baseline - b.baseline) <= LEVEL_EM * b.size;
}

/** Whether a note in bold type stands beside a later line of a paragraph: no side head does. */
function isAmid({ lines, box }: TextBlock, blocks: readonly PageBlock[]): boolean {
  const [first] = lines;
  if (first === undefined) return false;
  const beside = blocks.find((b) => b.type === 'text' && b.box.y0 <= box.y0 && b.box.y1 >= first.baseline);
  const line = beside?.type === 'text' ? beside.lines[0] : undefined;
  return line !== undefined && first.baseline - line.baseline > AMID_EM * line.size;
}

/** Puts side notes among the blocks of the text. */
export function withAsides(blocks: readonly PageBlock[], given: readonly TextBlock[]): readonly PageBlock[] {
  const out = [...blocks];
  const notes = given.map((note) => (note.role === null && isAmid(note, blocks) ? { ...note, role: ASIDE } : note));
  for (const note of notes) {
    const first = note.lines[0];
    const y = first === undefined ? note.box.y0 : (first.box.y0 + first.box.y1) / 2;
    const beside = out.findIndex((b) => !notes.includes(b as TextBlock) && b.box.y0 <= y && b.box.y1 >= y);
    const above = out.reduce((best, b, i) => (b.box.y0 <= y && !notes.includes(b as TextBlock) ? i : best), -1);
    const at = beside >= 0 ? beside : above;
    const head = note.role === null && at >= 0 && out[at] !== undefined && isLevel(note, out[at]);
    let place = head ? at : at + 1;
    while (!head && notes.includes(out[place] as TextBlock)) place++;
    out.splice(place, 0, note);
  }
  return out;
}

/** What a tagged page calls an artifact: furniture at its edges, text elsewhere. */
export function furnitureMarked(block: PageBlock, pageHeight: number): PageBlock {
  if (block.type !== 'text' || block.role !== 'Artifact') return block;
  const band = FURNITURE_BAND * pageHeight;
  const atEdge =
    block.box.y1 <= band + boxHeight(block.box) || block.box.y0 >= pageHeight - band - boxHeight(block.box);
  return { ...block, layer: atEdge ? 'furniture' : 'body', role: atEdge ? block.role : null } satisfies TextBlock;
}
