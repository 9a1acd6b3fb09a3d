// In: generated EPUBs and the Java epubcheck. Out: no error and no warning. EPUBCHECK_JAR names another jar.
import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { epubcheckArguments } from '../../scripts/setup/epubcheck.mjs';
import type { Block, BookDocument } from '../../src/model/book.ts';
import { randomBook } from '../unit/epub/random-book.ts';
import { zipped } from '../unit/epub/read-epub.ts';
import { everyKind, makeBook, makeChapter, metadata } from '../unit/epub/sample-book.ts';

const jar = process.env.EPUBCHECK_JAR || '/usr/share/java/epubcheck.jar';
const folder = mkdtempSync(join(tmpdir(), 'epubcheck-'));
afterAll(() => rmSync(folder, { recursive: true }));

const pagePictures: readonly Block[] = [1, 2, 3].map((n) => ({
  type: 'figure',
  id: `f${n}`,
  provenance: [],
  resourceId: 'photo',
  alt: '',
  kind: 'page',
  caption: [],
}));

/** Several books as one, so that one run of Java sees them all: each costs seconds of start-up. */
function joined(first: BookDocument, others: readonly BookDocument[]): BookDocument {
  const books = [first, ...others];
  return {
    ...first,
    chapters: books.flatMap((book) => book.chapters),
    toc: books.flatMap((book) => book.toc),
    pageList: books.flatMap((book) => book.pageList),
    resources: [...first.resources, { id: 'sign', mediaType: 'image/png', width: 1, height: 1 }],
  };
}

const pictureBook = makeBook([makeChapter('pages', pagePictures, { kind: null })]);

const books: Readonly<Record<string, BookDocument>> = {
  'every kind of block, page pictures and random books': joined(everyKind, [
    pictureBook,
    ...fc.sample(randomBook, { numRuns: 60, seed: 11 }),
  ]),
  'a vertical right-to-left book': {
    ...everyKind,
    metadata: { ...metadata, language: 'ar', direction: 'rtl', writing: 'vertical-rl' },
  },
  'an empty book': makeBook([], { metadata: { ...metadata, title: '', identifier: '', language: '', authors: [] } }),
};

async function findings(bytes: Uint8Array, name: string): Promise<string> {
  const path = join(folder, `${name}.epub`);
  writeFileSync(path, bytes);
  const run = promisify(execFile)('java', epubcheckArguments(jar, path));
  // A run with findings ends with status 1 and writes them to stderr.
  const { stdout, stderr } = await run.catch((error: { stdout: string; stderr: string }) => error);
  return `${stdout}${stderr}`
    .split('\n')
    .filter((line) => /^(FATAL|ERROR|WARNING)|exception/i.test(line))
    .join('\n');
}

// Without Java, @likecoin/epubcheck-ts in tests/unit/epub is all there is; the summary then shows these as skipped.
describe.skipIf(!existsSync(jar))('Java epubcheck', () => {
  it('finds a planted fault', async () => {
    expect(await findings(new TextEncoder().encode('no zip'), 'fault')).toMatch(/FATAL|ERROR/);
  });

  it.each(Object.entries(books))('accepts %s', async (name, book) => {
    expect(await findings(await zipped(book), name.replace(/[^a-z]+/g, '-'))).toBe('');
  });
});
