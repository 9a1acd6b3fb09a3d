// What an engine's boxes lose of a scanned page's edges, and what captions tell of its figures.
import { expect, test } from 'vitest';
import type { OcrLine } from '../../../src/model/ocr-page.ts';
import { withEdges } from '../../../src/page/ocr-edges.ts';
import { captionedFigures, overFormulas } from '../../../src/page/ocr-figures.ts';
import { ocrSizes } from '../../../src/page/ocr-sizes.ts';

/** A line of words at given places, 10 pt type, half an em a letter. */
function line(words: readonly (readonly [string, number])[], baseline: number, size = 10): OcrLine {
  const placed = words.map(([text, x0]) => {
    const top = baseline - (/[A-Zbdfhkl]/.test(text) ? 0.68 : 0.46) * size;
    const bottom = baseline + (/[gjpqy]/.test(text) ? 0.215 : 0) * size;
    const box = { x0, y0: top, x1: x0 + text.length * 0.5 * size, y1: bottom };
    return { text, box, confidence: 95, language: 'eng' };
  });
  const [first, last] = [placed[0], placed.at(-1)];
  const box = { x0: first?.box.x0 ?? 0, y0: baseline - 0.7 * size, x1: last?.box.x1 ?? 0, y1: baseline };
  return { box, baseline, rowHeight: 0.92 * size, words: placed };
}

function prose(baseline: number, x = 50): OcrLine {
  const words = 'the lamp over the quay had been lit'.split(' ');
  let at = x;
  return line(
    words.map((word) => {
      const place = [word, at] as const;
      at += word.length * 5 + 3;
      return place;
    }),
    baseline,
  );
}

const startsOf = (lines: readonly OcrLine[], word: number) => lines.map(({ words }) => words[word]?.box.x0);

test('starts a little apart are one edge, behind wide white as well; an indent stays one', () => {
  const lines = [50, 50.9, 49.6, 50.4, 60].map((x, i) =>
    line(
      [
        ['lamp', x],
        ['a light', 121 + (i % 3) * 0.6],
      ],
      100 + i * 14,
    ),
  );
  const even = withEdges(
    lines,
    lines.map(() => 10),
  );
  expect(new Set(startsOf(even, 0)).size).toBe(2);
  expect(startsOf(even, 0)[4]).toBe(60);
  expect(new Set(startsOf(even, 1)).size).toBe(1);
});

test('lines that lean are set upright', () => {
  const lines = Array.from({ length: 24 }, (_, i) => prose(100 + i * 14, 50 - 0.01 * (100 + i * 14)));
  const even = withEdges(
    lines,
    lines.map(() => 10),
  );
  expect(new Set(startsOf(even, 0).map((x) => Math.round(x ?? 0))).size).toBe(1);
});

test('a heading in slightly larger type is not drawn to the paragraph under it', () => {
  const heading = line(
    [
      ['Mild', 50],
      ['oil', 76],
    ],
    82,
    11.3,
  );
  const body = [0, 1, 2, 3, 4].map((i) => prose(102 + i * 12));
  const sizes = ocrSizes([heading, ...body]);
  expect((sizes[0] ?? 0) / (sizes[1] ?? 1)).toBeGreaterThan(1.08);
  expect(new Set(sizes.slice(1)).size).toBe(1);
});

const CAPTION = line(
  [
    ['Fig.', 50],
    ['1.', 75],
    ['A', 90],
    ['lamp.', 98],
  ],
  200,
);
const LABELS = [line([['Wick', 70]], 150), line([['Oil', 140]], 152), line([['Glass', 100]], 172)];
const text = (lines: readonly OcrLine[]) => lines.map(({ words }) => words.map((word) => word.text).join(' '));

test('labels over a caption are a drawing, up to the prose above', () => {
  const lines = [prose(100), prose(112), ...LABELS, CAPTION, prose(226)];
  const found = captionedFigures({ pictures: [], rules: [] }, lines);
  expect(text(found.labels).sort()).toEqual(['Glass', 'Oil', 'Wick']);
  expect(found.text).toHaveLength(4);
  expect(found.pictures).toHaveLength(1);
  const [box] = found.pictures;
  expect(box?.y0).toBeGreaterThan(112);
  expect(box?.y1).toBeLessThanOrEqual(193);
});

test('a picture grows by its labels; two side by side stay two', () => {
  const picture = { x0: 60, y0: 140, x1: 120, y1: 180 };
  const lines = [prose(100), ...LABELS, CAPTION];
  expect(captionedFigures({ pictures: [picture], rules: [] }, lines).pictures).toHaveLength(1);
  const second = { ...picture, x0: 130, x1: 190 };
  expect(captionedFigures({ pictures: [picture, second], rules: [] }, [prose(100), CAPTION]).pictures).toEqual([
    picture,
    second,
  ]);
});

test('a caption may begin at a dash', () => {
  const dashed = line(
    [
      ['Fig.', 50],
      ['3.—A', 75],
      ['bee-house.', 98],
    ],
    200,
  );
  const picture = { x0: 60, y0: 140, x1: 190, y1: 180 };
  const found = captionedFigures({ pictures: [picture], rules: [] }, [prose(100), line([['O', 150]], 130), dashed]);
  expect(found.pictures[0]?.y0).toBeLessThan(124);
  expect(text(found.labels)).toEqual(['O']);
});

test('a large round stroke over a piece of a picture belongs to it', () => {
  const picture = { x0: 60, y0: 150, x1: 190, y1: 180 };
  const found = captionedFigures({ pictures: [picture], rules: [] }, [prose(90), row('O', 150, 140, 30), CAPTION]);
  expect(text(found.labels)).toEqual(['O']);
});

test('a formula over a piece of a picture is the rest of it, but not where prose lies between', () => {
  const [picture, box] = [
    { x0: 60, y0: 140, x1: 190, y1: 180 },
    { x0: 60, y0: 110, x1: 190, y1: 180 },
  ];
  expect(overFormulas([picture], [{ box }], [])).toEqual({ pictures: [box], formulas: [] });
  expect(overFormulas([picture], [{ box }], [prose(126)])).toEqual({ pictures: [picture], formulas: [{ box }] });
  const above = { ...box, y1: 138 };
  expect(overFormulas([picture], [{ box: above }], [])).toEqual({ pictures: [picture], formulas: [{ box: above }] });
});

test('a sentence that a line begins with a figure in is no caption', () => {
  const lines = [prose(176), prose(188), CAPTION, prose(212)];
  const found = captionedFigures({ pictures: [], rules: [] }, lines);
  expect(found).toEqual({ pictures: [], text: lines, labels: [] });
});

/** Words of one line from x on. */
const row = (content: string, x: number, baseline: number, size = 10): OcrLine =>
  line(
    content
      .split(' ')
      .map((word, i, all) => [word, x + all.slice(0, i).join(' ').length * 5 + (i > 0 ? 3 : 0)] as const),
    baseline,
    size,
  );
const PICTURE = { x0: 60, y0: 135, x1: 190, y1: 182 };
const UNTOUCHED: readonly (readonly [string, readonly OcrLine[], readonly (typeof PICTURE)[]])[] = [
  ['a numbered heading', [prose(90), row('3.2 Results', 50, 120), CAPTION], [PICTURE]],
  ['a heading in the middle', [prose(90), row('Results', 100, 128), CAPTION], [PICTURE]],
  [
    'a list under prose that begins with a figure',
    [
      prose(100),
      ...['• red lamps', '• oil', '• two wicks'].map((item, i) => row(item, 60, 130 + i * 14)),
      row('Figure 3 shows the result of it', 50, 172),
    ],
    [],
  ],
  [
    'items over a caption',
    [prose(100), ...['red lamps', 'oil', 'two wicks'].map((item, i) => row(item, 70 + i * 20, 150 + i * 14)), CAPTION],
    [],
  ],
  [
    'code over a caption',
    [prose(100), ...['lamp = 1', 'lit = on', 'end'].map((code, i) => row(code, 70, 150 + i * 12)), CAPTION],
    [],
  ],
  ['code beside a picture', [prose(90), row('lamp = 1', 130, 150), row('lit = on', 130, 162), CAPTION], [PICTURE]],
];

test.each(UNTOUCHED)('%s stays text', (_, lines, pictures) => {
  const found = captionedFigures({ pictures, rules: [] }, lines);
  expect(found.labels).toEqual([]);
  expect(found.text).toEqual(lines);
});
