// Books for the writer's tests: short makers for blocks, and one book that holds every type of block and inline.
import type { Block, BookDocument, BookMetadata, Chapter, Inline } from '../../../src/model/book.ts';

export const metadata: BookMetadata = {
  identifier: 'urn:uuid:7f3c1a52-30d5-4c1c-9d0e-0a1b2c3d4e5f',
  title: 'Every Kind of Block',
  titleGuessed: false,
  authors: ['Jane Austen', 'Vincent van Gogh', '김유정', 'The Bindery Project'],
  language: 'en',
  direction: 'ltr',
  writing: 'horizontal',
  subject: 'A book that holds one of each.',
  keywords: ['testing', 'books', 'testing'],
  modified: '2024-05-06T07:08:09Z',
};

export function makeBook(chapters: readonly Chapter[], more: Partial<BookDocument> = {}): BookDocument {
  return {
    modelVersion: 1,
    metadata,
    chapters,
    toc: [],
    pageList: [],
    resources: [],
    coverResourceId: null,
    account: { bodyLines: 0, furnitureLines: 0, doubtfulLines: 0, pages: [], leftOut: [] },
    warnings: [],
    ...more,
  };
}

export function makeChapter(id: string, blocks: readonly Block[], more: Partial<Chapter> = {}): Chapter {
  return { id, kind: 'chapter', title: null, blocks, ...more };
}

export const text = (content: string): Inline => ({ type: 'text', text: content });

const traced = (id: string) => ({ id, provenance: [] });

export const paragraph = (id: string, ...inlines: readonly (Inline | string)[]): Block => ({
  type: 'paragraph',
  ...traced(id),
  inlines: inlines.map((i) => (typeof i === 'string' ? text(i) : i)),
  align: 'start',
  dropCap: false,
});

export const heading = (id: string, level: 1 | 2 | 3 | 4 | 5 | 6, title: string): Block => ({
  type: 'heading',
  ...traced(id),
  level,
  inlines: [text(title)],
});

export const note = (id: string, marker: string, words: string, kind: 'footnote' | 'endnote' = 'footnote'): Block => ({
  type: 'note',
  ...traced(id),
  kind,
  marker,
  referenceIds: [],
  blocks: [paragraph('', words)],
});

export const noteReference = (noteId: string, id: string, marker: string): Inline => ({
  type: 'note-reference',
  noteId,
  id,
  marker,
});

const cell = (words: string, more: { header?: boolean; rowSpan?: number; columnSpan?: number } = {}) => ({
  header: more.header ?? false,
  rowSpan: more.rowSpan ?? 1,
  columnSpan: more.columnSpan ?? 1,
  blocks: words === '' ? [] : [paragraph('', words)],
});

const inlineKinds: readonly Inline[] = [
  { type: 'emphasis', children: [text('emphasis')] },
  { type: 'strong', children: [text('strong')] },
  { type: 'code', children: [text('code')] },
  { type: 'small-caps', children: [text('small caps')] },
  { type: 'struck', children: [text('repealed')] },
  { type: 'superscript', children: [text('up')] },
  { type: 'subscript', children: [text('down')] },
  { type: 'link', target: { type: 'external', href: 'https://example.org/a b?c=[d]#e' }, children: [text('out')] },
  { type: 'link', target: { type: 'internal', anchor: 'h2' }, children: [text('to another chapter')] },
  { type: 'link', target: { type: 'internal', anchor: 'nowhere' }, children: [text('to nowhere')] },
  { type: 'link', target: { type: 'external', href: 'javascript:alert(1)' }, children: [text('to a script')] },
  { type: 'foreign', language: 'ar', direction: 'rtl', children: [text('مرحبا')] },
  { type: 'ruby', base: '漢字', annotation: 'かんじ' },
  { type: 'math', text: 'x²', mathml: '<math><msup><mi>x</mi><mn>2</mn></msup></math>' },
  { type: 'math', text: 'y₁', mathml: null },
  { type: 'image', resourceId: 'glyph', alt: 'a rare sign', height: 1.2, drop: 0.2 },
  { type: 'page-break', id: 'p2', label: '2' },
  { type: 'line-break' },
  noteReference('n1', 'r1', '1'),
  noteReference('n2', 'r2', '2'),
  noteReference('n1', 'r1b', '1'),
  noteReference('gone', 'r3', '3'),
];

/** Every MathML element and attribute that the writer lets through. */
const richMathml =
  '<math><mrow><mstyle displaystyle="true" scriptlevel="+1"><msqrt><mi mathvariant="bold">x</mi></msqrt></mstyle>' +
  '<mo form="prefix" fence="true" stretchy="false" lspace="0.2em" rspace="0.2em">(</mo>' +
  '<mo largeop="true" movablelimits="false" separator="false" accent="true">∑</mo>' +
  '<mfrac linethickness="0"><mn mathvariant="normal">1</mn><ms>s</ms></mfrac><mroot><mn>2</mn><mn>3</mn></mroot>' +
  '<msub><mi>a</mi><mn>1</mn></msub><msubsup><mi>a</mi><mn>1</mn><mn>2</mn></msubsup><mspace width="1em"/>' +
  '<munder accentunder="true"><mi>a</mi><mo>_</mo></munder><mover accent="true"><mi>a</mi><mo>^</mo></mover>' +
  '<munderover accent="false" accentunder="false"><mo>∫</mo><mn>0</mn><mn>1</mn></munderover>' +
  '<mtable columnalign="left right"><mtr><mtd columnalign="center" rowspan="2" columnspan="2"><mtext>t</mtext></mtd></mtr></mtable>' +
  '<mpadded><mi>p</mi></mpadded><mphantom><mi>p</mi></mphantom><menclose><mi>e</mi></menclose></mrow></math>';

const blockKinds: readonly Block[] = [
  { type: 'page-break', ...traced('p1'), label: '1' },
  heading('h1', 1, 'One of each'),
  { type: 'paragraph', ...traced('b1'), inlines: [text('Once upon a time.')], align: 'start', dropCap: true },
  { type: 'paragraph', ...traced('b2'), inlines: [text('In the middle.')], align: 'center', dropCap: false },
  paragraph('b3', 'All: ', ...inlineKinds),
  {
    type: 'list',
    ...traced('b4'),
    marker: { type: 'bullet' },
    items: [
      { id: 'i1', label: null, blocks: [paragraph('', 'tight'), paragraph('', 'and more')] },
      {
        id: 'i2',
        label: null,
        blocks: [
          paragraph('', 'with a list'),
          {
            type: 'list',
            ...traced('b5'),
            marker: { type: 'counter', style: 'lower-alpha', start: 3 },
            items: [{ id: '', label: null, blocks: [paragraph('', 'c')] }],
          },
        ],
      },
    ],
  },
  {
    type: 'list',
    ...traced('b6'),
    marker: { type: 'printed' },
    items: [
      { id: '', label: '가.', blocks: [paragraph('', '첫째')] },
      { id: '', label: '제2조', blocks: [] },
    ],
  },
  {
    type: 'definition-list',
    ...traced('b7'),
    entries: [
      { terms: [[text('term')], [text('other')]], blocks: [paragraph('', 'meaning')] },
      { terms: [], blocks: [paragraph('', 'more meaning')] },
    ],
  },
  {
    type: 'table',
    ...traced('b8'),
    headerRows: 1,
    caption: [text('A table')],
    rows: [
      { cells: [cell(''), cell('a', { columnSpan: 2 })] },
      { cells: [cell('row', { header: true, rowSpan: 9 }), cell('1'), cell('2')] },
      { cells: [cell('3'), cell('4')] },
    ],
  },
  { type: 'figure', ...traced('b9'), resourceId: 'photo', alt: 'A photo', kind: 'picture', caption: [text('Fig. 1')] },
  { type: 'figure', ...traced('b10'), resourceId: 'photo', alt: 'E = mc²', kind: 'formula', caption: [] },
  { type: 'figure', ...traced('b11'), resourceId: 'lost', alt: '', kind: 'page', caption: [] },
  {
    type: 'formula',
    ...traced('b12'),
    text: 'a < b',
    mathml: '<math><mi>a</mi><mo>&lt;</mo><mi>b</mi></math>',
    number: '(1)',
  },
  { type: 'formula', ...traced('b13'), text: 'a & b', mathml: null, number: null },
  { type: 'formula', ...traced('b21'), text: 'rich', mathml: richMathml, number: null },
  { type: 'code', ...traced('b14'), text: 'if (a < b) {\n\treturn;\n}', inlines: [] },
  { type: 'verse', ...traced('b15'), lines: [[text('one')], [text('two')], [], [text('three')]] },
  { type: 'quote', ...traced('b16'), kind: 'quote', blocks: [paragraph('', 'quoted')] },
  { type: 'quote', ...traced('b17'), kind: 'epigraph', blocks: [paragraph('', 'set before')] },
  { type: 'quote', ...traced('b18'), kind: 'aside', blocks: [paragraph('', 'beside')] },
  { type: 'quote', ...traced('b19'), kind: 'admonition', blocks: [paragraph('', 'Mind!')] },
  note('n1', '1', 'A footnote.'),
  note('n2', '2', 'Another.'),
  note('n3', '*', 'One that nothing refers to.'),
  { type: 'thematic-break', ...traced('b20') },
];

/** One book with every type of block, inline and chapter. */
export const everyKind: BookDocument = makeBook(
  [
    makeChapter('c1', blockKinds, { title: 'One of each' }),
    makeChapter('c2', [
      heading('h2', 1, 'Two'),
      paragraph('', 'Back to ', { type: 'link', target: { type: 'internal', anchor: 'b3' }, children: [text('all')] }),
    ]),
    makeChapter('c3', [heading('h3', 1, 'Notes'), note('e1', '1', 'An endnote.', 'endnote')], { kind: 'endnotes' }),
    ...(
      [
        'titlepage',
        'copyright-page',
        'dedication',
        'epigraph',
        'foreword',
        'preface',
        'introduction',
        'toc',
        'part',
        'appendix',
        'bibliography',
        'index',
        'glossary',
        'afterword',
        'acknowledgments',
        'colophon',
        null,
      ] as const
    ).map((kind) =>
      makeChapter(`kind-${kind}`, [heading(`h-${kind}`, 1, `Kind ${kind}`), paragraph('', 'Text.')], { kind }),
    ),
  ],
  {
    toc: [
      { title: 'Two', anchor: 'h2', children: [] },
      {
        title: 'One of each',
        anchor: 'h1',
        children: [{ title: 'gone', anchor: 'gone', children: [{ title: 'All', anchor: 'b3', children: [] }] }],
      },
      { title: '', anchor: 'c3', children: [] },
    ],
    pageList: [
      { label: '2', anchor: 'p2' },
      { label: '1', anchor: 'p1' },
      // Folios that start again: page 1 of the second part.
      { label: '1', anchor: 'h2' },
      { label: '3', anchor: 'gone' },
    ],
    resources: [
      { id: 'photo', mediaType: 'image/jpeg', width: 1, height: 1 },
      { id: 'glyph', mediaType: 'image/png', width: 1, height: 1 },
      { id: 'cover', mediaType: 'image/jpeg', width: 1, height: 1 },
      { id: 'unused', mediaType: 'image/png', width: 1, height: 1 },
    ],
    coverResourceId: 'cover',
  },
);
