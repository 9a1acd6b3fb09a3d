// Runs the case files of tests/cases/book: drawn pages on one side, the book's outline on the other.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { assembleBook } from '../../../src/book/assemble.ts';
import { defaultOptions } from '../../../src/model/options.ts';
import type { OutlineItem, RawDocument } from '../../../src/model/raw-page.ts';
import { bookOutline } from './book-outline.ts';
import { untrueIn } from './true-account.ts';
import { typedPage } from './typed-pages.ts';

const FOLDER = new URL('../../cases/book/', import.meta.url);

type Case = {
  readonly name: string;
  readonly language: string | null;
  readonly outline: string[];
  readonly pages: string[][];
  readonly gives: string[];
  readonly leftOut: string[];
  readonly authors: string[];
  readonly keepContents: boolean;
};

function parse(text: string): Case[] {
  return text
    .split(/^## /m)
    .slice(1)
    .map((part) => {
      const [name = '', ...rows] = part.split('\n');
      const found = {
        name,
        language: null as string | null,
        outline: [] as string[],
        pages: [] as string[][],
        gives: [] as string[],
        leftOut: [] as string[],
        authors: [] as string[],
        keepContents: false,
      };
      let into: string[] | null = null;
      for (const row of rows) {
        const drawn = /^\s*\| ?(.*)$/.exec(row);
        if (drawn) into?.push(drawn[1] ?? '');
        else if (row === 'page:') {
          into = [];
          found.pages.push(into);
        } else if (row === 'contents: keep') found.keepContents = true;
        else if (row === 'gives:') into = found.gives;
        else if (row === 'left out:') into = found.leftOut;
        else if (row === 'authors:') into = found.authors;
        else if (row === 'outline:') into = found.outline;
        else if (row.startsWith('language:')) found.language = row.slice(9).trim();
      }
      return found;
    });
}

/** The outline's titles; one that stands in is below the one before it. */
function outlineOf(rows: readonly string[]): OutlineItem[] {
  const tops: { title: string; pageIndex: number; children: OutlineItem[] }[] = [];
  for (const row of rows) {
    const [, page = '1', inner, title = ''] = /^(\d+) ( *)(.*)$/.exec(row) ?? [];
    const pageIndex = Number(page) - 1;
    if (inner === '') tops.push({ title, pageIndex, children: [] });
    else tops.at(-1)?.children.push({ title, destination: { pageIndex, x: null, y: null }, children: [] });
  }
  return tops.map(({ title, pageIndex, children }) => ({
    title,
    destination: { pageIndex, x: null, y: null },
    children,
  }));
}

function documentOf(test: Case): RawDocument {
  return {
    pageCount: test.pages.length,
    title: null,
    authors: [],
    subject: null,
    keywords: [],
    creator: null,
    producer: null,
    language: test.language,
    outline: outlineOf(test.outline),
    pageLabels: null,
    tagged: false,
    rightToLeft: false,
  };
}

for (const file of readdirSync(FOLDER).filter((name) => name.endsWith('.txt'))) {
  describe(file, () => {
    for (const test of parse(readFileSync(new URL(file, FOLDER), 'utf8'))) {
      it(test.name, () => {
        // A case that is not read would pass as an empty book.
        expect(test.pages.flat()).not.toEqual([]);
        expect(test.gives).not.toEqual([]);
        const pages = test.pages.map((rows, i) => typedPage(rows, i));
        const book = assembleBook({
          document: documentOf(test),
          pages,
          options: { ...defaultOptions, printedContents: test.keepContents ? 'keep' : 'drop' },
          fileName: 'case.pdf',
          identifier: 'urn:uuid:00000000-0000-4000-8000-000000000000',
          modified: '2026-01-01T00:00:00Z',
          resources: [],
          coverResourceId: null,
        });
        expect(bookOutline(book)).toEqual(test.gives);
        expect(untrueIn(book, pages)).toEqual([]);
        if (test.authors.length > 0) expect(book.metadata.authors).toEqual(test.authors);
        if (test.leftOut.length > 0) {
          expect(book.account.leftOut.map((line) => `${line.rule}: ${line.text}`)).toEqual(test.leftOut);
        }
      });
    }
  });
}
