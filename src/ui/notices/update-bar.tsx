// A new version waits: a line at the foot that never interrupts a book.
import { useEffect } from 'react';
import { useApp } from '../state/app-context.ts';
import { useStore } from '../state/store.ts';

/** Offers the update now or after the running book; applies it by itself once the reader chose to wait and nothing runs. */
export function UpdateBar() {
  const { messages: t, host, queue } = useApp();
  const update = useStore(host.update);
  const running = useStore(queue).jobs.some((job) => job.status === 'running');
  useEffect(() => {
    if (update === 'after-book' && !running) host.applyUpdate();
  }, [update, running, host]);
  if (update === 'none') return null;
  if (update === 'after-book') {
    return (
      <div className="foot-line" role="status">
        <p>{t.notice.updateWaits}</p>
        <button type="button" className="small" onClick={() => host.applyUpdate()}>
          {t.notice.updateNow}
        </button>
      </div>
    );
  }
  return (
    <div className="foot-line" role="status">
      <p>{running ? t.notice.updateWorking : t.notice.update}</p>
      {running && (
        <button type="button" className="small" onClick={() => host.update.set('after-book')}>
          {t.notice.updateAfter}
        </button>
      )}
      <button type="button" className="small" onClick={() => host.applyUpdate()}>
        {t.notice.updateNow}
      </button>
    </div>
  );
}
