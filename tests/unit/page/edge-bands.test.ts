import { describe, expect, it } from 'vitest';
import type { Placed } from '../../../src/page/column-runs.ts';
import { edgeBands, withBodyWidth } from '../../../src/page/edge-bands.ts';

const HEIGHT = 595;
const EM = 10;

const row = (x0: number, y0: number, x1: number): Placed => ({ text: true, box: { x0, y0, x1, y1: y0 + EM } });

/** Two columns of rows, `pitch` points apart, from the page's head to its foot. */
function columns(pitch: number): Placed[] {
  const rows: Placed[] = [];
  for (let y = 50; y < 540; y += pitch) rows.push(row(57, y, 205), row(215, y, 363));
  return rows;
}

describe('edge bands', () => {
  it('keeps the first and last rows of columns that are set with open leading', () => {
    expect(edgeBands(columns(18), HEIGHT, EM)).toHaveLength(1);
  });

  it('splits off a running head and a folio that stand over and under open leading', () => {
    const [head, body, foot] = edgeBands([row(57, 22, 120), ...columns(18), row(205, 565, 215)], HEIGHT, EM);
    expect(head).toEqual([row(57, 22, 120)]);
    expect(body).toHaveLength(columns(18).length);
    expect(foot).toEqual([row(205, 565, 215)]);
  });

  it('splits off a head at the leading of the text, where it stands at no edge of it', () => {
    expect(edgeBands([row(170, 32, 250), ...columns(18)], HEIGHT, EM)).toHaveLength(2);
  });

  it('splits off a head that is closer to the text than the text is leaded by', () => {
    expect(edgeBands([row(57, 32, 205), ...columns(20)], HEIGHT, EM)).toHaveLength(2);
  });

  it('keeps a last row that stands in line with only one of the rows above it', () => {
    const rows = [row(75, 490, 340), row(57, 508, 98), row(75, 526, 352), row(57, 544, 330)];
    expect(edgeBands([row(57, 472, 350), ...rows], HEIGHT, EM)).toHaveLength(1);
  });

  it('keeps the head of columns of which one begins with a title, or with a quotation under a rule', () => {
    const right = columns(18).filter(({ box }) => box.x0 === 215);
    const left = (y0: number) => columns(18).filter(({ box }) => box.x0 === 57 && box.y0 > y0);
    const title = row(57, 50, 150);
    const rule: Placed = { text: false, box: { x0: 57, y0: 58, x1: 205, y1: 58.5 } };
    const quotation: Placed = { text: true, box: { x0: 57, y0: 72, x1: 205, y1: 87 } };
    expect(edgeBands([title, ...left(70), ...right], HEIGHT, EM)).toHaveLength(1);
    expect(edgeBands([rule, quotation, ...left(95), ...right], HEIGHT, EM)).toHaveLength(1);
  });

  it('splits off a head of a title and a number at the leading of the text', () => {
    expect(edgeBands([row(100, 32, 160), row(353, 32, 363), ...columns(18)], HEIGHT, EM)).toHaveLength(2);
  });

  it('splits off a folio at the leading of the text and at an edge of one row of it', () => {
    const rows = [row(75, 490, 340), row(57, 508, 98), row(75, 526, 352), row(57, 544, 67)];
    expect(edgeBands(rows, HEIGHT, EM)).toHaveLength(2);
  });
});

describe('the width of a lone row over one column', () => {
  const column = (x0: number, x1: number, rows: number) => ({
    items: Array(rows).fill(0),
    box: { x0, y0: 0, x1, y1: EM },
  });
  it('is that of the column that it lies within', () => {
    const wide = withBodyWidth([[column(80, 200, 1)], [column(50, 350, 5)]]);
    expect(wide.map(({ box: { x0, x1 } }) => [x0, x1])).toEqual([
      [50, 350],
      [50, 350],
    ]);
  });
  it('is its own over two columns, and where it reaches out', () => {
    for (const bands of [
      [[column(80, 200, 1)], [column(50, 190, 5), column(210, 350, 5)]],
      [[column(30, 200, 1)], [column(50, 350, 5)]],
    ]) {
      expect(withBodyWidth(bands)).toEqual(bands.flat());
    }
  });
});
