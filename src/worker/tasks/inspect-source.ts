// In: a new file. Out: its page count, its hash and what it says of itself; the document's facts are stored.
import type { PageStore } from '../../adapters/idb/page-store.ts';
import { hexOf } from '../../jobs/identifier.ts';
import type { Task } from '../../jobs/ports.ts';
import { fail, ok } from '../../model/result.ts';
import { blocksOf } from './blocks-of.ts';
import { type TaskContext, type TaskEnd, writeFailureEnd } from './task-context.ts';

/** The file is hashed in blocks of this size, so that it is never in memory whole, bytes. */
const HASH_BLOCK_BYTES = 4 * 1024 * 1024;

const SHA_256_BYTES = 32;

/** Opens the file for the first time. */
export async function inspectSource(
  task: Extract<Task, { type: 'inspect' }>,
  store: PageStore,
  context: TaskContext,
): Promise<TaskEnd> {
  const flight = { jobId: task.jobId, worker: context.name, work: 'inspect', pages: [] } as const;
  const tookOff = await store.takeOff(flight);
  if (!tookOff.ok) return writeFailureEnd(tookOff.failure);
  const opened = await context.source.open(task, store.source);
  if (opened.ok) {
    const written = await store.saveDocument(opened.value.document);
    if (!written.ok) return writeFailureEnd(written.failure);
  }
  const landed = await store.land(flight);
  if (!landed.ok) return writeFailureEnd(landed.failure);
  if (!opened.ok) return { type: 'returned', result: opened };
  const { document } = opened.value;
  if (document.pageCount < 1) return { type: 'returned', result: fail({ code: 'pdf/no-pages' }) };
  const source = { pageCount: document.pageCount, hash: await hashOf(await store.source()) };
  const naming = { title: document.title, authors: document.authors, language: document.language };
  return { type: 'returned', result: ok({ type: 'inspected', source, naming }) };
}

/** SHA-256 of the blocks' SHA-256 hashes, in hexadecimal. */
async function hashOf(file: Blob | null): Promise<string> {
  const hashes = new Uint8Array(Math.ceil((file?.size ?? 0) / HASH_BLOCK_BYTES) * SHA_256_BYTES);
  let at = 0;
  for await (const block of file === null ? [] : blocksOf(file, HASH_BLOCK_BYTES)) {
    hashes.set(new Uint8Array(await crypto.subtle.digest('SHA-256', block)), at);
    at += SHA_256_BYTES;
  }
  return hexOf(new Uint8Array(await crypto.subtle.digest('SHA-256', hashes)));
}
