// In: tasks, one at a time. Out: their replies. The entry of a page worker: PDF, OCR, layout, book and zip all run here.
import { expose } from 'comlink';
import { pageStore } from '../adapters/idb/page-store.ts';
import { type BinderyDatabase, openDatabase } from '../adapters/idb/schema.ts';
import { storageError } from '../adapters/idb/write.ts';
import { loadInternals } from '../adapters/pdfjs/load-pdf.ts';
import { allowOwnScripts } from '../adapters/trusted-types/own-scripts.ts';
import type { Task, TaskEvent } from '../jobs/ports.ts';
import { fail } from '../model/result.ts';
import { internalError, type PageWorkerApi, type TaskMessage, type WorkerSetup } from './protocol.ts';
import { buildEpub } from './tasks/build-epub.ts';
import { convertPages } from './tasks/convert-pages.ts';
import { guessJobLanguages } from './tasks/guess-job-languages.ts';
import { imageMemory } from './tasks/image-memory.ts';
import { inspectSource } from './tasks/inspect-source.ts';
import { ocrHolder } from './tasks/ocr-holder.ts';
import { sourceHolder } from './tasks/open-source.ts';
import type { TaskContext, TaskEnd } from './tasks/task-context.ts';

allowOwnScripts();

let setup: WorkerSetup = { name: '', base: '', blobsKept: false };
let storage: Promise<BinderyDatabase> | null = null;
let stopRequested = false;
let textPages = 0;
let ocrPages = 0;

const source = sourceHolder();
const images = imageMemory();
let ocr = ocrHolder('', () => undefined);

/** The database, opened once; the next task opens it again, or tells why not, where it was lost or would not open. */
function openedStorage(): Promise<BinderyDatabase> {
  const forget = (): void => {
    storage = null;
  };
  if (storage === null) {
    storage = openDatabase(forget);
    storage.catch(forget);
  }
  return storage;
}

function tell(taskEvent: TaskEvent): void {
  postMessage({ taskEvent } satisfies TaskMessage);
}

function context(): TaskContext {
  return {
    name: setup.name,
    source,
    ocr,
    images,
    stopped: () => stopRequested,
    tell,
    countPage(byOcr) {
      source.countPage();
      if (byOcr) ocrPages += 1;
      else textPages += 1;
    },
  };
}

async function perform(task: Task): Promise<TaskEnd> {
  let db: BinderyDatabase;
  try {
    db = await openedStorage();
  } catch (thrown) {
    return { type: 'returned', result: fail(storageError(thrown)) };
  }
  const store = pageStore(db, task.jobId, task.epoch, setup.blobsKept);
  switch (task.type) {
    case 'inspect':
      return inspectSource(task, store, context());
    case 'pages':
      return convertPages(task, store, context());
    case 'guess-languages':
      return guessJobLanguages(task, store, context());
    case 'build':
      return buildEpub(task, store, context());
    default:
      return task satisfies never;
  }
}

expose({
  ready(given) {
    setup = given;
    ocr = ocrHolder(given.base, () => tell({ type: 'fetching' }));
    // Ahead of the first task, which tells what is wrong.
    void loadInternals().catch(() => undefined);
    void openedStorage().catch(() => undefined);
    return true;
  },
  async run(task) {
    stopRequested = false;
    const end = await perform(task).catch(
      (thrown: unknown): TaskEnd => ({ type: 'returned', result: fail(internalError(thrown)) }),
    );
    return { end, health: { textPages, ocrPages, ocrHeapBytes: ocr.heapBytes() } };
  },
  startOcr() {
    void ocr.engine().catch(() => undefined); // the task that needs it tells what is wrong
  },
  stop() {
    stopRequested = true;
  },
} satisfies PageWorkerApi);
