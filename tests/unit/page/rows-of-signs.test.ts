// Rows of figures and signs, a space of the font between each two: they are no letter-spread words.
import { expect, test } from 'vitest';
import { layOut, page, run, textsOf } from './synthetic-page.ts';

/** Helvetica's space, in em. */
const SPACE = 0.278;

/** Words set one by one, so far apart. */
function words(text: string, apart: number, y = 100): ReturnType<typeof run>[] {
  let x = 50;
  return text.split(' ').map((word) => {
    const made = run(x, y, 10, word);
    x += (word.length * 0.5 + apart) * 10;
    return made;
  });
}

test.each(['1 1 2 4 9 16 -7', '1 1 2 * * *', '1 10 -5 -9'])('%s keeps its spaces', (text) => {
  expect(textsOf(layOut(page({ runs: words(text, SPACE) })))).toEqual([text]);
});

test('letters so far apart are one spread word', () => {
  expect(textsOf(layOut(page({ runs: words('C H A P T E R', SPACE) })))).toEqual(['CHAPTER']);
});

test('figures that are spread by less than a space stay one number', () => {
  expect(textsOf(layOut(page({ runs: words('0 3 0 1 2 3 4 5', 0.15) })))).toEqual(['03012345']);
});
