// What a book of pages without any content comes to: blank pages are a blank book, unreadable ones are an error.
import { expect, test } from 'vitest';
import { defaultOptions } from '../../../src/model/options.ts';
import { PAGE_MODEL_VERSION, type PageModel } from '../../../src/model/page.ts';
import { buildBook } from '../../../src/pipeline/build-book.ts';
import { blankScan } from '../../../src/pipeline/page-picture.ts';
import { document, page } from '../page/synthetic-page.ts';

function blankPage(index: number, warnings: PageModel['warnings'] = []): PageModel {
  return {
    modelVersion: PAGE_MODEL_VERSION,
    index,
    width: 300,
    height: 400,
    label: null,
    route: { kind: 'text', needsOcr: false, reason: 'empty' },
    source: 'text-layer',
    confidence: null,
    blocks: [],
    warnings,
  };
}

const built = (pages: readonly PageModel[]) =>
  buildBook({
    document: { ...document, pageCount: pages.length },
    pages,
    options: defaultOptions,
    fileName: 'notebook.pdf',
    identifier: 'urn:uuid:00000000-0000-4000-8000-000000000000',
    resources: [],
  });

test('blank pages make a blank book that says so', () => {
  const book = built([blankPage(0), blankPage(1)]);
  if (!book.ok) throw new Error(book.error.code);
  expect(book.value.warnings).toContainEqual({ code: 'book/blank' });
  expect(book.value.files.some((file) => file.path.endsWith('c0001.xhtml'))).toBe(true);
});

test('pages that could not be read are an error where nothing else is there', () => {
  const gap = blankPage(1, [{ code: 'page/dropped', pageIndex: 1, detail: 'pdf/page-failed' }]);
  expect(built([blankPage(0), gap])).toEqual({ ok: false, error: { code: 'pdf/nothing-to-read' } });
});

test('scans on which an engine read something are pages by OCR, blank ones are not', () => {
  const read: PageModel = { ...blankPage(0), source: 'ocr', confidence: 91 };
  const raw = page({ index: 1 });
  const blank = blankScan(raw, { kind: 'scan', needsOcr: true, reason: 'no-text' }).page;
  const book = built([read, blank, blankPage(2)]);
  if (!book.ok) throw new Error(book.error.code);
  expect(book.value.counts.ocrPages).toBe(1);
});

test('a picture that could not be had is told of once', () => {
  const box = { x0: 50, y0: 50, x1: 150, y1: 150 };
  const figure = {
    type: 'figure',
    box,
    layer: 'body',
    picture: { from: 'crop' },
    resourceId: null,
    alt: null,
  } as const;
  const lost = { code: 'image/dropped', pageIndex: 1, detail: 'image/undecodable' } as const;
  const shows: PageModel = { ...blankPage(1, [lost]), blocks: [{ ...figure, text: '', kind: 'picture' }] };
  const text: PageModel = { ...blankPage(0), blocks: [{ ...figure, resourceId: 'gone', text: '', kind: 'picture' }] };
  const book = built([text, shows]);
  if (!book.ok) throw new Error(book.error.code);
  const dropped = book.value.warnings.filter(({ code }) => code === 'image/dropped');
  expect(dropped).toEqual([lost, { code: 'image/dropped', pageIndex: 0, detail: 'picture' }]);
});
