// Who wrote a book, by the words that title pages have for it.
import { describe, expect, it } from 'vitest';
import { isPersonName, namedAuthors, withoutRoles } from '../../../src/book/named-roles.ts';

describe('namedAuthors', () => {
  it.each([
    ['김하늘 지음', ['김하늘']],
    ['김하늘·이바다 지음', ['김하늘', '이바다']],
    ['제인 오스틴 지음 / 박산 옮김', ['제인 오스틴']],
    ['김하늘 글 · 이바다 그림', ['김하늘']],
    ['김하늘 글·그림', ['김하늘']],
    ['지은이 김하늘', ['김하늘']],
    ['김하늘 장편소설', ['김하늘']],
    ['문지호 산문집', ['문지호']],
    ['鲁迅 著', ['鲁迅']],
    ['[英] 简·奥斯汀 著', ['简·奥斯汀']],
    ['夏目漱石著', ['夏目漱石']],
    ['作者：王小明', ['王小明']],
    ['山田大作 著', ['山田大作']],
    ['山田花子 作', ['山田花子']],
    ['by Anna Morley and John P. Kent', ['Anna Morley', 'John P. Kent']],
    ['von Johann Peter Hebel', ['Johann Peter Hebel']],
    ['par Jules de La Tour', ['Jules de La Tour']],
    ['por Benito Pérez', ['Benito Pérez']],
    ['por Ana Robles y Prado', ['Ana Robles y Prado']],
    ['por Ana Robles y Luis Prado', ['Ana Robles', 'Luis Prado']],
    ['by Anna E Morley', ['Anna E Morley']],
  ])('%s', (line, authors) => expect(namedAuthors(line, 'en').wrote).toEqual(authors));
  it.each([
    ['박산 옮김'],
    ['작가의 글'],
    ['여는 글'],
    ['저자 소개'],
    ['With an introduction by Anna Morley'],
    ['translated by Anna Morley'],
    ['übersetzt von Karl Weiß'],
    ['王小明 译'],
    ['de la mer'],
    ['by the sea'],
    ['von hier an blind'],
    ['Da Estruturação das Leis'],
  ])('finds none in: %s', (line) => expect(namedAuthors(line, 'pt').wrote).toEqual([]));
  it('knows the words for by that another language has for others', () =>
    expect(namedAuthors('di Carlo Collodi', 'it').wrote).toEqual(['Carlo Collodi']));
  it('knows who gathered', () => expect(namedAuthors('김하늘 엮음', 'ko').gathered).toEqual(['김하늘']));
});

it('takes the words for what they did off names that a PDF gives', () =>
  expect(withoutRoles(['김하늘 지음', '박산 옮김', 'Anna Morley'])).toEqual(['김하늘', 'Anna Morley']));
it('parts the names of one string, with what brackets say behind one', () =>
  expect(withoutRoles(['W. Martin Bord, Anna Morley, Sangdo Kim (Korean)'])).toEqual([
    'W. Martin Bord',
    'Anna Morley',
    'Sangdo Kim',
  ]));
it.each(['山田大作', 'Illustrated Exeter News', '감수성 연구소'])(
  'leaves a name that looks like such words: %s',
  (name) => expect(withoutRoles([name])).toEqual([name]),
);
it('takes off who only translated', () => expect(withoutRoles(['Translated by Anna Morley'])).toEqual([]));

it.each([
  ['HENRIETTA V. LOWELL', true],
  ['SALTMARSH PRESS · EXETER', false],
  ['A Novel of the Coast', false],
  ['Ludwig van Beethoven', true],
])('tells persons from others: %s', (text, person) => expect(isPersonName(text)).toBe(person));

describe('a list that a file gives as one author', () => {
  it.each([
    ['Anna Morley, John P. Kent, Ada Field', ['Anna Morley', 'John P. Kent', 'Ada Field']],
    ['Anna Morley, John P. Kent, and Ada Field', ['Anna Morley', 'John P. Kent', 'Ada Field']],
    ['Anna Morley and Ada Field', ['Anna Morley', 'Ada Field']],
    ['Anna Morley, 山田 花子, 、 王 小明', ['Anna Morley', '山田 花子', '王 小明']],
    ['Morley, Anna', ['Morley, Anna']],
    ['Anna Morley, Ph.D.', ['Anna Morley, Ph.D.']],
    ['The Harbour Board, Department of Boats', ['The Harbour Board, Department of Boats']],
  ])('%s', (given, authors) => expect(withoutRoles([given])).toEqual(authors));
});
