import { expect, test } from 'vitest';
import type { RawPage } from '../../../src/model/raw-page.ts';
import { ok } from '../../../src/model/result.ts';
import type { PdfSource } from '../../../src/pipeline/ports.ts';
import { readLayer } from '../../../src/pipeline/read-layer.ts';
import { paint, sheet } from '../raster/drawn-page.ts';

/** Words of five letters, 20 pixels high, at 300 dpi; lines 60 apart. */
const STARTS = [150, 300, 450, 600];
const LINES = 8;
const INK = Array.from({ length: LINES }, (_, line) =>
  STARTS.flatMap((x) =>
    [0, 1, 2, 3, 4].map((i) => ({ x0: x + i * 20, y0: 200 + line * 60, x1: x + i * 20 + 14, y1: 220 + line * 60 })),
  ),
).flat();

/** A layer that has each line's letters at even distances, as glyphless fonts place them; `shift` moves it off its ink. */
function layer(shift: number): RawPage {
  const runs = Array.from({ length: LINES }, (_, line) => {
    const text = 'alpha gamma delta kappa';
    const step = ((694 - 150) * 0.24) / text.length;
    const y = (220 + line * 60 + shift) * 0.24;
    const glyphs = Array.from(text, (letter, i) => ({ text: letter, x: 36 + i * step, y, width: step }));
    return { renderingMode: 3, vertical: false, angle: 0, size: 10, glyphs };
  });
  return { index: 0, width: 216, height: 216, label: null, runs } as unknown as RawPage;
}

const pdf = { gray: async () => ok(paint(sheet(900, 900), INK)) } as unknown as PdfSource;

test('words of an invisible layer get the boxes of their ink', async () => {
  const page = await readLayer(pdf, layer(0));
  expect(page?.lines).toHaveLength(LINES);
  expect(page?.lines[2]?.words.map((word) => word.text)).toEqual(['alpha', 'gamma', 'delta', 'kappa']);
  const boxes = page?.lines[2]?.words.map(({ box }) => [box.x0, box.x1].map((x) => Math.round(x / 0.24)));
  expect(boxes).toEqual(STARTS.map((x) => [x, x + 94]));
});

test('words that are placed one by one, with no blanks between them, are words', async () => {
  const own = layer(0);
  const runs = own.runs.map((run) => ({
    ...run,
    glyphs: STARTS.flatMap((x, w) =>
      Array.from('alphagammadeltakappa'.slice(w * 5, w * 5 + 5), (text, i) => {
        return { text, x: (x + i * 20) * 0.24, y: run.glyphs[0]?.y ?? 0, width: (i === 4 ? 14 : 20) * 0.24 };
      }),
    ),
  }));
  const page = await readLayer(pdf, { ...own, runs });
  expect(page?.lines[2]?.words.map((word) => word.text)).toEqual(['alpha', 'gamma', 'delta', 'kappa']);
});

test('ink of the next line, set close, is none of the line above it', async () => {
  const close = INK.flatMap((box) => [box, { ...box, y0: box.y0 + 23, y1: box.y1 + 23 }]);
  const solid = { gray: async () => ok(paint(sheet(900, 900), close)) } as unknown as PdfSource;
  const page = await readLayer(solid, layer(0));
  expect(page?.lines[2]?.words.map(({ box }) => Math.round((box.y1 - box.y0) / 0.24))).toEqual([20, 20, 20, 20]);
});

test('a layer that leans as its scan does is level', async () => {
  const own = layer(0);
  const leaning = { ...own, runs: own.runs.map((run) => ({ ...run, angle: 359.5 })) };
  expect((await readLayer(pdf, leaning))?.lines).toHaveLength(LINES);
});

test('a layer that does not lie on the ink is not trusted', async () => {
  expect(await readLayer(pdf, layer(600))).toBeNull();
});

test('a visible stamp over the picture is read with the layer; a layer that runs down is laid out by itself', async () => {
  const own = layer(0);
  const [first] = own.runs;
  const hidden = first === undefined ? [] : own.runs.slice(1);
  const stamped = { ...own, runs: [...hidden, ...(first === undefined ? [] : [{ ...first, renderingMode: 0 }])] };
  const page = await readLayer(pdf, stamped);
  expect(page?.lines).toHaveLength(LINES);
  const down = { ...own, runs: own.runs.map((run, i) => ({ ...run, vertical: i === 0 })) };
  expect(await readLayer(pdf, down)).toBeNull();
});
