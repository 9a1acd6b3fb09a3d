// In: calls from the page. Out: the queue's answers. The entry of the engine worker, one a tab.
import { expose, type Remote } from 'comlink';
import { type BinderyDatabase, openDatabase } from '../adapters/idb/schema.ts';
import { storageError } from '../adapters/idb/write.ts';
import { allowOwnScripts } from '../adapters/trusted-types/own-scripts.ts';
import type { QueueState } from '../jobs/job.ts';
import { fail, ok, type Result } from '../model/result.ts';
import { startEngine } from './engine/engine.ts';
import { type EngineApi, type EngineStart, internalError, type PageSide } from './protocol.ts';

type RunningEngine = Omit<EngineApi, 'connect'>;

allowOwnScripts();

let engine: Promise<Result<RunningEngine>> = new Promise(() => undefined);

async function open(start: EngineStart, page: Remote<PageSide>): Promise<Result<RunningEngine>> {
  let db: BinderyDatabase;
  try {
    db = await openDatabase(
      (why) => void page.lost(why),
      () => void page.heldUp(),
    );
  } catch (thrown) {
    return fail(storageError(thrown));
  }
  let shown: Promise<void> = Promise.resolve();
  const change: PageSide['change'] = (changes) => {
    shown = page.change(changes).catch(() => undefined); // the page is going away
  };
  try {
    const running = await startEngine({
      db,
      start,
      page: { change, cleanExits: () => page.cleanExits() },
      storage: await durability(),
      spawn: (name) => new Worker(new URL('./page-worker.ts', import.meta.url), { type: 'module', name }),
    });
    await shown; // so that a page that is connected has seen the queue
    return ok(running);
  } catch (thrown) {
    return fail(internalError(thrown));
  }
}

async function durability(): Promise<QueueState['storage']> {
  const persisted = await navigator.storage?.persisted?.().catch(() => false);
  return persisted === true ? 'durable' : 'best-effort';
}

expose({
  async connect(start: EngineStart, page: Remote<PageSide>): Promise<Result<void>> {
    engine = open(start, page);
    const opened = await engine;
    return opened.ok ? ok(undefined) : opened;
  },
  async start(file, fileName, options) {
    const running = await engine;
    return running.ok ? running.value.start(file, fileName, options) : running;
  },
  async command(command) {
    const running = await engine;
    if (running.ok) await running.value.command(command);
  },
  async book(id) {
    const running = await engine;
    return running.ok ? running.value.book(id) : running;
  },
  async cover(id) {
    const running = await engine;
    return running.ok ? running.value.cover(id) : null;
  },
  async bookDetails(id) {
    const running = await engine;
    return running.ok ? running.value.bookDetails(id) : null;
  },
} satisfies Omit<EngineApi, 'connect'> & { connect: unknown });
