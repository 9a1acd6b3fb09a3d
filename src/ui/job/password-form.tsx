// The card asks for the password of a locked PDF, says if it was wrong, and forgets it afterwards.
import { type FormEvent, useId, useState } from 'react';
import type { JobSnapshot } from '../../jobs/job.ts';
import { Icon } from '../parts/icons.tsx';
import { useApp } from '../state/app-context.ts';

function Note({ id, wrong }: { readonly id: string; readonly wrong: boolean }) {
  const { messages: t } = useApp();
  return (
    <p id={id} className={wrong ? 'password-wrong' : 'password-note'}>
      {wrong && <Icon name="warn" />}
      {wrong ? t.password.wrong : t.password.note}
    </p>
  );
}

/** A form whose text is cleared the moment it is sent. */
export function PasswordForm({ job }: { readonly job: JobSnapshot }) {
  const { messages: t, client } = useApp();
  const [password, setPassword] = useState('');
  const [shown, setShown] = useState(false);
  const id = useId();
  const noteId = useId();
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (password === '') return;
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
          aria-invalid={job.passwordWasWrong}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        <button type="button" className="quiet" aria-pressed={shown} onClick={() => setShown(!shown)}>
          {t.password.show}
        </button>
        <button type="submit" className="primary">
          {t.password.unlock}
        </button>
      </div>
      <Note id={noteId} wrong={job.passwordWasWrong} />
    </form>
  );
}
