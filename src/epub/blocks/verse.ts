// In: lines of verse; an empty one ends a stanza. Out: one <p> a stanza, its lines broken as printed.
import type { Block, Inline } from '../../model/book.ts';
import { idOf, type RenderContext } from '../context.ts';
import { isVisible } from '../measure.ts';
import { element, type XmlNode } from '../xml.ts';

/** Renders verse. Lines are spans (so that a long one can hang) with breaks between for readers without CSS. */
export function verse(block: Extract<Block, { type: 'verse' }>, context: RenderContext): readonly XmlNode[] {
  const stanzas = splitStanzas(block.lines);
  if (stanzas.length === 0) return [];
  const id = idOf(context, block.id);
  const paragraphs = stanzas.map((lines) =>
    element(
      'p',
      {},
      lines.flatMap((line, i) => {
        const span = element('span', {}, context.inlines(line, context));
        return i === 0 ? [span] : [element('br'), span];
      }),
    ),
  );
  return [element('div', { id, class: 'verse' }, paragraphs)];
}

function splitStanzas(lines: readonly (readonly Inline[])[]): readonly (readonly (readonly Inline[])[])[] {
  const stanzas: (readonly Inline[])[][] = [];
  let fresh = true;
  for (const line of lines) {
    // A page break between stanzas shows nothing but must not be lost.
    const blank = !isVisible(line) && !line.some((i) => i.type !== 'text' && i.type !== 'line-break');
    if (!blank && fresh) stanzas.push([]);
    if (!blank) stanzas[stanzas.length - 1]?.push(line);
    fresh = blank;
  }
  return stanzas;
}
