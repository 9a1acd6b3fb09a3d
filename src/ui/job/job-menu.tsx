// What is behind the three dots of a card.
import { useSyncExternalStore } from 'react';
import type { JobSnapshot } from '../../jobs/job.ts';
import { Menu, type MenuItem } from '../parts/menu.tsx';
import { canSaveAs, canShareBooks } from '../parts/save-file.ts';
import { type App, useApp } from '../state/app-context.ts';
import { isFinal, jobName, moveTarget } from '../state/queue.ts';
import { download, move, remove, saveAs, share } from './job-actions.ts';

type Openers = { readonly onOptions: () => void; readonly onRename: () => void };

/** Of a job at work: whether it waits behind another, and whether its card has no button to cancel it. */
type Place = { readonly canGoFirst: boolean; readonly locked: boolean };

function finishedItems(app: App, job: JobSnapshot, { onOptions, onRename }: Openers): readonly MenuItem[] {
  const t = app.messages;
  const items: MenuItem[] = [];
  if (job.status === 'done') {
    if (canSaveAs()) items.push({ key: 'save-as', label: t.action.saveAs, run: () => void saveAs(app, job) });
    if (canShareBooks()) items.push({ key: 'share', label: t.action.share, run: () => void share(app, job) });
    items.push({ key: 'rename', label: t.action.rename, run: onRename });
    items.push({ key: 'again', label: t.action.again, run: onOptions });
  }
  return items;
}

function workingItems(app: App, job: JobSnapshot, place: Place, { onOptions }: Openers): readonly MenuItem[] {
  const t = app.messages;
  const items: MenuItem[] = [];
  if (place.canGoFirst) items.push({ key: 'first', label: t.action.first, run: () => move(app, job, 'first') });
  if (place.locked) {
    items.push({ key: 'cancel', label: t.action.cancel, run: () => void app.client.cancel(job.id) });
  }
  if (job.book !== null) {
    items.push({ key: 'earlier', label: t.action.downloadEarlier, run: () => void download(app, job) });
  }
  if (job.status !== 'running' || (job.stage !== 'build' && job.stage !== 'save')) {
    items.push({ key: 'options', label: t.action.options, run: onOptions });
  }
  return items;
}

/** Whether a job waits behind another. The card is drawn again only when that changes. */
function useCanGoFirst({ queue }: App, { id, status }: JobSnapshot): boolean {
  return useSyncExternalStore(
    queue.subscribe,
    () => status === 'queued' && moveTarget(queue.get().jobs, id, 'first') !== undefined,
  );
}

/** The menu of a card. */
export function JobMenu({ job, locked, ...open }: Openers & { readonly job: JobSnapshot; readonly locked: boolean }) {
  const app = useApp();
  const t = app.messages;
  const canGoFirst = useCanGoFirst(app, job);
  const own = isFinal(job) ? finishedItems(app, job, open) : workingItems(app, job, { canGoFirst, locked }, open);
  const items = [...own, { key: 'delete', label: t.action.delete, run: () => remove(app, job) }];
  return <Menu label={t.action.menuFor(jobName(job, t.job.untitled))} items={items} />;
}
