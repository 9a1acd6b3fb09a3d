// In: tests/cases/epub-blocks.md. Out: one test a case.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Block } from '../../../src/model/book.ts';
import { chapterBody } from './read-epub.ts';
import { makeBook, makeChapter } from './sample-book.ts';

const source = readFileSync(new URL('../../cases/epub-blocks.md', import.meta.url), 'utf8');
const cases = [...source.matchAll(/^## (.+)\n+```json\n([\s\S]*?)\n```\n+```xml\n([\s\S]*?)\n```$/gm)];

/** Fills in what a case leaves out. */
function withDefaults(_key: string, value: unknown): unknown {
  const isBlock = typeof value === 'object' && value !== null && 'type' in value && !('children' in value);
  return isBlock ? { id: '', provenance: [], ...value } : value;
}

describe('blocks in XHTML', () => {
  it('reads every case of the file', () => expect(cases).toHaveLength(source.match(/^## /gm)?.length ?? 0));

  it.each(cases.map(([, title = '', json = '', xml = '']) => ({ title, json, xml })))('$title', ({ json, xml }) => {
    const blocks = JSON.parse(json, withDefaults) as readonly Block[];
    const resources = [{ id: 'photo', mediaType: 'image/jpeg', width: 1, height: 1 }] as const;
    expect(chapterBody(makeBook([makeChapter('c', blocks)], { resources }))).toBe(xml);
  });
});
