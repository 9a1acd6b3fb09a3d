// Cards under the hands of whoever works them: what is open, focused or being typed stays where it is while books go on.
import { expect, type Page } from '@playwright/test';
import type { JobSnapshot } from '../../src/jobs/job.ts';
import type { FakeClient } from '../fakes/fake-client.ts';
import { called, openScreens as open, test } from './screens/harness.ts';

const change = (page: Page, id: string, fields: Partial<JobSnapshot>) =>
  page.evaluate(([job, some]) => (globalThis as unknown as { fake: FakeClient }).fake.change(job, some), [
    id,
    fields,
  ] as const);

async function choose(page: Page, title: string, item: string): Promise<void> {
  await page.getByRole('button', { name: `More for ${title}` }).click();
  await page.locator('.menu:popover-open').getByRole('menuitem', { name: item }).click();
}

test('options stay open, with what was chosen, when their book ends meanwhile', async ({ page, origin }) => {
  await open(page, origin, 'jobs=states');
  await choose(page, '동백꽃', 'Options…');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: /^Small/ }).check();
  await change(page, 'running-ocr', { status: 'failed', error: { code: 'internal', detail: '' }, finishedAt: 1 });
  await expect(dialog.getByText('This book came to its end meanwhile.')).toBeVisible();
  await expect(dialog.getByRole('radio', { name: /^Small/ })).toBeChecked();
  await dialog.getByRole('button', { name: 'Convert again' }).click();
  await expect(dialog).toHaveCount(0);
  expect(await called(page, 'retry')).toMatchObject([['running-ocr', { pictures: 'small' }]]);
  await expect(page.getByRole('button', { name: 'More for 동백꽃' })).toBeFocused();
});

test('options that are closed give the focus back to their card, in whatever list it is by now', async ({
  page,
  origin,
}) => {
  await open(page, origin, 'jobs=states');
  await choose(page, '동백꽃', 'Options…');
  await change(page, 'running-ocr', { status: 'cancelled', error: { code: 'job/cancelled' }, finishedAt: 1 });
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'More for 동백꽃' })).toBeFocused();
});

test('options of a book that is deleted close', async ({ page, origin }) => {
  await open(page, origin, 'jobs=states');
  await choose(page, 'Pride and Prejudice', 'Convert again…');
  await page.evaluate(() => (globalThis as unknown as { fake: FakeClient }).fake.removeFinished());
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('a question that Settings opens stays open', async ({ page, origin }) => {
  await open(page, origin, 'jobs=states');
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('button', { name: 'Clear finished books' }).click();
  await expect(page.getByRole('heading', { name: 'Clear all finished books?' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Settings' })).toBeFocused();
});

test('while a password is tried, the card says so and its field keeps the focus', async ({ page, origin }) => {
  await open(page, origin, 'jobs=states');
  const card = page.getByRole('article', { name: 'contract.pdf' });
  const field = card.getByLabel('Password of the PDF');
  await field.fill('right');
  await page.keyboard.press('Enter');
  await expect(card.getByText('Trying the password…')).toBeVisible();
  await expect(card.getByText('in line')).toHaveCount(0);
  await change(page, 'locked', { status: 'running', stage: 'analyse' });
  await expect(card.getByText('Trying the password…')).toBeVisible();
  await expect(field).toBeFocused();
  await change(page, 'locked', { status: 'needs-password', passwordWasWrong: true });
  await expect(card.getByText('That password does not open it.')).toBeVisible();
  await expect(field).toBeFocused();
  await field.fill('right');
  await page.keyboard.press('Enter');
  await change(page, 'locked', { status: 'running', stage: 'analyse', pageCount: 12 });
  await expect(field).toHaveCount(0);
  await expect(card.getByRole('button', { name: 'Pause' })).toBeFocused();
});

test('the password of a book that was begun before is asked for again where it was typed', async ({ page, origin }) => {
  await open(page, origin, 'jobs=states');
  await change(page, 'locked', { pageCount: 12 });
  const card = page.getByRole('article', { name: 'contract.pdf' });
  await card.getByLabel('Password of the PDF').fill('right');
  await page.keyboard.press('Enter');
  await expect(card.getByRole('button', { name: 'More for' })).toBeFocused();
  await change(page, 'locked', { status: 'needs-password', passwordWasWrong: true });
  await expect(card.getByLabel('Password of the PDF')).toBeFocused();
});

test('a wrong password that is refused before the screen sees it tried is told all the same', async ({
  page,
  origin,
}) => {
  await open(page, origin, 'jobs=states');
  const card = page.getByRole('article', { name: 'payslip.pdf' });
  await card.getByLabel('Password of the PDF').fill('wrong');
  await page.keyboard.press('Enter');
  await expect(card.getByText('Trying the password…')).toBeVisible();
  await expect(card.getByText('That password does not open it.')).toBeVisible();
});

test('only a book that waits behind another can go first', async ({ page, origin }) => {
  await open(page, origin, 'jobs=states');
  const offered = async (name: string) => {
    await page.getByRole('button', { name: `More for ${name}` }).click();
    const items = page.locator('.menu:popover-open [role=menuitem]');
    await expect(items.last()).toBeVisible();
    const labels = await items.allInnerTexts();
    await page.keyboard.press('Escape');
    return labels.includes('Do this next');
  };
  expect(await offered('notes')).toBe(false);
  expect(await offered('empty-title.pdf')).toBe(true);
  for (const id of ['queued-1', 'queued-2', 'queued-3']) await change(page, id, { status: 'running' });
  expect(await offered('empty-title.pdf')).toBe(false);
});

for (const language of ['en', 'ko'] as const) {
  test(`an Arabic author leaves the words of the line in their order, ${language}`, async ({ page, origin }) => {
    await open(page, origin, 'jobs=states', language);
    await change(page, 'done-clean', { authors: ['الجاحظ', 'ابن بطوطة'] });
    const line = page.locator('[data-job=done-clean] .authors');
    const left = (words: string) =>
      line.evaluate((element, wanted) => {
        const text = element.firstChild?.textContent ?? element.textContent ?? '';
        const node = document.createTreeWalker(element, NodeFilter.SHOW_TEXT).nextNode();
        const range = document.createRange();
        range.setStart(node ?? element, text.indexOf(wanted));
        range.setEnd(node ?? element, text.indexOf(wanted) + wanted.length);
        return range.getBoundingClientRect().left;
      }, words);
    const author = await left('الجاحظ');
    if (language === 'en') expect(await left('by')).toBeLessThan(author);
    else expect(await left('지음')).toBeGreaterThan(author);
    expect(await left('ابن')).toBeGreaterThan(author);
  });
}

for (const width of [320, 360]) {
  test(`fields stay within their card at ${width} px`, async ({ page, origin }) => {
    await page.setViewportSize({ width, height: 800 });
    await open(page, origin, 'jobs=states');
    await choose(page, 'Pride and Prejudice', 'Rename…');
    const outside = await page.locator('.password, .rename').evaluateAll((forms) =>
      forms.flatMap((form) => {
        const right = form.getBoundingClientRect().right;
        const parts = [...form.querySelectorAll('input, button, p')];
        return parts.filter((part) => part.getBoundingClientRect().right > right + 1).map((part) => part.outerHTML);
      }),
    );
    expect(await page.locator('.rename').count()).toBe(1);
    expect(outside).toEqual([]);
  });
}
