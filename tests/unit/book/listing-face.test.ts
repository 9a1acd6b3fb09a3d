// A second plain face that a book sets its listings in: its lines are code. One of captions and side notes is none.
import { expect, it } from 'vitest';
import type { PageModel } from '../../../src/model/page.ts';
import { bookOf } from './book-of.ts';
import { bookOutline } from './book-outline.ts';
import { typedPage } from './typed-pages.ts';

const PAGES = 6;
const PROSE = [
  'The surface is made of corners, edges and sides, and all of them are',
  'written down in a file that the program reads before it does a thing.',
  'Whoever writes the file by hand begins with the corners, since edges',
  'go from one of them to another, and the sides go around by the edges.',
  'It does no harm to draw the whole of it on paper before one begins to',
  'count, as all who did not do so have found out by the evening.',
];
const LISTING = [
  'vertices /* given by place */',
  '1 0.0 0.0 fixed',
  '2 1.0 0.0 fixed',
  'edges /* by their ends */',
  '1 1 2 fixed',
  'faces',
  '  1 1 2 3 density 0',
  'set facet color = red',
];
const NOTES = [
  'The corners of a cube',
  'The edges of a cube',
  'A cube that has lost its top',
  'What is left of it then',
  'A cube with two more sides',
  'A cube in the rain',
  'The same cube in the sun',
  'No cube at all',
];

/** A page of prose around lines in the face Sans. */
function page(index: number, lines: readonly string[]): PageModel {
  const prose = [...PROSE.slice(index), ...PROSE.slice(0, index)];
  const made = typedPage([...prose, '', ...lines.map((line) => `     ${line}`), '', ...prose, ...prose], index);
  const blocks = made.blocks.map((block) => {
    if (block.type !== 'text') return block;
    const set = block.lines.map((line) => {
      const isSet = lines.some(
        (own) =>
          own.trim() ===
          line.spans
            .map((s) => s.text)
            .join('')
            .trim(),
      );
      const spans = line.spans.map((s) => ({ ...s, style: { ...s.style, family: isSet ? 'Sans' : s.style.family } }));
      return { ...line, spans };
    });
    return { ...block, lines: set };
  });
  return { ...made, blocks };
}

const outlineOf = (lines: readonly string[]) =>
  bookOutline(
    bookOf(
      Array.from({ length: PAGES }, (_, i) => page(i, lines)),
      'en',
    ),
  );

it('keeps the lines and indents of what is set in it', () => {
  const outline = outlineOf(LISTING);
  for (const line of LISTING) expect(outline.filter((row) => row === `code ${line}`)).toHaveLength(PAGES);
});

it('is none where it holds words without the signs of a program', () => {
  expect(outlineOf(NOTES).filter((row) => row.startsWith('code'))).toEqual([]);
});
