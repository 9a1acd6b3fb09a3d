// One part of a formula in, its MathML token out; letters and digits that belong together become words and numbers.
import { type MathBox, type MathNode, token } from './math-box.ts';

/** Gap in em within a number or word. */
const GLUED_EM = 0.08;
/** Signs that are names rather than operators. */
const NAMES = /^[∞∅∂∇ℏℓ℘ℜℑℵ⊤⊥∠△□◇♭♮♯…⋯⋮⋱]$/u;
/** Operators that MathML would stretch where TeX has them in their plain size. */
const STRETCHES = /^[()[\]{}|‖⟨⟩⌊⌋⌈⌉/\\↑↓→←↔⇒⇔⟶]$/u;

/** Names of functions and operators that stand in upright letters. */
const FUNCTIONS =
  /^(arccos|arcsin|arctan|arg|cos|cosh|cot|coth|csc|curl|deg|det|diag|dim|div|dom|end|erf|exp|ext|gcd|grad|hom|id|im|inf|int|ker|lcm|lim|ln|log|max|min|mod|ord|pr|proj|rank|re|res|rot|sec|sgn|sign|sin|sinh|span|spec|sup|tan|tanh|tor|tr|var|vol|lim ?sup|lim ?inf|arg ?max|arg ?min)$/i;

/** Whether a word in upright letters names a function. */
export function isFunctionName(text: string): boolean {
  return FUNCTIONS.test(text);
}

/** MathML token of one part. */
export function tokenOf(box: MathBox): MathNode {
  if (box.node !== null) return box.node;
  switch (box.role) {
    case 'digit':
      return token('mn', box.text);
    case 'word':
      return isFunctionName(box.text) || box.face === 'other' ? token('mi', box.text) : token('mtext', box.text);
    case 'letter':
      if (box.face === 'normal' && [...box.text].length === 1) return token('mi', box.text, { mathvariant: 'normal' });
      return token('mi', box.text);
    case 'operator':
      return token('mo', box.text, { movablelimits: 'false' });
    case 'delimiter':
      return token('mo', box.text, { stretchy: 'true' });
    default:
      if (NAMES.test(box.text)) return token('mi', box.text);
      return token('mo', box.text, STRETCHES.test(box.text) ? { stretchy: 'false' } : {});
  }
}

function italicLetters(text: string): string {
  return text.replace(/[A-Za-z]/g, (char) => {
    if (char === 'h') return 'ℎ';
    const code = char.charCodeAt(0);
    return String.fromCodePoint(code >= 0x61 ? 0x1d44e + code - 0x61 : 0x1d434 + code - 0x41);
  });
}

function joined(a: MathBox, b: MathBox, between: string): MathBox {
  const [y0, y1] = [Math.min(a.y0, b.y0), Math.max(a.y1, b.y1)];
  return { ...a, x1: b.x1, y0, y1, text: a.text + between + b.text };
}

/** Whether letters of one font that is known to set words stand side by side. */
function joinsWord(a: MathBox, b: MathBox, wordsInItalics: boolean): boolean {
  if (!/^(letter|word)$/.test(a.role) || b.role !== 'letter' || !a.textFont || !b.textFont) return false;
  if (a.face !== b.face || (a.face === 'italic' && !wordsInItalics)) return false;
  return b.x0 - a.x1 < GLUED_EM * a.size && b.x0 - a.x1 > -0.2 * a.size;
}

function joinsNumber(a: MathBox, b: MathBox, next: MathBox | undefined): boolean {
  if (a.role !== 'digit' || b.x0 - a.x1 > GLUED_EM * a.size) return false;
  if (b.role === 'digit') return true;
  const point = b.text === '.' || b.text === ',';
  return point && next?.role === 'digit' && next.x0 - b.x1 <= GLUED_EM * a.size;
}

/**
 * Joins neighbours of one line, given left to right. Words in italics are joined only where the formula's single
 * letters come from a font of their own: else a product of letters would look the same.
 */
export function withWords(line: readonly MathBox[], wordsInItalics: boolean): readonly MathBox[] {
  const out: MathBox[] = [];
  for (const [i, box] of line.entries()) {
    const last = out[out.length - 1];
    const same = last !== undefined && Math.abs(last.base - box.base) < 0.02 * box.size && last.size === box.size;
    if (same && joinsNumber(last, box, line[i + 1])) out[out.length - 1] = joined(last, box, '');
    else if (same && joinsWord(last, box, wordsInItalics)) {
      out[out.length - 1] = { ...joined(last, box, ''), role: 'word' };
    } else out.push(box);
  }
  return out.map((box) =>
    box.role === 'word' && box.face === 'italic' ? { ...box, text: italicLetters(box.text), face: 'other' } : box,
  );
}
