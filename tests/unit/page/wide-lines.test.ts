// Lines that are wider than their paper, and the narrow spaces that TeX sets between words in typewriter type.
import { expect, it } from 'vitest';
import { layOut, page, run, textsOf } from './synthetic-page.ts';

const WIDE = `tar --create --file=${'mill/'.repeat(18)}stones.tar`;

it('a listing that runs off the page is read to its end', () => {
  const runs = [
    run(60, 100, 10, 'This is what the miller typed to keep his stones from harm:'),
    run(60, 130, 10, WIDE, { fontId: 'mono' }),
    run(60, 160, 10, 'and nobody has ever seen them since that day in the spring.'),
  ];
  expect(textsOf(layOut(page({ runs }))).join(' ')).toContain(WIDE);
});

it('a gap of half a letter parts words of typewriter type', () => {
  const runs = [
    run(60, 100, 10, 'The letter is a'),
    run(140, 100, 10, 'tabs', { fontId: 'mono' }),
    run(162.2, 100, 10, 'or', { fontId: 'mono' }),
    run(174.4, 100, 10, 'Tabs', { fontId: 'mono' }),
    run(200, 100, 10, 'where they were set.'),
  ];
  expect(textsOf(layOut(page({ runs }))).join(' ')).toContain('tabs or Tabs');
});
