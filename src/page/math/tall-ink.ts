// A raw page in; the ink of its big signs out: what TeX's extension fonts hang from the baseline.
import { type Box, unionBox } from '../../model/geometry.ts';
import type { RawPage } from '../../model/raw-page.ts';
import { bigGlyph, isExtensionEncoded } from './big-glyphs.ts';

/** Points within which parts of one bracket stand over each other, and touch. */
const SAME_X = 0.5;
const TOUCH = 1;

/** The root sign of TeX's symbol fonts, in thousandths of an em. */
const HANGING_ROOT = { height: 40, depth: 960 };

/** Boxes, in points, of all glyphs of extension fonts whose metrics are known. */
export function tallInk(raw: RawPage): readonly Box[] {
  const boxes: Box[] = [];
  const extensions = new Set(Object.keys(raw.fonts).filter((id) => isExtensionEncoded(raw.fonts[id]?.name ?? '')));
  for (const run of raw.runs) {
    if (run.angle !== 0 || run.vertical || run.renderingMode === 3) continue;
    const name = extensions.has(run.fontId) ? raw.fonts[run.fontId]?.name : undefined;
    for (const glyph of run.glyphs) {
      const own = name === undefined ? null : bigGlyph(name, glyph.text, glyph.width / run.size);
      const big = own ?? (glyph.text === '√' ? HANGING_ROOT : null);
      if (big === null) continue;
      const above = (big.height / 1000) * run.size;
      const below = (big.depth / 1000) * run.size;
      boxes.push({ x0: glyph.x, x1: glyph.x + glyph.width, y0: glyph.y - above, y1: glyph.y + below });
    }
  }
  return joined(boxes);
}

/** Parts of one tall bracket stand over each other and touch. */
function joined(boxes: readonly Box[]): readonly Box[] {
  const sorted = [...boxes].sort((a, b) => Math.round(a.x0) - Math.round(b.x0) || a.y0 - b.y0);
  const out: Box[] = [];
  for (const box of sorted) {
    const last = out[out.length - 1];
    if (last !== undefined && Math.abs(last.x0 - box.x0) < SAME_X && box.y0 - last.y1 < TOUCH)
      out[out.length - 1] = unionBox(last, box);
    else out.push(box);
  }
  return out;
}
