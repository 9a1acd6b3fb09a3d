// Small images that stand in lines of text are pictures of those lines; bullets, grounds and pictures beside text are not.
import { describe, expect, it } from 'vitest';
import type { Line, PageModel } from '../../../src/model/page.ts';
import type { RawImage, StructureNode } from '../../../src/model/raw-page.ts';
import { layOut, page, path, rule, run, textsOf } from './synthetic-page.ts';

/** An upright image with its foot at y1. */
function image(x0: number, y1: number, width: number, height: number, change: Partial<RawImage> = {}): RawImage {
  const box = { x0, y0: y1 - height, x1: x0 + width, y1 };
  return {
    ref: '7R',
    box,
    matrix: [width, 0, 0, -height, x0, y1],
    widthPx: 48,
    heightPx: 48,
    mask: false,
    order: 0,
    ...change,
  };
}

const linesOf = (model: PageModel): Line[] =>
  model.blocks.flatMap((block) => (block.type === 'text' ? block.lines : []));
const picturesOf = (model: PageModel) => linesOf(model).flatMap((l) => l.spans.flatMap((s) => s.picture ?? []));
const text = (images: readonly RawImage[], ...runs: ReturnType<typeof run>[]) => layOut(page({ runs, images }));

describe('pictures in lines', () => {
  it('stand at their place, with their height and drop in em', () => {
    const model = text([image(83, 102, 10, 10)], run(50, 100, 10, 'Press'), run(95, 100, 10, 'to go on'));
    expect(textsOf(model)).toEqual(['Press \ufffc to go on']);
    expect(picturesOf(model)).toMatchObject([{ height: 1, drop: 0.2, picture: { from: 'image', ref: '7R' } }]);
    expect(model.blocks.filter((block) => block.type === 'figure')).toEqual([]);
  });
  it('part text that was drawn in one go with room for them', () => {
    const wide = run(50, 100, 10, 'Press on');
    const glyphs = wide.glyphs.map((g, i) => (i < 5 ? g : { ...g, x: g.x + 9 }));
    expect(textsOf(text([image(77.5, 101, 7, 8)], { ...wide, glyphs }))).toEqual(['Press \ufffc on']);
  });
  it('begin a line, follow each other, and are cropped where their own bytes show something else', () => {
    const [first, second] = [image(50, 101, 11, 11), image(61.5, 101, 11, 11, { mask: true, ref: '8R' })];
    const model = text([second, first], run(78, 100, 10, 'both of them'));
    expect(textsOf(model)).toEqual(['\ufffc\ufffc both of them']);
    expect(picturesOf(model).map((p) => p.picture.from)).toEqual(['image', 'crop']);
  });
  it('have the alternative text of their tag, and the link that lies over them', () => {
    const node = (role: string, mcids: readonly number[], children: readonly StructureNode[] = []): StructureNode => ({
      role,
      alt: role === 'Figure' ? 'Enter key' : null,
      language: null,
      mcids,
      children,
    });
    const target = { type: 'external', href: 'https://example.org/' } as const;
    const key = image(83, 102, 10, 10, { mcid: 4 });
    const model = layOut(
      page({
        runs: [run(50, 100, 10, 'Press', { mcid: 3 }), run(95, 100, 10, 'to go on', { mcid: 5 })],
        images: [key],
        links: [{ box: key.box, target }],
        structure: node('Root', [], [node('P', [3, 5], [node('Figure', [4])])]),
      }),
    );
    expect(picturesOf(model)[0]?.alt).toBe('Enter key');
    expect(linesOf(model).flatMap((l) => l.spans.map((s) => s.link))).toContainEqual(target);
  });
  it('are bullets where they head items', () => {
    const items = [100, 120, 140].map((y) => run(62, y, 10, 'a thing to carry home'));
    const bullets = (width: number, x: number) => [100, 120, 140].map((y) => image(x, y, width, width));
    expect(
      textsOf(text(bullets(5, 50), ...items))
        .join()
        .match(/• a thing/g),
    ).toHaveLength(3);
    expect(
      textsOf(text(bullets(6, 56), ...items))
        .join()
        .match(/• a thing/g),
    ).toHaveLength(3);
    expect(picturesOf(text(bullets(5, 50), ...items))).toEqual([]);
  });
  it('are signs of items where several stand down one edge and come again, near to their words or not', () => {
    const ys = [100, 120, 140, 160];
    const signs = (width: number, x: number, refs: readonly string[]) =>
      ys.map((y, i) => image(x, y, width, width, { ref: refs[i] ?? '' }));
    const items = ys.map((y) => run(70, y, 10, 'a thing to carry home'));
    const kinds = ['yes', 'no', 'no', 'no'];
    for (const own of [signs(10, 55, kinds), signs(6, 50, kinds)]) {
      const model = text(own, ...items);
      expect(picturesOf(model)).toHaveLength(4);
      expect(textsOf(model).join()).not.toContain('•');
    }
    expect(picturesOf(text(signs(6, 50, ['1R', '2R', '3R', '4R']), ...items))).toEqual([]);
  });
  it('are no pictures beside two lines, under text, as thin as a rule, or alone', () => {
    const two = [run(80, 100, 10, 'The first line of two'), run(80, 112, 10, 'and the second one')];
    expect(picturesOf(text([image(55, 114, 20, 20)], ...two))).toEqual([]);
    expect(picturesOf(text([image(48, 103, 40, 13)], run(50, 100, 10, 'Enter')))).toEqual([]);
    expect(picturesOf(text([image(76, 102, 40, 1)], run(50, 100, 10, 'Enter')))).toEqual([]);
    expect(picturesOf(text([image(200, 300, 12, 12)], run(50, 100, 10, 'Enter')))).toEqual([]);
  });
});

describe('pictures with no words on their line', () => {
  const cellsOf = (model: PageModel) =>
    model.blocks
      .flatMap((block) => (block.type === 'table' ? block.rows : []))
      .map((row) =>
        row.map((cell) => cell.lines.flatMap((l) => l.spans.map((s) => (s.picture ? 'icon' : s.text))).join('')),
      );
  const icons = [image(75, 122, 10, 10, { mcid: 2 }), image(75, 142, 10, 10, { mcid: 4 })];
  const words = [run(60, 100, 10, 'sign', { mcid: 0 }), run(160, 100, 10, 'what for', { mcid: 1 })];
  const runs = [...words, run(160, 120, 10, 'power', { mcid: 3 }), run(160, 140, 10, 'light', { mcid: 5 })];
  const rows = [
    ['sign', 'what for'],
    ['icon', 'power'],
    ['icon', 'light'],
  ];
  it('are those of the cell that lines are drawn around', () => {
    const across = [85, 106, 126, 146].map((y) => rule(50, y, 300));
    const down = [50, 150, 300].map((x) => path({ x0: x, y0: 85, x1: x + 0.4, y1: 146 }, 'line'));
    const model = layOut(page({ runs, images: icons, paths: [...across, ...down] }));
    expect(cellsOf(model)).toEqual(rows);
    expect(model.blocks.filter((block) => block.type === 'figure')).toEqual([]);
  });
  it('are those of the cell that the tags put them in', () => {
    const node = (role: string, mcids: readonly number[], children: readonly StructureNode[] = []): StructureNode => ({
      role,
      alt: null,
      language: null,
      mcids,
      children,
    });
    const pairs = [0, 2, 4].map((first) => node('TR', [], [node('TD', [first]), node('TD', [first + 1])]));
    const structure = node('Document', [], [node('Table', [], pairs)]);
    expect(cellsOf(layOut(page({ runs, images: icons, structure })))).toEqual(rows);
  });
  it('are figures among lines of text, and none in the margin or far from the text', () => {
    const line = 'when the morning came it was still the same old tale';
    const around = [run(50, 100, 10, line), run(50, 112, 10, line), run(50, 170, 10, line), run(50, 182, 10, line)];
    const shown = (own: RawImage) =>
      layOut(page({ runs: around, images: [own] })).blocks.flatMap((b) => (b.type === 'figure' ? [b.layer] : []));
    expect(shown(image(50, 155, 30, 30))).toEqual(['body']);
    const head = layOut(
      page({ runs: [run(50, 80, 10, line), run(50, 92, 10, line)], images: [image(50, 60, 30, 30)] }),
    );
    expect(head.blocks.flatMap((b) => (b.type === 'figure' ? [b.layer] : []))).not.toContain('body');
    expect(shown(image(20, 115, 14, 14))).not.toContain('body');
    expect(shown(image(50, 330, 30, 30))).not.toContain('body');
  });
});
