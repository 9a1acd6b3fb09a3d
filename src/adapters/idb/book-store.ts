// In: a finished book. Out: it is the job's book, whole or in pieces; until then the one before it stays what it was.
import type { Written } from '../../jobs/ports.ts';
import type { BookDetails } from '../../model/book-details.ts';
import { readAtOnce } from './at-once.ts';
import { fileInPieces, piecesOf, wholeFile } from './file-store.ts';
import type { BinderyDatabase, PiecesName } from './schema.ts';
import { storageError, writeAsOwner } from './write.ts';

/** Pieces of a book that is being written stand there without it for seconds; older ones belong to none, ms. */
const WRITE_GRACE_MS = 3_600_000;

/** What the pieces of one attempt to write a book are stored under. */
const piecesName = (now: number, epoch: number): PiecesName => `books ${now} ${epoch}`;

/** When such pieces were begun; the first ones of all had no time in their name. */
const begunAt = (name: string): number => Number(name.split(' ')[1] ?? 0);

/** Keys of all books' pieces of a job. */
const FIRST = 'books';
const LAST = 'books\uffff';

export async function saveBook(
  db: BinderyDatabase,
  jobId: string,
  epoch: number,
  finished: { readonly book: Blob; readonly details: BookDetails },
  now: number,
  blobsKept: boolean,
): Promise<Written> {
  const { book, details } = finished;
  const pieces = piecesName(now, epoch);
  try {
    for await (const piece of blobsKept ? [] : piecesOf(pieces, jobId, book)) {
      const put = await writeAsOwner(
        db,
        epoch,
        ['chunks'],
        'relaxed',
        (tx) => [tx.objectStore('chunks').put(piece)],
        book.size,
      );
      if (!put.ok) return put;
    }
    const file = blobsKept ? wholeFile(jobId, book, now) : fileInPieces(pieces, jobId, book, now);
    return await writeAsOwner(
      db,
      epoch,
      ['books', 'chunks'],
      'strict',
      (tx) => [
        tx.objectStore('books').put({ ...file, details }),
        tx.objectStore('chunks').delete(IDBKeyRange.bound([jobId, FIRST], [jobId, pieces])),
        tx.objectStore('chunks').delete(IDBKeyRange.bound([jobId, pieces, []], [jobId, LAST])),
      ],
      book.size,
    );
  } catch (thrown) {
    return { ok: false, failure: { type: 'error', error: storageError(thrown, book.size) } };
  }
}

/** Deletes pieces of books that were never finished. Rejects with the browser's exception. */
export async function sweepPieces(db: BinderyDatabase, epoch: number, now: number): Promise<void> {
  for (let after: readonly unknown[] = []; ; ) {
    const range = IDBKeyRange.lowerBound(after, true);
    const key = await readAtOnce(db, ['chunks'], (tx) => tx.objectStore('chunks').getKey(range));
    if (key === undefined) return;
    const [jobId, name] = key;
    after = [jobId, name, []];
    if (!name.startsWith(FIRST) || Math.abs(now - begunAt(name)) < WRITE_GRACE_MS) continue;
    const book = await readAtOnce(db, ['books'], (tx) => tx.objectStore('books').get(jobId));
    if (book !== undefined && (book.pieces ?? FIRST) === name && book.blob === null) continue;
    await writeAsOwner(db, epoch, ['chunks'], 'relaxed', (tx) => [
      tx.objectStore('chunks').delete(IDBKeyRange.bound([jobId, name], [jobId, name, []])),
    ]);
  }
}
