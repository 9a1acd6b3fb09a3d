import { expect } from '@playwright/test';
import { chapterTitle, textBook } from '../fixtures/text-book.ts';
import { addFiles, cardOf, downloadFrom, openSite, test } from './app.ts';
import { chaptersOf, epubProblems, textOf } from './epub.ts';

test('a text PDF becomes a valid book with its chapters and without its running heads', async ({ app }, {
  outputDir,
}) => {
  await addFiles(app, [{ name: 'folding.pdf', buffer: textBook(12) }]);
  const { name, path } = await downloadFrom(cardOf(app, 'folding.pdf'), outputDir);
  expect(name).toMatch(/\.epub$/);
  expect(await epubProblems(path)).toEqual([]);
  const text = await textOf(path);
  expect(text).not.toContain('The Folding of Sheets');
  const chapters = await chaptersOf(path);
  const nav = chapters.find(({ path: file }) => /nav/.test(file))?.xhtml ?? '';
  const paragraphs = chapters.flatMap(({ xhtml }) => xhtml.match(/<p[ >][\s\S]*?<\/p>/g) ?? []);
  // The book's own text holds no line breaks, and its paragraphs end with a full stop, whatever page they end on.
  expect(chapters.filter(({ xhtml }) => /<br\b/.test(xhtml))).toEqual([]);
  expect(paragraphs.filter((paragraph) => /[a-z]\s*<\/p>$/.test(paragraph)).length).toBeLessThanOrEqual(3);
  for (const chapter of [0, 1, 2]) expect(nav).toContain(chapterTitle(chapter));
});

test('several files are converted one after the other', async ({ app }, { outputDir }) => {
  const names = ['one.pdf', 'two.pdf', 'three.pdf'];
  await addFiles(
    app,
    names.map((name, i) => ({ name, buffer: textBook(i + 2) })),
  );
  for (const name of names) {
    const { path } = await downloadFrom(cardOf(app, name), outputDir);
    expect((await textOf(path)).length).toBeGreaterThan(1000);
  }
});

test('a file that is no PDF is refused in words, and the next one is converted', async ({ app }, { outputDir }) => {
  await addFiles(app, [{ name: 'page.pdf', buffer: Buffer.from('<!doctype html><p>Not a PDF</p>') }]);
  await expect(app.getByText(/web page/i).first()).toBeVisible();
  await addFiles(app, [{ name: 'good.pdf', buffer: textBook(2) }]);
  await downloadFrom(cardOf(app, 'good.pdf'), outputDir);
});

test('the app works under a sub-path', async ({ page }, { outputDir }) => {
  const site = await openSite('/books/bindery/');
  await page.goto(site.url);
  await addFiles(page, [{ name: 'below.pdf', buffer: textBook(2) }]);
  const { path } = await downloadFrom(cardOf(page, 'below.pdf'), outputDir);
  expect((await textOf(path)).length).toBeGreaterThan(1000);
  expect(site.log.filter((asked) => !asked.startsWith('/books/bindery/'))).toEqual([]);
  await site.stop();
});
