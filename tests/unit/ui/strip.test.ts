// The strip of pages: kinds, groups, shapes and the sentence that sums it up.
import { expect, test } from 'vitest';
import { en } from '../../../src/i18n/en.ts';
import { samplePath, stripPaths } from '../../../src/ui/strip/cell-shapes.ts';
import { cellInWords, stripSummary } from '../../../src/ui/strip/describe-cells.ts';
import { cellKind, cellKinds, groupCells } from '../../../src/ui/strip/group-cells.ts';
import { fakeCell } from '../../fakes/jobs.ts';

const ocr = (confidence: number) => fakeCell({ route: 'scan', reason: 'no-text', confidence });
const waiting = fakeCell({ state: 'waiting', route: null });

test('a page that was read shows how', () => {
  expect(cellKind(fakeCell({}))).toBe('text');
  expect(cellKind(ocr(95))).toBe('ocr-sure');
  expect(cellKind(ocr(70))).toBe('ocr-fair');
  expect(cellKind(ocr(40))).toBe('ocr-unsure');
  expect(cellKind(fakeCell({ route: 'blank' }))).toBe('blank');
  expect(cellKind(fakeCell({ state: 'picture', confidence: 90 }))).toBe('picture');
});

test('groups cover every page once and leave none out', () => {
  const pages = Array.from({ length: 5000 }, () => fakeCell({}));
  const cells = groupCells(pages, 173.9);
  expect(cells).toHaveLength(173);
  expect(cells[0]?.from).toBe(0);
  expect(cells.at(-1)?.to).toBe(4999);
  for (const [index, cell] of cells.entries()) if (index > 0) expect(cell.from).toBe((cells[index - 1]?.to ?? 0) + 1);
  expect(groupCells(pages.slice(0, 3), 100)).toHaveLength(3);
  expect(groupCells([], 100)).toEqual([]);
});

test('in a group, what asks for attention wins', () => {
  const pages = Array.from({ length: 10 }, () => fakeCell({}));
  expect(groupCells([...pages, fakeCell({ state: 'failed' })], 1)[0]?.kind).toBe('failed');
  expect(groupCells([...pages, waiting], 1)[0]?.kind).toBe('waiting');
  expect(groupCells([...pages, ocr(40)], 1)[0]?.kind).toBe('ocr-unsure');
});

test('no two kinds have the same shape', () => {
  const shapes = cellKinds.map(samplePath);
  expect(new Set(shapes).size).toBe(cellKinds.length);
});

test('one path a kind', () => {
  const paths = stripPaths(groupCells([fakeCell({}), fakeCell({}), waiting], 10));
  expect([...paths.keys()]).toEqual(['text', 'waiting']);
});

test('a cell says its page, route and reason; a group its range', () => {
  const pages = [fakeCell({ reason: 'text-layer' }), ocr(92.4), fakeCell({ reason: 'something-new' })];
  const words = (at: number) => cellInWords({ kind: 'text', from: at, to: at }, pages, en);
  expect(words(0)).toBe('Page 1: Text · its own text is good');
  expect(words(1)).toBe('Page 2: OCR · 92% sure · it has no text of its own');
  expect(words(2)).toBe('Page 3: Text');
  expect(cellInWords({ kind: 'text', from: 0, to: 2 }, pages, en)).toBe('Pages 1–3: 2 as text, 1 by OCR');
});

test('one sentence sums the strip up', () => {
  const pages = [fakeCell({}), ocr(90), ocr(50), fakeCell({ state: 'failed' }), waiting];
  expect(stripSummary(pages, en)).toBe('5 pages: 1 as text, 2 by OCR, 1 failed, 1 waiting.');
});
