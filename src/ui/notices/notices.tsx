// What concerns the queue as a whole, each in one line with its way out.
import type { ReactNode } from 'react';
import type { QueueState } from '../../jobs/job.ts';
import { Icon } from '../parts/icons.tsx';
import { useApp } from '../state/app-context.ts';
import { isFinal } from '../state/queue.ts';
import { useStore } from '../state/store.ts';
import { useOnline } from '../state/use-online.ts';

type NoticeProps = { readonly tone: 'plain' | 'warn'; readonly text: string; readonly children?: ReactNode };

function Notice({ tone, text, children }: NoticeProps) {
  return (
    <div className={`notice notice-${tone}`}>
      {tone === 'warn' && <Icon name="warn" />}
      <p>{text}</p>
      {children}
    </div>
  );
}

function PausedNotice({ paused, onClear }: { readonly paused: QueueState['paused']; readonly onClear: () => void }) {
  const { messages: t, client, queue } = useApp();
  const anyFinished = useStore(queue).jobs.some((job) => job.status === 'done');
  if (paused === 'no') return null;
  const texts = {
    'by-user': t.notice.pausedByUser,
    'after-crashes': t.notice.pausedAfterCrashes,
    'storage-full': t.notice.storageFull,
  } as const;
  return (
    <Notice tone={paused === 'by-user' ? 'plain' : 'warn'} text={texts[paused]}>
      {paused === 'storage-full' && anyFinished && (
        <button type="button" className="small" onClick={onClear}>
          {t.notice.clear}
        </button>
      )}
      <button type="button" className="small" onClick={() => void client.resumeQueue()}>
        {t.notice.resume}
      </button>
    </Notice>
  );
}

function OfflineNotice() {
  const { messages: t, queue, packs } = useApp();
  const online = useOnline();
  const known = useStore(packs);
  const working = useStore(queue).jobs.some((job) => !isFinal(job));
  if (online || !working || known.every((pack) => pack.installed)) return null;
  return <Notice tone="plain" text={t.notice.offline} />;
}

/** All notices that hold now; usually none. */
export function Notices({ onClear }: { readonly onClear: () => void }) {
  const { messages: t, queue } = useApp();
  const view = useStore(queue);
  const working = view.jobs.some((job) => !isFinal(job));
  return (
    <div className="notices" role="status">
      {view.queue.owner === 'elsewhere' && view.queue.storage !== 'newer-app' && working && (
        <Notice tone="plain" text={t.notice.elsewhere} />
      )}
      <PausedNotice paused={view.queue.paused} onClear={onClear} />
      {view.known && view.queue.storage === 'session-only' && <Notice tone="warn" text={t.notice.sessionOnly} />}
      {view.queue.storage === 'old-tab' && <Notice tone="warn" text={t.notice.oldTab} />}
      {view.queue.storage === 'newer-app' && (
        <Notice tone="warn" text={t.notice.newerApp}>
          <button type="button" className="small" onClick={() => location.reload()}>
            {t.notice.reload}
          </button>
        </Notice>
      )}
      {view.queue.storage === 'unreadable' && (
        <Notice tone="warn" text={t.notice.unreadable}>
          <button type="button" className="small" onClick={() => location.reload()}>
            {t.notice.reload}
          </button>
        </Notice>
      )}
      <OfflineNotice />
    </div>
  );
}
