// What every screen may reach: the client, the stores and the words. Its fields change only with the language.
import { createContext, use } from 'react';
import type { BinderyClient, LanguagePack } from '../../client/client.ts';
import type { Messages } from '../../i18n/en.ts';
import type { UiLanguage } from '../../i18n/languages.ts';
import type { JobId } from '../../jobs/job.ts';
import type { Host } from './host.ts';
import type { Preferences } from './preferences.ts';
import type { QueueView } from './queue.ts';
import type { Store } from './store.ts';

export type Toast = {
  readonly id: number;
  readonly text: string;
  readonly tone: 'plain' | 'bad';
  readonly undo: (() => void) | null;
  /** Leads to what the line is about. */
  readonly show?: () => void;
  /** 'moved': only the last is of interest. 'deleted': all of them share one line, whose undo brings all back. */
  readonly topic?: 'moved' | 'deleted';
};

export type App = {
  readonly client: BinderyClient;
  readonly host: Host;
  readonly messages: Messages;
  readonly language: UiLanguage;
  readonly preferences: Store<Preferences>;
  readonly queue: Store<QueueView>;
  readonly packs: Store<readonly LanguagePack[]>;
  readonly toasts: Store<readonly Toast[]>;
  /** The job whose options are open. */
  readonly choosing: Store<JobId | null>;
  readonly stripWidth: Store<number>;
  /** Files being copied into the queue. */
  readonly adding: Store<number>;
};

export const AppContext = createContext<App | null>(null);

/** The app's context; a component outside of it is our mistake. */
export function useApp(): App {
  const app = use(AppContext);
  if (app === null) throw new Error('AppContext is missing');
  return app;
}
