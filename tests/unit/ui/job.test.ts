// What a card offers: stages, remedies, announcements, and the parts named in About.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { BinderyClient } from '../../../src/client/client.ts';
import { en } from '../../../src/i18n/en.ts';
import { defaultOptions } from '../../../src/model/options.ts';
import { fail } from '../../../src/model/result.ts';
import { installThenRetry } from '../../../src/ui/job/job-actions.ts';
import { remedies } from '../../../src/ui/job/remedies.ts';
import { jobStages, stageState } from '../../../src/ui/job/stages.ts';
import { shippedParts } from '../../../src/ui/settings/shipped-parts.ts';
import type { Toast } from '../../../src/ui/state/app-context.ts';
import { createStore } from '../../../src/ui/state/store.ts';
import { changesInWords, statusText } from '../../../src/ui/state/use-announcements.ts';
import { fakeClient } from '../../fakes/fake-client.ts';
import { fakeJob } from '../../fakes/jobs.ts';

const stagesOf = (fields: Parameters<typeof fakeJob>[0]) =>
  jobStages.map((stage) => stageState(fakeJob(fields), stage)).join(' ');

test('stages tell what is done, running, to come and not needed', () => {
  expect(stagesOf({ status: 'queued' })).toBe('later later later later');
  expect(stagesOf({ status: 'running', stage: 'build' })).toBe('done not-needed current later');
  expect(stagesOf({ status: 'running', stage: 'build', ocrPages: 3 })).toBe('done done current later');
  expect(stagesOf({ status: 'failed', stage: 'ocr' })).toBe('done stopped later later');
  expect(stagesOf({ status: 'done', stage: 'save', options: { ...defaultOptions, ocr: 'never' } })).toBe(
    'done off done done',
  );
});

test('what would fail again the same way is not offered a retry', () => {
  expect(remedies({ code: 'pdf/not-a-pdf', looksLike: 'zip' }, defaultOptions)).toEqual([]);
  expect(remedies({ code: 'internal', detail: '' }, defaultOptions)[0]).toEqual({ type: 'retry' });
});

test('where nothing was read, more OCR is offered until there is no more', () => {
  const first = (ocr: 'never' | 'when-needed' | 'always') =>
    remedies({ code: 'pdf/nothing-to-read' }, { ...defaultOptions, ocr })[0];
  expect(first('never')).toMatchObject({ reason: 'ocr-on', options: { ocr: 'when-needed' } });
  expect(first('when-needed')).toMatchObject({ reason: 'ocr-always', options: { ocr: 'always' } });
  expect(first('always')).toEqual({ type: 'choices' });
});

test('only a change of stage or status is read out', () => {
  const job = fakeJob({ id: 'a', title: 'Emma', status: 'running', stage: 'ocr', donePages: 3 });
  const known = new Map([['a', statusText(job, en)]]);
  expect(changesInWords(known, [{ ...job, donePages: 4 }], en)).toEqual([]);
  expect(changesInWords(known, [{ ...job, stage: 'build' }], en)).toEqual(['Emma: Build']);
  expect(changesInWords(known, [job, fakeJob({ id: 'b', fileName: 'b.pdf' })], en)).toEqual(['b.pdf was added.']);
});

test('a password that is tried is no news: its card says so', () => {
  const job = fakeJob({ id: 'a', fileName: 'a.pdf', status: 'needs-password' });
  const known = new Map([['a', statusText(job, en)]]);
  expect(changesInWords(known, [{ ...job, status: 'queued' }], en)).toEqual([]);
  expect(changesInWords(known, [{ ...job, status: 'running' }], en)).toEqual(['a.pdf: Working']);
});

test('About names every package that is shipped', () => {
  const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as { dependencies: Record<string, string> };
  const named = shippedParts.flatMap((part) => part.packages);
  const missing = Object.keys(dependencies).filter(
    (name) => !named.some((known) => name === known || (/[-/]$/.test(known) && name.startsWith(known))),
  );
  expect(missing).toEqual([]);
});

test('a language that does not come is told, and one whose download breaks too', async () => {
  const job = fakeJob({ id: 'a', status: 'failed' });
  const refusals: readonly BinderyClient['installPack'][] = [
    async (language) => fail({ code: 'ocr/language-missing', language, why: 'offline' }),
    async () => Promise.reject(new Error('gone')),
  ];
  for (const installPack of refusals) {
    const client = { ...fakeClient([job]), installPack };
    const toasts = createStore<readonly Toast[]>([]);
    await installThenRetry({ client, messages: en, toasts }, job, 'deu');
    expect([toasts.get().length, client.calls]).toEqual([1, []]);
  }
});
