// What the page's surroundings offer the screens, filled in by the composition root: app installation, updates,
// files that other programs hand over. Types and their empty form only.
import { createStore, type Store } from './store.ts';

/** 'after-book': the reader asked to wait; the page switches when nothing runs. */
export type UpdateState = 'none' | 'waiting' | 'after-book';

/** Files that came together by "open with" or by sharing. */
export type IncomingFiles = {
  readonly files: readonly File[];
  /** The queue has this one: whoever handed it over need not keep it. */
  onTaken(file: File): void;
  /** Each was taken or refused. */
  onDone(): void;
};

export type Host = {
  readonly version: string;
  /** Shows the browser's install prompt; null while it offers none. */
  readonly install: Store<(() => Promise<void>) | null>;
  readonly update: Store<UpdateState>;
  /** Lets the waiting version take over and reloads the page. */
  applyUpdate(): void;
  /** True for the one visit in which the app became able to work offline. */
  readonly offlineReady: Store<boolean>;
  /** What waits to be taken into the queue. */
  readonly incoming: Store<readonly IncomingFiles[]>;
};

/** A host that offers nothing. */
export function bareHost(version: string): Host {
  return {
    version,
    install: createStore<(() => Promise<void>) | null>(null),
    update: createStore<UpdateState>('none'),
    applyUpdate: () => {},
    offlineReady: createStore(false),
    incoming: createStore<readonly IncomingFiles[]>([]),
  };
}
