// What happened, what to do, and the technical detail folded away.
import { useRef, useState } from 'react';
import { errorAdvice } from '../../i18n/conversion-messages.ts';
import type { JobSnapshot } from '../../jobs/job.ts';
import type { ConversionError } from '../../model/errors.ts';
import { Icon } from '../parts/icons.tsx';
import { useApp } from '../state/app-context.ts';
import { installThenRetry, remove } from './job-actions.ts';
import { type Remedy, remedies } from './remedies.ts';

function Detail({ job, error }: { readonly job: JobSnapshot; readonly error: ConversionError }) {
  const { messages: t, host } = useApp();
  const [copied, setCopied] = useState(false);
  // No file name and no title: the reader may paste this into a public report.
  const text = JSON.stringify({
    error,
    stage: job.stage,
    pages: job.pageCount,
    options: job.options,
    version: host.version,
  });
  const shown = useRef<HTMLPreElement>(null);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setCopied(true);
    } catch {
      // Refused: marked, the text can be copied by hand.
      if (shown.current !== null) getSelection()?.selectAllChildren(shown.current);
    }
  };
  return (
    <details className="detail">
      <summary>{t.failure.detail}</summary>
      <pre ref={shown}>{text}</pre>
      <button type="button" className="small" onClick={() => void copy()}>
        {copied ? t.common.copied : t.failure.copy}
      </button>
    </details>
  );
}

type RemedyProps = { readonly job: JobSnapshot; readonly remedy: Remedy; readonly onChoices: () => void };

function RemedyButton({ job, remedy, onChoices }: RemedyProps) {
  const app = useApp();
  const { messages: t, client } = app;
  const [busy, setBusy] = useState(false);
  const install = async (language: string) => {
    setBusy(true);
    await installThenRetry(app, job, language);
    setBusy(false);
  };
  switch (remedy.type) {
    case 'retry':
      return (
        <button type="button" onClick={() => void client.retry(job.id)}>
          {t.action.retry}
        </button>
      );
    case 'retry-with':
      return (
        <button type="button" onClick={() => void client.retry(job.id, remedy.options)}>
          {remedy.reason === 'ocr-on' ? t.failure.ocrOn : t.failure.ocrAlways}
        </button>
      );
    case 'install-language':
      return (
        <button type="button" disabled={busy} onClick={() => void install(remedy.language)}>
          {t.action.installLanguage(t.format.ocrLanguage(remedy.language))}
        </button>
      );
    case 'choices':
      return (
        <button type="button" className="quiet" onClick={onChoices}>
          {t.action.choices}
        </button>
      );
    default:
      return remedy satisfies never;
  }
}

type Props = { readonly job: JobSnapshot; readonly error: ConversionError; readonly onChoices: () => void };

/** The body of a failed or cancelled card. */
export function FailedPanel({ job, error, onChoices }: Props) {
  const app = useApp();
  const t = app.messages;
  const { what, todo } = errorAdvice(t.errors, error);
  const calm = error.code === 'job/cancelled';
  const offered = remedies(error, job.options);
  return (
    <div className={calm ? 'failure failure-calm' : 'failure'}>
      <p className="failure-what">
        {!calm && <Icon name="warn" />}
        <strong>{what}</strong>
      </p>
      <p>{todo}</p>
      <div className="actions">
        {offered.map((remedy) => (
          <RemedyButton key={remedy.type} job={job} remedy={remedy} onChoices={onChoices} />
        ))}
        <button type="button" className={offered.length > 0 ? 'quiet' : ''} onClick={() => remove(app, job)}>
          {t.action.delete}
        </button>
      </div>
      {!calm && <Detail job={job} error={error} />}
    </div>
  );
}

/** Said above a book that is still there after it could not be converted again. */
export function KeptBook({ job, error, onChoices }: Props) {
  const { messages: t } = useApp();
  if (error.code === 'job/cancelled') return <p className="soft">{t.job.keptAfterCancel}</p>;
  const { what, todo } = errorAdvice(t.errors, error);
  return (
    <div className="failure">
      <p className="failure-what">
        <Icon name="warn" />
        <strong>{t.job.keptAfterFailure}</strong>
      </p>
      <p>
        {what} {todo}
      </p>
      <div className="actions">
        {remedies(error, job.options).map((remedy) => (
          <RemedyButton key={remedy.type} job={job} remedy={remedy} onChoices={onChoices} />
        ))}
      </div>
      <Detail job={job} error={error} />
    </div>
  );
}
