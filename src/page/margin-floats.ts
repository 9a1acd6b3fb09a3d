// Blocks of a page in reading order, what is drawn in its margins, and captions there in; out: each drawing behind the block
// that it stands beside, and each caption behind its own: the drawing over or under it, or the table or figure beside it.
import { overlapX, overlapY } from '../model/geometry.ts';
import type { PageBlock, TextBlock } from '../model/page.ts';
import { withAsides } from './aside-blocks.ts';
import { namesFloat } from './chart-text.ts';
import type { Chunk } from './chunks.ts';

/** White between a caption in the margin and a drawing over or under it, and between their heights where it stands beside, em. */
const OVER_EM = 2.5;
const BESIDE_EM = 1.5;
/** Points by which a drawing may begin over the block that it stands beside. */
const LEVEL = 6;

const isFloat = (block: PageBlock): boolean =>
  (block.type === 'figure' && block.layer === 'body' && block.kind !== 'formula') || block.type === 'table';

/** How far a float is from a caption, points; null for none that the caption can be of. */
function distance({ box, lines }: TextBlock, float: PageBlock): number | null {
  const em = lines[0]?.size ?? 0;
  const apart = Math.max(float.box.y0 - box.y1, box.y0 - float.box.y1, 0);
  if (overlapX(float.box, box) > 0) return apart <= OVER_EM * em ? apart : null;
  if (overlapY(float.box, box) <= 0 && apart > BESIDE_EM * em) return null;
  // What stands over a caption in the margin is nearer than all beside it.
  return OVER_EM * em + apart;
}

/** The caption's float among the blocks; null where it has none. */
function floatOf(caption: TextBlock, blocks: readonly PageBlock[]): PageBlock | null {
  let best: { readonly block: PageBlock; readonly far: number } | null = null;
  for (const block of blocks) {
    const far = isFloat(block) ? distance(caption, block) : null;
    if (far !== null && (best === null || far < best.far)) best = { block, far };
  }
  return best?.block ?? null;
}

/** Puts drawings and captions of the margins in their places; `rest` are captions that no float stands at. */
function withMarginFloats(
  blocks: readonly PageBlock[],
  drawn: readonly PageBlock[],
  captions: readonly TextBlock[],
): { readonly blocks: readonly PageBlock[]; readonly rest: readonly TextBlock[] } {
  const out = [...blocks];
  for (const block of [...drawn].sort((a, b) => a.box.y0 - b.box.y0)) {
    const above = out.findLastIndex((other) => other.box.y0 <= block.box.y0 + LEVEL && other.layer === 'body');
    out.splice(above + 1, 0, block);
  }
  const rest: TextBlock[] = [];
  for (const caption of captions) {
    const float = floatOf(caption, out);
    if (float === null) rest.push(caption);
    else out.splice(out.indexOf(float) + 1, 0, { ...caption, role: null });
  }
  return { blocks: out, rest };
}

/** What was found in the margins, among the blocks of the text: `notes` with the chunks that they were made of. */
export function withMargins(
  blocks: readonly PageBlock[],
  drawn: readonly PageBlock[],
  notes: readonly { readonly line: readonly Chunk[]; readonly block: TextBlock | null }[],
): readonly PageBlock[] {
  const captions: TextBlock[] = [];
  const asides: TextBlock[] = [];
  for (const { line, block } of notes) if (block !== null) (namesFloat(line) ? captions : asides).push(block);
  const placed = withMarginFloats(blocks, drawn, captions);
  return withAsides(placed.blocks, [...asides, ...placed.rest]);
}
