// Links that are printed as their own address, as typesetters break them at line ends.
import { expect, it } from 'vitest';
import type { Piece } from '../../../src/book/inline-pieces.ts';
import { addressesPlain } from '../../../src/book/own-address.ts';

const HREF = 'https://wells.example/keepers/of-the-well/';

function textOf(parts: readonly string[]): string {
  const pieces = parts.map(
    (text): Piece => ({
      type: 'text',
      text,
      style: {
        link: text === ' ' ? null : { type: 'external', href: HREF },
        bold: false,
        italic: false,
        smallCaps: false,
        mono: true,
        struck: false,
        position: 'normal',
      },
    }),
  );
  return addressesPlain(pieces)
    .map((piece) => (piece.type === 'text' ? `${piece.text}${piece.style.mono ? ' (code)' : ''}` : ''))
    .join('|');
}

it.each([
  [
    'without the white that a line was stretched by',
    ['https://wells.exa mple/keepers/'],
    'https://wells.example/keepers/',
  ],
  ['without the hyphen of a line end', ['https://wells .example/- keepers/of-the-well/'], HREF],
  ['with the white behind a label', ['Mail: wells.example/keepers/'], 'Mail: wells.example/keepers/'],
  ['over a line end', ['https://wells .example/-', ' ', 'keepers/'], 'https://wells.example/|keepers/'],
  ['with the hyphens of their own', ['https://wells.example/keepers/of- the-well/'], HREF],
  ['with the white before and behind them', [' https://wells.example/ keepers/ '], ' https://wells.example/keepers/ '],
])('are printed %s', (_, parts, expected) => {
  expect(textOf(parts)).toBe(expected);
});

it('are left alone where the words are no part of the address', () => {
  expect(textOf(['keepers of the well'])).toBe('keepers of the well (code)');
  expect(textOf(['https://wells.example/ and others'])).toBe('https://wells.example/ and others (code)');
  expect(textOf(['keepers (', ' ', 'https://wells.example/keepers'])).toBe(
    'keepers ( (code)|  (code)|https://wells.example/keepers',
  );
});
