import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { pngPicture } from '../fixtures/png-picture.ts';
import { picturePages, scanBook } from '../fixtures/scan-book.ts';
import { addFiles, cardOf, downloadFrom, test } from './app.ts';
import { epubProblems, textOf } from './epub.ts';
import { characterErrorRate } from './error-rate.ts';
import { scanPages } from './scan-text.ts';

/** Clean print is read with hardly a fault; the rest is room for another release of the engine. */
const MAX_ERROR_RATE = { eng: 0.03, kor: 0.1 };

const KOREAN_PAGE =
  '봄이 오면 마을 앞 냇가에는 버들가지가 먼저 눈을 뜬다. 아이들은 얇은 얼음을 밟으며 누가 더 멀리 가는지 겨루었고, 할머니는 마루에 앉아 그 소리를 오래도록 듣고 계셨다. 저녁이 되면 굴뚝마다 연기가 오르고 밥 짓는 냄새가 골목을 가득 채웠다. 우리는 그 냄새를 따라 집으로 돌아갔다.';

test('an English scan is read by OCR', async ({ app, context }, { outputDir }) => {
  const pages = scanPages(2);
  await addFiles(app, [{ name: 'scan.pdf', buffer: await scanBook(await context.newPage(), pages) }]);
  const { path } = await downloadFrom(cardOf(app, 'scan.pdf'), outputDir);
  expect(await epubProblems(path)).toEqual([]);
  expect(characterErrorRate(await textOf(path), pages.flat().join(' '))).toBeLessThan(MAX_ERROR_RATE.eng);
});

test('a Korean scan is read by OCR, its language found out', async ({ app }, { outputDir }) => {
  const picture = pngPicture(await readFile(join(import.meta.dirname, '../fixtures/korean-page.png')));
  await addFiles(app, [{ name: 'korean.pdf', buffer: picturePages([picture]) }]);
  const { path } = await downloadFrom(cardOf(app, 'korean.pdf'), outputDir);
  expect(await epubProblems(path)).toEqual([]);
  expect(characterErrorRate(await textOf(path), KOREAN_PAGE)).toBeLessThan(MAX_ERROR_RATE.kor);
});
