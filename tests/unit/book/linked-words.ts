// In: a page. Out: the same with links on the words that are drawn in bold, for tests of what links tell.
import type { PageBlock, PageModel } from '../../../src/model/page.ts';
import type { LinkTarget } from '../../../src/model/raw-page.ts';

/** Every bold span becomes plain text that links to `link`. */
export function withLinkedWords(page: PageModel, link: LinkTarget): PageModel {
  const blocks = page.blocks.map((block): PageBlock => {
    if (block.type !== 'text') return block;
    const lines = block.lines.map((line) => ({
      ...line,
      spans: line.spans.map((span) =>
        span.style.bold ? { ...span, style: { ...span.style, bold: false }, link } : span,
      ),
    }));
    return { ...block, lines };
  });
  return { ...page, blocks };
}
