// Every screen on the scripted client: no accessibility fault, nothing wider than the window, nothing cut off.
// Screenshots go to the test's output folder, to be looked at.
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import type { JobSnapshot } from '../../src/jobs/job.ts';
import type { FakeClient } from '../fakes/fake-client.ts';
import { called, openScreens as open, pressFarDown, test } from './screens/harness.ts';

type Look = { readonly width: number; readonly colorScheme: 'light' | 'dark'; readonly language: 'en' | 'ko' };

const looks: readonly Look[] = [
  { width: 360, colorScheme: 'light', language: 'ko' },
  { width: 360, colorScheme: 'dark', language: 'en' },
  { width: 1280, colorScheme: 'light', language: 'en' },
  { width: 1280, colorScheme: 'dark', language: 'ko' },
];

/** Tall enough that every card is on screen: cards out of sight are not laid out. */
const TALL = 6000;

async function faults(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`));
}

/** Words and controls that stick out of the window or of the box that cuts them off. */
async function cutOff(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const bad: string[] = [];
    for (const element of document.querySelectorAll<HTMLElement>(
      'button, select, input:not([hidden]), h1, h2, h3, p, li',
    )) {
      if (element.closest('.unseen') !== null || !element.checkVisibility()) continue;
      const box = element.getBoundingClientRect();
      if (box.width > 0 && (box.left < -1 || box.right > innerWidth + 1)) bad.push(element.outerHTML.slice(0, 120));
      if (element.tagName === 'BUTTON' && element.scrollWidth > element.clientWidth + 1)
        bad.push(element.outerHTML.slice(0, 120));
    }
    if (document.documentElement.scrollWidth > innerWidth) bad.push('the page scrolls sideways');
    return bad;
  });
}

async function isInOrder(page: Page, shot: string): Promise<void> {
  await page.screenshot({ path: shot });
  expect(await cutOff(page)).toEqual([]);
  expect(await faults(page)).toEqual([]);
}

for (const { width, colorScheme, language } of looks) {
  const name = `${width}-${colorScheme}-${language}`;
  test(`screens are in order, ${name}`, async ({ page, origin }, info) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 900 });
    await test.step('first visit', async () => {
      await open(page, origin, 'jobs=none', language);
      await isInOrder(page, info.outputPath(`first-visit-${name}.png`));
    });
    await test.step('settings', async () => {
      await page.locator('.page-head button').last().click();
      await isInOrder(page, info.outputPath(`settings-${name}.png`));
    });
    await test.step('every state and notice', async () => {
      await page.setViewportSize({ width, height: TALL });
      await open(
        page,
        origin,
        'jobs=states&owner=elsewhere&paused=storage-full&storage=session-only&update&install',
        language,
      );
      for (const summary of await page.locator('details > summary').all()) await summary.click();
      await isInOrder(page, info.outputPath(`states-${name}.png`));
    });
    await test.step('options of a book', async () => {
      await page.setViewportSize({ width, height: 900 });
      await page.locator('.card-head > button').nth(1).click();
      await page.locator('.menu:popover-open button').first().click();
      await expect(page.getByRole('dialog')).toBeVisible();
      await isInOrder(page, info.outputPath(`options-${name}.png`));
    });
  });
}

test.describe('what the screens ask of the client', () => {
  test('the password goes out once and the field forgets it', async ({ page, origin }) => {
    await open(page, origin, 'jobs=states');
    const card = page.getByRole('article', { name: 'contract.pdf' });
    await card.getByLabel('Password of the PDF').fill('open sesame');
    await card.getByRole('button', { name: 'Open' }).click();
    await expect(card.getByText('That password does not open it.')).toBeVisible();
    await expect(card.getByLabel('Password of the PDF')).toHaveValue('');
    expect(await called(page, 'unlock')).toEqual([['locked', 'open sesame']]);
  });

  test('the focus stays on a card whose buttons change', async ({ page, origin }) => {
    await open(page, origin, 'jobs=states');
    const locked = page.getByRole('article', { name: 'contract.pdf' });
    const become = (fields: Partial<JobSnapshot>) =>
      page.evaluate(
        (changed) => (globalThis as unknown as { fake: FakeClient }).fake.change('locked', changed),
        fields,
      );
    await locked.getByLabel('Password of the PDF').fill('open sesame');
    await page.keyboard.press('Enter');
    await become({ status: 'queued', passwordWasWrong: false });
    await become({ status: 'running', pageCount: 3 });
    await locked.getByRole('button', { name: 'Pause' }).press('Enter');
    await expect(locked.getByRole('button', { name: 'Resume' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(locked.getByRole('button', { name: 'Pause' })).toBeFocused();
    await locked.getByRole('button', { name: 'Cancel' }).press('Enter');
    await expect(locked.getByRole('button', { name: 'Try again' })).toBeFocused();
  });

  test('a book moves in the line by its buttons and by the keyboard, and keeps the focus', async ({ page, origin }) => {
    await open(page, origin, 'jobs=states');
    const down = page.getByRole('button', { name: 'Move down: notes' });
    await down.focus();
    await page.keyboard.press('Enter');
    await expect(page.getByText('is now number 2 in line')).toBeVisible();
    await expect(down).toBeFocused();
    await page.keyboard.press('Alt+ArrowUp');
    await expect(page.getByText('is now number 1 in line')).toBeVisible();
    expect(await called(page, 'reorder')).toEqual([
      ['queued-1', 'queued-3'],
      ['queued-1', 'queued-2'],
    ]);
  });

  test('delete can be undone', async ({ page, origin }) => {
    await open(page, origin, 'jobs=states');
    await page.getByRole('button', { name: 'More for Pride and Prejudice' }).click();
    await page.locator('.menu:popover-open').getByRole('menuitem', { name: 'Delete' }).click();
    const card = page.getByRole('article', { name: 'Pride and Prejudice' });
    await expect(card).toHaveCount(0);
    const undo = page.getByRole('button', { name: 'Undo' });
    await expect(undo).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(card).toHaveCount(1);
    await expect(page.getByRole('button', { name: 'Add PDFs' })).toBeFocused();
  });

  test('the menu of a card is walked by the arrow keys', async ({ page, origin }) => {
    await open(page, origin, 'jobs=states');
    await page.getByRole('button', { name: 'More for Pride and Prejudice' }).click();
    const items = page.locator('.menu:popover-open [role=menuitem]');
    await expect(items.first()).toBeFocused();
    await page.keyboard.press('ArrowUp');
    await expect(items.last()).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await expect(items.nth(1)).toBeFocused();
  });

  test('the same file again is taken, and told with a way to the first one', async ({ page, origin }) => {
    await open(page, origin, 'jobs=none');
    const add = () =>
      page
        .locator('input[type=file]')
        .setInputFiles({ name: 'a.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF') });
    await add();
    await expect(page.getByRole('article', { name: 'a.pdf' })).toHaveCount(1);
    await expect(page.getByText('in the list already')).toHaveCount(0);
    await add();
    await expect(page.getByRole('article', { name: 'a.pdf' })).toHaveCount(2);
    await page.getByRole('button', { name: 'Show the first' }).click();
    await expect(page.getByRole('button', { name: 'More for a.pdf' }).first()).toBeFocused();
  });

  test('that it can work offline is said without moving the page', async ({ page, origin }) => {
    await open(page, origin, 'jobs=none');
    const area = page.locator('.drop-area');
    const before = await area.boundingBox();
    await page.evaluate(() =>
      (globalThis as unknown as { host: { offlineReady: { set(ready: boolean): void } } }).host.offlineReady.set(true),
    );
    await expect(page.getByText('Ready to work offline.')).toBeVisible();
    expect(await area.boundingBox()).toEqual(before);
  });

  test('doubtful words and lines left out open their lists, page by page', async ({ page, origin }) => {
    await open(page, origin, 'jobs=states');
    const card = page.getByRole('article', { name: 'Treasure Island' });
    await card.getByText('12 doubtful words').click();
    await expect(card.getByText('Treafure 20% sure')).toBeVisible();
    await expect(card.locator('.know-page')).toHaveText(['Page 1', 'Page 2', 'Page 3', 'Page 4']);
    await card.getByText('12 doubtful words').click();
    await card.getByText('238 lines left out').click();
    await expect(card.getByText('TREASURE ISLAND running head').first()).toBeVisible();
    await expect(card.getByText('4 page number').first()).toBeVisible();
    await expect(card.getByText('TREASURE ISLAND outside the text').first()).toBeVisible();
    await expect(card.getByText('and 38 more')).toBeVisible();
  });

  test('a finished book is renamed in its card; Escape leaves it as it was', async ({ page, origin }) => {
    await open(page, origin, 'jobs=states');
    const card = page.getByRole('article', { name: 'Pride and Prejudice' });
    const menu = page.getByRole('button', { name: 'More for Pride and Prejudice' });
    const rename = async (keys: string) => {
      await menu.click();
      await page.locator('.menu:popover-open').getByRole('menuitem', { name: 'Rename…' }).click();
      await expect(card.getByLabel('Name of the downloaded file')).toBeFocused();
      await page.keyboard.type('My Pride');
      await page.keyboard.press(keys);
      await expect(menu).toBeFocused();
    };
    await rename('Escape');
    await expect(card.getByText('Pride and Prejudice - Jane Austen.epub')).toBeVisible();
    await rename('Enter');
    await expect(card.getByText('My Pride.epub')).toBeVisible();
    expect(await called(page, 'rename')).toEqual([['done-clean', 'My Pride.epub']]);
  });

  test('deleting many is asked about first', async ({ page, origin }) => {
    await open(page, origin, 'jobs=states');
    await pressFarDown(page, page.getByRole('button', { name: 'Clear finished' }));
    expect(await called(page, 'removeFinished')).toEqual([]);
    await page.getByRole('dialog').getByRole('button', { name: 'Delete them' }).click();
    await expect(page.getByRole('heading', { name: 'Finished' })).toHaveCount(0);
  });

  test('defaults chosen in Settings go with the next file', async ({ page, origin }) => {
    await open(page, origin, 'jobs=none');
    await page.getByRole('button', { name: 'Settings' }).click();
    await page.getByRole('radio', { name: /^Always/ }).check();
    await page.getByRole('button', { name: 'Korean', exact: true }).click();
    await page.getByRole('button', { name: 'Close' }).click();
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'a.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF') });
    await expect(page.getByRole('article', { name: 'a.pdf' })).toBeVisible();
    expect(await called(page, 'start')).toMatchObject([['a.pdf', { ocr: 'always', ocrLanguages: ['kor'] }]]);
  });

  test('a file that cannot be kept is told in words', async ({ page, origin }) => {
    await open(page, origin, 'jobs=none');
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'too-large.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF') });
    await expect(
      page.getByText(/too-large.pdf\u2069: There is not enough storage. About 120 MB more is needed./),
    ).toBeVisible();
  });

  test('the strip is walked by the keyboard and says each page', async ({ page, origin }) => {
    await open(page, origin, 'jobs=states');
    const strip = page.getByRole('slider', { name: 'Pages of Atlas of Harbours' });
    await strip.focus();
    await expect(strip).toHaveAttribute('aria-valuetext', /^Page 1: Picture instead of text/);
    await page.keyboard.press('ArrowRight');
    await expect(strip).toHaveAttribute('aria-valuetext', /^Page 2: OCR · \d+% sure · it has no text of its own$/);
    const tip = await page.locator('.strip-tip').boundingBox();
    expect(tip?.width).toBeGreaterThan(220);
    await page.keyboard.press('End');
    await expect(strip).toHaveAttribute('aria-valuetext', 'Page 24: Waiting');
  });

  test('stages are read out, pages are not', async ({ page, origin }) => {
    await open(page, origin, 'jobs=states');
    const said = page.locator('p.unseen[aria-live]');
    const change = (fields: object) =>
      page.evaluate(
        (some) => (globalThis as unknown as { fake: FakeClient }).fake.change('running-text', some),
        fields,
      );
    await change({ donePages: 300 });
    await expect(page.getByText('page 300 of 316')).toBeVisible();
    await expect(said).toHaveText('');
    await change({ stage: 'save' });
    await expect(said).toHaveText('The Adventures of Sherlock Holmes: Save');
  });
});
