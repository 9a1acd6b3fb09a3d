// A field in the card for the name that a finished book is downloaded under; Enter saves, Escape leaves it as it was.
import { type FormEvent, useEffect, useId, useRef } from 'react';
import type { JobSnapshot } from '../../jobs/job.ts';
import { useApp } from '../state/app-context.ts';

const ENDING = '.epub';

type Props = { readonly job: JobSnapshot; readonly fileName: string; readonly onClose: () => void };

/** Takes the focus as it appears, with the name selected. */
export function RenameField({ job, fileName, onClose }: Props) {
  const { messages: t, client } = useApp();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  const save = (event: FormEvent) => {
    event.preventDefault();
    const wish = field.current?.value.trim() ?? '';
    if (wish !== '') void client.rename(job.id, `${wish}${ENDING}`);
    onClose();
  };
  return (
    <form className="rename" onSubmit={save}>
      <label htmlFor={id}>{t.rename.label}</label>
      <div className="rename-row">
        <input
          ref={field}
          id={id}
          type="text"
          dir="auto"
          autoComplete="off"
          spellCheck={false}
          defaultValue={fileName.endsWith(ENDING) ? fileName.slice(0, -ENDING.length) : fileName}
          onKeyDown={(event) => {
            if (event.key === 'Escape') onClose();
          }}
        />
        <span className="soft">{ENDING}</span>
        <button type="submit">{t.rename.save}</button>
        <button type="button" className="quiet" onClick={onClose}>
          {t.common.cancel}
        </button>
      </div>
    </form>
  );
}
