// How a typesetter broke lines at hyphens, told from the lines themselves.
import { describe, expect, it } from 'vitest';
import { breaksNoWords } from '../../../src/book/own-hyphens.ts';
import { draftPages } from '../../../src/book/source-lines.ts';
import { typedPage } from './typed-pages.ts';

const pages = draftPages([
  typedPage(['der Nord-', 'ost und ein rot-', 'grün, halb-', 'rund und kurz-', 'um alles'], 0),
]);
const words = (...known: string[]) => new Map(known.map((word) => [word, 1]));

describe('breaksNoWords', () => {
  it('is so where several words end lines at hyphens that they have elsewhere, and no whole word is broken', () =>
    expect(breaksNoWords(pages, words('nord-ost', 'rot-grün', 'halb-rund'))).toBe(true));
  it('is not so where one word is broken that the book has whole', () =>
    expect(breaksNoWords(pages, words('nord-ost', 'rot-grün', 'halb-rund', 'kurzum'))).toBe(false));
  it('is not known from two', () => expect(breaksNoWords(pages, words('nord-ost', 'rot-grün'))).toBe(false));
});
