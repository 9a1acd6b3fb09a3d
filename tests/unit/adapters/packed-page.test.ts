// Pages as strings for storage: what comes back is the page that went in.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packPage, unpackPage } from '../../../src/adapters/idb/packed-page.ts';
import type { Line, PageBlock, PageModel, Span, TextStyle } from '../../../src/model/page.ts';
import { layOut, page, run } from '../page/synthetic-page.ts';

const anyNumber = fc.oneof(fc.integer({ min: -50, max: 1000 }), fc.double({ noNaN: true, noDefaultInfinity: true }));
const anyBox = fc.record({ x0: anyNumber, y0: anyNumber, x1: anyNumber, y1: anyNumber });
const anyText = fc.oneof(fc.string(), fc.string({ unit: 'grapheme' }));

const anyStyle: fc.Arbitrary<TextStyle> = fc.record(
  {
    family: fc.constantFrom('Times', '바탕'),
    size: fc.constantFrom(9, 10.5),
    bold: fc.boolean(),
    italic: fc.boolean(),
    monospace: fc.constant(false),
    smallCaps: fc.constant(false),
    color: fc.constant('#000000'),
    language: fc.constant('fr'),
    struck: fc.boolean(),
  },
  { requiredKeys: ['family', 'size', 'bold', 'italic', 'monospace', 'smallCaps', 'color'] },
);

const anyLink: fc.Arbitrary<Span['link']> = fc.option(
  fc.record({ type: fc.constant('external' as const), href: fc.webUrl() }),
);

const anySpan: fc.Arbitrary<Span> = fc.record(
  {
    text: anyText,
    style: anyStyle,
    position: fc.constantFrom('normal', 'superscript', 'subscript'),
    link: anyLink,
    box: anyBox,
    confidence: fc.option(anyNumber),
    picture: fc.record({
      box: anyBox,
      picture: fc.constantFrom({ from: 'crop' as const }, { from: 'image' as const, ref: 'img_p0_1' }),
      resourceId: fc.option(fc.string()),
      alt: fc.option(fc.string()),
      height: anyNumber,
      drop: anyNumber,
    }),
    ruby: anyText,
  },
  { requiredKeys: ['text', 'style', 'position', 'link', 'box', 'confidence'] },
);

/** As lines mostly are: their spans are as high as they. */
function onOneHeight(line: Line): Line {
  const { y0, y1 } = line.box;
  return { ...line, spans: line.spans.map((span) => ({ ...span, box: { ...span.box, y0, y1 } })) };
}

const anyLine: fc.Arbitrary<Line> = fc
  .tuple(
    fc.boolean(),
    fc.record(
      {
        box: anyBox,
        baseline: anyNumber,
        size: anyNumber,
        direction: fc.constantFrom('ltr', 'rtl'),
        spans: fc.array(anySpan, { maxLength: 4 }),
        ground: fc.record({ box: anyBox, fill: fc.option(fc.constant('#eeeeee')) }),
      },
      { requiredKeys: ['box', 'baseline', 'size', 'direction', 'spans'] },
    ),
  )
  .map(([level, line]) => (level ? onOneHeight(line) : line));

const anyLines = fc.array(anyLine, { maxLength: 4 });

const anyBlock: fc.Arbitrary<PageBlock> = fc.oneof(
  fc.record(
    {
      type: fc.constant('text' as const),
      box: anyBox,
      layer: fc.constantFrom('body', 'furniture'),
      lines: anyLines,
      column: fc.record({ x0: anyNumber, x1: anyNumber }),
      writing: fc.constantFrom('horizontal', 'vertical'),
      role: fc.option(fc.constant('P')),
      element: fc.option(fc.nat()),
      label: fc.nat(),
    },
    { requiredKeys: ['type', 'box', 'layer', 'lines', 'column', 'writing', 'role'] },
  ),
  fc.record({
    type: fc.constant('table' as const),
    box: anyBox,
    layer: fc.constant('body' as const),
    evidence: fc.constantFrom('ruled', 'aligned'),
    rows: fc.array(
      fc.array(
        fc.record({ rowSpan: fc.nat(3), columnSpan: fc.nat(3), header: fc.boolean(), box: anyBox, lines: anyLines }),
        { maxLength: 3 },
      ),
      { maxLength: 3 },
    ),
    columnCount: fc.nat(3),
  }),
  fc.record({ type: fc.constant('rule' as const), box: anyBox, layer: fc.constant('body' as const) }),
);

const typed = layOut(page({ runs: [run(72, 100, 10, 'Two words'), run(72, 112, 10, 'and three more')] }));

/** Numbers that JSON has no sign for (-0) are equal to what it keeps of them. */
function asKept(model: PageModel): unknown {
  return JSON.parse(JSON.stringify(model));
}

test('a page comes back from storage as it went in, whatever it holds', () => {
  fc.assert(
    fc.property(fc.array(anyBlock, { maxLength: 5 }), (blocks) => {
      const model: PageModel = { ...typed, blocks };
      expect(unpackPage(packPage(model))).toStrictEqual(asKept(model));
    }),
  );
});

test('a page of text is kept in a third of its plain JSON, its styles once', () => {
  const lines = Array.from({ length: 40 }, (_, n) => run(72, 80 + 14 * n, 10, 'words of a line that goes on and on'));
  const model = layOut(page({ runs: lines }));
  const packed = packPage(model);
  expect(packed.length).toBeLessThan(JSON.stringify(model).length / 3);
  const styles = unpackPage(packed)?.blocks.flatMap((block) =>
    block.type === 'text' ? block.lines.flatMap((line) => line.spans.map((span) => span.style)) : [],
  );
  expect(styles?.length).toBeGreaterThan(30);
  expect(new Set(styles).size).toBe(1);
});

test('a page that an earlier version of the app stored is none', () => {
  expect(unpackPage(JSON.stringify(typed))).toBeNull();
});
