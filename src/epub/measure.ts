// In: a block. Out: about how many bytes of XHTML it becomes, and whether anything of it can be seen.
import type { Block, Inline } from '../model/book.ts';
import { walkBlocks, walkInlines } from './walk.ts';

/** Bytes of markup a block or inline element takes, roughly: a start tag with one attribute and an end tag. */
const MARKUP_BYTES = 40;

/** Estimated size of a block in XHTML, bytes. */
export function blockBytes(block: Block): number {
  let bytes = 0;
  walkBlocks([block], {
    block: (b) => {
      bytes += MARKUP_BYTES;
      if (b.type === 'code') bytes += b.inlines.length === 0 ? utf8Bytes(b.text) : 0;
      if (b.type === 'formula') bytes += utf8Bytes(b.mathml ?? b.text);
    },
    item: () => {
      bytes += MARKUP_BYTES;
    },
    inline: (i) => {
      bytes += i.type === 'text' ? utf8Bytes(i.text) : MARKUP_BYTES;
    },
  });
  return bytes;
}

function utf8Bytes(text: string): number {
  let bytes = text.length;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit > 0x7f) bytes += unit > 0x7ff ? 2 : 1;
  }
  return bytes;
}

/** Whether inlines show anything: a letter, a picture, a formula. Page breaks and spaces are nothing. */
export function isVisible(inlines: readonly Inline[]): boolean {
  let visible = false;
  walkInlines(inlines, {
    inline: (i) => {
      if (i.type === 'text') visible ||= i.text.trim() !== '';
      else if (i.type === 'ruby') visible ||= i.base.trim() !== '';
      else visible ||= i.type === 'note-reference' || i.type === 'image' || i.type === 'math';
    },
  });
  return visible;
}

/** The plain text of inlines, notes' markers left out. */
export function plainText(inlines: readonly Inline[]): string {
  let text = '';
  walkInlines(inlines, {
    inline: (i) => {
      if (i.type === 'text' || i.type === 'math') text += i.text;
      else if (i.type === 'ruby') text += i.base;
      else if (i.type === 'line-break') text += ' ';
      else if (i.type === 'image') text += i.alt;
    },
  });
  return text;
}
