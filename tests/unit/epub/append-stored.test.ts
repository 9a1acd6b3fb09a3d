// Files appended to a zip past what its plain records can tell: more than 65,534, or beyond 4 GB.
import JSZip from 'jszip';
import { expect, it } from 'vitest';
import { appendStored } from '../../../src/adapters/jszip/append-stored.ts';

const textZip = () => new JSZip().file('mimetype', 'application/epub+zip').generateAsync({ type: 'uint8array' });

async function* pictures(count: number) {
  for (let n = 0; n < count; n += 1) yield { path: `p${n}`, content: Uint8Array.of(n % 251, 7) };
}

async function appended(count: number, limits?: { entries: number; bytes: number }): Promise<Uint8Array> {
  const text = (await textZip()) as Uint8Array<ArrayBuffer>;
  return new Uint8Array(await (await appendStored(text, pictures(count), '', limits)).arrayBuffer());
}

/** Where the record with this signature ("PK" and two bytes) stands last; -1: nowhere. */
const lastRecord = (zip: Uint8Array, kind: number): number =>
  Buffer.from(zip).lastIndexOf(Buffer.from([0x50, 0x4b, kind, kind + 1]));

it('a number of files that does not fit is told in ZIP64 records', async () => {
  const bytes = await appended(20, { entries: 21, bytes: 0xffffffff });
  const end = new DataView(bytes.buffer, bytes.length - 22);
  expect([lastRecord(bytes, 6) > 0, end.getUint16(10, true)]).toEqual([true, 0xffff]);
  const zip = await JSZip.loadAsync(bytes);
  expect(Object.keys(zip.files)).toHaveLength(21);
});

it('offsets that do not fit are told in ZIP64 records', async () => {
  const bytes = await appended(20, { entries: 0xffff, bytes: 200 });
  expect(lastRecord(bytes, 6)).toBeGreaterThan(0); // "PK\6\7": where the ZIP64 end stands
  const end = new DataView(bytes.buffer, bytes.length - 22);
  expect([end.getUint16(10, true), end.getUint32(16, true)]).toEqual([21, 0xffffffff]);
  const zip = await JSZip.loadAsync(bytes);
  for (let n = 0; n < 20; n += 1) expect([...((await zip.file(`p${n}`)?.async('uint8array')) ?? [])]).toEqual([n, 7]);
});

it('a zip within the limits has no ZIP64 records', async () => {
  expect(lastRecord(await appended(20), 6)).toBe(-1);
});
