// Out: books of every shape that the model allows, hostile strings and clashing ids included.
import fc from 'fast-check';
import type { Block, BookDocument, Chapter, Inline, TocEntry } from '../../../src/model/book.ts';
import { makeBook, metadata } from './sample-book.ts';

/** Few ids, some of them unfit for XML, so that clashes, missing targets and odd names all happen. */
const anchor = fc.constantFrom(
  '',
  'a',
  'b',
  'c',
  'd',
  'e',
  'n1',
  'n2',
  'r1',
  'p1',
  '1',
  'ü',
  'a b',
  '"><x',
  'a#b',
  'A',
  'toc',
);

const words = fc.oneof(
  fc.constantFrom(
    '',
    ' ',
    'word',
    '한글',
    'مرحبا',
    ']]>',
    '<!--',
    '&amp;',
    '"\'<>&',
    '\u0000\ud800\ufffe\u202e',
    '<script>',
  ),
  fc.string({ unit: 'binary', maxLength: 12 }),
);

const href = fc.oneof(
  words,
  fc.constantFrom('https://example.org/ü?a=[b]', 'javascript:x', 'mailto:a@b', 'http://a..b'),
);
const resourceId = fc.constantFrom('photo', 'sign', 'lost');
const mathml = fc.option(
  fc.constantFrom('<math><mi>x</mi></math>', '<math><mfrac/></math>', '<b>', '<math><mn>&lt;</mn></math>'),
);
const whole = fc.constantFrom(-1, 0, 1, 2, 3, 5000, 1.5, Number.NaN);

const { inlines } = fc.letrec<{ inline: Inline; inlines: readonly Inline[] }>((tie) => ({
  inlines: fc.array(tie('inline'), { maxLength: 4, depthIdentifier: 'inline' }),
  inline: fc.oneof(
    { maxDepth: 3, depthIdentifier: 'inline' },
    fc.record({ type: fc.constant('text' as const), text: words }),
    fc.record({ type: fc.constant('line-break' as const) }),
    fc.record({ type: fc.constant('page-break' as const), id: anchor, label: words }),
    fc.record({ type: fc.constant('note-reference' as const), noteId: anchor, id: anchor, marker: words }),
    fc.record({ type: fc.constant('image' as const), resourceId, alt: words, height: whole, drop: whole }),
    fc.record({ type: fc.constant('math' as const), text: words, mathml }),
    fc.record({ type: fc.constant('ruby' as const), base: words, annotation: words }),
    fc.record({
      type: fc.constantFrom('emphasis', 'strong', 'code', 'small-caps', 'struck', 'superscript', 'subscript'),
      children: tie('inlines'),
    }),
    fc.record({
      type: fc.constant('link' as const),
      target: fc.oneof(
        fc.record({ type: fc.constant('internal' as const), anchor }),
        fc.record({ type: fc.constant('external' as const), href }),
      ),
      children: tie('inlines'),
    }),
    fc.record({
      type: fc.constant('foreign' as const),
      language: fc.constantFrom('ko', 'ar', '', '!!'),
      direction: fc.constantFrom('ltr', 'rtl', null),
      children: tie('inlines'),
    }),
  ),
}));

const traced = {
  id: anchor,
  provenance: fc.constant([
    { pageIndex: 0, box: { x0: 0, y0: 0, x1: 100, y1: 10 }, source: 'text-layer' as const, confidence: null },
  ]),
};
const block = <T extends string>(type: T) => ({ ...traced, type: fc.constant(type) });

const { blocks } = fc.letrec<{ block: Block; blocks: readonly Block[] }>((tie) => ({
  blocks: fc.array(tie('block'), { maxLength: 4, depthIdentifier: 'block' }),
  block: fc.oneof(
    { maxDepth: 3, depthIdentifier: 'block' },
    fc.record({
      ...block('paragraph'),
      inlines,
      align: fc.constantFrom('start', 'center', 'end'),
      dropCap: fc.boolean(),
    }),
    fc.record({ ...block('heading'), level: fc.constantFrom(1, 2, 3, 4, 5, 6), inlines }),
    fc.record({ ...block('thematic-break') }),
    fc.record({ ...block('page-break'), label: words }),
    fc.record({ ...block('code'), text: words, inlines }),
    fc.record({ ...block('formula'), text: words, mathml, number: fc.option(words) }),
    fc.record({ ...block('verse'), lines: fc.array(inlines, { maxLength: 4 }) }),
    fc.record({
      ...block('figure'),
      resourceId,
      alt: words,
      kind: fc.constantFrom('picture', 'diagram', 'formula', 'page'),
      caption: inlines,
    }),
    fc.record({
      ...block('list'),
      marker: fc.oneof(
        fc.constantFrom({ type: 'bullet' as const }, { type: 'printed' as const }),
        fc.record({
          type: fc.constant('counter' as const),
          style: fc.constantFrom('decimal', 'upper-alpha'),
          start: whole,
        }),
      ),
      items: fc.array(fc.record({ id: anchor, label: fc.option(words), blocks: tie('blocks') }), { maxLength: 3 }),
    }),
    fc.record({
      ...block('definition-list'),
      entries: fc.array(fc.record({ terms: fc.array(inlines, { maxLength: 2 }), blocks: tie('blocks') }), {
        maxLength: 3,
      }),
    }),
    fc.record({
      ...block('table'),
      headerRows: whole,
      caption: inlines,
      rows: fc.array(
        fc.record({
          cells: fc.array(
            fc.record({ header: fc.boolean(), rowSpan: whole, columnSpan: whole, blocks: tie('blocks') }),
            { maxLength: 3 },
          ),
        }),
        { maxLength: 3 },
      ),
    }),
    fc.record({
      ...block('quote'),
      kind: fc.constantFrom('quote', 'epigraph', 'aside', 'admonition'),
      blocks: tie('blocks'),
    }),
    fc.record({
      ...block('note'),
      kind: fc.constantFrom('footnote', 'endnote'),
      marker: words,
      referenceIds: fc.array(anchor, { maxLength: 2 }),
      blocks: tie('blocks'),
    }),
  ),
}));

const chapter: fc.Arbitrary<Chapter> = fc.record({
  id: anchor,
  kind: fc.constantFrom(null, 'chapter', 'titlepage', 'endnotes', 'index', 'toc', 'glossary', 'part'),
  title: fc.option(words),
  blocks,
});

const { toc } = fc.letrec<{ entry: TocEntry; toc: readonly TocEntry[] }>((tie) => ({
  toc: fc.oneof({ maxDepth: 3 }, fc.constant([]), fc.array(tie('entry'), { maxLength: 3 })),
  entry: fc.record({ title: words, anchor, children: tie('toc') }),
}));

/** Any book. */
export const randomBook: fc.Arbitrary<BookDocument> = fc
  .record({
    chapters: fc.array(chapter, { maxLength: 4 }),
    toc,
    pageList: fc.array(fc.record({ label: words, anchor }), { maxLength: 4 }),
    coverResourceId: fc.option(resourceId),
    metadata: fc.record({
      identifier: words,
      title: words,
      titleGuessed: fc.boolean(),
      authors: fc.array(words, { maxLength: 3 }),
      language: fc.constantFrom('en', 'ko', 'ar', '', 'xx-invalid-tag-'),
      direction: fc.constantFrom('ltr', 'rtl'),
      writing: fc.constantFrom('horizontal', 'vertical-rl'),
      subject: fc.option(words),
      keywords: fc.array(words, { maxLength: 2 }),
      modified: fc.constantFrom(metadata.modified, '', '2024-13-01T00:00:00Z', '2024-01-01T00:00:00.123Z'),
    }),
  })
  .map(({ chapters, ...more }) =>
    makeBook(chapters, {
      ...more,
      resources: [
        { id: 'photo', mediaType: 'image/jpeg', width: 1, height: 1 },
        { id: 'sign', mediaType: 'image/png', width: 1, height: 1 },
      ],
    }),
  );
