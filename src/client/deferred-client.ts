// In: a client that will be there later. Out: one that can be called at once; calls wait, watchers hear when it is there.
import type { BinderyClient, Unsubscribe } from './client.ts';

function watchLater(ready: Promise<BinderyClient>, watch: (client: BinderyClient) => Unsubscribe): Unsubscribe {
  let stop: Unsubscribe | null = null;
  let stopped = false;
  ready.then(
    (client) => {
      if (!stopped) stop = watch(client);
    },
    () => undefined, // whoever made the promise tells of it
  );
  return () => {
    stopped = true;
    stop?.();
  };
}

/** Forwards every call once `ready` has resolved. */
export function deferredClient(ready: Promise<BinderyClient>): BinderyClient {
  return {
    start: async (file, fileName, options) => (await ready).start(file, fileName, options),
    status: async (id) => (await ready).status(id),
    watch: (id, listener) => watchLater(ready, (client) => client.watch(id, listener)),
    watchAll: (listener) => watchLater(ready, (client) => client.watchAll(listener)),
    download: async (id) => (await ready).download(id),
    cover: async (id) => (await ready).cover(id),
    bookDetails: async (id) => (await ready).bookDetails(id),
    cancel: async (id) => (await ready).cancel(id),
    retry: async (id, options) => (await ready).retry(id, ...(options === undefined ? [] : [options])),
    pause: async (id) => (await ready).pause(id),
    resume: async (id) => (await ready).resume(id),
    setOptions: async (id, options) => (await ready).setOptions(id, options),
    unlock: async (id, password) => (await ready).unlock(id, password),
    rename: async (id, fileName) => (await ready).rename(id, fileName),
    reorder: async (id, before) => (await ready).reorder(id, before),
    remove: async (id) => (await ready).remove(id),
    undoRemove: async (id) => (await ready).undoRemove(id),
    removeFinished: async () => (await ready).removeFinished(),
    keepFinished: async (days) => (await ready).keepFinished(days),
    resumeQueue: async () => (await ready).resumeQueue(),
    pauseQueue: async () => (await ready).pauseQueue(),
    packs: async () => (await ready).packs(),
    watchPacks: (listener) => watchLater(ready, (client) => client.watchPacks(listener)),
    installPack: async (code) => (await ready).installPack(code),
    removePack: async (code) => (await ready).removePack(code),
    storage: async () => (await ready).storage(),
    persist: async () => (await ready).persist(),
  };
}
