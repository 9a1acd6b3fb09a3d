// In: a figure. Out: <figure> with its picture and caption.
import type { Block } from '../../model/book.ts';
import { cleanLine } from '../clean-text.ts';
import { idOf, pictureHref, type RenderContext } from '../context.ts';
import { isVisible } from '../measure.ts';
import { pictureWidthClass } from '../picture-width.ts';
import { element, type XmlNode } from '../xml.ts';

type FigureBlock = Extract<Block, { type: 'figure' }>;

const CLASSES = { picture: null, diagram: 'diagram', formula: 'equation', page: 'page' } as const;

/** Renders a figure; without its picture, the alternative text and the caption stand for it. */
export function figure(block: FigureBlock, context: RenderContext): readonly XmlNode[] {
  const picture = context.pictures.get(block.resourceId);
  const id = idOf(context, block.id, true);
  const alt = alternative(block, context);
  const content =
    picture === undefined
      ? alt === ''
        ? []
        : [element('p', {}, [alt])]
      : [shown(block, pictureHref(picture), picture.mediaType, alt)];
  const captioned = isVisible(block.caption)
    ? [element('figcaption', {}, context.inlines(block.caption, context))]
    : [];
  if (content.length + captioned.length === 0) return [element('div', { id })];
  return [element('figure', { id, class: CLASSES[block.kind] }, [...content, ...captioned])];
}

/**
 * The picture with its alternative. What OCR read of a formula describes nothing, but holds words and signs to search
 * for: it is the body of an object, which is shown where the picture is not (HTML, the object element; WCAG 2.2, H53).
 */
function shown(block: FigureBlock, href: string, mediaType: string, alt: string): XmlNode {
  const width = pictureWidthClass(block);
  if (block.kind !== 'formula' || block.provenance[0]?.source !== 'ocr')
    return element('img', { class: width, src: href, alt });
  return element('object', { class: width, type: mediaType, data: href, role: 'img', 'aria-label': alt }, [alt]);
}

/** A page or formula that stands for text must never be passed over, so it is at least named. */
function alternative(block: FigureBlock, context: RenderContext): string {
  const alt = cleanLine(block.alt);
  if (alt !== '') return alt;
  if (block.kind === 'page') return context.words.pagePicture;
  return block.kind === 'formula' ? context.words.formula : '';
}
