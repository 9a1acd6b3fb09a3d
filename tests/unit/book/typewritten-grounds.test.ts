// Listings of Japanese typewriter text: its letters are of equal widths, its kana and kanji in the sans.
import { expect, it } from 'vitest';
import { assembleBook } from '../../../src/book/assemble.ts';
import { defaultOptions } from '../../../src/model/options.ts';
import type { PageModel } from '../../../src/model/page.ts';
import { document } from '../page/synthetic-page.ts';
import { typedPage } from './typed-pages.ts';

const TEXT = Array.from(
  { length: 6 },
  () => 'これは川の話で、橋の上に猫がいて、雨が降っていました。そのあと家に帰りました。',
);
const LISTING = ['▒`* `問題は橋。', '▒', '▒雨が降ります。', '▒`+ 1898`年', '▒`- 1892`年'];

/** The page with what stands on the ground in the sans, where it is not in the typewriter face. */
function inSans(model: PageModel): PageModel {
  const blocks = model.blocks.map((block) =>
    block.type !== 'text'
      ? block
      : {
          ...block,
          lines: block.lines.map((line) =>
            line.ground === undefined
              ? line
              : {
                  ...line,
                  spans: line.spans.map((span) =>
                    span.style.monospace ? span : { ...span, style: { ...span.style, family: 'IPAexGothic' } },
                  ),
                },
          ),
        },
  );
  return { ...model, blocks };
}

function typesOf(ground: readonly string[]): readonly string[] {
  const book = assembleBook({
    document: { ...document, pageCount: 1 },
    pages: [inSans(typedPage(['{16}**橋**', '', ...TEXT, '', ...ground, '', ...TEXT], 0))],
    options: defaultOptions,
    fileName: 'case.pdf',
    identifier: 'urn:uuid:0',
    modified: '2026-01-01T00:00:00Z',
    resources: [],
    coverResourceId: null,
  });
  return book.chapters.flatMap((chapter) => chapter.blocks.map((block) => block.type));
}

it('are code line by line, and no line of them is a heading', () => {
  expect(typesOf(LISTING)).toEqual(['heading', 'paragraph', 'code', 'paragraph']);
});

it('are none where sentences in the sans, with commands in them, run from line to line', () => {
  const words = '橋の上に猫がいて、雨が降っていましたので、そのあと家に帰りました。川の話です。';
  const full = (command: string): string => `▒${words.slice(0, 26)}\`${command}\`${words.slice(0, 28)}`;
  expect(typesOf([full('apt'), full('dpkg'), full('ls'), '▒`cat`を使います。'])).not.toContain('code');
});
