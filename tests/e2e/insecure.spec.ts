// An address without TLS: browsers keep back what the app needs, and the page says so.
import AxeBuilder from '@axe-core/playwright';
import { expect } from '@playwright/test';
import { test } from './app.ts';

/** A name that is no loopback: what comes from it is no secure context. */
const ADDRESS = 'http://bindery.test/';

for (const [locale, what, link] of [
  ['en-GB', 'Bindery cannot start at this address.', 'Open with https'],
  ['ko-KR', '이 주소에서는 Bindery를 시작할 수 없어요.', 'https 주소로 열기'],
] as const) {
  test.describe(locale, () => {
    test.use({ locale });

    test('an address without TLS is told, with the way to the secure one', async ({ page, site }) => {
      await page.route(`${ADDRESS}**`, async (route) => {
        const path = new URL(route.request().url()).pathname;
        await route.fulfill({ response: await route.fetch({ url: new URL(path, site.url).href }) });
      });
      await page.goto(ADDRESS);
      expect(await page.evaluate(() => isSecureContext)).toBe(false);
      await expect(page.getByText(what)).toBeVisible();
      await expect(page.getByRole('link', { name: link })).toHaveAttribute('href', 'https://bindery.test/');
      await expect(page.getByRole('button')).toHaveCount(0);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id }) => id)).toEqual([]);
    });
  });
}
