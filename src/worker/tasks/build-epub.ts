// In: a job whose pages are all stored. Out: its book, zipped and stored, and what to tell of it.
import type { PageStore } from '../../adapters/idb/page-store.ts';
import { zipEpub } from '../../adapters/jszip/zip-epub.ts';
import { identityName, uuidUrn } from '../../jobs/identifier.ts';
import { isCurrent } from '../../jobs/page-inputs.ts';
import type { Task } from '../../jobs/ports.ts';
import type { PageModel, ResourceInfo } from '../../model/page.ts';
import type { RawDocument } from '../../model/raw-page.ts';
import { fail, ok, type Result } from '../../model/result.ts';
import { buildBook } from '../../pipeline/build-book.ts';
import { reach } from '../fault-points.ts';
import { type TaskContext, type TaskEnd, writeFailureEnd } from './task-context.ts';

export type BuildTask = Extract<Task, { type: 'build' }>;

type StoredParts = {
  readonly document: RawDocument;
  readonly pages: readonly PageModel[];
  readonly resources: readonly ResourceInfo[];
};

/** Assembles, writes and zips the book. */
export async function buildEpub(task: BuildTask, store: PageStore, context: TaskContext): Promise<TaskEnd> {
  const flight = { jobId: task.jobId, worker: context.name, work: 'build', pages: [] } as const;
  const tookOff = await store.takeOff(flight);
  if (!tookOff.ok) return writeFailureEnd(tookOff.failure);
  if (import.meta.env.VITE_FAULT_POINTS) await reach('build-marked', task.jobId);
  const document = await documentOf(task, store, context);
  // Nothing more is read of the PDF: what is held of it makes room for the book.
  await context.source.close();
  const parts = document.ok ? await storedParts(task, store, document.value) : document;
  const identifier = await identifierOf(task);
  const naming = { options: task.options, fileName: task.fileName, identifier };
  const built = parts.ok ? buildBook({ ...parts.value, ...naming }) : parts;
  if (!built.ok) {
    await store.land(flight);
    return { type: 'returned', result: built };
  }
  if (import.meta.env.VITE_FAULT_POINTS) await reach('build-assembled', task.jobId);
  context.tell({ type: 'saving' });
  const { files, book, fileName, counts, details, warnings } = built.value;
  const epub = await zipEpub(files, store.picture);
  if (import.meta.env.VITE_FAULT_POINTS) await reach('build-zipped', task.jobId);
  const written = await store.saveBook(epub, details, Date.now());
  if (!written.ok) return writeFailureEnd(written.failure);
  if (import.meta.env.VITE_FAULT_POINTS) await reach('build-stored', task.jobId);
  const landed = await store.land(flight);
  if (!landed.ok) return writeFailureEnd(landed.failure);
  if (import.meta.env.VITE_FAULT_POINTS) await reach('build-unmarked', task.jobId);
  const { title, authors, language } = book.metadata;
  const value = {
    type: 'built',
    book: { fileName, bytes: epub.size, ...counts },
    naming: { title, authors, language },
    warnings,
  } as const;
  return { type: 'returned', result: ok(value) };
}

/** What the file says of itself; read again where an earlier version of the app stored it in its own way. */
async function documentOf(task: BuildTask, store: PageStore, context: TaskContext): Promise<Result<RawDocument>> {
  const stored = await store.document();
  if (stored !== null) return ok(stored);
  const opened = await context.source.open(task, store.source);
  return opened.ok ? ok(opened.value.document) : opened;
}

async function storedParts(task: BuildTask, store: PageStore, document: RawDocument): Promise<Result<StoredParts>> {
  const [allRows, allPages] = await Promise.all([store.rows(), store.pages(task.source.pageCount)]);
  const rows = allRows.filter((row) => row.outcome !== 'needs-ocr' && isCurrent(row, task.options, task.languages));
  const current = new Set(rows.map((row) => row.index));
  const pages = allPages.filter((page) => current.has(page.index));
  if (pages.length !== task.source.pageCount) {
    return fail({ code: 'internal', detail: `${pages.length} of ${task.source.pageCount} pages are stored` });
  }
  const resources = new Map<string, ResourceInfo>();
  for (const row of rows) for (const resource of row.resources) resources.set(resource.id, resource);
  return ok({ document, pages, resources: [...resources.values()] });
}

async function identifierOf(task: BuildTask): Promise<string> {
  const name = new TextEncoder().encode(identityName(task.source.hash, task.options));
  return uuidUrn(new Uint8Array(await crypto.subtle.digest('SHA-256', name)));
}
