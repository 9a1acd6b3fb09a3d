// In: a tab's process. Out: the process stopped while the tab works, as when a browser or a system freezes it.
import { setTimeout as wait } from 'node:timers/promises';

/** Longest that storage may take to answer another tab, ms: after that the stopped one holds a transaction open. */
const ANSWER_MS = 1_000;

/** Time for a process that was stopped in the middle of a task to get to its end, ms. */
const GO_ON_MS = 5;

const MAX_TRIES = 50;

/** Whether storage answers a page that would write to all of it. @param {import('@playwright/test').Page} page */
function storageAnswers(page) {
  return page.evaluate(async (limit) => {
    /** @type {IDBDatabase} */
    const db = await new Promise((resolve, reject) => {
      const opening = indexedDB.open('bindery');
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    const answered = await new Promise((resolve) => {
      const tx = db.transaction([...db.objectStoreNames], 'readwrite');
      tx.oncomplete = () => resolve(true);
      setTimeout(() => resolve(false), limit);
      tx.objectStore('owner').count();
      tx.commit();
    });
    db.close();
    return answered;
  }, ANSWER_MS);
}

/**
 * Stops a process between two of its tasks, where a browser would: a signal may come in the middle of one, between a
 * transaction and its commit, and then the browser itself waits a minute before it ends that transaction.
 * @param {number} pid @param {import('@playwright/test').Page} witness another tab @returns {Promise<number>} when
 */
export async function freeze(pid, witness) {
  for (let tries = 0; tries < MAX_TRIES; tries += 1) {
    process.kill(pid, 'SIGSTOP');
    const since = performance.now();
    if (await storageAnswers(witness)) return since;
    process.kill(pid, 'SIGCONT');
    await wait(GO_ON_MS);
  }
  throw new Error('the tab always had a transaction open');
}

/** @param {number} pid */
export function thaw(pid) {
  process.kill(pid, 'SIGCONT');
}
