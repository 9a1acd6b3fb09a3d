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

/** Text in parentheses unless it is one sign, number or name. */
function closed(text: string): string {
  return /^([\p{L}\p{N}\p{M}.]+|.)$/u.test(text) ? text : `(${text})`;
}

/** Reads a tree aloud on one line: fractions with a stroke, scripts with ^ and _. */
export function mathText(math: MathNode): string {
  const parts = math.children.map(mathText);
  const [a = '', b = '', c = ''] = parts;
  switch (math.tag) {
    case 'mfrac':
      return math.attributes.linethickness === undefined ? `${closed(a)}/${closed(b)}` : `${a} over ${b}`;
    case 'msup':
      return /^[′″‴]+$/u.test(b) ? a + b : `${a}^${closed(b)}`;
    case 'mover':
      if (math.attributes.accent === undefined) return `${a}^${closed(b)}`;
      return b === '‾' ? `overline(${a})` : closed(a) + b;
    case 'msub':
    case 'munder':
      return `${a}_${closed(b)}`;
    case 'msubsup':
    case 'munderover':
      return `${a}_${closed(b)}^${closed(c)}`;
    case 'msqrt':
      return `√${closed(parts.join(''))}`;
    case 'mroot':
      return `${b}√${closed(a)}`;
    case 'mtable':
      return parts.join('; ');
    case 'mtr':
      return parts.filter((part) => part !== '').join(', ');
    case 'mspace':
      return ' ';
    case 'mo':
      if (math.attributes.form === 'prefix') return math.text;
      return /^[=<>≤≥≈≡∼→⟶∈+−±×,]$/u.test(math.text) ? (math.text === ',' ? ', ' : ` ${math.text} `) : math.text;
    default:
      return math.text + parts.join('');
  }
}
