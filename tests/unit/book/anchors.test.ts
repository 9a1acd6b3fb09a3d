// The block that a link's place names.
import { describe, expect, it } from 'vitest';
import { anchorFinder } from '../../../src/book/anchors.ts';
import { analyse } from '../../../src/book/assemble.ts';
import { defaultOptions } from '../../../src/model/options.ts';
import { document } from '../page/synthetic-page.ts';
import { typedPage } from './typed-pages.ts';

const ROWS = ['The geese came over in the night, and nobody saw them.', '', '', 'The Ferry', '', 'It was green.'];

describe('anchorFinder', () => {
  const pages = [typedPage(ROWS, 0)];
  const draft = analyse({ document: { ...document, pageCount: 1 }, pages, options: defaultOptions, fileName: 'x.pdf' });
  const at = anchorFinder(draft);
  const [first, title] = draft.segments;
  const titleBox = title?.lines[0]?.line.box;
  const firstBox = first?.lines[0]?.line.box;
  it.each([
    ['at its top', titleBox?.y0 ?? 0, title?.id],
    ['a margin above it', (firstBox?.y1 ?? 0) - 4.5, title?.id],
    ['a little below its top', (titleBox?.y0 ?? 0) + 4, title?.id],
    ['at the top of the line before', firstBox?.y0 ?? 0, first?.id],
  ])('%s', (_, y, id) => expect(at({ pageIndex: 0, x: null, y })).toBe(id));
});
