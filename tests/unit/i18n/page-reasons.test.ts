// Every reason for which a page goes its way is said in words.
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { enReasons } from '../../../src/i18n/en-conversion.ts';
import { koReasons } from '../../../src/i18n/ko-conversion.ts';

const ROUTES = new URL('../../../src/page/route-page.ts', import.meta.url);
const codes = [...readFileSync(ROUTES, 'utf8').matchAll(/(?:reason: |_LAYER = )'([a-z-]+)'/g)].map(
  ([, code = '']) => code,
);

it.each([
  ['English', enReasons],
  ['Korean', koReasons],
])('in %s', (_language, words) => {
  expect(codes.length).toBeGreaterThan(5);
  expect(codes.filter((code) => words[code] === undefined)).toEqual([]);
});
