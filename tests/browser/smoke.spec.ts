import { expect } from '@playwright/test';
import { test } from './harness.ts';

test('a page can import the sources', async ({ page }) => {
  const area = await page.evaluate(async () => {
    const path = '/src/model/geometry.ts';
    const geometry = await import(path);
    return geometry.boxArea({ x0: 0, y0: 0, x1: 2, y1: 3 });
  });
  expect(area).toBe(6);
});
