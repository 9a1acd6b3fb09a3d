// In: pages that need OCR. Out: the languages to read the whole book with, guessed once.

import type { PageStore } from '../../adapters/idb/page-store.ts';
import { shippedLanguages } from '../../adapters/tesseract/language-packs.ts';
import type { Task } from '../../jobs/ports.ts';
import { ok } from '../../model/result.ts';
import { guessLanguages } from '../../pipeline/guess-languages.ts';
import { type TaskContext, type TaskEnd, writeFailureEnd } from './task-context.ts';

/** Looks at some pages of the task. */
export async function guessJobLanguages(
  task: Extract<Task, { type: 'guess-languages' }>,
  store: PageStore,
  context: TaskContext,
): Promise<TaskEnd> {
  const flight = { jobId: task.jobId, worker: context.name, work: 'guess-languages', pages: [] } as const;
  const tookOff = await store.takeOff(flight);
  if (!tookOff.ok) return writeFailureEnd(tookOff.failure);
  const opened = await context.source.open(task, store.source);
  const guessed = opened.ok
    ? await guessLanguages({ pdf: opened.value, ocr: context.ocr.engine }, task.pages, shippedLanguages())
    : opened;
  const landed = await store.land(flight);
  if (!landed.ok) return writeFailureEnd(landed.failure);
  if (!guessed.ok) return { type: 'returned', result: guessed };
  return { type: 'returned', result: ok({ type: 'languages', languages: guessed.value }) };
}
