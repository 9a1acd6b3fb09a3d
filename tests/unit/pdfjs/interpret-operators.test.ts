import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect, test } from 'vitest';
import { startDrawing } from '../../../src/adapters/pdfjs/drawing.ts';
import { fontMetricsFrom } from '../../../src/adapters/pdfjs/font-metrics.ts';
import { interpretOperators } from '../../../src/adapters/pdfjs/interpret-operators.ts';
import { MAX_GLYPHS, MAX_PATHS } from '../../../src/adapters/pdfjs/page-limits.ts';
import { paintedPaths } from '../../../src/adapters/pdfjs/paint.ts';

type Operator = readonly [number, (readonly unknown[])?];

const glyph = (unicode: string, width = 500) => ({
  unicode,
  width,
  isSpace: unicode === ' ',
  vmetric: [-1000, 250, 880],
});
const show = (text: string): Operator => [OPS.showText, [[...text].map((character) => glyph(character))]];

const FONTS = new Map<string, object>([
  ['f1', { fontMatrix: [0.001, 0, 0, 0.001, 0, 0] }],
  ['v1', { fontMatrix: [0.001, 0, 0, 0.001, 0, 0], vertical: true }],
]);

/** Draws on a page of 600 × 800 points. */
function draw(...operators: readonly Operator[]) {
  const drawing = startDrawing(
    [1, 0, 0, -1, 0, 800],
    { x0: 0, y0: 0, x1: 600, y1: 800 },
    {
      fontOf: (id) => fontMetricsFrom(id, FONTS.get(id)),
      isVisible: (group) => group !== 'off',
      keepsAnnotation: (id) => id === 'kept',
    },
  );
  const list = { fnArray: operators.map(([fn]) => fn), argsArray: operators.map(([, args]) => args ?? []) };
  interpretOperators(list, drawing, new Map(), () => false);
  return drawing;
}

const font: Operator = [OPS.setFont, ['f1', 10]];
const at = (x: number, y: number): Operator => [OPS.setTextMatrix, [new Float32Array([1, 0, 0, 1, x, y])]];
const pens = (drawing: ReturnType<typeof draw>) =>
  drawing.runs.flatMap((run) => run.glyphs.map((g) => [g.text, g.x, g.y]));

test('advances by width, character and word spacing, all scaled by Tz', () => {
  const drawing = draw(
    font,
    [OPS.setCharSpacing, [1]],
    [OPS.setWordSpacing, [2]],
    [OPS.setHScale, [50]],
    at(100, 700),
    show('a b'),
  );
  // (5 + 1) / 2 for the letter, (5 + 1 + 2) / 2 for the space.
  expect(pens(drawing)).toEqual([
    ['a', 100, 100],
    [' ', 103, 100],
    ['b', 107, 100],
  ]);
  expect(drawing.runs[0]?.glyphs[0]?.width).toBe(2.5);
});

test('numbers in TJ move back by thousandths of an em', () => {
  const drawing = draw(font, at(100, 700), [OPS.showText, [[glyph('a'), -300, glyph('b')]]]);
  expect(pens(drawing)).toEqual([
    ['a', 100, 100],
    ['b', 108, 100],
  ]);
});

test('rise lifts the pen and is told', () => {
  const drawing = draw(font, [OPS.setTextRise, [4]], at(100, 700), show('2'));
  expect(drawing.runs[0]).toMatchObject({ rise: 4, glyphs: [{ y: 96 }] });
});

test('vertical fonts run down the page', () => {
  const drawing = draw([OPS.setFont, ['v1', 10]], at(300, 700), show('一二'));
  expect(pens(drawing)).toEqual([
    ['一', 300, 100],
    ['二', 300, 110],
  ]);
  expect(drawing.runs[0]).toMatchObject({ vertical: true, angle: 0, glyphs: [{ width: 10 }, { width: 10 }] });
});

test('size and angle come from the whole matrix', () => {
  const turned: Operator = [OPS.setTextMatrix, [new Float32Array([0, 2, -2, 0, 300, 400])]];
  expect(draw(font, turned, show('x')).runs[0]).toMatchObject({ size: 20, angle: 270 });
});

test('a slanted matrix and a stroked fill make variants of the font', () => {
  const slanted: Operator = [OPS.setTextMatrix, [new Float32Array([1, 0, 0.3, 1, 100, 700])]];
  const drawing = draw(font, slanted, show('a'), at(100, 600), [OPS.setTextRenderingMode, [2]], show('b'));
  expect(drawing.runs.map((run) => run.fontId)).toEqual(['f1~oblique', 'f1~bold']);
  expect(drawing.variants.get('f1~oblique')).toMatchObject({ italic: true, bold: false });
  expect(drawing.runs[0]?.size).toBe(10);
});

test('artifacts nest, ids are of the innermost, hidden layers are left out', () => {
  const drawing = draw(
    font,
    at(100, 700),
    [OPS.beginMarkedContentProps, ['P', 3]],
    show('a'),
    [OPS.beginMarkedContent, ['Artifact']],
    [OPS.beginMarkedContentProps, ['Span', 4]],
    show('b'),
    [OPS.endMarkedContent],
    [OPS.endMarkedContent],
    show('c'),
    [OPS.endMarkedContent],
    [OPS.beginMarkedContentProps, ['OC', 'off']],
    show('d'),
    [OPS.endMarkedContent],
    show('e'),
  );
  expect(drawing.runs.map(({ glyphs, mcid, artifact }) => [glyphs[0]?.text, mcid, artifact])).toEqual([
    ['a', 3, false],
    ['b', 4, true],
    ['c', 3, false],
    ['e', null, false],
  ]);
});

test('forms and groups bring their matrix and leave nothing behind; soft masks are not read', () => {
  const drawing = draw(
    [OPS.paintFormXObjectBegin, [[1, 0, 0, 1, 50, 50], null]],
    font,
    at(0, 0),
    show('in'),
    [OPS.paintFormXObjectEnd],
    [OPS.beginGroup, [{ smask: { subtype: 'Luminosity' } }]],
    font,
    at(0, 0),
    show('mask'),
    [OPS.endGroup, [{}]],
    font,
    at(0, 100),
    show('out'),
  );
  expect(pens(drawing).map(([text, x, y]) => [text, x, y])[0]).toEqual(['i', 50, 750]);
  expect(drawing.runs.map((run) => run.glyphs.map((g) => g.text).join(''))).toEqual(['in', 'out']);
});

test('images are cut to the clip and dropped outside of it', () => {
  const clip = (box: readonly number[]): Operator[] => [
    [OPS.clip],
    [OPS.constructPath, [OPS.endPath, [null], new Float32Array(box)]],
  ];
  const image: Operator = [OPS.paintImageXObject, ['7R', 64, 48]];
  const drawing = draw(
    [OPS.save],
    [OPS.transform, [200, 0, 0, 100, 0, 0]],
    image,
    [OPS.restore],
    [OPS.save],
    ...clip([0, 0, 100, 50]),
    [OPS.transform, [200, 0, 0, 100, 0, 0]],
    image,
    [OPS.restore],
    [OPS.save],
    ...clip([300, 300, 400, 400]),
    [OPS.transform, [200, 0, 0, 100, 0, 0]],
    image,
    [OPS.restore],
  );
  expect(drawing.images.map((entry) => entry.box)).toEqual([
    { x0: 0, y0: 700, x1: 200, y1: 800 },
    { x0: 0, y0: 750, x1: 100, y1: 800 },
  ]);
  expect(drawing.images[0]?.matrix).toEqual([200, 0, 0, -100, 0, 800]);
});

test('a line that runs off the page is followed, another page wide; one that begins off it is not', () => {
  const wide = 'x'.repeat(300);
  const drawing = draw(font, at(500, 700), show(wide), at(640, 600), show('mark'));
  const xs = drawing.runs.flatMap((run) => run.glyphs.map((g) => g.x));
  // Pens from 500 to 1,200 points, five apart.
  expect(xs.length).toBe(141);
  expect(Math.max(...xs)).toBe(1200);
});

test('absurd numbers and text off the page are left out', () => {
  const drawing = draw(
    [OPS.setFont, ['f1', Number.NaN]],
    at(1, 1),
    show('a'),
    font,
    at(Number.POSITIVE_INFINITY, 0),
    at(900, 700),
    show('b'),
    at(100, 700),
    show('c'),
    [OPS.setFont, ['none', 10]],
    show('d'),
  );
  expect(drawing.runs.map((run) => run.glyphs.map((g) => g.text).join(''))).toEqual(['c']);
});

test('remarks are not read, form fields are', () => {
  const annotation = (id: string, text: string): Operator[] => [
    [OPS.beginAnnotation, [id, [0, 0, 10, 10], [1, 0, 0, 1, 20, 30], [1, 0, 0, 1, 0, 0], false]],
    font,
    at(0, 0),
    show(text),
    [OPS.endAnnotation],
  ];
  expect(pens(draw(...annotation('remark', 'x'), ...annotation('kept', 'y')))).toEqual([['y', 20, 770]]);
});

test('replacement text of marked content stands in place of its glyphs, over their width', () => {
  const actual = (text: string, shown: string) =>
    draw(font, at(100, 700), [OPS.beginMarkedContentProps, ['Span', { mcid: 3, text }]], show(shown), [
      OPS.endMarkedContent,
    ]);
  expect(pens(actual('fi', '\ue001'))).toEqual([
    ['f', 100, 100],
    ['i', 102.5, 100],
  ]);
  expect(actual('fi', '\ue001').runs[0]?.mcid).toBe(3);
  expect(pens(actual('\u0644\u0627', '\u0627\u0644'))).toEqual([['\u0644\u0627', 100, 100]]);
  expect(pens(actual('\u0644', '\u0645'))).toEqual([['\u0645', 100, 100]]);
  expect(pens(actual('\u00ad', '-'))).toEqual([['-', 100, 100]]);
  expect(pens(actual('\u062a', '\u201d'))).toEqual([['\u201d', 100, 100]]);
  expect(pens(actual(')', '('))).toEqual([['(', 100, 100]]);
  expect(pens(actual('a whole sentence that retells what is shown here', 'ab'))).toHaveLength(2);
  expect(pens(actual('other', 'a      b')).map(([text]) => text)).not.toContain('o');
});

test('strokes over the cap are summed in a stroke, not in a ground that they would be the border of', () => {
  const slanted: Operator = [
    OPS.constructPath,
    [OPS.stroke, [new Float32Array([0, 0, 0, 1, 100, 100])], new Float32Array([0, 0, 100, 100])],
  ];
  const paths = paintedPaths(draw(...Array.from({ length: MAX_PATHS + 9 }, () => slanted)));
  expect(paths).toHaveLength(MAX_PATHS + 1);
  expect(new Set(paths.map(({ painted }) => painted))).toEqual(new Set(['stroke']));
});

const fill = (x0: number, y0: number, x1: number, y1: number): Operator => [
  OPS.constructPath,
  [OPS.fill, [new Float32Array([0, x0, y0, 1, x1, y0, 1, x1, y1, 1, x0, y1, 4])], new Float32Array([x0, y0, x1, y1])],
];

test('letters that clip what is painted over them are painted, and their picture is none', () => {
  const clipped = (...then: Operator[]) =>
    draw([OPS.save], font, [OPS.setTextRenderingMode, [7]], at(100, 700), show('Title'), ...then);
  const over = clipped([OPS.setFillRGBColor, ['#aa0000']], fill(90, 690, 200, 710));
  expect(over.runs.map((run) => [run.renderingMode, run.color])).toEqual([[0, '#aa0000']]);
  expect(over.paths).toHaveLength(0);
  const after = clipped([OPS.restore], fill(90, 690, 200, 710));
  expect(after.runs.map((run) => run.renderingMode)).toEqual([7]);
  expect(after.paths).toHaveLength(1);
  expect(clipped(fill(300, 300, 400, 400)).runs.map((run) => run.renderingMode)).toEqual([7]);
});

test('text that is not read is told: its font failed, or there is too much of it', () => {
  expect([...draw([OPS.setFont, ['broken', 10]], at(100, 700), [OPS.showText, [[]]]).missing]).toEqual(['font']);
  const line: readonly Operator[] = [at(10, 700), show('a'.repeat(100))];
  const full = [font, ...Array.from({ length: MAX_GLYPHS / 100 }, () => line).flat()];
  expect([...draw(...full).missing]).toEqual([]);
  expect([...draw(...full, ...line).missing]).toEqual(['glyphs']);
});
