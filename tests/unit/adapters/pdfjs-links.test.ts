import { describe, expect, test } from 'vitest';
import { asWritten } from '../../../src/adapters/pdfjs/links.ts';

/** A string as the PDF holds it: one character a byte of its UTF-8. */
const bytes = (text: string) => String.fromCharCode(...new TextEncoder().encode(text));

describe('addresses in letters of other scripts', () => {
  test.each([
    ['https://example.org/%E5%BA%AD', bytes('https://example.org/庭'), 'https://example.org/庭'],
    ['https://example.org/%C3%A9t%C3%A9%20b', bytes('https://example.org/été b'), 'https://example.org/été%20b'],
    ['https://example.org/%E5%BA%AD', 'https://example.org/%E5%BA%AD', 'https://example.org/%E5%BA%AD'],
    ['https://example.org/%E2%80%AEb', bytes('https://example.org/\u202eb'), 'https://example.org/%E2%80%AEb'],
    ['https://example.org/%E5', 'https://example.org/\u00e5', 'https://example.org/%E5'],
  ])('%s from %j is %s', (href, source, written) => expect(asWritten(href, source)).toBe(written));
});
