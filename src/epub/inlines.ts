// In: inlines. Out: XHTML phrasing content.
import type { Inline } from '../model/book.ts';
import { cleanLine } from './clean-text.ts';
import { hrefTo, idOf, pictureHref, type RenderContext } from './context.ts';
import { externalHref } from './external-href.ts';
import { inlineImageClass } from './inline-size.ts';
import { languageTag } from './language-tag.ts';
import { parseMathml } from './mathml.ts';
import { plainText } from './measure.ts';
import { element, type XmlElement, type XmlNode } from './xml.ts';

/** XHTML of inlines in their order. */
export function renderInlines(inlines: readonly Inline[], context: RenderContext): readonly XmlNode[] {
  return inlines.flatMap((inline) => renderInline(inline, context));
}

function renderInline(inline: Inline, context: RenderContext): readonly XmlNode[] {
  switch (inline.type) {
    case 'text':
      return [inline.text];
    case 'emphasis':
      return wrap('em', inline.children, context);
    case 'strong':
      return wrap('strong', inline.children, context);
    case 'code':
      return wrap('code', inline.children, context);
    case 'struck':
      return wrap('s', inline.children, context);
    case 'small-caps':
      return [element('span', { class: smallCapsClass(inline.children) }, renderInlines(inline.children, context))];
    case 'superscript':
      return wrap('sup', inline.children, context);
    case 'subscript':
      return wrap('sub', inline.children, context);
    case 'link':
      return link(inline, context);
    case 'note-reference':
      return [noteReference(inline, context)];
    case 'foreign':
      return foreign(inline, context);
    case 'ruby':
      return [ruby(inline.base, inline.annotation)];
    case 'math':
      return [inlineMath(inline.text, inline.mathml)];
    case 'image':
      return [inlineImage(inline, context)];
    case 'page-break':
      return [pageBreak('span', idOf(context, inline.id, true), inline.label)];
    case 'line-break':
      return [element('br')];
    default:
      return inline satisfies never;
  }
}

/** The class of small capitals: those that the typesetter drew as small type are capitals in the text, and shrunk again. */
function smallCapsClass(children: readonly Inline[]): string {
  const text = plainText(children);
  return /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text) ? 'small-caps drawn' : 'small-caps';
}

function wrap(name: string, children: readonly Inline[], context: RenderContext): readonly XmlNode[] {
  const inner = renderInlines(children, context);
  return inner.length === 0 ? [] : [element(name, {}, inner)];
}

/** A link whose target is missing or unsafe is only its text. */
function link(inline: Extract<Inline, { type: 'link' }>, context: RenderContext): readonly XmlNode[] {
  const href =
    inline.target.type === 'external' ? externalHref(inline.target.href) : hrefTo(context, inline.target.anchor);
  if (href === null || context.inLink) return renderInlines(inline.children, context);
  const inner = renderInlines(inline.children, { ...context, inLink: true });
  return inner.length === 0 ? [] : [element('a', { href }, inner)];
}

/** DPUB-ARIA doc-noteref; a reference to a note that the book does not have stays a raised mark. */
function noteReference(inline: Extract<Inline, { type: 'note-reference' }>, context: RenderContext): XmlElement {
  const id = idOf(context, inline.id, true);
  const mark = element('sup', {}, [inline.marker.trim() === '' ? '*' : inline.marker]);
  const href = hrefTo(context, inline.noteId);
  if (href === null || context.inLink) return id === null ? mark : element('span', { id }, [mark]);
  return element('a', { class: 'noteref', 'epub:type': 'noteref', role: 'doc-noteref', id, href }, [mark]);
}

function foreign(inline: Extract<Inline, { type: 'foreign' }>, context: RenderContext): readonly XmlNode[] {
  const tag = languageTag(inline.language);
  const inner = renderInlines(inline.children, context);
  if (tag === null && inline.direction === null) return inner;
  return [element('span', { 'xml:lang': tag, lang: tag, dir: inline.direction }, inner)];
}

function ruby(base: string, annotation: string): XmlElement {
  return element('ruby', {}, [
    base,
    element('rp', {}, ['(']),
    element('rt', {}, [annotation]),
    element('rp', {}, [')']),
  ]);
}

function inlineMath(text: string, mathml: string | null): XmlElement {
  const math = mathml === null ? null : parseMathml(mathml, 'inline', text);
  return math ?? element('span', { class: 'math' }, [text]);
}

function inlineImage(image: Extract<Inline, { type: 'image' }>, context: RenderContext): XmlNode {
  const picture = context.pictures.get(image.resourceId);
  if (picture === undefined) return image.alt;
  return element('img', { class: inlineImageClass(image), src: pictureHref(picture), alt: cleanLine(image.alt) });
}

/** A print page's beginning (EPUB SSV pagebreak); without a label it is only a place to link to. */
export function pageBreak(name: 'span' | 'div', id: string | null, label: string): XmlElement {
  const text = cleanLine(label);
  if (text === '') return element(name, { id });
  return element(name, { 'epub:type': 'pagebreak', role: 'doc-pagebreak', id, 'aria-label': text });
}
