// Page numbers of an index lead to the pages that bear them.
import { describe, expect, it } from 'vitest';
import { analyse } from '../../../src/book/assemble.ts';
import { defaultOptions } from '../../../src/model/options.ts';
import { document } from '../page/synthetic-page.ts';
import { typedPage } from './typed-pages.ts';

const prose = [
  '{16}The gate',
  '',
  'The gate of the garden is kept by the keeper of the gate, who keeps',
  'the key of the gate as well, and so on until the end of the garden.',
];
const index = ['{16}Index', '', 'bridge, 21', 'gate, 20, 21', 'keeper, 20–21', 'key, 20', 'size 12 of the gate, 20'];
const pages = [
  typedPage([...prose, 'foot: 20'], 0),
  typedPage([...prose.map((l) => l.replace('gate', 'bridge')), 'foot: 21'], 1),
  typedPage([...index, 'foot: 22'], 2),
];

describe('the index', () => {
  it('links its page numbers and no other ones', () => {
    const draft = analyse({ document, pages, options: defaultOptions, fileName: 'a.pdf' });
    const links = draft.segments
      .filter((s) => s.kind === 'index')
      .flatMap((s) => s.lines.flatMap((l) => l.line.spans))
      .flatMap((s) => (s.link?.type === 'internal' ? [`${s.text} on ${s.link.destination.pageIndex}`] : []));
    expect(links).toEqual(['21 on 1', '20 on 0', '21 on 1', '20 on 0', '21 on 1', '20 on 0', '20 on 0']);
  });
});
