// The interface on a scripted client, for screen tests: ?jobs=none|states|many, and any field of the queue's state.
// Not part of the app.
import { createRoot } from 'react-dom/client';
import type { JobSnapshot, QueueState } from '../../../src/jobs/job.ts';
import { App, createStores } from '../../../src/ui/app.tsx';
import { bareHost } from '../../../src/ui/state/host.ts';
import '../../../src/ui/styles/index.css';
import { fakeClient } from '../../fakes/fake-client.ts';
import { finishedJobs, manyJobs, workingJobs } from '../../fakes/jobs.ts';

const asked = new URLSearchParams(location.search);
const sets: Readonly<Record<string, readonly JobSnapshot[]>> = {
  none: [],
  states: [...workingJobs, ...finishedJobs],
  many: manyJobs,
};

const queue = Object.fromEntries(
  ['owner', 'paused', 'storage'].flatMap((key) => {
    const value = asked.get(key);
    return value === null ? [] : [[key, value]];
  }),
) as Partial<QueueState>;

const client = fakeClient(sets[asked.get('jobs') ?? 'none'] ?? [], queue);
const host = bareHost('0.1.0');
if (asked.has('update')) host.update.set('waiting');
if (asked.has('install')) host.install.set(async () => {});
Object.assign(globalThis, { fake: client, host });

const root = document.getElementById('root');
if (root !== null) createRoot(root).render(<App stores={createStores(client, host)} />);
