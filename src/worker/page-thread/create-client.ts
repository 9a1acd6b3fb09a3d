// In: this page. Out: the client that its screens call: an engine worker, the view that it keeps up to date, packs, storage.
import { proxy, type Remote, wrap } from 'comlink';
import { isReadable } from '../../adapters/idb/readable.ts';
import type { BinderyClient, FinishedBook, StorageUse } from '../../client/client.ts';
import type { JobId } from '../../jobs/job.ts';
import type { BookDetails } from '../../model/book-details.ts';
import type { ConversionError } from '../../model/errors.ts';
import { fail, ok, type Result } from '../../model/result.ts';
import type { EngineApi, JobCommand, PageSide, QueueCommand } from '../protocol.ts';
import { watchdog } from '../watchdog.ts';
import { cleanExits, noteExit } from './clean-exits.ts';
import { keepOurData } from './keep-data.ts';
import { languagePacks } from './packs.ts';
import { type ViewStore, viewStore } from './view-store.ts';

/** Longest that a call waits for the engine to open storage, ms: a large database on a slow disk. */
const CONNECT_LIMIT_MS = 30_000;

/** Longest wait for a new job to be shown, ms: changes are told ten times a second. */
const SHOW_LIMIT_MS = 2_000;

type Connection = {
  readonly engine: Remote<EngineApi>;
  readonly connected: Promise<Result<void>>;
  /** Resolves when whoever asks has waited for long enough; the engine may connect after it all the same. */
  readonly unanswered: Promise<Result<void>>;
  /** Resolves when the worker is ended: what it was asked before is never answered. */
  readonly ended: Promise<ConversionError>;
  /** Ends the worker; what it has said and was not yet heard is not listened to. */
  end(error: ConversionError): void;
};

type Link = { current: Connection };

/** What gives workers the policy. */
export type Guard = {
  /** Whether workers may start, asked anew when the site's data was deleted: the service worker may have gone with it. */
  mayRestart(): Promise<boolean>;
  /** Calls when what gave workers the policy is gone, whether or not storage went with it. */
  onGone(listener: () => void): void;
};

const ALWAYS: Guard = { mayRestart: async () => true, onGone: () => undefined };

/** Starts the engine worker and returns the client. To be called once a page, where workers may start. */
export function createClient(guard: Guard = ALWAYS): BinderyClient {
  const base = new URL('.', document.baseURI).href;
  const view = viewStore();
  const link = linked(base, view, guard);
  return {
    ...jobMethods(link, view),
    ...commandMethods(link, view),
    // Storage of this version's making: no newer one has been here.
    ...languagePacks(
      base,
      link.current.connected.then(({ ok: opened }) => opened),
    ),
    storage: storageUse,
    async persist() {
      return (await navigator.storage?.persist?.().catch(() => false)) ?? false;
    },
  };
}

/**
 * A connection that is made anew when the user clears the site's data: all jobs are lost and say so. The engine is told
 * of that only where it had opened storage by then; the page is told when it loses the guard, without which the engine
 * must not start another worker: whichever comes first. Jobs that are in storage after all are shown again by the next
 * engine. It is given up when a newer version of the app changes storage, or has done so already: from then on this page
 * touches nothing.
 */
function linked(base: string, view: ViewStore, guard: Guard): Link {
  const token = crypto.randomUUID();
  noteExit(token);
  let over = false;
  const lost = (why: string): void => {
    if (over) return;
    over = true;
    const before = link.current;
    const error = { code: why === 'upgrade' ? 'storage/newer-app' : 'storage/cleared' } as const;
    before.end(error);
    if (why === 'upgrade') {
      view.outdated();
      link.current = { ...before, connected: Promise.resolve(fail(error)) };
    } else {
      view.loseAll(error);
      const connected = guard.mayRestart().then((may): Promise<Result<void>> | Result<void> => {
        if (!may) return fail({ code: 'internal', detail: 'no worker may start' });
        over = false;
        link.current = connect(base, token, view, lost);
        return link.current.connected;
      });
      const ended = Promise.resolve(error);
      link.current = { ...before, connected, unanswered: new Promise(() => undefined), ended, end: () => undefined };
    }
  };
  const link: Link = { current: connect(base, token, view, lost) };
  guard.onGone(() => lost('unguarded'));
  return link;
}

function connect(base: string, token: string, view: ViewStore, lost: PageSide['lost']): Connection {
  const worker = new Worker(new URL('../engine-worker.ts', import.meta.url), { type: 'module', name: 'engine' });
  const engine = wrap<EngineApi>(worker);
  let answerFor = (_error: ConversionError): void => undefined;
  const unanswered = new Promise<Result<void>>((resolve) => {
    answerFor = (error) => resolve(fail(error));
  });
  watchdog(() => answerFor({ code: 'internal', detail: 'the engine did not answer' })).alive(CONNECT_LIMIT_MS);
  let live = true;
  const page: PageSide = {
    change(changes) {
      if (live) view.change(changes);
    },
    cleanExits,
    heldUp() {
      if (!live) return;
      view.heldUp();
      answerFor({ code: 'storage/old-tab' });
    },
    lost(why) {
      if (live) lost(why);
    },
  };
  const start = { token, base, deviceMemoryGb: deviceMemory() };
  const broken = new Promise<Result<void>>((resolve) => {
    const tell = ({ message }: ErrorEvent): void =>
      resolve(fail({ code: 'internal', detail: `the engine did not start: ${message}` }));
    worker.addEventListener('error', tell, { once: true });
  });
  let tellEnd = (_error: ConversionError): void => undefined;
  const ended = new Promise<ConversionError>((resolve) => {
    tellEnd = resolve;
  });
  const end = (error: ConversionError): void => {
    live = false;
    worker.terminate();
    tellEnd(error);
  };
  const connected = Promise.race([engine.connect(start, proxy(page)), broken, ended.then(fail)]);
  void connected.then((opened) => {
    if (!opened.ok && opened.error.code === 'storage/newer-app') view.outdated();
  });
  return { engine, connected, unanswered, ended, end };
}

/** Asks the engine; `refused` answers where there is none, or where it is ended before it has answered. */
async function ask<T>(
  link: Link,
  call: (engine: Remote<EngineApi>) => Promise<T>,
  refused: (error: ConversionError) => T,
): Promise<T> {
  const { connected, unanswered } = link.current;
  const ready = await Promise.race([connected, unanswered]);
  const { engine, ended } = link.current; // what it waited for may have been made meanwhile
  return ready.ok ? Promise.race([call(engine), ended.then(refused)]) : refused(ready.error);
}

type JobMethods = Pick<BinderyClient, 'start' | 'status' | 'watch' | 'watchAll' | 'download' | 'cover' | 'bookDetails'>;

function jobMethods(link: Link, view: ViewStore): JobMethods {
  return {
    async start(file, fileName, options) {
      if (!(await isReadable(file))) return fail({ code: 'file/unreadable' });
      const put = () => ask<Result<JobId>>(link, (engine) => engine.start(file, fileName, options), fail);
      const first = await put();
      // Storage that was deleted under the copy is made anew at once, and the file is still here.
      const started = !first.ok && first.error.code === 'storage/cleared' ? await put() : first;
      if (!started.ok) return started;
      void keepOurData();
      await shown(view, started.value);
      return started;
    },
    async status(id) {
      await Promise.race([link.current.connected, link.current.unanswered]);
      return view.job(id);
    },
    watch: view.watch,
    watchAll: view.watchAll,
    async download(id): Promise<Result<FinishedBook>> {
      const job = view.job(id);
      if (job?.book === undefined || job.book === null) return fail(notFound(id));
      const blob = await ask<Result<Blob>>(link, (engine) => engine.book(id), fail);
      return blob.ok ? ok({ fileName: job.book.fileName, blob: blob.value }) : blob;
    },
    cover: (id) =>
      ask<Blob | null>(
        link,
        (engine) => engine.cover(id),
        () => null,
      ),
    bookDetails: (id) =>
      ask<BookDetails | null>(
        link,
        (engine) => engine.bookDetails(id),
        () => null,
      ),
  };
}

/** Waits until the view shows a new job, so that nobody who watches it takes it for deleted. */
function shown(view: ViewStore, id: JobId): Promise<void> {
  return new Promise((resolve) => {
    const late = setTimeout(() => done(), SHOW_LIMIT_MS);
    let stop = (): void => undefined;
    const done = (): void => {
      clearTimeout(late);
      queueMicrotask(() => stop());
      resolve();
    };
    stop = view.watch(id, (job) => {
      if (job !== null) done();
    });
  });
}

function notFound(jobId: JobId): ConversionError {
  return { code: 'job/not-found', jobId };
}

type CommandMethods = Omit<
  BinderyClient,
  keyof JobMethods | 'packs' | 'watchPacks' | 'installPack' | 'removePack' | 'storage' | 'persist'
>;

function commandMethods(link: Link, view: ViewStore): CommandMethods {
  const send = (command: QueueCommand): Promise<void> =>
    ask<void>(
      link,
      (engine) => engine.command(command),
      () => undefined,
    );
  const forJob = (job: JobCommand): Promise<void> => send({ type: 'for-job', job });
  return {
    cancel: (id) => forJob({ type: 'cancel', id }),
    retry: (id, options) => forJob({ type: 'retry', id, options: options ?? null }),
    pause: (id) => forJob({ type: 'pause', id }),
    resume: (id) => forJob({ type: 'resume', id }),
    setOptions: (id, options) => forJob({ type: 'set-options', id, options }),
    unlock: (id, password) => forJob({ type: 'unlock', id, password }),
    rename: (id, fileName) => forJob({ type: 'rename', id, fileName }),
    reorder: (id, before) => forJob({ type: 'reorder', id, before }),
    async remove(id) {
      if (!view.hideLost(id)) await forJob({ type: 'remove', id });
    },
    async undoRemove(id) {
      if (!view.showLost(id)) await forJob({ type: 'undo-remove', id });
    },
    removeFinished: () => send({ type: 'remove-finished' }),
    keepFinished: (days) => send({ type: 'keep-finished', days }),
    pauseQueue: () => send({ type: 'pause-queue' }),
    resumeQueue: () => send({ type: 'resume-queue' }),
  };
}

async function storageUse(): Promise<StorageUse> {
  const estimate = await navigator.storage?.estimate?.().catch(() => null);
  const persisted = (await navigator.storage?.persisted?.().catch(() => false)) ?? false;
  return { usedBytes: estimate?.usage ?? 0, quotaBytes: estimate?.quota ?? null, persisted };
}

/** Memory of the device in GB as far as the browser tells (Chromium: at most 8, rounded). */
function deviceMemory(): number | null {
  const memory: unknown = Reflect.get(navigator, 'deviceMemory');
  return typeof memory === 'number' ? memory : null;
}
