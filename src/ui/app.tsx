// In: a client and a host. Out: the whole interface.
import { useEffect, useMemo, useState } from 'react';
import type { BinderyClient, LanguagePack } from '../client/client.ts';
import { pickLanguage, uiLanguages } from '../i18n/languages.ts';
import type { JobId } from '../jobs/job.ts';
import { Header } from './header.tsx';
import { AddBar, AddingLine } from './intake/add-bar.tsx';
import { FilePicker } from './intake/file-picker.tsx';
import { FirstVisit } from './intake/first-visit.tsx';
import { useIncomingFiles } from './intake/use-incoming-files.ts';
import { usePageDrop } from './intake/use-page-drop.ts';
import { OpenOptions } from './job/options-dialog.tsx';
import { QueueList } from './job/queue-list.tsx';
import { ClearDialog } from './notices/clear-dialog.tsx';
import { Notices } from './notices/notices.tsx';
import { Toasts } from './notices/toasts.tsx';
import { UpdateBar } from './notices/update-bar.tsx';
import { SettingsDialog } from './settings/settings-dialog.tsx';
import { AppContext, type App as AppValue, type Toast, useApp } from './state/app-context.ts';
import type { Host } from './state/host.ts';
import { createPreferences } from './state/preferences.ts';
import { createQueueStore } from './state/queue.ts';
import { createStore, useStore } from './state/store.ts';
import { useAnnouncements } from './state/use-announcements.ts';
import { useProgressTitle } from './state/use-progress-title.ts';
import { useWakeLock } from './state/use-wake-lock.ts';

type Stores = Omit<AppValue, 'messages' | 'language'>;

/** Strip width before the list was measured, CSS px: a phone's. */
const FIRST_STRIP_WIDTH_PX = 320;

/** Subscribes to the client once, for the life of the page. */
export function createStores(client: BinderyClient, host: Host): Stores {
  const packs = createStore<readonly LanguagePack[]>([]);
  client.watchPacks((found) => packs.set(found));
  return {
    client,
    host,
    packs,
    preferences: createPreferences(),
    queue: createQueueStore(client),
    toasts: createStore<readonly Toast[]>([]),
    choosing: createStore<JobId | null>(null),
    stripWidth: createStore(FIRST_STRIP_WIDTH_PX),
    adding: createStore(0),
  };
}

/** A live region of its own: one change of stage or status at a time. */
function Announcer() {
  return (
    <p className="unseen" aria-live="polite" role="status">
      {useAnnouncements()}
    </p>
  );
}

function DropOverlay() {
  const { messages: t } = useApp();
  return usePageDrop() ? (
    <div className="drop-overlay" aria-hidden="true">
      <span>{t.intake.release}</span>
    </div>
  ) : null;
}

/** Before the queue has answered, the page shows what it will most likely be. */
function Workbench({ onClear }: { readonly onClear: () => void }) {
  const { queue, preferences } = useApp();
  const view = useStore(queue);
  const { hadJobs } = useStore(preferences);
  const hasJobs = view.jobs.length > 0;
  const known = view.known && view.queue.storage !== 'unreadable';
  useEffect(() => {
    if (known && hasJobs !== preferences.get().hadJobs) preferences.set({ ...preferences.get(), hadJobs: hasJobs });
  }, [known, hasJobs, preferences]);
  if (known ? !hasJobs : !hadJobs && !hasJobs) {
    return (
      <>
        <FirstVisit />
        <AddingLine />
      </>
    );
  }
  return (
    <>
      <AddBar />
      <AddingLine />
      <QueueList onClear={onClear} />
    </>
  );
}

function Page() {
  const { queue } = useApp();
  const [open, setOpen] = useState<'none' | 'settings' | 'clear'>('none');
  const close = () => setOpen('none');
  const onClear = () => setOpen('clear');
  const view = useStore(queue);
  useProgressTitle();
  useIncomingFiles();
  useWakeLock(view.queue.owner === 'here' && view.jobs.some((job) => job.status === 'running'));
  return (
    <>
      <Header onSettings={() => setOpen('settings')} />
      <main>
        <Notices onClear={onClear} />
        <FilePicker>
          <Workbench onClear={onClear} />
        </FilePicker>
      </main>
      <footer className="page-foot">
        <UpdateBar />
        <Toasts />
      </footer>
      <Announcer />
      <DropOverlay />
      <OpenOptions />
      {open === 'settings' && <SettingsDialog onClose={close} onClear={onClear} />}
      {open === 'clear' && <ClearDialog onClose={close} />}
    </>
  );
}

/** Sets language, direction and theme on the document, and hands everything down. */
export function App({ stores }: { readonly stores: Stores }) {
  const chosen = useStore(stores.preferences);
  const language = chosen.language ?? pickLanguage(navigator.languages);
  const entry = uiLanguages[language];
  const value = useMemo(() => ({ ...stores, language, messages: entry.messages }), [stores, language, entry]);
  useEffect(() => {
    document.documentElement.lang = language;
    document.documentElement.dir = entry.direction;
  }, [language, entry]);
  useEffect(() => {
    document.documentElement.dataset.theme = chosen.theme;
  }, [chosen.theme]);
  return (
    <AppContext value={value}>
      <Page />
    </AppContext>
  );
}
