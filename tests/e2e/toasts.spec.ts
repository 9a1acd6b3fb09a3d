// Lines at the foot: few enough, on a phone too, and each deletion can still be undone.
import { expect } from '@playwright/test';
import { called, openScreens as open, test } from './screens/harness.ts';

test('moving a book again and again leaves one line', async ({ page, origin }) => {
  await open(page, origin, 'jobs=states');
  const down = page.getByRole('button', { name: 'Move down: notes' });
  for (const place of [2, 3, 4]) {
    await down.press('Enter');
    await expect(page.getByText(`is now number ${place} in line`)).toBeVisible();
  }
  await expect(page.locator('.toast')).toHaveCount(1);
});

for (const language of ['en', 'ko'] as const) {
  test(`deletions share one line of one row, and one undo, ${language}`, async ({ page, origin }) => {
    await page.setViewportSize({ width: 360, height: 640 });
    await open(page, origin, 'jobs=states', language);
    const remove = async (id: string) => {
      await page.locator(`[data-job=${id}] .card-head > button`).click();
      await page.locator('.menu:popover-open [role=menuitem]').last().click();
      await expect(page.locator(`[data-job=${id}]`)).toHaveCount(0);
    };
    const line = page.locator('.toast');
    const oneRow = async () => {
      const buttons = await line.locator('button').evaluateAll((all) => all.map((one) => one.getBoundingClientRect()));
      const [undo, close] = buttons;
      expect((close?.x ?? 0) - (undo?.x ?? 0)).toBeGreaterThan(0);
      expect(Math.abs((close?.y ?? 0) - (undo?.y ?? 0))).toBeLessThan(2);
      expect((await line.boundingBox())?.height).toBeLessThan(150);
    };
    await remove('queued-3'); // a title of 300 characters
    await expect(line).toContainText(language === 'en' ? 'Deleted' : '삭제했어요.');
    await oneRow();
    await remove('done-clean');
    await remove('done-scan');
    await expect(line).toHaveCount(1);
    await expect(line).toContainText(language === 'en' ? 'Deleted 3 books.' : '책 3권을 삭제했어요.');
    await oneRow();
    await expect(line.getByRole('button').first()).toBeFocused();
    await page.keyboard.press('Enter');
    for (const id of ['queued-3', 'done-clean', 'done-scan'])
      await expect(page.locator(`[data-job=${id}]`)).toHaveCount(1);
    expect(await called(page, 'undoRemove')).toHaveLength(3);
    await expect(line).toHaveCount(0);
  });
}

test('what goes wrong in a dialog is told in it, on a phone too', async ({ page, origin }) => {
  await page.setViewportSize({ width: 360, height: 640 });
  await open(page, origin, 'jobs=none');
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.locator('.pack', { hasText: 'Russian' }).getByRole('button').click();
  const line = page.getByRole('dialog').locator('.toast');
  await expect(line).toContainText('Russian');
  await expect(line).toBeInViewport({ ratio: 1 });
  await line.getByRole('button', { name: 'Close' }).click();
  await expect(line).toHaveCount(0);
  await expect(page.getByRole('dialog')).toBeVisible();
  await expect(page.getByRole('dialog').locator(':focus')).toHaveCount(1);
});
