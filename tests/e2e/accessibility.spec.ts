import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { textBook } from '../fixtures/text-book.ts';
import { addFiles, bookIsReady, cardOf, test } from './app.ts';

async function faults(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`));
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`screens have no accessibility fault in the ${colorScheme} theme`, async ({ app }) => {
    await app.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await test.step('first visit', async () => expect(await faults(app)).toEqual([]));
    await addFiles(app, [
      { name: 'book.pdf', buffer: textBook(3) },
      { name: 'locked.pdf', buffer: textBook(1, 'secret') },
      { name: 'broken.pdf', buffer: Buffer.from('%PDF-1.7\n') },
    ]);
    await bookIsReady(cardOf(app, 'book.pdf'));
    await expect(app.getByLabel('Password of the PDF')).toBeVisible();
    await test.step('queue with a finished, a locked and a failed book', async () =>
      expect(await faults(app)).toEqual([]));
    await app.getByRole('button', { name: 'Settings' }).click();
    await expect(app.getByRole('dialog')).toBeVisible();
    await test.step('settings', async () => expect(await faults(app)).toEqual([]));
  });
}

test('a planted fault is found', async ({ app }) => {
  await app.evaluate(() => document.body.append(document.createElement('button')));
  expect((await faults(app)).join()).toContain('button-name');
});
