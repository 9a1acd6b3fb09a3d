// The card asks for the password of a locked PDF, says that it is tried and if it was wrong, and forgets it afterwards.
import { type FormEvent, useEffect, useId, useState } from 'react';
import type { JobSnapshot } from '../../jobs/job.ts';
import { Icon } from '../parts/icons.tsx';
import { useApp } from '../state/app-context.ts';
import { isTrying } from './use-locked.ts';

/** A wrong password may be refused between two pictures of the queue: after this long, what is seen is the answer, ms. */
const UNSEEN_MS = 1_000;

/** Whether the password is out and has no answer yet; and what to call when it goes out. */
function useSent(job: JobSnapshot): readonly [boolean, () => void] {
  const [sent, setSent] = useState<JobSnapshot | null>(null);
  useEffect(() => {
    if (sent === null) return;
    const timer = setTimeout(() => setSent(null), UNSEEN_MS);
    return () => clearTimeout(timer);
  }, [sent]);
  return [sent === job || isTrying(job), () => setSent(job)];
}

type NoteProps = { readonly id: string; readonly trying: boolean; readonly wrong: boolean };

/** A live region: the field has the focus all the while. */
function Note({ id, trying, wrong }: NoteProps) {
  const { messages: t } = useApp();
  const bad = wrong && !trying;
  return (
    <p id={id} className={bad ? 'password-wrong' : 'password-note'} aria-live="polite">
      {bad && <Icon name="warn" />}
      {trying ? t.password.trying : wrong ? t.password.wrong : t.password.note}
    </p>
  );
}

type Props = { readonly job: JobSnapshot; readonly onTry: () => void };

/** A form whose text is cleared the moment it is sent, and which stays while it has no answer. */
export function PasswordForm({ job, onTry }: Props) {
  const { messages: t, client } = useApp();
  const [password, setPassword] = useState('');
  const [shown, setShown] = useState(false);
  const [trying, onSent] = useSent(job);
  const id = useId();
  const noteId = useId();
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (password === '' || trying) return;
    onSent();
    onTry();
    void client.unlock(job.id, password);
    setPassword('');
  };
  return (
    <form className="password" onSubmit={onSubmit}>
      <label htmlFor={id}>{t.password.label}</label>
      <div className="password-row">
        <input
          id={id}
          type={shown ? 'text' : 'password'}
          value={password}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          aria-describedby={noteId}
          readOnly={trying}
          aria-invalid={job.passwordWasWrong && !trying}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        <button type="button" className="quiet" aria-pressed={shown} onClick={() => setShown(!shown)}>
          {t.password.show}
        </button>
        <button type="submit" className="primary" aria-disabled={trying}>
          {t.password.unlock}
        </button>
      </div>
      <Note id={noteId} trying={trying} wrong={job.passwordWasWrong} />
    </form>
  );
}
