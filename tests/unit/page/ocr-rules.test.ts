import { expect, test } from 'vitest';
import { rulesOf } from '../../../src/page/ocr-rules.ts';
import { ocrLine, ocrPageOf } from './ocr-page-of.ts';

const line = ocrLine('높을수록 커지지만, 그 정도는', 300, { size: 33 });
const rule = (y0: number, thick: number, x1 = 91) => ({ x0: 50, y0, x1, y1: y0 + thick });

test('level strokes of large letters are no rule that strikes them out', () => {
  expect(rulesOf(ocrPageOf([line], { rules: [rule(290, 0.5)] }))).toEqual([]);
});

test('thicker rules, those between lines and those of small type stay', () => {
  const small = ocrLine('the old rule', 500);
  const rules = [rule(290, 1.5), rule(320, 0.3), rule(290, 0.5, 390), rule(496, 0.3)];
  expect(rulesOf(ocrPageOf([line, small], { rules }))).toEqual(rules);
});
