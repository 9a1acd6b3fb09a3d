// In: an open app and a PDF on disk. Out: the EPUB on disk, or the error as data. One file never stops the next.
import { rename } from 'node:fs/promises';
import { basename } from 'node:path';
import { watchPeakMemory } from './memory.mjs';

/** Longest time without any progress, ms: a page of OCR takes seconds, the slowest known ones under a minute. */
const STALL_LIMIT_MS = 300_000;

/** Times that the app may go on with a job after its page crashed. */
const MAX_CRASHES = 2;

/** Time between looks at the clock and at the queue, ms. */
const LOOK_EVERY_MS = 1000;

/** Longest wait for the finished file to be written, ms. */
const DOWNLOAD_TIMEOUT_MS = 300_000;

/**
 * @typedef {import('./open-app.mjs').App} App
 * @typedef {import('@playwright/test').Page} Page
 * @typedef {import('../../src/client/client.ts').BinderyClient} BinderyClient
 * @typedef {import('../../src/model/errors.ts').ConversionError} ConversionError
 * @typedef {import('../../src/model/options.ts').ConversionOptions} ConversionOptions
 * @typedef {import('../../src/model/warnings.ts').ConversionWarning} ConversionWarning
 * @typedef {{ status: string, stage: string | null, donePages: number, pageCount: number | null, ocrPages: number,
 *   ocrLanguages: readonly string[] | null, error: ConversionError | null, warnings: readonly ConversionWarning[], passwordWasWrong: boolean }} JobState
 * @typedef {{ file: string, out: string, options: ConversionOptions, password: string | null, limitMs: number,
 *   onProgress?: (job: JobState) => void }} Order
 * @typedef {{ code: 'browser/failed' | 'file/not-written', detail: string }} DriverError what failed around the app
 * @typedef {{ error: ConversionError | DriverError | null, job: JobState | null, ms: number, peakMb: number | null }} Outcome
 */

/**
 * @param {DriverError['code']} code
 * @param {unknown} thrown
 * @returns {DriverError}
 */
const driverError = (code, thrown) => ({ code, detail: thrown instanceof Error ? thrown.message : String(thrown) });

/** @param {string} detail @returns {ConversionError} */
const internal = (detail) => ({ code: 'internal', detail });

/**
 * An input in the page that holds the file as picked: by path, so that its size does not matter.
 * @param {Page} page
 * @param {string} file
 */
export async function pickedFile(page, file) {
  const input = await page.evaluateHandle(() => {
    const element = document.createElement('input');
    element.type = 'file';
    return element;
  });
  await input.setInputFiles(file);
  return input;
}

/**
 * Hands the file to the page.
 * @param {Page} page
 * @param {Order} order
 */
async function startJob(page, { file, options }) {
  const input = await pickedFile(page, file);
  return page.evaluate(
    ({ element, name, chosen }) => {
      const picked = element.files?.[0];
      if (!picked) throw new Error('no file was picked');
      const { bindery } = /** @type {{ bindery: BinderyClient }} */ (/** @type {unknown} */ (globalThis));
      return bindery.start(picked, name, chosen);
    },
    { element: input, name: basename(file), chosen: options },
  );
}

/**
 * Reports each state of a job until the page goes; the queue's own pause (after crashes, storage full) ends it too.
 * @param {Page} page
 * @param {string} jobId
 * @param {(job: JobState | null, paused: string) => void} report
 */
async function watchJob(page, jobId, report) {
  await page.exposeFunction('reportJob', report);
  await page.evaluate((id) => {
    const world = /** @type {{ bindery: BinderyClient, reportJob: typeof report }} */ (
      /** @type {unknown} */ (globalThis)
    );
    let paused = 'no';
    world.bindery.watchAll((_, queue) => {
      paused = queue.paused;
    });
    world.bindery.watch(id, (job) => {
      const state = job && {
        status: job.status,
        stage: job.stage,
        donePages: job.donePages,
        pageCount: job.pageCount,
        ocrPages: job.ocrPages,
        ocrLanguages: job.ocrLanguages,
        error: job.error,
        warnings: job.warnings,
        passwordWasWrong: job.passwordWasWrong,
      };
      world.reportJob(state, paused);
    });
  }, jobId);
}

/**
 * What a state means for the waiting script: an error, 'done', 'unlock', or null while it goes on.
 * @param {JobState | null} job
 * @param {string} paused
 * @param {boolean} passwordLeft whether there is a password not yet tried
 * @returns {ConversionError | 'done' | 'unlock' | null}
 */
function verdict(job, paused, passwordLeft) {
  if (job === null) return internal('the job is gone');
  if (job.status === 'done') return 'done';
  if (job.status === 'failed') return job.error ?? internal('failed without an error');
  if (job.status === 'cancelled') return { code: 'job/cancelled' };
  if (job.status === 'needs-password') {
    return passwordLeft ? 'unlock' : { code: 'pdf/password-required', wasWrong: job.passwordWasWrong };
  }
  if (job.status === 'paused' && job.error !== null) return job.error;
  return paused === 'no' ? null : internal(`the queue paused itself: ${paused}`);
}

/**
 * Waits for a job in one page. Settles with 'crashed' where the page or the browser goes.
 * @param {Page} page
 * @param {string} jobId
 * @param {Order} order
 * @param {{ last: JobState | null, endAt: number, password: string | null }} run
 * @returns {Promise<ConversionError | 'done' | 'crashed'>}
 */
function waitForJob(page, jobId, order, run) {
  return new Promise((settle) => {
    let movedAt = Date.now();
    const timer = setInterval(() => {
      const seconds = Math.round(Math.min(order.limitMs, STALL_LIMIT_MS) / 1000);
      if (Date.now() > run.endAt || Date.now() - movedAt > STALL_LIMIT_MS) end({ code: 'job/timeout', seconds });
    }, LOOK_EVERY_MS);
    /** @param {ConversionError | 'done' | 'crashed'} result */
    const end = (result) => {
      clearInterval(timer);
      settle(result);
    };
    page.on('crash', () => end('crashed'));
    page.on('close', () => end('crashed'));
    watchJob(page, jobId, (job, paused) => {
      movedAt = Date.now();
      run.last = job ?? run.last;
      if (job !== null) order.onProgress?.(job);
      const found = verdict(job, paused, run.password !== null);
      if (found === 'unlock') {
        unlock(page, jobId, run.password ?? '').catch(() => end('crashed'));
        run.password = null;
      } else if (found !== null) end(found);
    }).catch(() => end('crashed'));
  });
}

/**
 * @param {Page} page
 * @param {string} jobId
 * @param {string} password
 */
async function unlock(page, jobId, password) {
  await page.evaluate(
    ([id, word]) => {
      const { bindery } = /** @type {{ bindery: BinderyClient }} */ (/** @type {unknown} */ (globalThis));
      return bindery.unlock(id, word);
    },
    /** @type {[string, string]} */ ([jobId, password]),
  );
}

/**
 * Saves the finished book; the file appears under its name only when it is whole.
 * @param {Page} page
 * @param {string} jobId
 * @param {string} out
 * @returns {Promise<ConversionError | DriverError | null>}
 */
async function saveBook(page, jobId, out) {
  const waiting = page.waitForEvent('download', { timeout: DOWNLOAD_TIMEOUT_MS });
  waiting.catch(() => {}); // not awaited where the book is refused
  const error = await page.evaluate(async (id) => {
    const { bindery } = /** @type {{ bindery: BinderyClient }} */ (/** @type {unknown} */ (globalThis));
    const book = await bindery.download(id);
    if (!book.ok) return book.error;
    const link = document.createElement('a');
    link.href = URL.createObjectURL(book.value.blob);
    link.download = 'book.epub';
    link.click();
    return null;
  }, jobId);
  if (error !== null) return error;
  const book = await waiting;
  try {
    await book.saveAs(`${out}.part`);
    await rename(`${out}.part`, out);
    return null;
  } catch (thrown) {
    return driverError('file/not-written', thrown);
  }
}

/**
 * Starts the job, follows it over crashes of the page, saves the book.
 * @param {App} app
 * @param {Order} order
 * @param {{ last: JobState | null, endAt: number, password: string | null, ms: number }} run
 * @returns {Promise<ConversionError | DriverError | null>}
 */
async function convertIn(app, order, run) {
  let page = await app.newPage();
  const startedAt = Date.now();
  try {
    const started = await startJob(page, order);
    if (!started.ok) return started.error;
    for (let crashes = 0; ; crashes += 1) {
      const ended = await waitForJob(page, started.value, order, run);
      run.ms = Date.now() - startedAt;
      if (ended === 'done') return await saveBook(page, started.value, order.out);
      if (ended !== 'crashed') return ended;
      if (crashes === MAX_CRASHES) return internal(`the page crashed ${crashes + 1} times`);
      // The queue lives on in the profile: a new page takes the job up where it was.
      await app.closePage(page);
      page = await app.newPage();
    }
  } finally {
    if (run.ms === 0) run.ms = Date.now() - startedAt;
    await app.closePage(page);
    await app.forgetJobs();
  }
}

/**
 * Converts one file. Never throws.
 * @param {App} app
 * @param {Order} order
 * @returns {Promise<Outcome>}
 */
export async function convertFile(app, order) {
  const memory = watchPeakMemory(app.profile);
  const run = {
    last: /** @type {JobState | null} */ (null),
    endAt: Date.now() + order.limitMs,
    password: order.password,
    ms: 0,
  };
  const error = await convertIn(app, order, run).catch((/** @type {unknown} */ thrown) =>
    driverError('browser/failed', thrown),
  );
  return { error, job: run.last, ms: run.ms, peakMb: memory.stop() };
}
