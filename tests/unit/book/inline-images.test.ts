// A picture in a line: an image among the text with the link that lies over it, or what it says where its bytes are missing.
import { expect, it } from 'vitest';
import { assembleBook } from '../../../src/book/assemble.ts';
import type { Inline } from '../../../src/model/book.ts';
import { defaultOptions } from '../../../src/model/options.ts';
import type { PageModel, Span } from '../../../src/model/page.ts';
import { document } from '../page/synthetic-page.ts';
import { typedPage } from './typed-pages.ts';

const HREF = 'https://example.org/';

/** A page whose span "#" is a picture. */
function withPicture(page: PageModel, resourceId: string | null): PageModel {
  const box = { x0: 0, y0: 0, x1: 9, y1: 9 };
  const picture = { box, picture: { from: 'crop' }, resourceId, alt: 'a key', height: 1.1, drop: 0.1 } as const;
  const put = (span: Span): Span =>
    span.text === '#'
      ? {
          ...span,
          text: '\ufffc',
          style: { ...span.style, bold: false },
          picture,
          link: { type: 'external', href: HREF },
        }
      : span;
  const blocks = page.blocks.map((block) =>
    block.type === 'text'
      ? { ...block, lines: block.lines.map((line) => ({ ...line, spans: line.spans.map(put) })) }
      : block,
  );
  return { ...page, blocks };
}

const DRAWN = ['The lamp is lit by pressing **#** for as long as it takes to', 'count to ten.'];

function paragraphs(resourceId: string | null, drawn = DRAWN): readonly (readonly Inline[])[] {
  const resources = [{ id: 'crop-0-1', mediaType: 'image/png', width: 9, height: 9 } as const];
  const book = assembleBook({
    document,
    pages: [withPicture(typedPage(drawn, 0), resourceId)],
    options: defaultOptions,
    fileName: 'x.pdf',
    identifier: 'urn:uuid:0',
    modified: '2026-01-01T00:00:00Z',
    resources,
    coverResourceId: null,
  });
  return book.chapters.flatMap((c) => c.blocks.flatMap((b) => (b.type === 'paragraph' ? [b.inlines] : [])));
}

it('stands among the words, linked', () => {
  const image = { type: 'image', resourceId: 'crop-0-1', alt: 'a key', height: 1.1, drop: 0.1 };
  expect(paragraphs('crop-0-1')[0]?.filter((inline) => inline.type !== 'page-break')).toEqual([
    { type: 'text', text: 'The lamp is lit by pressing ' },
    { type: 'link', target: { type: 'external', href: HREF }, children: [image] },
    { type: 'text', text: ' for as long as it takes to count to ten.' },
  ]);
});

it('is its alternative text where it could not be had', () => {
  expect(JSON.stringify(paragraphs(null))).toContain('a key');
  expect(JSON.stringify(paragraphs(null))).not.toContain('\ufffc');
});

it('is joined to the next line as its script joins words', () => {
  const joined = (...drawn: string[]) => JSON.stringify(paragraphs('crop-0-1', drawn)[0]);
  const latin = joined('The lamp is lit when somebody comes by and slowly presses **#**', 'for as long as that.');
  expect(latin).toContain('{"type":"text","text":" for as long as that."}');
  const kanji = joined(
    '灯台の灯りは夜になると村の人が交代で番をして消えないように守りこの印を押す灯台の灯りは夜に**#**',
    '消えない。',
  );
  expect(kanji).toContain('{"type":"text","text":"消えない。"}');
});
