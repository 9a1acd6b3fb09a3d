// A BinderyClient that plays jobs from a list: no worker, no storage. It keeps what was asked of it in `calls`.
import type { BinderyClient, LanguagePack } from '../../src/client/client.ts';
import type { JobId, JobSnapshot, JobStatus, QueueState } from '../../src/jobs/job.ts';
import { fail, ok } from '../../src/model/result.ts';
import { fakeDetails, fakeJob, NOW } from './jobs.ts';

export type FakeClient = BinderyClient & {
  readonly calls: readonly { readonly name: string; readonly args: readonly unknown[] }[];
  /** Replaces fields of a job, or adds it, and tells the watchers. */
  change(id: JobId, fields: Partial<JobSnapshot>): void;
  changeQueue(fields: Partial<QueueState>): void;
  changePacks(packs: readonly LanguagePack[]): void;
};

const PACKS: readonly LanguagePack[] = [
  { code: 'eng', installed: true, bytes: 2_950_000, progress: null },
  { code: 'kor', installed: true, bytes: 1_570_000, progress: null },
  { code: 'deu', installed: false, bytes: 1_400_000, progress: null },
  { code: 'rus', installed: false, bytes: 1_600_000, progress: null },
  {
    code: 'jpn',
    installed: false,
    bytes: 2_100_000,
    progress: { receivedBytes: 900_000, totalBytes: 2_100_000 },
  },
];

const QUEUE: QueueState = { owner: 'here', paused: 'no', storage: 'durable', workers: 2, keepDays: null };

type Watcher = (jobs: readonly JobSnapshot[], queue: QueueState) => void;

/** A client over `first`, as if those jobs were in the queue already. */
export function fakeClient(first: readonly JobSnapshot[], queue: Partial<QueueState> = {}): FakeClient {
  const jobs = new Map(first.map((job) => [job.id, job]));
  const hidden = new Map<JobId, JobSnapshot>();
  const watchers = new Set<Watcher>();
  const packWatchers = new Set<(packs: readonly LanguagePack[]) => void>();
  const calls: { name: string; args: readonly unknown[] }[] = [];
  let state: QueueState = { ...QUEUE, ...queue };
  let packs = PACKS;
  const tell = () => {
    for (const watcher of watchers) watcher([...jobs.values()], structuredClone(state));
  };
  const note = (name: string, ...args: readonly unknown[]) => {
    calls.push({ name, args });
  };
  const change = (id: JobId, fields: Partial<JobSnapshot>) => {
    // Cloned as a message between threads would be.
    jobs.set(id, structuredClone({ ...(jobs.get(id) ?? fakeJob({ id })), ...fields }));
    tell();
  };
  const setStatus = async (name: string, id: JobId, status: JobStatus, more: Partial<JobSnapshot> = {}) => {
    note(name, id);
    change(id, { status, ...more });
  };
  const changePacks = (next: readonly LanguagePack[]) => {
    packs = next;
    for (const watcher of packWatchers) watcher(packs);
  };
  const changeQueue = (fields: Partial<QueueState>) => {
    state = { ...state, ...fields };
    tell();
  };

  return {
    calls,
    change,
    changeQueue,
    changePacks,
    start: async (file, fileName, options) => {
      note('start', fileName, options);
      const id = `added-${jobs.size}`;
      if (fileName.includes('too-large')) return fail({ code: 'storage/quota', neededMb: 120 });
      change(id, { id, fileName, fileBytes: file.size, options, createdAt: NOW, position: jobs.size });
      return ok(id);
    },
    status: async (id) => jobs.get(id) ?? null,
    watch: (id, listener) => {
      listener(jobs.get(id) ?? null);
      return () => {};
    },
    watchAll: (listener) => {
      watchers.add(listener);
      listener([...jobs.values()], structuredClone(state));
      return () => watchers.delete(listener);
    },
    download: async (id) => {
      note('download', id);
      const book = jobs.get(id)?.book;
      return book
        ? ok({ fileName: book.fileName, blob: new Blob(['epub']) })
        : fail({ code: 'job/not-found', jobId: id });
    },
    cover: async (id) => (jobs.get(id)?.hasCover ? new Blob([COVER], { type: 'image/svg+xml' }) : null),
    bookDetails: async (id) => {
      const book = jobs.get(id)?.book;
      return book ? structuredClone(fakeDetails(book)) : null;
    },
    cancel: (id) => setStatus('cancel', id, 'cancelled', { finishedAt: NOW, error: { code: 'job/cancelled' } }),
    retry: async (id, options) => {
      note('retry', id, options);
      change(id, { status: 'queued', stage: null, error: null, finishedAt: null, ...(options ? { options } : {}) });
    },
    pause: (id) => setStatus('pause', id, 'paused'),
    resume: (id) => setStatus('resume', id, 'running'),
    setOptions: async (id, options) => {
      note('setOptions', id, options);
      change(id, { options });
    },
    unlock: async (id, password) => {
      note('unlock', id, password);
      if (password === 'right') change(id, { status: 'queued', passwordWasWrong: false });
      else change(id, { passwordWasWrong: true });
    },
    rename: async (id, fileName) => {
      note('rename', id, fileName);
      const job = jobs.get(id);
      if (job?.book) change(id, { book: { ...job.book, fileName: `${fileName.replace(/\.epub$/, '')}.epub` } });
    },
    reorder: async (id, before) => {
      note('reorder', id, before);
      const at = before === null ? Number.POSITIVE_INFINITY : (jobs.get(before)?.position ?? 0);
      const last = Math.max(...[...jobs.values()].map((job) => job.position));
      change(id, { position: Math.min(at - 0.5, last + 1) });
    },
    remove: async (id) => {
      note('remove', id);
      const job = jobs.get(id);
      if (job !== undefined) hidden.set(id, job);
      jobs.delete(id);
      tell();
    },
    undoRemove: async (id) => {
      note('undoRemove', id);
      const job = hidden.get(id);
      if (job !== undefined) change(id, job);
    },
    keepFinished: async (days) => {
      note('keepFinished', days);
      changeQueue({ keepDays: days });
    },
    removeFinished: async () => {
      note('removeFinished');
      for (const job of [...jobs.values()]) if (job.status === 'done') jobs.delete(job.id);
      tell();
    },
    resumeQueue: async () => changeQueue({ paused: 'no' }),
    pauseQueue: async () => changeQueue({ paused: 'by-user' }),
    packs: async () => packs,
    watchPacks: (listener) => {
      packWatchers.add(listener);
      listener(packs);
      return () => packWatchers.delete(listener);
    },
    installPack: async (code) => {
      note('installPack', code);
      // The site does not give this one.
      if (code === 'rus') return fail({ code: 'ocr/language-missing', language: code, why: 'refused' });
      changePacks(packs.map((pack) => (pack.code === code ? { ...pack, installed: true, progress: null } : pack)));
      return ok(undefined);
    },
    removePack: async (code) => {
      note('removePack', code);
      changePacks(packs.map((pack) => (pack.code === code ? { ...pack, installed: false } : pack)));
    },
    storage: async () => ({ usedBytes: 184_000_000, quotaBytes: 12_000_000_000, persisted: false }),
    persist: async () => false,
  };
}

const COVER = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 76 108" width="76" height="108">
<rect width="76" height="108" fill="#5b3b33"/><rect x="8" y="14" width="60" height="26" fill="#e9dcc0"/></svg>`;
