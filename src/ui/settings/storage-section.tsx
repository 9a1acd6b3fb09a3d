// How much is stored, whether the browser keeps it, and the way to clear it.
import { useEffect, useState } from 'react';
import type { StorageUse } from '../../client/client.ts';
import { useApp } from '../state/app-context.ts';
import { useStore } from '../state/store.ts';

/** Days that finished books may be kept. */
const KEEP_DAYS = [7, 30, 90] as const;

function Persistence({ use, onAsk }: { readonly use: StorageUse; readonly onAsk: () => void }) {
  const { messages: t } = useApp();
  if (use.persisted) return <p className="soft">{t.settings.persisted}</p>;
  return (
    <>
      <p className="soft">{t.settings.notPersisted}</p>
      <button type="button" onClick={onAsk}>
        {t.settings.persist}
      </button>
    </>
  );
}

function Used({ use }: { readonly use: StorageUse }) {
  const { messages: t } = useApp();
  const used = t.format.bytes(use.usedBytes);
  if (use.quotaBytes === null || use.quotaBytes === 0) return <p>{t.settings.used(used)}</p>;
  const text = t.settings.usedOf(used, t.format.bytes(use.quotaBytes));
  return (
    <p className="used">
      <meter min={0} max={use.quotaBytes} value={use.usedBytes} high={use.quotaBytes * 0.8} aria-label={text} />
      {text}
    </p>
  );
}

/** How long finished books stay; the rule is the queue's, so every tab shows the same. */
function KeepField() {
  const { messages: t, client, queue } = useApp();
  const { keepDays } = useStore(queue).queue;
  return (
    <label className="field">
      <span>{t.settings.keep}</span>
      <select
        value={keepDays ?? ''}
        onChange={(event) => {
          const { value } = event.currentTarget;
          void client.keepFinished(value === '' ? null : Number(value));
        }}
      >
        <option value="">{t.settings.keepAll}</option>
        {KEEP_DAYS.map((days) => (
          <option key={days} value={days}>
            {t.settings.keepDays(days)}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Read once as the dialog opens, and again after each thing done here. */
export function StorageSection({ onClear }: { readonly onClear: () => void }) {
  const { messages: t, client, queue } = useApp();
  const [use, setUse] = useState<StorageUse | null>(null);
  const [refused, setRefused] = useState(false);
  const { jobs } = useStore(queue);
  const finished = jobs.filter((job) => job.status === 'done').length;
  useEffect(() => {
    let gone = false;
    if (finished >= 0) {
      void client.storage().then((found) => {
        if (!gone) setUse(found);
      });
    }
    return () => {
      gone = true;
    };
  }, [client, finished]);
  const ask = async () => {
    setRefused(!(await client.persist()));
    setUse(await client.storage());
  };
  return (
    <section>
      <h3>{t.settings.storage}</h3>
      {use !== null && <Used use={use} />}
      <KeepField />
      {use !== null && <Persistence use={use} onAsk={() => void ask()} />}
      {refused && <p role="status">{t.settings.persistRefused}</p>}
      <button type="button" disabled={finished === 0} onClick={onClear}>
        {t.settings.clear}
      </button>
    </section>
  );
}
