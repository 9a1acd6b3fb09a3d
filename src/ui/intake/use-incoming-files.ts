// Files that came by "open with" or by sharing are taken into the queue as soon as they arrive.
import { useEffect } from 'react';
import { useApp } from '../state/app-context.ts';
import { useStore } from '../state/store.ts';
import { takeFiles } from './take-files.ts';

/** Empties the host's list of incoming files while mounted. */
export function useIncomingFiles(): void {
  const app = useApp();
  const incoming = useStore(app.host.incoming);
  useEffect(() => {
    if (incoming.length === 0) return;
    app.host.incoming.set([]);
    for (const { files, onTaken, onDone } of incoming) void takeFiles(app, files, onTaken).finally(onDone);
  }, [app, incoming]);
}
