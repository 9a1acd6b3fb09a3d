import { createHash } from 'node:crypto';
import JSZip from 'jszip';
import { afterEach, describe, expect, it } from 'vitest';
import { zipEpub } from '../../../src/adapters/jszip/zip-epub.ts';
import { writeEpub } from '../../../src/epub/write-epub.ts';
import { crc32 } from '../../../src/model/crc32.ts';
import { zipped } from './read-epub.ts';
import { everyKind } from './sample-book.ts';

const zone = process.env.TZ;
afterEach(() => {
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});

const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

describe('zipEpub', () => {
  it('begins with the stored mimetype, as file(1) looks for it', async () => {
    const bytes = await zipped(everyKind);
    expect(new TextDecoder('latin1').decode(bytes.subarray(30, 58))).toBe('mimetypeapplication/epub+zip');
  });

  it('gives the same bytes in every time zone', async () => {
    const hashes = [];
    for (const tz of ['UTC', 'Asia/Seoul', 'America/Los_Angeles', 'Pacific/Kiritimati']) {
      process.env.TZ = tz;
      hashes.push(hash(await zipped(everyKind)));
    }
    expect(new Set(hashes).size).toBe(1);
  });

  it('stores pictures and asks for one at a time', async () => {
    let open = 0;
    const order: string[] = [];
    const epub = await zipEpub(writeEpub(everyKind), async (id) => {
      expect(++open).toBe(1);
      await Promise.resolve();
      open--;
      order.push(id);
      return new Uint8Array(1000);
    });
    expect(order).toEqual(['cover', 'glyph', 'photo']);
    const bytes = new Uint8Array(await epub.arrayBuffer());
    const zip = await JSZip.loadAsync(bytes);
    expect(Object.values(zip.files).some((f) => f.dir)).toBe(false);
    expect(bytes.length).toBeGreaterThan(3000);
    expect(new Uint8Array(await (zip.file('EPUB/images/i0001.jpg')?.async('uint8array') ?? []))).toHaveLength(1000);
  });

  it('gives what JSZip would give that held all of it', async () => {
    const files = writeEpub(everyKind);
    const picture = new Uint8Array(1_500_000).fill(7);
    const whole = new JSZip();
    for (const { path, content, stored } of files) {
      whole.file(path, content.type === 'text' ? content.text : picture, {
        date: new Date(Date.UTC(1980, 0, 1)),
        createFolders: false,
        compression: stored ? 'STORE' : 'DEFLATE',
        compressionOptions: stored ? null : { level: 6 },
      });
    }
    const epub = await zipEpub(files, async () => picture);
    expect(epub.type).toBe('application/epub+zip');
    expect(hash(new Uint8Array(await epub.arrayBuffer()))).toBe(
      hash(await whole.generateAsync({ type: 'uint8array', platform: 'DOS' })),
    );
  });

  it('refers to pictures that are Blobs without reading any, and gives the same bytes', async () => {
    const bytes = new Uint8Array(100_000).map((_, at) => at % 251);
    let reads = 0;
    class WatchedBlob extends Blob {
      override slice(...range: Parameters<Blob['slice']>): Blob {
        reads += 1;
        return super.slice(...range);
      }
      override arrayBuffer(): Promise<ArrayBuffer> {
        reads += 1;
        return super.arrayBuffer();
      }
      override stream(): ReturnType<Blob['stream']> {
        reads += 1;
        return super.stream();
      }
    }
    const files = writeEpub(everyKind);
    const blob = new WatchedBlob([bytes]);
    const epub = await zipEpub(files, async () => ({ blob, crc32: crc32(bytes) }));
    expect(reads).toBe(0);
    const same = await zipEpub(files, async () => bytes);
    expect(hash(new Uint8Array(await epub.arrayBuffer()))).toBe(hash(new Uint8Array(await same.arrayBuffer())));
  });
});
