// Languages that a structure tree names, against the language that the whole page stands under.
import { expect, it } from 'vitest';
import type { StructureNode } from '../../../src/model/raw-page.ts';
import { taggedLanguages } from '../../../src/page/tagged-languages.ts';

const node = (
  role: string,
  language: string | null,
  mcids: readonly number[],
  children: readonly StructureNode[] = [],
): StructureNode => ({ role, alt: null, language, mcids, children });

it('names what is in another language than the page, inherited by what stands in it', () => {
  const quote = node('P', 'fr', [1], [node('Span', null, [2]), node('Span', 'en', [3])]);
  const tree = node('Root', null, [], [node('Document', 'en', [], [node('P', null, [0]), quote])]);
  expect([...taggedLanguages(tree)]).toEqual([
    [1, 'fr'],
    [2, 'fr'],
  ]);
});

it('names nothing where one language holds all, or what is named is no language', () => {
  const whole = node('Document', null, [], [node('Sect', 'de', [], [node('P', null, [0]), node('P', null, [1])])]);
  expect([...taggedLanguages(whole)]).toEqual([]);
  expect([...taggedLanguages(node('Document', null, [], [node('P', 'x!', [0]), node('P', null, [1])]))]).toEqual([]);
});
