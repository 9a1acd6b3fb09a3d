// Parts of a formula in; the same with accents set on what they stand over.
import { type Box, unionBox } from '../../model/geometry.ts';
import { groupBox, lineBase, type MathBox, middleX, node, token } from './math-box.ts';
import { tokenOf } from './tokens.ts';

/** How far in em an accent may stand over its own place, which fits letters without ascenders. */
const MAX_RAISE_EM = 0.45;
/** How far in em an accent's middle may lie beyond its letter, which leans. */
const LEAN_EM = 0.25;

/** The sign that MathML sets for an accent, with spacing and combining forms made one. */
const SIGNS: Readonly<Record<string, string>> = {
  '\u0300': '`',
  '\u0301': '´',
  '\u0302': '^',
  ˆ: '^',
  '\u0303': '˜',
  '~': '˜',
  '\u0304': '¯',
  ˉ: '¯',
  '\u0306': '˘',
  '\u0307': '˙',
  '\u0308': '¨',
  '\u030a': '˚',
  '\u030c': 'ˇ',
  '\u20d6': '←',
  '\u20d7': '→',
  '\u20db': '⃛',
};

function bearers(accent: MathBox, boxes: readonly MathBox[]): readonly MathBox[] {
  const fits = (box: MathBox): boolean => {
    if (box.role === 'accent' || box.onAxis || box.role === 'radical') return false;
    const ratio = accent.size / box.size;
    const raise = box.base - accent.base;
    return ratio > 0.8 && ratio < 1.5 && raise > -0.2 * box.size && raise < MAX_RAISE_EM * box.size;
  };
  const wide = accent.x1 - accent.x0 > 0.8 * accent.size;
  if (wide) {
    const slack = 0.1 * accent.size;
    return boxes.filter((box) => fits(box) && box.x0 >= accent.x0 - slack && box.x1 <= accent.x1 + slack);
  }
  const middle = middleX(accent);
  const best = boxes
    .filter((box) => fits(box) && middle >= box.x0 - 0.02 * box.size && middle <= box.x1 + LEAN_EM * box.size)
    .sort((a, b) => Math.abs(middleX(a) - middle) - Math.abs(middleX(b) - middle))[0];
  return best === undefined ? [] : [best];
}

/** Sets each accent on its letter (or letters, for a wide one); null where an accent has none. */
export function withAccents(boxes: readonly MathBox[]): readonly MathBox[] | null {
  let out = boxes;
  const waiting = boxes.filter((box) => box.role === 'accent');
  const done = new Set<MathBox>();
  for (const accent of waiting) {
    if (done.has(accent)) continue;
    const base = [...bearers(accent, out)].sort((a, b) => a.x0 - b.x0);
    const first = base[0];
    if (first === undefined) return null;
    // Two arrows over one letter are an arrow with two heads, or one is only the other's shaft.
    const pair = waiting.find(
      (other) =>
        other !== accent &&
        !done.has(other) &&
        /^[\u20d6\u20d7]{2}$/.test(accent.text + other.text) &&
        Math.abs(middleX(other) - middleX(accent)) < 0.3 * accent.size &&
        Math.abs(other.base - accent.base) < 0.1 * accent.size,
    );
    const wider = pair !== undefined && pair.x1 - pair.x0 > accent.x1 - accent.x0 ? pair : accent;
    const twoHeads = pair !== undefined && Math.abs(pair.x1 - pair.x0 - (accent.x1 - accent.x0)) < 0.1 * accent.size;
    const sign = twoHeads ? '↔' : (SIGNS[wider.text] ?? wider.text);
    const stretchy = base.length > 1 ? {} : { stretchy: 'false' };
    const bases = base.map(tokenOf);
    const content = bases.length === 1 && bases[0] !== undefined ? bases[0] : node('mrow', bases);
    let box: Box = first;
    for (const part of base) box = unionBox(box, part);
    const made = node('mover', [content, token('mo', sign, stretchy)], { accent: 'true' });
    const y0 = box.y0 - 0.2 * first.size;
    const group = groupBox(
      { ...box, y0 },
      { node: made, base: lineBase(first, first.size), onAxis: false, size: first.size },
    );
    done.add(accent);
    if (pair !== undefined) done.add(pair);
    out = [...out.filter((other) => !base.includes(other) && other !== accent && other !== pair), group];
  }
  return out;
}
