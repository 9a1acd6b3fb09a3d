// In: generated EPUBs and the Java epubcheck. Out: no error and no warning. EPUBCHECK_JAR names another jar.
import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import type { Block, BookDocument } from '../../src/model/book.ts';
import { randomBook } from '../unit/epub/random-book.ts';
import { zipped } from '../unit/epub/read-epub.ts';
import { everyKind, makeBook, makeChapter, metadata } from '../unit/epub/sample-book.ts';

const jar = process.env.EPUBCHECK_JAR ?? '/usr/share/java/epubcheck.jar';
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

/** Many random books as one: their chapters after each other, so that one run of Java sees them all. */
function manyRandomBooks(count: number, seed: number): BookDocument {
  const books = fc.sample(randomBook, { numRuns: count, seed });
  const [first = makeBook([])] = books;
  return {
    ...first,
    chapters: books.flatMap((book) => book.chapters),
    toc: books.flatMap((book) => book.toc),
    pageList: books.flatMap((book) => book.pageList),
  };
}

const books: Readonly<Record<string, BookDocument>> = {
  'every kind of block': everyKind,
  'an empty book': makeBook([], { metadata: { ...metadata, title: '', identifier: '', language: '', authors: [] } }),
  'a vertical book of another language': {
    ...everyKind,
    metadata: { ...metadata, language: 'ja', writing: 'vertical-rl' },
  },
  'a right-to-left book': { ...everyKind, metadata: { ...metadata, language: 'ar', direction: 'rtl' } },
  'page pictures': makeBook([makeChapter('c', pagePictures, { kind: null })], { resources: everyKind.resources }),
  'random books': manyRandomBooks(60, 11),
};

async function findings(bytes: Uint8Array, name: string): Promise<string> {
  const path = join(folder, `${name}.epub`);
  writeFileSync(path, bytes);
  const run = promisify(execFile)('java', ['-jar', jar, '-q', '--failonwarnings', path]);
  // A run with findings ends with status 1 and writes them to stderr.
  const { stdout, stderr } = await run.catch((error: { stdout: string; stderr: string }) => error);
  return `${stdout}${stderr}`
    .split('\n')
    .filter((line) => /^(FATAL|ERROR|WARNING)|exception/i.test(line))
    .join('\n');
}

describe('Java epubcheck', () => {
  it('is there', () => expect(existsSync(jar), `no epubcheck at ${jar}`).toBe(true));

  it('finds a planted fault', { timeout: 60_000 }, async () => {
    expect(await findings(new TextEncoder().encode('no zip'), 'fault')).toMatch(/FATAL|ERROR/);
  });

  it.each(Object.entries(books))('accepts %s', { timeout: 60_000 }, async (name, book) => {
    expect(await findings(await zipped(book), name.replaceAll(' ', '-'))).toBe('');
  });
});
