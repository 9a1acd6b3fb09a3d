import { expect, test } from 'vitest';
import type { Line, PageBlock } from '../../../src/model/page.ts';
import { printedLinks } from '../../../src/page/printed-links.ts';

const STYLE = {
  family: '',
  size: 10,
  bold: false,
  italic: false,
  monospace: false,
  smallCaps: false,
  color: '#000000',
};

/** Lines of one paragraph, a span a word; `~` before a word marks one that was read unsurely. */
function paragraph(texts: readonly string[], width = 400): PageBlock {
  const lines = texts.map((text, i): Line => {
    const box = { x0: 50, y0: i * 12, x1: 50 + Math.min(width, text.length * 6), y1: i * 12 + 10 };
    const spans = text.split(/(?<= )/u).map((word) => ({
      text: word.replace('~', ''),
      style: STYLE,
      position: 'normal' as const,
      link: null,
      box,
      confidence: word.startsWith('~') ? 30 : 95,
    }));
    return { box, baseline: i * 12 + 8, size: 10, direction: 'ltr', spans };
  });
  return {
    type: 'text',
    box: { x0: 50, y0: 0, x1: 450, y1: 12 * texts.length },
    layer: 'body',
    lines,
    column: { x0: 50, x1: 450 },
    writing: 'horizontal',
    role: null,
  };
}

function linksOf(texts: readonly string[], width?: number): readonly string[] {
  return printedLinks([paragraph(texts, width)]).flatMap((block) =>
    block.type !== 'text'
      ? []
      : block.lines.flatMap((line) =>
          line.spans.flatMap(({ text, link }) => (link?.type === 'external' ? [`${text}=${link.href}`] : [])),
        ),
  );
}

test('addresses of the web and of mail and DOIs are linked without the sentence around them', () => {
  expect(linksOf(['See https://books.example.org/a/b.html, or', 'ask (mail@example.org).'])).toEqual([
    'https://books.example.org/a/b.html=https://books.example.org/a/b.html',
    'mail@example.org=mailto:mail@example.org',
  ]);
  expect(linksOf(['Look at www.example.com. Or doi:10.1234/abc(5).'])).toEqual([
    'www.example.com=http://www.example.com',
    'doi:10.1234/abc(5)=https://doi.org/10.1234/abc(5)',
  ]);
});

test('a space read behind the colon is no part of the address', () => {
  const [first] = linksOf(['See http: //example.org/x.html for more']);
  expect(first).toMatch(/=http:\/\/example\.org\/x\.html$/);
});

test('an address that a line end breaks is linked as a whole in both lines', () => {
  expect(linksOf(['It is kept at https://example.org/old/', 'papers/list.html since then.'])).toEqual([
    'https://example.org/old/=https://example.org/old/papers/list.html',
    'papers/list.html=https://example.org/old/papers/list.html',
  ]);
});

test('half an address is never linked, nor one that was read unsurely', () => {
  expect(linksOf(['It is kept at https://example.org/pap', 'ers since then and ever after this day.'])).toEqual([]);
  expect(linksOf(['It is at ~https://example.org/papers here.'])).toEqual([]);
  expect(linksOf(['It is at www.books.example .org here, or http: //a.org/old er.'])).toEqual([]);
});

test('prose without addresses stays as it is', () => {
  const blocks = [paragraph(['He said: nothing else.', 'At home 1/2 and/or more.'])];
  expect(printedLinks(blocks)).toBe(blocks);
});
