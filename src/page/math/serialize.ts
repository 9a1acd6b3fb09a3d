// A MathML tree in; its source, and a line of text that reads like it, out.
import { type MathNode, node } from './math-box.ts';

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

/** MathML source of a node. */
export function mathSource({ tag, attributes, text, children }: MathNode): string {
  const list = Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${escaped(value)}"`)
    .join('');
  const content = children.map(mathSource).join('') + escaped(text);
  return content === '' ? `<${tag}${list}/>` : `<${tag}${list}>${content}</${tag}>`;
}

/** A whole formula. */
export function mathElement(content: MathNode): string {
  return mathSource(node('math', content.tag === 'mrow' ? content.children : [content]));
}

/** Text of a part in parentheses, unless it is one token. */
function closed(math: MathNode | undefined): string {
  if (math === undefined) return '';
  const text = mathText(math).trim();
  return math.children.length === 0 ? text : `(${text})`;
}

const SPACED = /^[=<>≤≥≈≡∼→⟶⟹⇒↦∈∉⊂⊆≠:+−±×]$/u;

/** Parts side by side; what follows a script is kept apart from it. */
function sideBySide(children: readonly MathNode[]): string {
  let text = '';
  children.forEach((child, i) => {
    const own = mathText(child);
    const before = children[i - 1];
    const script = before !== undefined && /^m(sub|sup|subsup|under|over|underover)$/.test(before.tag);
    text += script && /^[\p{L}\p{N}√]/u.test(own) ? ` ${own}` : own;
  });
  return text;
}

function operatorText(math: MathNode): string {
  if (math.attributes.form === 'prefix') return math.text;
  if (math.text === ',') return ', ';
  return SPACED.test(math.text) ? ` ${math.text} ` : math.text;
}

/** Reads a tree on one line: fractions with a stroke, scripts with ^ and _. */
export function mathText(math: MathNode): string {
  const [first, second, third] = math.children;
  const base = first === undefined ? '' : mathText(first);
  switch (math.tag) {
    case 'mfrac':
      if (math.attributes.linethickness === undefined) return `${closed(first)}/${closed(second)}`;
      return `${base} over ${second === undefined ? '' : mathText(second)}`;
    case 'msup':
      return second !== undefined && /^[′″‴]+$/u.test(second.text) ? base + second.text : `${base}^${closed(second)}`;
    case 'mover':
      if (math.attributes.accent === undefined) return `${base}^${closed(second)}`;
      return second?.text === '‾' ? `overline(${base})` : closed(first) + (second?.text ?? '');
    case 'msub':
    case 'munder':
      return `${base}_${closed(second)}`;
    case 'msubsup':
    case 'munderover':
      return `${base}_${closed(second)}^${closed(third)}`;
    case 'msqrt':
      return math.children.length === 1 ? `√${closed(first)}` : `√(${sideBySide(math.children)})`;
    case 'mroot':
      return `${closed(second)}√${closed(first)}`;
    case 'mtable':
      return math.children.map(mathText).join('; ');
    case 'mtr':
      return math.children
        .map((cell) => mathText(cell).trim())
        .filter((text) => text !== '')
        .join(', ');
    case 'mspace':
      return ' ';
    case 'mo':
      return operatorText(math);
    default:
      return math.text + sideBySide(math.children);
  }
}
