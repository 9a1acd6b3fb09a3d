// Routes: which pages are read from their text layer, and which from their picture.
import { describe, expect, it } from 'vitest';
import { defaultOptions } from '../../../src/model/options.ts';
import { routePage } from '../../../src/page/route-page.ts';
import { page, run, scan } from './synthetic-page.ts';

const text = run(50, 100, 10, 'a page of text');

describe('routePage', () => {
  it.each([
    ['text', page({ runs: [text] }), false],
    ['blank', page({}), false],
    ['scan', page({ images: [scan] }), true],
    ['mixed', page({ images: [scan], runs: [text] }), true],
    ['ocred', page({ images: [scan], runs: [{ ...text, renderingMode: 3 }] }), false],
    ['garbled', page({ runs: [{ ...text, fontId: 'guessed' }] }), true],
    ['garbled', page({ runs: [run(50, 100, 10, '\ue123\ue124\ue125\ue126')] }), true],
    ['text', page({ runs: [run(50, 100, 10, '우리\u0001집\u0001뜰에\u0001핀\u0001꽃')] }), false],
    ['garbled', page({ runs: [run(50, 100, 10, '우\u0002리\u0001집뜰\u0003에핀\u0004꽃\u0005이')] }), true],
    ['garbled', page({ runs: [run(50, 100, 10, '갉삵흙닭뷁힣쫓꿟뚫핥'.repeat(4))] }), true],
    [
      'text',
      page({
        runs: [run(50, 100, 10, '나는 오늘 아침에 학교에 가서 친구를 만나고 도서관에서 책을 읽었다 그리고 집에 왔다')],
      }),
      false,
    ],
  ] as const)('%s', (kind, raw, needsOcr) => {
    expect(routePage(raw, defaultOptions)).toMatchObject({ kind, needsOcr });
  });
  it('reads a scan under a long stamp at its edge, and no page of text on a ground', () => {
    const terms = 'fetched from the library of the old harbour on the third of march under its own terms of use';
    const foot = [580, 590].map((y) => run(60, y, 5, terms));
    const prose = Array.from({ length: 12 }, (_, i) => run(60, 150 + 14 * i, 10, terms.slice(0, 50)));
    const kindOf = (runs: typeof foot) => routePage(page({ images: [scan], runs }), defaultOptions).kind;
    expect(kindOf(foot)).toBe('mixed');
    expect(kindOf([...foot, ...prose])).toBe('text');
  });
  it('takes curves for letters where a page can hold so many', () => {
    const curve = {
      box: { x0: 0, y0: 0, x1: 5, y1: 5 },
      kind: 'shape',
      painted: 'fill',
      color: '#000000',
      lineWidth: 0,
      order: 0,
    } as const;
    const kindOf = (curves: number) => routePage(page({ paths: Array(curves).fill(curve) }), defaultOptions).kind;
    expect([59, 3_000, 20_001].map(kindOf)).toEqual(['picture', 'scan', 'picture']);
  });
  it('reads every page that is not blank by OCR where the user wants it', () => {
    const options = { ...defaultOptions, ocr: 'always' } as const;
    expect(routePage(page({ runs: [text] }), options).needsOcr).toBe(true);
    expect(routePage(page({}), options).needsOcr).toBe(false);
  });
});
