// The permission to copy at the foot of a paper's first column parts no paragraph.
import { expect, it } from 'vitest';
import { bookOfPages } from './book-of-pages.ts';
import { bookOutline } from './book-outline.ts';
import { typedPage } from './typed-pages.ts';

const LEFT = [
  'Hens keep away from harbours, and this paper shows why they do so',
  'by asking them one after the other, for as long as any of them is',
];
const FOOT = [
  '',
  '{7}Permission to copy this paper is given to all who keep hens.',
  '',
  '{7}Harbour Days, May 12–14, 2016, Dublin.',
];
const RIGHT = [
  'awake and will answer. Nobody has asked a hen before us, or if any',
  'body has, then nothing was written down.',
];

/** What comes of two columns of one page. */
function twoColumns(left: readonly string[], right: readonly string[]): readonly string[] {
  const [first, second] = [typedPage(left, 0), typedPage(right, 0)];
  return bookOutline(bookOfPages([{ ...first, blocks: [...first.blocks, ...second.blocks] }]));
}

const PARAGRAPH =
  'p Hens keep away from harbours, and this paper shows why they do so by asking them one after the other, for as long as any of them is awake and will answer. Nobody has asked a hen before us, or if any body has, then nothing was written down.';

it('the text runs on around a permission to copy', () => {
  expect(twoColumns([...LEFT, ...FOOT], RIGHT)).toEqual([
    PARAGRAPH,
    'aside',
    '  p Permission to copy this paper is given to all who keep hens. / Harbour Days, May 12–14, 2016, Dublin.',
  ]);
});

it('other small type at the foot of a column stays in its place', () => {
  const small = FOOT.map((line) => line.replace('Permission to copy', 'A walk around'));
  expect(twoColumns([...LEFT, ...small], RIGHT)).not.toContain(PARAGRAPH);
});
