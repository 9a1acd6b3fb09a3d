// Writes whose transaction ends badly: what they reject with, and that they do end.
import { describe, expect, it } from 'vitest';
import { writeAtOnce } from '../../../src/adapters/idb/at-once.ts';
import type { BinderyDatabase } from '../../../src/adapters/idb/schema.ts';

/** A database whose transactions end as told. */
function endingWith(end: DOMException, error: DOMException | null): BinderyDatabase {
  const transaction = () => ({ done: Promise.reject(end), error, commit() {} });
  return { transaction } as unknown as BinderyDatabase;
}

const quota = new DOMException('no room', 'QuotaExceededError');
const aborted = new DOMException('aborted', 'AbortError');
const taken = new DOMException('taken', 'ConstraintError');

describe('a write that the browser refuses', () => {
  it('ends with its transaction, whichever requests are never answered', async () => {
    const unanswered = new Promise<unknown>(() => undefined);
    const written = writeAtOnce(endingWith(quota, quota), ['jobs'], 'strict', () => [Promise.resolve(1), unanswered]);
    const late = new Promise((resolve) => setTimeout(() => resolve('never ended'), 200));
    await expect(Promise.race([written, late])).rejects.toBe(quota);
  });

  it('tells of the request that was refused, and not of those that ended with it', async () => {
    const requests = [Promise.reject(aborted), Promise.reject(taken), Promise.reject(aborted)];
    await expect(writeAtOnce(endingWith(aborted, null), ['jobs'], 'strict', () => requests)).rejects.toBe(taken);
  });

  it('tells why the transaction ended where no request was at fault', async () => {
    const requests = [Promise.reject(aborted)];
    await expect(writeAtOnce(endingWith(aborted, quota), ['jobs'], 'strict', () => requests)).rejects.toBe(quota);
  });
});
