// Markup, scripts and control characters in every field of a PDF and in its name: none gets further than to be read.
import { basename } from 'node:path';
import { expect } from '@playwright/test';
import { HOSTILE_STRINGS, hostileBook } from '../fixtures/hostile-book.ts';
import { addFiles, downloadFrom, test } from './app.ts';
import { chaptersOf, epubProblems } from './epub.ts';

/** Each field gets a string of its own; the second book gets the others. */
const STARTS = [0, 8];

for (const start of STARTS) {
  test(`no script runs and no markup gets through, from string ${start} on`, async ({ app }, { outputDir }) => {
    let next = start;
    const pick = (): string => {
      next += 1;
      return HOSTILE_STRINGS[(next - 1) % HOSTILE_STRINGS.length] ?? '';
    };
    const spoken: string[] = [];
    app.on('dialog', (dialog) => void dialog.dismiss().then(() => spoken.push(dialog.message())));
    await addFiles(app, [{ name: '"><img src=x onerror="globalThis.pwned=1">.pdf', buffer: hostileBook(pick) }]);
    const { name, path } = await downloadFrom(app.getByRole('article').first(), outputDir);
    expect(await app.evaluate(() => 'pwned' in globalThis)).toBe(false);
    expect(spoken).toEqual([]);
    expect(await app.locator('[onerror],[onload],[onclick],article script').count()).toBe(0);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must not be there
    expect(basename(name)).not.toMatch(/[\u0000-\u001f\u202a-\u202e\u2066-\u2069<>:"/\\|?*]/);
    const xhtml = (await chaptersOf(path)).map((chapter) => chapter.xhtml).join('\n');
    expect(xhtml).not.toMatch(/<(script|iframe|object|embed|base)\b|(href|src)="\s*(javascript|data|file):/i);
    expect(xhtml.replace(/="[^"]*"/g, '=""')).not.toMatch(/<[^<>]*\son[a-z]+\s*=/i);
    expect(xhtml).toContain('Some plain words that stand above all');
    expect(await epubProblems(path)).toEqual([]);
  });
}
