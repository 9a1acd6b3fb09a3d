// Running heads of short books, which hardly repeat: they bear the page's number, with wide white between.
import { expect, it } from 'vitest';
import type { BookDocument } from '../../../src/model/book.ts';
import type { Line } from '../../../src/model/page.ts';
import type { RawGlyphRun } from '../../../src/model/raw-page.ts';
import { layOut, page, run } from '../page/synthetic-page.ts';
import { bookOfPages } from './book-of-pages.ts';

const WORDS = 'the rope of a well was let down by its keeper with some care when rain fell on our town'.split(' ');
const wordsFrom = (at: number) => Array.from({ length: 12 }, (_, i) => WORDS[(at + 5 * i) % WORDS.length]).join(' ');

/** A book of pages of prose, with what else is given for each. */
function bookWith(over: readonly (readonly RawGlyphRun[])[]): BookDocument {
  const sheets = over.map((more, index) => {
    const prose = Array.from({ length: 20 }, (_, i) => run(50, 100 + 12 * i, 10, wordsFrom(3 * index + i)));
    return { ...layOut(page({ runs: [...more, ...prose], index })), index };
  });
  return bookOfPages(sheets, null);
}

const headings = (book: BookDocument): string =>
  JSON.stringify(book.chapters)
    .match(/"type":"heading"/gu)
    ?.join() ?? '';

it('leave the text by the number that counts with the feet of the pages around', () => {
  const left = [run(50, 40, 10, '2'), run(140, 40, 10, 'THE KEEPER OF WELLS')];
  const book = bookWith([[run(170, 560, 10, '1')], left, [run(170, 560, 10, '3')]]);
  expect(headings(book)).toBe('');
  expect(JSON.stringify(book.chapters)).not.toContain('KEEPER OF WELLS');
});

it('stay where the number stands near the words, as a title\u2019s does', () => {
  const title = [run(50, 40, 10, '2 The keeper of wells')];
  const book = bookWith([[run(170, 560, 10, '1')], title, [run(170, 560, 10, '3')]]);
  expect(JSON.stringify(book.chapters)).toContain('keeper of wells');
});

it('of the left-hand pages of a short book name the book, those of the right-hand pages the chapter', () => {
  const right = (n: string) => [run(140, 40, 10, 'OF THE FIRST WELL'), run(320, 40, 10, n)];
  const left = [run(50, 40, 10, '2'), run(140, 40, 10, 'THE KEEPER OF WELLS')];
  expect(bookWith([right('1'), left, right('3')]).metadata.title).toBe('THE KEEPER OF WELLS');
});

it('are told by a folio at the edge of the text with wide white between, where no other page has one', () => {
  const head = [run(140, 40, 9, 'A visit to the well'), run(330, 40, 9, '149')];
  expect(JSON.stringify(bookWith([head, []]).chapters)).not.toContain('visit');
});

it('are told by a volume, its year and pages, over a title in any size', () => {
  const book = bookWith([
    [run(200, 30, 16, 'J. Appl. Wells 12 (1998) 211-214'), run(50, 70, 16, 'On ropes that last')],
  ]);
  expect(book.metadata.title).toBe('On ropes that last');
  expect(JSON.stringify(book.chapters)).not.toContain('Appl');
});

/** The text of a scanned book whose pages have these runs over their prose. */
function scanned(over: readonly (readonly RawGlyphRun[])[]): string {
  const sheets = over.map((more, index) => {
    const prose = Array.from({ length: 20 }, (_, i) => run(50, 100 + 12 * i, 10, wordsFrom(3 * index + i)));
    return { ...layOut(page({ runs: [...more, ...prose], index })), index, source: 'ocr' as const };
  });
  return JSON.stringify(bookOfPages(sheets, null).chapters);
}

it('are those that OCR read nearly alike, with a piece of the page beside them higher up', () => {
  const scrap = run(360, 32, 10, 'CH.');
  const heads = ['CHAP. IL. OF THE KEEPING OF WELLS.', 'CHAP: II. OF THE KEEPlNG OF WELLS.'];
  expect(scanned(heads.map((head, i) => [run(90, 44 + 4 * i, 9, head), ...(i === 1 ? [scrap] : [])]))).not.toContain(
    'CHAP',
  );
});

it('are so in Hangul, of which few syllables make a phrase', () => {
  const heads = ['제3장 자료 구조', '제3장 자로 구조 2'];
  expect(scanned(heads.map((head) => [run(60, 40, 9, head)]))).toContain('자료');
  expect(scanned([[run(60, 40, 9, '제3장 자료 구조')], [run(60, 40, 9, '제3장 자료 구조 2')]])).not.toContain('자료');
});

it('say what the title below them says, where a scan shows them a little larger than the text', () => {
  const prose = Array.from({ length: 20 }, (_, i) => run(50, 130 + 12 * i, 10, wordsFrom(i)));
  const sheet = page({ runs: [run(290, 30, 11.2, 'Preface'), run(50, 80, 20, 'Preface'), ...prose], index: 0 });
  const book = bookOfPages([{ ...layOut(sheet), index: 0, source: 'ocr' }], null);
  expect(JSON.stringify(book.chapters).split('Preface')).toHaveLength(3);
});

it('are feet whose number OCR set on the first word, where it counts with the pages; a note with its number stays', () => {
  const feet = (texts: readonly string[]) => scanned(texts.map((text) => [run(60, 500, 9, text)]));
  expect(feet(['1겨울 강', '2겨울 강', '3겨울 강', '4 겨울 강'])).not.toContain('겨울');
  expect(feet(['1겨울 강', '7겨울 강', '9겨울 강', '11겨울 강'])).toContain('겨울');
});

/** The line with a word more at the other edge of its page. */
function withOctober(line: Line): Line {
  const more = line.spans
    .slice(0, 1)
    .map((span) => ({ ...span, text: 'October', box: { ...span.box, x0: 300, x1: 328 } }));
  const spans = line.spans.map((span) => ({ ...span, text: `${span.text.trim()} ` }));
  return { ...line, box: { ...line.box, x1: 328 }, spans: [...spans, ...more] };
}

it('stand at both edges of a row with the folio, and one of their pieces alone on another page', () => {
  const prose = Array.from({ length: 20 }, (_, i) => run(50, 100 + 12 * i, 10, wordsFrom(i)));
  const alone = [run(40, 500, 8, '1 MERIDIAN')];
  const even = [run(40, 500, 8, '2 MERIDIAN')];
  const sheets = [alone, even].map((feet, index) => {
    const laid = layOut(page({ runs: [...prose, ...feet], index }));
    const blocks = laid.blocks.map((block) => {
      if (index === 0 || block.type !== 'text' || block.box.y1 < 490) return block;
      return { ...block, lines: block.lines.map(withOctober) };
    });
    return { ...laid, blocks, index, source: 'ocr' as const };
  });
  const text = JSON.stringify(bookOfPages(sheets, null).chapters);
  expect(text).not.toContain('MERIDIAN');
});

it('are measured larger than the text on one page, and stand there as on the others', () => {
  const title = run(50, 70, 20, 'On ropes that last');
  const text = scanned([[run(50, 34, 20, 'RWB/Q3/2003'), title], [run(50, 34, 9, 'RWB/Q3/2003')]]);
  expect(text).not.toContain('RWB');
  expect(text).toContain('On ropes that last');
});

it('of scans are named after titles at their very height, which stay', () => {
  const chapter = (title: string, head: string, small = 9) => [
    [run(50, 34, 18, title)],
    ...Array.from({ length: 3 }, () => [run(50, 34, small, head)]),
  ];
  const pages = (...heads: readonly (readonly [string, string])[]) => scanned(heads.flatMap(([a, b]) => chapter(a, b)));
  const cases = [
    pages(['The Mill', 'The Mill'], ['The River', 'The River']),
    pages(['The Mill', 'THE MILL'], ['The River', 'THE RIVER']),
    pages(['THE MILL', 'THE MILL'], ['THE RIVER', 'THE RIVER']),
    pages(['1. The Mill', '1. The Mill'], ['2. The River', '2. The River'], ['3. The Sea', '3. The Sea']),
  ];
  // Twice each: a chapter's title is its first heading as well.
  for (const text of cases) expect(text.match(/the mill|the river/giu)).toHaveLength(4);
  for (const text of cases) expect(text).toContain('"type":"heading"');
});

it('with a number are no items of the list that a page begins with', () => {
  const head = run(50, 60, 9, '2. The keeping of wells');
  const items = [run(50, 84, 10, '3. let down the rope'), run(50, 96, 10, '4. draw it up')];
  const pages = Array.from({ length: 6 }, (_, index) => (index === 3 ? [head, ...items] : [head]));
  const text = JSON.stringify(bookWith(pages).chapters);
  expect(text).not.toContain('keeping');
  expect(text).toContain('let down the rope');
});
