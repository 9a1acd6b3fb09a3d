// In: the queue. Out: its cards: the work above, what did not become a book below it, then the books.
import { useDeferredValue, useState } from 'react';
import type { JobSnapshot } from '../../jobs/job.ts';
import { useApp } from '../state/app-context.ts';
import { arrange } from '../state/queue.ts';
import { useStore } from '../state/store.ts';
import { useStripWidth } from '../state/use-strip-width.ts';
import { Legend } from '../strip/legend.tsx';
import { JobCard } from './job-card.tsx';

/** Finished cards drawn before "show more": a screenful or several, and quick on a phone. */
const BATCH = 30;
/** From this many finished books on, looking for one by eye takes longer than typing. */
const SEARCH_FROM = 9;

function Cards({ jobs }: { readonly jobs: readonly JobSnapshot[] }) {
  return (
    <ul className="cards">
      {jobs.map((job) => (
        <JobCard key={job.id} job={job} />
      ))}
    </ul>
  );
}

function PauseAll() {
  const { messages: t, client, queue } = useApp();
  const view = useStore(queue);
  const paused = view.queue.paused !== 'no';
  const goesOn = view.jobs.some((job) => job.status === 'running' || job.status === 'queued');
  if (!paused && !goesOn) return null;
  return (
    <button
      type="button"
      className="quiet small"
      onClick={() => void (paused ? client.resumeQueue() : client.pauseQueue())}
    >
      {paused ? t.queue.resumeAll : t.queue.pauseAll}
    </button>
  );
}

function Working({ jobs }: { readonly jobs: readonly JobSnapshot[] }) {
  const { messages: t } = useApp();
  if (jobs.length === 0) return null;
  return (
    <section aria-labelledby="working">
      <div className="section-head">
        <h2 id="working">{t.queue.working}</h2>
        <PauseAll />
      </div>
      <Cards jobs={jobs} />
    </section>
  );
}

function NotConverted({ jobs }: { readonly jobs: readonly JobSnapshot[] }) {
  const { messages: t } = useApp();
  if (jobs.length === 0) return null;
  return (
    <section aria-labelledby="not-converted">
      <div className="section-head">
        <h2 id="not-converted">{t.queue.notConverted}</h2>
      </div>
      <Cards jobs={jobs} />
    </section>
  );
}

function matches(job: JobSnapshot, words: string): boolean {
  const text = `${job.title ?? ''} ${job.authors.join(' ')} ${job.fileName}`.normalize('NFC').toLocaleLowerCase();
  return text.includes(words.normalize('NFC').trim().toLocaleLowerCase());
}

function Finished({ jobs, onClear }: { readonly jobs: readonly JobSnapshot[]; readonly onClear: () => void }) {
  const { messages: t } = useApp();
  const [words, setWords] = useState('');
  const [shown, setShown] = useState(BATCH);
  const looked = useDeferredValue(words);
  if (jobs.length === 0) return null;
  const found = jobs.filter((job) => matches(job, looked));
  return (
    <section aria-labelledby="finished">
      <div className="section-head">
        <h2 id="finished">{t.queue.finished}</h2>
        {jobs.length >= SEARCH_FROM && (
          <input
            type="search"
            className="search"
            value={words}
            placeholder={t.queue.search}
            aria-label={t.queue.search}
            onChange={(event) => setWords(event.currentTarget.value)}
          />
        )}
        <button type="button" className="quiet small" onClick={onClear}>
          {t.queue.clearFinished}
        </button>
      </div>
      {found.length === 0 && <p className="soft">{t.queue.noneFound}</p>}
      <Cards jobs={found.slice(0, shown)} />
      {found.length > shown && (
        <button type="button" onClick={() => setShown(shown + BATCH)}>
          {t.queue.showMore(Math.min(BATCH, found.length - shown))}
        </button>
      )}
    </section>
  );
}

/** All parts and the legend of their strips. */
export function QueueList({ onClear }: { readonly onClear: () => void }) {
  const { messages: t, queue } = useApp();
  const view = useStore(queue);
  const measure = useStripWidth();
  const { working, finished, notConverted } = arrange(view.jobs);
  const anyPages = view.jobs.some((job) => job.pages.length > 0);
  return (
    <div className="queue" ref={measure}>
      <h2 className="unseen">{t.queue.heading}</h2>
      {anyPages && <Legend />}
      <Working jobs={working} />
      <NotConverted jobs={notConverted} />
      <Finished jobs={finished} onClear={onClear} />
    </div>
  );
}
