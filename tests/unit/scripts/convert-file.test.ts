// What fails around the app, in the browser that runs it or on the disk, is told apart from what fails in it.
import { expect, test } from 'vitest';
import { convertFile } from '../../../scripts/app/convert-file.mjs';
import { loadWords } from '../../../scripts/app/words.mjs';
import { defaultOptions } from '../../../src/model/options.ts';

type App = Parameters<typeof convertFile>[0];

const DONE = { status: 'done', error: null, passwordWasWrong: false };

/** A page in which a job is done as soon as it is watched, and whose book is saved so. */
function pageOf(saveAs: () => Promise<void>): unknown {
  let report: (job: unknown, paused: string) => void = () => undefined;
  const answers = [() => ({ ok: true, value: 'job-1' }), () => report(DONE, 'no'), () => null];
  return {
    evaluateHandle: async () => ({ setInputFiles: async () => undefined }),
    exposeFunction: async (_: string, given: typeof report) => {
      report = given;
    },
    evaluate: async () => answers.shift()?.(),
    on: () => undefined,
    waitForEvent: async () => ({ saveAs }),
  };
}

async function errorOf(newPage: () => Promise<unknown>) {
  const app = { profile: 'none', newPage, closePage: async () => undefined, forgetJobs: async () => undefined };
  const order = { file: 'a.pdf', out: '/nowhere/a.epub', options: defaultOptions, password: null, limitMs: 60_000 };
  const { error } = await convertFile(app as unknown as App, order);
  return error;
}

test.each([
  ['a browser that goes', 'browser/failed', () => Promise.reject(new Error('Target closed'))],
  [
    'a disk that is full',
    'file/not-written',
    async () => pageOf(() => Promise.reject(new Error('ENOSPC: no space left on device'))),
  ],
  ['a folder that is none', 'file/not-written', async () => pageOf(async () => undefined)],
])('%s is no fault of the app', async (_, code, newPage) => {
  const error = await errorOf(newPage);
  expect(error?.code).toBe(code);
  const { wording } = await loadWords();
  expect(error && wording(error)).toMatch(/^The (browser|book) [^.]+\. ./);
});
