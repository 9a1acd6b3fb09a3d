// In: presentation MathML as a string from anywhere. Out: an element tree of allowed parts only, or null.
import { element, type XmlElement, type XmlNode } from './xml.ts';

const NAMESPACE = 'http://www.w3.org/1998/Math/MathML';

/** Elements that hold text only (MathML 3 §3.1.9). */
const TOKENS = new Set(['mi', 'mn', 'mo', 'mtext', 'ms']);

/** Elements with any number of children. */
const GROUPS = new Set(['math', 'mrow', 'mstyle', 'msqrt', 'mpadded', 'mphantom', 'menclose', 'mtable', 'mtr', 'mtd']);

/** Elements with a fixed number of children. */
const ARITY: Readonly<Record<string, number>> = {
  mspace: 0,
  mfrac: 2,
  mroot: 2,
  msub: 2,
  msup: 2,
  msubsup: 3,
  munder: 2,
  mover: 2,
  munderover: 3,
};

const LENGTH = /^-?\d*\.?\d+(em|ex|px|pt|%)?$/;
const BOOLEAN = /^(true|false)$/;

/** Attributes that are kept, each with the values that it may have. */
const ATTRIBUTES: Readonly<Record<string, RegExp>> = {
  mathvariant:
    /^(normal|bold|italic|bold-italic|double-struck|bold-fraktur|script|bold-script|fraktur|sans-serif|monospace)$/,
  displaystyle: BOOLEAN,
  scriptlevel: /^[+-]?\d$/,
  stretchy: BOOLEAN,
  fence: BOOLEAN,
  separator: BOOLEAN,
  largeop: BOOLEAN,
  movablelimits: BOOLEAN,
  accent: BOOLEAN,
  accentunder: BOOLEAN,
  form: /^(prefix|infix|postfix)$/,
  lspace: LENGTH,
  rspace: LENGTH,
  width: LENGTH,
  linethickness: LENGTH,
  columnalign: /^((left|center|right) ?)+$/,
  rowspan: /^[1-9]\d?$/,
  columnspan: /^[1-9]\d?$/,
  // Lines between the cells of a matrix: renderers differ in what they draw by themselves, so the stylesheet does.
  class: /^line-(under|behind)( line-behind)?$/,
};

/** Which elements take which of those attributes (the schema refuses them elsewhere). */
const TAKES: Readonly<Record<string, readonly string[]>> = {
  mi: ['mathvariant'],
  mn: ['mathvariant'],
  mtext: ['mathvariant'],
  mo: [
    'mathvariant',
    'stretchy',
    'fence',
    'separator',
    'largeop',
    'movablelimits',
    'accent',
    'form',
    'lspace',
    'rspace',
  ],
  mstyle: ['displaystyle', 'scriptlevel'],
  mspace: ['width'],
  mfrac: ['linethickness'],
  munder: ['accentunder'],
  mover: ['accent'],
  munderover: ['accent', 'accentunder'],
  mtable: ['columnalign'],
  mtd: ['rowspan', 'columnspan', 'columnalign', 'class'],
};

type Open = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlNode[];
};

/** MathML to embed, with `text` as its alternative; null where the source is not well formed or uses other elements. */
export function parseMathml(source: string, display: 'inline' | 'block', text: string): XmlElement | null {
  const root = parseTree(source);
  if (root === null || root.name !== 'math' || root.children.length === 0) return null;
  const alttext = text.trim() === '' ? null : text.trim();
  return element('math', { xmlns: NAMESPACE, display, alttext }, root.children);
}

function parseTree(source: string): XmlElement | null {
  const stack: Open[] = [];
  for (const [, tag, run] of source.trim().matchAll(/<([^<>]*)>|([^<>]+)/g)) {
    const parent = stack[stack.length - 1];
    if (run !== undefined) {
      if (!addText(parent, run)) return null;
      continue;
    }
    const closed = applyTag(stack, tag ?? '');
    if (closed === 'bad') return null;
    if (closed === 'open') continue;
    const outer = stack[stack.length - 1];
    if (outer === undefined) return closed;
    if (TOKENS.has(outer.name)) return null;
    outer.children.push(closed);
  }
  return null;
}

/** Applies one tag to the open elements: the element that it ends, or 'open', or 'bad'. */
function applyTag(stack: Open[], tag: string): XmlElement | 'open' | 'bad' {
  const end = /^\/(?:\w+:)?(\w+)\s*$/.exec(tag);
  if (end !== null) {
    const open = stack.pop();
    return open !== undefined && open.name === end[1] ? finish(open) : 'bad';
  }
  const start = /^(?:\w+:)?(\w+)((?:\s+[\w:-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)$/.exec(tag);
  const name = start?.[1] ?? '';
  if (!TOKENS.has(name) && !GROUPS.has(name) && ARITY[name] === undefined) return 'bad';
  if (name === 'math' && stack.length > 0) return 'bad';
  const open = { name, attributes: keptAttributes(name, start?.[2] ?? ''), children: [] };
  if (start?.[3] === '/') return finish(open);
  stack.push(open);
  return 'open';
}

function finish(open: Open): XmlElement | 'bad' {
  const arity = ARITY[open.name];
  if (arity !== undefined && open.children.length !== arity) return 'bad';
  const names = open.children.map((child) => (typeof child === 'string' ? '' : child.name));
  if (open.name === 'mtable' && !names.every((n) => n === 'mtr')) return 'bad';
  if (open.name === 'mtr' && !names.every((n) => n === 'mtd')) return 'bad';
  if (names.includes('mtr') && open.name !== 'mtable') return 'bad';
  if (names.includes('mtd') && open.name !== 'mtr') return 'bad';
  return element(open.name, open.attributes, open.children);
}

function addText(parent: Open | undefined, run: string): boolean {
  if (parent === undefined || !TOKENS.has(parent.name)) return run.trim() === '';
  const text = resolveReferences(run);
  if (text !== null) parent.children.push(text);
  return text !== null;
}

function keptAttributes(name: string, source: string): Readonly<Record<string, string>> {
  const kept: Record<string, string> = {};
  for (const [, key = '', quoted = ''] of source.matchAll(/([\w:-]+)\s*=\s*("[^"]*"|'[^']*')/g)) {
    const value = quoted.slice(1, -1);
    if (TAKES[name]?.includes(key) === true && ATTRIBUTES[key]?.test(value) === true) kept[key] = value;
  }
  return kept;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Text with its references resolved; null where one is unknown. */
function resolveReferences(text: string): string | null {
  let known = true;
  const out = text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));|&/gi, (_, hex, decimal, name) => {
    const code = hex !== undefined ? Number.parseInt(hex, 16) : decimal !== undefined ? Number(decimal) : null;
    if (code !== null && code <= 0x10ffff) return String.fromCodePoint(code);
    const entity = typeof name === 'string' ? ENTITIES[name] : undefined;
    known &&= entity !== undefined;
    return entity ?? '';
  });
  return known ? out : null;
}
