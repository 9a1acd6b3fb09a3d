// The buttons of a card whose work is not finished: pause, resume, cancel, and up and down in the waiting line.
import { useEffect, useRef } from 'react';
import type { JobSnapshot } from '../../jobs/job.ts';
import { Icon } from '../parts/icons.tsx';
import { useApp } from '../state/app-context.ts';
import { jobName, moveTarget } from '../state/queue.ts';
import { useStore } from '../state/store.ts';
import { move } from './job-actions.ts';

function MoveButtons({ job, name }: { readonly job: JobSnapshot; readonly name: string }) {
  const app = useApp();
  const { jobs } = useStore(app.queue);
  const pressed = useRef<HTMLButtonElement | null>(null);
  const t = app.messages;
  const canUp = moveTarget(jobs, job.id, 'up') !== undefined;
  const canDown = moveTarget(jobs, job.id, 'down') !== undefined;
  // The moved card loses the focus when its element moves in the document: give it back.
  useEffect(() => {
    if (job.position >= 0 && document.activeElement === document.body) pressed.current?.focus();
    pressed.current = null;
  }, [job.position]);
  if (!canUp && !canDown) return null;
  const rows = [
    ['up', t.action.up, canUp],
    ['down', t.action.down, canDown],
  ] as const;
  return (
    <>
      {rows.map(([how, label, can]) => (
        <button
          key={how}
          type="button"
          className="quiet square"
          aria-label={t.action.of(label, name)}
          aria-disabled={!can}
          onClick={(event) => {
            pressed.current = event.currentTarget;
            move(app, job, how);
          }}
        >
          <Icon name={how} />
        </button>
      ))}
    </>
  );
}

/** Nothing for jobs at their end. */
export function WorkActions({ job }: { readonly job: JobSnapshot }) {
  const { messages: t, client } = useApp();
  const name = jobName(job, t.job.untitled);
  const button = (label: string, run: () => Promise<void>, quiet: boolean) => (
    <button
      type="button"
      className={quiet ? 'quiet' : ''}
      aria-label={t.action.of(label, name)}
      onClick={() => void run()}
    >
      {label}
    </button>
  );
  return (
    <div className="actions">
      {job.status === 'queued' && <MoveButtons job={job} name={name} />}
      {job.status === 'running' && button(t.action.pause, () => client.pause(job.id), false)}
      {job.status === 'paused' && button(t.action.resume, () => client.resume(job.id), false)}
      {button(t.action.cancel, () => client.cancel(job.id), true)}
    </div>
  );
}
