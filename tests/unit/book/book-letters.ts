// In: pages, and the book made of them. Out: how often each letter and digit stands in either, for the proof that none is lost.
import type { Block, BookDocument, Inline, ListMarker } from '../../../src/model/book.ts';
import type { Line, PageModel } from '../../../src/model/page.ts';

export type Letters = ReadonlyMap<string, number>;

function count(texts: readonly string[]): Letters {
  const letters = new Map<string, number>();
  for (const text of texts) {
    for (const letter of text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]/gu) ?? [])
      letters.set(letter, (letters.get(letter) ?? 0) + 1);
  }
  return letters;
}

const lineText = (line: Line): string => line.spans.map((span) => span.text).join('');

function pageTexts(page: PageModel): readonly string[] {
  const drawn = page.blocks.flatMap((block): readonly string[] => {
    if (block.type === 'text') return block.lines.map(lineText);
    if (block.type === 'table') return block.rows.flat().flatMap((cell) => cell.lines.map(lineText));
    return block.type === 'figure' ? [block.text] : [];
  });
  return [...drawn, ...(page.dropped ?? []).map((part) => part.text)];
}

function inlineTexts(inlines: readonly Inline[]): readonly string[] {
  return inlines.flatMap((inline): readonly string[] => {
    switch (inline.type) {
      case 'text':
      case 'math':
        return [inline.text];
      case 'note-reference':
        return [inline.marker];
      case 'ruby':
        return [inline.base, inline.annotation];
      case 'image':
        return [inline.alt];
      case 'page-break':
      case 'line-break':
        return [];
      default:
        return inlineTexts(inline.children);
    }
  });
}

function counter(marker: ListMarker, at: number): string {
  if (marker.type !== 'counter') return '';
  const value = marker.start + at;
  if (marker.style === 'decimal') return String(value);
  if (marker.style.endsWith('alpha')) return String.fromCharCode(96 + value);
  return ['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x'][value] ?? '';
}

function blockTexts(blocks: readonly Block[]): readonly string[] {
  return blocks.flatMap((block): readonly string[] => {
    switch (block.type) {
      case 'paragraph':
      case 'heading':
        return inlineTexts(block.inlines);
      case 'code':
        return [block.text];
      case 'verse':
        return block.lines.flatMap(inlineTexts);
      case 'list':
        return block.items.flatMap((item, i) => [item.label ?? counter(block.marker, i), ...blockTexts(item.blocks)]);
      case 'definition-list':
        return block.entries.flatMap((entry) => [...entry.terms.flatMap(inlineTexts), ...blockTexts(entry.blocks)]);
      case 'table':
        return [
          ...inlineTexts(block.caption),
          ...block.rows.flatMap((row) => row.cells.flatMap((cell) => blockTexts(cell.blocks))),
        ];
      case 'figure':
        return [block.alt, ...inlineTexts(block.caption)];
      case 'formula':
        return [block.text, block.number ?? ''];
      case 'quote':
        return blockTexts(block.blocks);
      case 'note':
        return [block.marker, ...blockTexts(block.blocks)];
      default:
        return [];
    }
  });
}

/** Letters of the source pages, dropped text among them. */
export function sourceLetters(pages: readonly PageModel[]): Letters {
  return count(pages.flatMap(pageTexts));
}

/** Letters of the book's text and of what its account says was left out. */
export function keptLetters(book: BookDocument): Letters {
  const leftOut = book.account.leftOut.filter((line) => line.fate !== 'doubtful');
  return count([
    ...book.chapters.flatMap((chapter) => blockTexts(chapter.blocks)),
    ...leftOut.map((line) => line.text),
  ]);
}

/** Letters of which the first has more than the second, with how many. */
export function missingLetters(source: Letters, kept: Letters): readonly string[] {
  return [...source].flatMap(([letter, n]) => {
    const lost = n - (kept.get(letter) ?? 0);
    return lost > 0 ? [`${letter} ${lost}`] : [];
  });
}
