// The list of a book's printed pages.
import { expect, it } from 'vitest';
import { navPages } from '../../../src/epub/toc.ts';

function listed(count: number): readonly string[] {
  const pages = Array.from({ length: count }, (_, i) => ({ label: String(i + 1), anchor: `page${i}` }));
  const places = new Map(pages.map(({ anchor }, position) => [anchor, { path: 'text/a.xhtml', id: anchor, position }]));
  const anchors = { places, targets: new Set<string>(), targetsIn: new Map(), references: new Map() };
  return navPages(pages, anchors).map((page) => page.label);
}

it('names every page of a book', () => {
  expect(listed(3)).toEqual(['1', '2', '3']);
  expect(listed(3_500)).toHaveLength(3_500);
});

it('names every second page where a checker could not follow them all', () => {
  expect(listed(5_000)).toHaveLength(2_500);
  expect(listed(5_000).slice(0, 3)).toEqual(['1', '3', '5']);
});
