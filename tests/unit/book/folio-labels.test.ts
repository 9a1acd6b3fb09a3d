// Folios of a front matter that is too short for a run of numbers.
import { describe, expect, it } from 'vitest';
import { analyse } from '../../../src/book/assemble.ts';
import { defaultOptions } from '../../../src/model/options.ts';
import { document } from '../page/synthetic-page.ts';
import { typedPage } from './typed-pages.ts';

const prose = ['The gate of the garden is kept by the keeper of the gate, who keeps', 'the key of the gate as well.'];

describe('folios', () => {
  it('are numbers at the foot that the file calls its pages by', () => {
    const pages = ['iv', 'ii', 'x'].map((folio, i) => ({ ...typedPage([...prose, `foot: ${folio}`], i), label: 'ii' }));
    const draft = analyse({ document, pages, options: defaultOptions, fileName: 'a.pdf' });
    expect(draft.pages.map((page) => page.folio)).toEqual([null, 'ii', null]);
  });

  it('stand far from the edge of large paper under a small block of text', () => {
    const pages = ['5', '6', '7', '8'].map((folio, i) => {
      const page = typedPage([...prose, `foot: ${folio}`], i);
      return { ...page, height: page.height * 1.2 };
    });
    const draft = analyse({ document, pages, options: defaultOptions, fileName: 'a.pdf' });
    expect(draft.pages.map((page) => page.folio)).toEqual(['5', '6', '7', '8']);
  });
});
