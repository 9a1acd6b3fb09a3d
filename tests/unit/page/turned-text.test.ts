// Text that runs in another direction than its page: passages that belong to the text, and what stays in the background.
import { describe, expect, it } from 'vitest';
import type { Turn } from '../../../src/model/geometry.ts';
import type { PageModel } from '../../../src/model/page.ts';
import type { RawGlyphRun } from '../../../src/model/raw-page.ts';
import { blockText, layOut, page, path, run, textsOf } from './synthetic-page.ts';

const PROSE = Array.from({ length: 20 }, (_, i) =>
  run(100, 100 + 12 * i, 10, 'the quick brown fox jumped over all of the dogs'),
);

/** A run turned about its start. */
function turned(x: number, y: number, turn: Turn, text: string): RawGlyphRun {
  const upright = run(0, 0, 10, text);
  const [cos, sin] = turn === 90 ? [0, 1] : turn === 270 ? [0, -1] : turn === 180 ? [-1, 0] : [1, 0];
  const glyphs = upright.glyphs.map((g) => ({ ...g, x: x + cos * g.x, y: y + sin * g.x }));
  return { ...upright, angle: turn, glyphs };
}

function column(x: number, y: number, text: string): RawGlyphRun {
  const glyphs = [...text].map((char, i) => ({ text: char, x, y: y + 12 * i, width: 12 }));
  return { ...run(0, 0, 12, ''), vertical: true, glyphs };
}

const body = (model: PageModel): string[] =>
  model.blocks.flatMap((b) => (b.type === 'text' && b.layer === 'body' ? [blockText(b)] : []));

describe('text that runs in another direction', () => {
  it('is a passage of the page where it stands in the type area', () => {
    const runs = [
      ...PROSE,
      turned(180, 560, 270, 'a note that runs up the page from its foot'),
      turned(192, 560, 270, 'and goes on'),
    ];
    expect(body(layOut(page({ runs }))).at(-1)).toBe('a note that runs up the page from its foot / and goes on');
  });
  it('comes before what stands below it', () => {
    const lower = PROSE.map((r) => ({ ...r, glyphs: r.glyphs.map((g) => ({ ...g, y: g.y + 250 })) }));
    const runs = [turned(340, 60, 180, 'the answers of the last page are seven and nine'), ...lower];
    expect(body(layOut(page({ runs })))[0]).toMatch(/^the answers of/u);
  });
  it('is background at the edge, beside a figure and where it is a word or two', () => {
    const stamp = turned(20, 400, 270, 'printed by the society of the lazy dogs');
    expect(body(layOut(page({ runs: [...PROSE, stamp] })))).toHaveLength(1);
    expect(body(layOut(page({ runs: [...PROSE, turned(180, 500, 270, 'figure two')] })))).toHaveLength(1);
    const picture = { x0: 160, y0: 380, x1: 300, y1: 560 };
    const images = [
      { ref: 'a', box: picture, matrix: [140, 0, 0, -180, 160, 560], widthPx: 9, heightPx: 9, mask: false, order: 9 },
    ] as const;
    const label = turned(150, 540, 270, 'number of the lazy dogs');
    expect(body(layOut(page({ runs: [...PROSE, label], images })))).toHaveLength(1);
  });
  it('is a running head or a folio over a table that lies sideways', () => {
    const rows = ['name town size', 'fox mill 40', 'dog road 12', 'cat hill 71'];
    const table = rows.flatMap((row, r) =>
      row.split(' ').map((cell, c) => turned(120 + 14 * r, 500 - 120 * c, 270, cell)),
    );
    const head = run(100, 50, 10, 'the third chapter of the dogs');
    const sideways = [...table, turned(220, 500, 270, 'when the morning came it was still the same old tail of it')];
    const text = body(layOut(page({ runs: [...sideways, head, run(200, 580, 10, '17')] }))).join();
    expect(text).not.toContain('third chapter');
    expect(text).not.toContain('17');
    const told = run(100, 300, 10, 'after the table the text goes on');
    expect(body(layOut(page({ runs: [...sideways, head, told] }))).join()).toContain('after the table');
  });
  it('is read downwards where a vertical line stands on a page of horizontal ones', () => {
    const model = layOut(page({ runs: [...PROSE, column(300, 380, '縦に書いた大切な注意。')] }));
    const last = model.blocks.at(-1);
    expect(last?.type === 'text' && [last.layer, last.writing, blockText(last)]).toEqual([
      'body',
      'vertical',
      '縦に書いた大切な注意。',
    ]);
  });
  it('is read across where a caption of single glyphs stands on a page of vertical lines', () => {
    const across = (x: number, y: number, text: string) =>
      [...text].map((char, i) => ({
        ...run(0, 0, 10, ''),
        glyphs: [{ text: char, x: x + 10 * i, y, width: 10 }],
      }));
    const stacks = [340, 320, 300].flatMap((x) =>
      [...'朝早く庭師が庭に来ると猫が椅子の上で眠'].map((char, i) => ({
        ...run(0, 0, 10, ''),
        glyphs: [{ text: char, x: x - 5, y: 59 + 10 * i, width: 10 }],
      })),
    );
    const model = layOut(page({ runs: [...stacks, ...across(60, 100, '図一庭師の家と猫の椅子')] }));
    expect(textsOf(model).at(-1)).toBe('図一庭師の家と猫の椅子');
    expect(model.blocks.at(-1)?.layer).toBe('body');
  });
  it('is in the account where there is too much of it', () => {
    const line = (word: string) => `${word} of a page `.repeat(600);
    const runs = ['words', 'signs', 'lines'].map((word, i) => turned(60 + 20 * i, 590, 270, line(word)));
    const upright = ['all', 'the', 'rest', 'too'].map((word, i) => run(40, 100 + 20 * i, 10, line(word)));
    const model = layOut(page({ runs: [...upright, ...runs] }));
    const told = (model.dropped ?? []).filter((part) => part.rule === 'glyph-limit');
    expect(told.map((part) => part.text.slice(0, 10))).toEqual(['linesofapa']);
  });
  it('keeps the rules of a table that lies sideways to itself', () => {
    const cells = ['name town', 'fox mill', 'dog road'].flatMap((row, r) =>
      row.split(' ').map((cell, c) => turned(120 + 20 * r, 495 - 60 * c, 270, `${cell} of it`)),
    );
    const paths = [
      ...[106, 126, 146, 166].map((x) => path({ x0: x, x1: x + 0.4, y0: 380, y1: 500 }, 'line')),
      ...[380, 440, 500].map((y) => path({ x0: 106, x1: 166, y0: y, y1: y + 0.4 }, 'line')),
    ];
    const table = layOut(page({ runs: [...PROSE, ...cells], paths })).blocks.find((b) => b.type === 'table');
    expect(table?.type === 'table' && table.rows.map((row) => row.length)).toEqual([2, 2, 2]);
  });
});
