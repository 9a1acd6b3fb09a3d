// In: a footnote or endnote. Out: an aside that readers can pop up, with a way back to where it is referred to.
import type { Block } from '../../model/book.ts';
import { hrefTo, idOf, type RenderContext } from '../context.ts';
import { element, type XmlElement, type XmlNode } from '../xml.ts';
import { tightBlocks } from './tight.ts';

type NoteBlock = Extract<Block, { type: 'note' }>;

/** Renders one note. A note that nothing refers to is no aside: some readers hide those until they are called. */
export function note(block: NoteBlock, context: RenderContext): readonly XmlNode[] {
  const id = idOf(context, block.id, true);
  const back = (context.anchors.references.get(block.id) ?? []).flatMap((anchor) => hrefTo(context, anchor) ?? []);
  const name = back.length > 0 ? 'aside' : 'div';
  // doc-endnote is deprecated and not for <aside> (ARIA in HTML); "note" says the same to a screen reader.
  const role = block.kind === 'footnote' ? 'doc-footnote' : 'note';
  const inner = tightBlocks(block.blocks, context, marker(block.marker, back, context));
  const paragraphs = inner.some((n) => typeof n !== 'string' && n.name === 'p') ? inner : wrapText(inner);
  return [element(name, { id, class: 'note', 'epub:type': block.kind, role }, paragraphs)];
}

/** The section that notes standing together share. */
export function noteSection(kind: NoteBlock['kind'], notes: readonly XmlNode[]): XmlElement {
  return kind === 'footnote'
    ? element('div', { class: 'notes', 'epub:type': 'footnotes' }, notes)
    : element('section', { class: 'notes', 'epub:type': 'endnotes', role: 'doc-endnotes' }, notes);
}

/** The note's own mark leads back to its first reference, arrows to the others. */
function marker(text: string, back: readonly string[], context: RenderContext): readonly XmlNode[] {
  const mark = text.trim() === '' ? '*' : text.trim();
  const [first, ...others] = back;
  if (first === undefined) return [element('span', { class: 'marker' }, [mark]), ' '];
  const link = (href: string, label: string) =>
    element('a', { class: 'marker', role: 'doc-backlink', href, title: context.words.backToText }, [label]);
  return [link(first, mark), ...others.flatMap((href) => [' ', link(href, '↩')]), ' '];
}

/** Text that tightBlocks left bare gets its paragraph, so that all notes look alike. */
function wrapText(nodes: readonly XmlNode[]): readonly XmlNode[] {
  const end = nodes.findIndex((n) => typeof n !== 'string' && (n.name === 'ul' || n.name === 'ol'));
  const cut = end < 0 ? nodes.length : end;
  return [element('p', {}, nodes.slice(0, cut)), ...nodes.slice(cut)];
}
