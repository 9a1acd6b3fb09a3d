// In: an EPUB's files. Out: what tests ask of them: parts by path, ids, links, and every broken one.
import { zipEpub } from '../../../src/adapters/jszip/zip-epub.ts';
import { writeEpub } from '../../../src/epub/write-epub.ts';
import type { BookDocument } from '../../../src/model/book.ts';

export type TextFiles = Readonly<Record<string, string>>;

/** The text files of a book's EPUB by path; "image" for those that are pictures. */
export function textFiles(book: BookDocument): TextFiles {
  return Object.fromEntries(
    writeEpub(book).map((file) => [file.path, file.content.type === 'text' ? file.content.text : 'image']),
  );
}

/** The body of the n-th chapter, without the lines around it. */
export function chapterBody(book: BookDocument, name = 'c0001'): string {
  const text = textFiles(book)[`EPUB/text/${name}.xhtml`] ?? '';
  return text
    .replace(/^[\s\S]*<section[^>]*>\n/, '')
    .replace(/<\/section>\n<\/body>[\s\S]*$/, '')
    .trim();
}

/** References that lead to no file or to no id, and ids that a file holds twice. */
export function brokenParts(files: TextFiles): readonly string[] {
  const broken: string[] = [];
  const ids = new Map(
    Object.entries(files).map(([path, text]) => [path, [...text.matchAll(/ id="([^"]*)"/g)].map((m) => m[1] ?? '')]),
  );
  for (const [path, all] of ids) if (new Set(all).size !== all.length) broken.push(`${path}: an id twice`);
  for (const [path, text] of Object.entries(files)) {
    for (const [, href = ''] of text.matchAll(/ (?:href|src|full-path)="([^"]*)"/g)) {
      if (/^[a-z]+:/.test(href)) continue;
      const base = path.startsWith('META-INF') ? 'http://epub/' : `http://epub/${path}`;
      const url = new URL(href, base);
      const target = ids.get(url.pathname.slice(1));
      const id = url.hash.slice(1);
      if (target === undefined || (id !== '' && !target.includes(id))) broken.push(`${path}: ${href}`);
    }
  }
  return broken;
}

/** The .epub of a book whose pictures are all lost, so that each is a single point. */
export async function zipped(book: BookDocument): Promise<Uint8Array<ArrayBuffer>> {
  const epub = await zipEpub(writeEpub(book), async () => null);
  return new Uint8Array(await epub.arrayBuffer());
}
