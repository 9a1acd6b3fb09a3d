// In: the files of an EPUB and a way to their pictures. Out: the .epub, the same bytes for the same files.
import JSZip from 'jszip';
import type { EpubFile } from '../../model/epub-file.ts';
import { appendStored, type StoredContent, type StoredFile } from './append-stored.ts';
import { placeholderPicture } from './placeholder-picture.ts';

/** The first moment that a zip can hold; JSZip writes UTC fields, so the time zone plays no part. */
const ENTRY_DATE = new Date(Date.UTC(1980, 0, 1));

/** 6 is zlib's own default: higher levels gain under 1 % on XHTML. */
const DEFLATE_LEVEL = 6;

const EPUB_TYPE = 'application/epub+zip';

/**
 * Zips an EPUB (OCF 3.3 §4.3: mimetype first and stored), its pictures last. These are asked for one after the other;
 * one that is missing (null) becomes a blank point, so that the book stays valid.
 */
export async function zipEpub(
  files: readonly EpubFile[],
  picture: (id: string) => Promise<StoredContent | null>,
): Promise<Blob> {
  async function* pictures(): AsyncGenerator<StoredFile> {
    for (const { path, content } of files) {
      if (content.type !== 'resource') continue;
      yield { path, content: (await picture(content.resourceId)) ?? placeholderPicture(path) };
    }
  }
  return appendStored(await zipTexts(files), pictures(), EPUB_TYPE);
}

function zipTexts(files: readonly EpubFile[]): Promise<Uint8Array<ArrayBuffer>> {
  const zip = new JSZip();
  const utf8 = new TextEncoder();
  const mimetypeFirst = files.toSorted((a, b) => Number(b.path === 'mimetype') - Number(a.path === 'mimetype'));
  for (const { path, content, stored } of mimetypeFirst) {
    if (content.type !== 'text') continue;
    // As bytes: JSZip would encode the text letter by letter.
    zip.file(path, utf8.encode(content.text), {
      date: ENTRY_DATE,
      createFolders: false,
      compression: stored ? 'STORE' : 'DEFLATE',
      compressionOptions: stored ? null : { level: DEFLATE_LEVEL },
    });
  }
  return zip.generateAsync({ type: 'uint8array', platform: 'DOS', streamFiles: false }) as Promise<
    Uint8Array<ArrayBuffer>
  >;
}
