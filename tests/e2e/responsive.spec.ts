import { expect, type Page } from '@playwright/test';
import { textBook } from '../fixtures/text-book.ts';
import { addFiles, bookIsReady, cardOf, test } from './app.ts';

/** A neighbour on the machine can stop any thread; a fault of ours shows in every run. */
const ATTEMPTS = 3;

/** Starts noting tasks of the page's main thread longer than 50 ms (Long Tasks API). */
async function watchLongTasks(page: Page): Promise<() => Promise<readonly number[]>> {
  await page.evaluate(() => {
    const durations: number[] = [];
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) durations.push(duration);
    }).observe({ type: 'longtask' });
    Object.assign(globalThis, { longTasks: durations });
  });
  return () => page.evaluate(() => (globalThis as unknown as { longTasks: number[] }).longTasks);
}

test('a page that is held up is seen', async ({ app }) => {
  const longTasks = await watchLongTasks(app);
  await app.evaluate(() =>
    setTimeout(() => {
      const end = performance.now() + 120;
      while (performance.now() < end);
    }),
  );
  await expect.poll(longTasks).not.toEqual([]);
});

test('the page answers within 50 ms while a book of 300 pages is converted', async ({ app, site }) => {
  const book = textBook(300);
  const runs: (readonly number[])[] = [];
  while (runs.length < ATTEMPTS && !runs.some((run) => run.length === 0)) {
    await app.goto(site.url);
    const name = `run-${runs.length}.pdf`;
    const longTasks = await watchLongTasks(app);
    await addFiles(app, [{ name, buffer: book }]);
    await bookIsReady(cardOf(app, name));
    runs.push(await longTasks());
  }
  expect(runs).toContainEqual([]);
});
