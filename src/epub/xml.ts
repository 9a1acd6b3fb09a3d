// In: elements as plain data. Out: XML text; the only place where markup is written, so all escaping is here.
import { cleanText } from './clean-text.ts';

export type XmlNode = string | XmlElement;

/** Attributes that are null or undefined are not written. */
export type XmlAttributes = Readonly<Record<string, string | number | null | undefined>>;

export type XmlElement = {
  readonly name: string;
  readonly attributes: XmlAttributes;
  readonly children: readonly XmlNode[];
};

/** Elements that are written as one tag; every other one gets an end tag, for readers that parse as HTML. */
const ONE_TAG = new Set(['br', 'hr', 'img', 'meta', 'link', 'item', 'itemref', 'rootfile', 'content']);

/** Elements that a line of their own makes readable; white space around them means nothing. */
const OWN_LINE = new Set(
  (
    'html head title meta link body section nav header div p h1 h2 h3 h4 h5 h6 ol ul li dl dt dd table caption thead ' +
    'tbody tr th td figure figcaption aside blockquote pre hr package metadata manifest item spine itemref dc:title ' +
    'dc:creator dc:identifier dc:language dc:description dc:subject dc:source container rootfiles rootfile ncx ' +
    'docTitle navMap navPoint navLabel content pageList pageTarget'
  ).split(' '),
);

/** Elements whose children start on a new line. */
const OPENS_LINE = new Set(
  (
    'html head body section nav ol ul dl table thead tbody tr figure aside blockquote package metadata manifest spine ' +
    'container rootfiles ncx navMap navPoint pageList pageTarget'
  ).split(' '),
);

/** Makes an element. */
export function element(name: string, attributes: XmlAttributes = {}, children: readonly XmlNode[] = []): XmlElement {
  return { name, attributes, children };
}

/** An XML document in UTF-8 with its declaration; `doctype` stands before the root where given. */
export function xmlDocument(root: XmlElement, doctype: string | null = null): string {
  const out: string[] = ['<?xml version="1.0" encoding="utf-8"?>\n'];
  if (doctype !== null) out.push(doctype, '\n');
  writeElement(root, out);
  return out.join('');
}

function writeElement(node: XmlElement, out: string[]): void {
  out.push('<', node.name);
  for (const [name, value] of Object.entries(node.attributes)) {
    if (value !== null && value !== undefined) out.push(' ', name, '="', escapeAttribute(String(value)), '"');
  }
  const line = OWN_LINE.has(node.name);
  if (node.children.length === 0 && ONE_TAG.has(node.name)) {
    out.push(line ? '/>\n' : '/>');
    return;
  }
  out.push('>');
  if (OPENS_LINE.has(node.name)) out.push('\n');
  for (const child of node.children) {
    if (typeof child === 'string') out.push(escapeText(child));
    else writeElement(child, out);
  }
  out.push('</', node.name, line ? '>\n' : '>');
}

/** No mark that combines has a code below this. */
const FIRST_MARK = 0x300;

/**
 * A mark that combines with the character before it is written as a reference where it comes first: if anyone brings
 * the whole file to NFC, U+0338 after a tag's ">" would otherwise make it "≯".
 */
function escapeText(text: string): string {
  const clean = cleanText(text).replace(/[&<>]/g, (c) => (c === '&' ? '&amp;' : c === '<' ? '&lt;' : '&gt;'));
  if (clean.charCodeAt(0) < FIRST_MARK) return clean;
  return clean.replace(/^\p{M}/u, (mark) => `&#x${(mark.codePointAt(0) ?? 0).toString(16)};`);
}

function escapeAttribute(text: string): string {
  return escapeText(text).replace(/"/g, '&quot;').replace(/\t/g, '&#9;').replace(/\n/g, '&#10;');
}
