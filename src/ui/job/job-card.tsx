// In: one job. Out: its card, whatever state it is in.
import { type KeyboardEvent, memo, type ReactNode, useId, useRef, useState } from 'react';
import { errorAdvice } from '../../i18n/conversion-messages.ts';
import { isolated } from '../../i18n/format.ts';
import type { JobSnapshot } from '../../jobs/job.ts';
import { needsNetwork } from '../../model/errors.ts';
import { Icon } from '../parts/icons.tsx';
import { useApp } from '../state/app-context.ts';
import { isFinal, jobName } from '../state/queue.ts';
import { PageStrip } from '../strip/page-strip.tsx';
import { Cover } from './cover.tsx';
import { BookFacts, FileFacts, PlaceFact, ProgressFacts } from './facts.tsx';
import { FailedPanel, KeptBook } from './failed-panel.tsx';
import { download, move } from './job-actions.ts';
import { JobMenu } from './job-menu.tsx';
import { LanguageLine, languagesMatter } from './language-line.tsx';
import { PasswordForm } from './password-form.tsx';
import { RenameField } from './rename-field.tsx';
import { StageLine } from './stage-line.tsx';
import { ToKnow } from './to-know.tsx';
import { useCardFocus } from './use-card-focus.ts';
import { useLocked } from './use-locked.ts';
import { WorkActions } from './work-actions.tsx';

type BodyProps = {
  readonly job: JobSnapshot;
  readonly name: string;
  readonly renaming: boolean;
  readonly locked: boolean;
  readonly onTry: () => void;
  readonly onOptions: () => void;
  readonly onRenamed: () => void;
};

function WorkingBody({ job, name, locked, onTry, onOptions }: BodyProps) {
  const { messages } = useApp();
  return (
    <>
      {job.status !== 'queued' && !locked && <StageLine job={job} />}
      {job.pages.length > 0 && <PageStrip name={name} pages={job.pages} />}
      {locked && <PasswordForm job={job} onTry={onTry} />}
      {!locked && languagesMatter(job) && <LanguageLine job={job} onChange={onOptions} />}
      {job.status === 'paused' && job.error !== null && (
        <p className="soft">
          {errorAdvice(messages.errors, job.error).what} {needsNetwork(job.error) && messages.job.waitsForNetwork}
        </p>
      )}
      {!locked && (
        <div className="card-foot">
          {job.status === 'queued' ? <PlaceFact job={job} /> : <ProgressFacts job={job} />}
          <WorkActions job={job} />
        </div>
      )}
    </>
  );
}

function DoneBody({ job, name, renaming, onOptions, onRenamed }: BodyProps) {
  const app = useApp();
  const t = app.messages;
  return (
    <>
      {job.error !== null && <KeptBook job={job} error={job.error} onChoices={onOptions} />}
      <BookFacts job={job} />
      {job.pages.length > 0 && <PageStrip name={name} pages={job.pages} />}
      <ToKnow job={job} />
      {renaming && job.book !== null && <RenameField job={job} fileName={job.book.fileName} onClose={onRenamed} />}
      <div className="card-foot card-foot-done">
        <button
          type="button"
          className="primary"
          aria-label={t.action.of(t.action.download, name)}
          onClick={() => void download(app, job)}
        >
          <Icon name="download" />
          {t.action.download}
        </button>
        {!renaming && <bdi className="soft">{job.book?.fileName}</bdi>}
      </div>
    </>
  );
}

function Body(props: BodyProps): ReactNode {
  const { job, onOptions } = props;
  if (job.status === 'done') return <DoneBody {...props} />;
  if (!isFinal(job)) return <WorkingBody {...props} />;
  const error = job.error ?? ({ code: 'job/cancelled' } as const);
  return <FailedPanel job={job} error={error} onChoices={onOptions} />;
}

function Authors({ names }: { readonly names: readonly string[] }) {
  const { messages: t } = useApp();
  if (names.length === 0) return null;
  return <p className="authors">{t.job.authors(t.format.list(names.map(isolated)))}</p>;
}

/** A card is drawn again only when its own job changed. */
export const JobCard = memo(function JobCard({ job }: { readonly job: JobSnapshot }) {
  const app = useApp();
  const [renaming, setRenaming] = useState(false);
  const head = useRef<HTMLDivElement>(null);
  const card = useRef<HTMLLIElement>(null);
  const focus = useCardFocus(job, card);
  const lock = useLocked(job);
  const headingId = useId();
  const name = jobName(job, app.messages.job.untitled);
  const onOptions = () => app.choosing.set(job.id);
  const onRenamed = () => {
    setRenaming(false);
    head.current?.querySelector('button')?.focus(); // where the renaming was chosen
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    move(app, job, event.key === 'ArrowUp' ? 'up' : 'down');
  };
  return (
    <li className={`card card-${job.status}`} data-job={job.id} ref={card} {...focus}>
      <article aria-labelledby={headingId} className="card-sheet" onKeyDown={onKeyDown}>
        <Cover id={job.id} hasCover={job.hasCover} name={name} />
        <div className="card-head" ref={head}>
          <div className="card-names">
            <h3 id={headingId} className="book-title" title={name}>
              <bdi>{name}</bdi>
            </h3>
            <Authors names={job.authors} />
            <FileFacts job={job} />
          </div>
          <JobMenu job={job} locked={lock.locked} onOptions={onOptions} onRename={() => setRenaming(true)} />
        </div>
        <div className="card-body">
          <Body {...lock} job={job} name={name} renaming={renaming} onOptions={onOptions} onRenamed={onRenamed} />
        </div>
      </article>
    </li>
  );
});
