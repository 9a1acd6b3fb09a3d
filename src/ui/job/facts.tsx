// Lines of short facts about a job: its file, its progress, its book.
import type { ReactNode } from 'react';
import { warningItem } from '../../i18n/conversion-messages.ts';
import type { Messages } from '../../i18n/en.ts';
import type { JobSnapshot } from '../../jobs/job.ts';
import { useApp } from '../state/app-context.ts';
import { jobName, waitingLine } from '../state/queue.ts';
import { useStore } from '../state/store.ts';

/** Above this the rate reads better by the second. Pages a minute. */
const PER_SECOND_FROM = 120;

function Facts({ items }: { readonly items: readonly (readonly [string, ReactNode])[] }) {
  return (
    <p className="fact-line">
      {items.map(([key, item]) => (
        <span key={key}>{item}</span>
      ))}
    </p>
  );
}

/** File name, pages, size, language. */
export function FileFacts({ job }: { readonly job: JobSnapshot }) {
  const { messages: t } = useApp();
  const items: (readonly [string, ReactNode])[] = [];
  // Where the heading is the file's name already, it is not said twice.
  if (jobName(job, '') !== job.fileName) items.push(['name', <bdi key="name">{job.fileName}</bdi>]);
  if (job.pageCount !== null && job.status !== 'done') items.push(['pages', t.job.pages(job.pageCount)]);
  if (job.status !== 'done') items.push(['size', t.format.bytes(job.fileBytes)]);
  if (job.language !== null) {
    const name = t.format.language(job.language);
    const guess = job.warnings.find((warning) => warning.code === 'book/language-guessed');
    items.push([
      'language',
      guess === undefined ? (
        name
      ) : (
        <span key="language" title={warningItem(t.warnings, guess)}>
          {t.job.languageGuessed(name)}
        </span>
      ),
    ]);
  }
  return <Facts items={items} />;
}

function rate(pagesPerMinute: number, t: Messages): string {
  if (pagesPerMinute >= PER_SECOND_FROM) return t.job.perSecond(Math.round(pagesPerMinute / 60));
  const shown = pagesPerMinute < 10 ? Math.round(pagesPerMinute * 10) / 10 : Math.round(pagesPerMinute);
  return t.job.perMinute(shown);
}

/** Page so and so of so many, rate, time left. */
export function ProgressFacts({ job }: { readonly job: JobSnapshot }) {
  const { messages: t } = useApp();
  const items: (readonly [string, ReactNode])[] = [];
  if (job.pageCount !== null) items.push(['page', t.job.pageOf(job.donePages, job.pageCount)]);
  if (job.status === 'running') {
    if (job.pagesPerMinute !== null) items.push(['rate', rate(job.pagesPerMinute, t)]);
    if (job.msLeft !== null) items.push(['left', t.job.left(t.format.duration(job.msLeft))]);
  } else items.push(['status', t.status.paused]);
  return <Facts items={items} />;
}

/** The place in the waiting line. */
export function PlaceFact({ job }: { readonly job: JobSnapshot }) {
  const { messages: t, queue } = useApp();
  const view = useStore(queue);
  const line = waitingLine(view.jobs);
  const place = line.findIndex((other) => other.id === job.id) + 1;
  const next = view.queue.paused === 'no' ? t.status.next : t.status.nextPaused;
  const text = place <= 0 ? t.status.queued : place === 1 ? next : t.status.place(place);
  return <Facts items={[['place', text]]} />;
}

/** Chapters, pages, size of the finished book. */
export function BookFacts({ job }: { readonly job: JobSnapshot }) {
  const { messages: t } = useApp();
  if (job.book === null) return null;
  const { chapters, pages, ocrPages, pictures, bytes } = job.book;
  const items: (readonly [string, ReactNode])[] = [];
  if (chapters > 0) items.push(['chapters', t.job.chapters(chapters)]);
  items.push(['pages', t.job.pages(pages)]);
  if (ocrPages > 0) items.push(['ocr', t.job.byOcr(ocrPages)]);
  if (pictures > 0) items.push(['pictures', t.job.pictures(pictures)]);
  items.push(['bytes', t.format.bytes(bytes)]);
  if (job.workedMs > 0) items.push(['took', t.job.took(t.format.duration(job.workedMs))]);
  return <Facts items={items} />;
}
