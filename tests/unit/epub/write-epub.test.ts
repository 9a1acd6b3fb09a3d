// In: books of many kinds. Out: whether their EPUBs are whole, valid and the same each time.
import { EpubCheck } from '@likecoin/epubcheck-ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeEpub } from '../../../src/epub/write-epub.ts';
import type { BookDocument } from '../../../src/model/book.ts';
import { randomBook } from './random-book.ts';
import { brokenParts, chapterBody, textFiles, zipped } from './read-epub.ts';
import { everyKind, heading, makeBook, makeChapter, metadata, note, noteReference, paragraph } from './sample-book.ts';

async function problems(book: BookDocument): Promise<readonly string[]> {
  const { messages } = await EpubCheck.validate(await zipped(book));
  return messages
    .filter((m) => ['fatal', 'error', 'warning'].includes(m.severity))
    .map((m) => `${m.id} ${m.message} ${m.location?.path ?? ''}:${m.location?.line ?? ''}`);
}

describe('writeEpub', () => {
  it('writes every type of block, inline and chapter validly', { timeout: 30_000 }, async () => {
    expect(await problems(everyKind)).toEqual([]);
    expect(brokenParts(textFiles(everyKind))).toEqual([]);
  });

  it('writes an empty book validly', { timeout: 30_000 }, async () => {
    const empty = makeBook([], { metadata: { ...metadata, title: '', identifier: '', language: '', authors: [] } });
    expect(await problems(empty)).toEqual([]);
  });

  it('notices a fault (so that the tests above can fail)', async () => {
    const files = textFiles(everyKind);
    const broken = { ...files, 'EPUB/nav.xhtml': (files['EPUB/nav.xhtml'] ?? '').replace('#h2', '#gone') };
    expect(brokenParts(broken)).toEqual(['EPUB/nav.xhtml: text/c0002.xhtml#gone']);
  });

  it('leaves no link broken and no id twice in any book', { timeout: 30_000 }, () => {
    fc.assert(
      fc.property(randomBook, (book) => {
        const files = textFiles(book);
        expect(brokenParts(files)).toEqual([]);
        for (const text of Object.values(files)) expect(text).toBe(text.normalize('NFC'));
      }),
      { numRuns: 300, seed: 7 },
    );
  });

  it('writes any book validly', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(randomBook, async (book) => {
        expect(await problems(book)).toEqual([]);
      }),
      { numRuns: 40, seed: 7 },
    );
  });

  it('gives a page number that comes again no second value in the NCX', () => {
    const ncx = textFiles(everyKind)['EPUB/toc.ncx'] ?? '';
    const values = [...ncx.matchAll(/<pageTarget[^>]* value="(\d+)"/g)].map((m) => m[1]);
    expect(values.toSorted()).toEqual(['1', '2']);
    expect(ncx.match(/<pageTarget/g)).toHaveLength(3);
  });

  it('writes the same files for the same book', () => {
    expect(writeEpub(structuredClone(everyKind))).toEqual(writeEpub(everyKind));
  });

  it('names each used picture once and leaves the others out', () => {
    const pictures = writeEpub(everyKind).flatMap((f) => (f.content.type === 'resource' ? [f.content.resourceId] : []));
    expect(pictures).toEqual(['cover', 'glyph', 'photo']);
  });

  it('puts contents and pages into reading order', () => {
    const nav = textFiles(everyKind)['EPUB/nav.xhtml'] ?? '';
    const titles = [...nav.matchAll(/<li><a href="[^"]*">([^<]*)/g)].map((m) => m[1]);
    expect(titles).toEqual(['One of each', 'All', 'Two', 'Untitled', '1', '2', '1']);
  });

  it('uses the words and layout of the language', () => {
    const korean = { ...metadata, language: 'ko', direction: 'rtl', writing: 'vertical-rl' } as const;
    const files = textFiles(makeBook([makeChapter('c', [])], { metadata: korean }));
    expect(files['EPUB/nav.xhtml']).toContain('<h2 id="toc-title">목차</h2>');
    expect(files['EPUB/package.opf']).toContain('page-progression-direction="rtl"');
    expect(files['EPUB/text/c0001.xhtml']).toContain('xml:lang="ko" lang="ko" dir="ltr" class="vertical"');
  });

  it('stays the same markup when someone brings a file to NFC', () => {
    const xhtml = chapterBody(makeBook([makeChapter('c', [paragraph('', '\u0338', '\u0301x')])]));
    expect(xhtml).toBe('<p>&#x338;&#x301;x</p>');
  });

  it('takes markup in metadata for text', () => {
    const files = textFiles(makeBook([], { metadata: { ...metadata, title: '</dc:title><x a="\u202e">' } }));
    expect(files['EPUB/package.opf']).toContain('>&lt;/dc:title&gt;&lt;x a="');
  });

  it('cuts a long chapter between blocks and keeps notes with their references', () => {
    const long = 'long words '.repeat(800);
    const blocks = Array.from({ length: 100 }, (_, i) => [
      heading(`h${i}`, 2, `Section ${i}`),
      paragraph('', long, noteReference(`n${i}`, `r${i}`, `${i}`)),
    ]).flat();
    const notes = Array.from({ length: 100 }, (_, i) => note(`n${i}`, `${i}`, 'A note.'));
    const book = makeBook([makeChapter('c', [...blocks, ...notes])]);
    const chapters = Object.entries(textFiles(book)).filter(([path]) => path.includes('/text/'));
    expect(chapters.length).toBe(4);
    for (const [, text] of chapters) {
      expect(text.length).toBeLessThan(300_000);
      expect(text).not.toMatch(/<h2[^>]*>[^<]*<\/h2>\n<div class="notes"/);
      expect(text).not.toMatch(/noteref"[^>]* href="c0001/);
    }
    expect(brokenParts(textFiles(book))).toEqual([]);
  });

  it('cuts a list that is longer than a file and goes on counting', () => {
    const items = Array.from({ length: 100 }, (_, i) => ({
      id: `i${i}`,
      label: null,
      blocks: [paragraph('', 'item '.repeat(1000))],
    }));
    const marker = { type: 'counter', style: 'decimal', start: 1 } as const;
    const files = textFiles(makeBook([makeChapter('c', [{ type: 'list', id: 'l', provenance: [], marker, items }])]));
    const inFirst = files['EPUB/text/c0001.xhtml']?.match(/<li>/g)?.length ?? 0;
    expect(inFirst).toBeGreaterThan(40);
    expect(files['EPUB/text/c0001-2.xhtml']).toContain(`<ol start="${inFirst + 1}">`);
  });

  it('writes thousands of chapters in a moment', { timeout: 30_000 }, () => {
    const chapters = Array.from({ length: 3000 }, (_, i) =>
      makeChapter(`c${i}`, [heading(`h${i}`, 1, `Chapter ${i}`), paragraph(`p${i}`, 'Words.')]),
    );
    const toc = chapters.map((_, i) => ({ title: `Chapter ${i}`, anchor: `h${i}`, children: [] }));
    const start = performance.now();
    expect(writeEpub(makeBook(chapters, { toc })).length).toBe(3006);
    expect(performance.now() - start).toBeLessThan(15_000);
  });
});
