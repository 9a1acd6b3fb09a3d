// In: the files of an EPUB and a way to their pictures. Out: the bytes of the .epub, the same for the same files.
import JSZip from 'jszip';
import type { EpubFile } from '../../model/epub-file.ts';
import { placeholderPicture } from './placeholder-picture.ts';

/** The first moment that a zip can hold; JSZip writes UTC fields, so the time zone plays no part. */
const ENTRY_DATE = new Date(Date.UTC(1980, 0, 1));

/** 6 is zlib's own default: higher levels gain under 1 % on XHTML. */
const DEFLATE_LEVEL = 6;

/**
 * Zips an EPUB (OCF 3.3 §4.3: mimetype first and stored). Pictures are asked for one after the other;
 * one that is missing (null) becomes a blank point, so that the book stays valid.
 */
export async function zipEpub(
  files: readonly EpubFile[],
  resource: (id: string) => Promise<Uint8Array<ArrayBuffer> | null>,
): Promise<Uint8Array<ArrayBuffer>> {
  const zip = new JSZip();
  const mimetypeFirst = files.toSorted((a, b) => Number(b.path === 'mimetype') - Number(a.path === 'mimetype'));
  for (const file of mimetypeFirst) {
    const data =
      file.content.type === 'text'
        ? file.content.text
        : ((await resource(file.content.resourceId)) ?? placeholderPicture(file.path));
    zip.file(file.path, data, {
      date: ENTRY_DATE,
      createFolders: false,
      compression: file.stored ? 'STORE' : 'DEFLATE',
      compressionOptions: file.stored ? null : { level: DEFLATE_LEVEL },
    });
  }
  const bytes = await zip.generateAsync({
    type: 'uint8array',
    platform: 'DOS',
    mimeType: 'application/epub+zip',
    streamFiles: false,
  });
  return bytes as Uint8Array<ArrayBuffer>;
}
