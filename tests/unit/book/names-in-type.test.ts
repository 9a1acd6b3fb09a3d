// Lines of the typewriter face behind an unended line of text: a name that fills its line, or a listing that stands in.
import { expect, test } from 'vitest';
import type { BookDraft } from '../../../src/book/draft.ts';
import { frames } from '../../../src/book/frames.ts';
import { isMono } from '../../../src/book/line-shape.ts';
import { withNamesAsText } from '../../../src/book/names-in-type.ts';
import { draftPages } from '../../../src/book/source-lines.ts';
import type { PageModel } from '../../../src/model/page.ts';
import { PLAIN_BODY as BODY, typedPage } from './typed-pages.ts';

const TEXT = 'The signs of the common licence are loaded for what is sent on';

/** Whether the last line of a page counts as code; `apart`: whether the page had it in a block of its own. */
function isListing(code: string, apart: boolean): boolean {
  const page = typedPage([TEXT, code], 0);
  const cut: PageModel = {
    ...page,
    blocks: page.blocks.flatMap((block) =>
      block.type === 'text' && apart ? block.lines.map((line) => ({ ...block, lines: [line] })) : [block],
    ),
  };
  const [draft] = frames({ pages: draftPages([cut]), body: BODY } as BookDraft).pages;
  const lines = (draft?.items ?? []).flatMap((item) => (item.type === 'line' ? [item.line] : []));
  const last = withNamesAsText(lines, null, null, BODY).at(-1);
  return last !== undefined && isMono(last, BODY);
}

test('a listing that stands in, in a block of its own, is one', () => {
  expect(isListing('  `require_signs_of_the_licence()`', true)).toBe(true);
});

test('a name at the edge of the text goes on its sentence', () => {
  expect(isListing('`require_signs_of_the_licence()`', true)).toBe(false);
  expect(isListing('`require_signs_of_the_licence()`', false)).toBe(false);
});
