// The composition root: makes the client, the host and the screens, and ties them together.
import { createRoot } from 'react-dom/client';
import { allowOwnScripts } from './adapters/trusted-types/own-scripts.ts';
import type { BinderyClient } from './client/client.ts';
import { deferredClient } from './client/deferred-client.ts';
import { uiLanguages } from './i18n/languages.ts';
import { isOcrLanguageOf } from './i18n/ocr-language-tags.ts';
import { prepareOffline } from './shell/first-offline.ts';
import { receiveFiles } from './shell/incoming.ts';
import { offerInstall } from './shell/install-prompt.ts';
import { hostSendsPolicy, registerServiceWorker } from './shell/service-worker.ts';
import { App, createStores } from './ui/app.tsx';
import { CannotStart } from './ui/cannot-start.tsx';
import { bareHost, type Host } from './ui/state/host.ts';
import './ui/styles/index.css';
import { createClient } from './worker/page-thread/create-client.ts';

allowOwnScripts();

const version: string = import.meta.env.VITE_APP_VERSION ?? '';
const bare = bareHost(version);

// The service worker is part of the build only; in development files come from Vite.
const shell = import.meta.env.PROD && 'serviceWorker' in navigator ? registerServiceWorker(bare) : null;
const host: Host = shell === null ? bare : { ...bare, applyUpdate: () => void shell.applyUpdate() };

const UNGUARDED = new Error('No worker was started: nothing would give it the policy.');
const INSECURE = new Error('This address is not a secure context.');

function giveUp(error: unknown): void {
  console.error(error);
  const why = error === UNGUARDED ? 'unguarded' : error === INSECURE ? 'insecure' : 'broken';
  root.render(<CannotStart why={why} />);
}

/** Whether workers may start once more after site data was deleted, and perhaps the service worker with it. */
async function mayRestart(): Promise<boolean> {
  const guarded = await (shell?.guardedStill() ?? true);
  if (!guarded) giveUp(UNGUARDED);
  return guarded;
}

async function start(): Promise<BinderyClient> {
  if (!isSecureContext) throw INSECURE;
  const guarded = !import.meta.env.PROD || (await (shell?.guarded ?? hostSendsPolicy())); // no matter in development
  if (!guarded) throw UNGUARDED;
  return createClient({ mayRestart, onGone: (listener) => shell?.onGone(listener) });
}

const ready = start();
const client = deferredClient(ready);
// For the batch script, which drives this page.
Object.assign(globalThis, { bindery: client });

const element = document.getElementById('root');
if (element === null) throw new Error('index.html has no #root');
const root = createRoot(element);

offerInstall(host);
receiveFiles(host);
root.render(<App stores={createStores(client, host)} />);

ready.then(() => {
  // Languages that the interface speaks, and those of the reader; the others are fetched when a book needs them.
  const languages = [...Object.keys(uiLanguages), ...navigator.languages];
  const isWanted = (code: string) => isOcrLanguageOf(code, languages);
  if (shell !== null) void prepareOffline(client, host, shell.keepData, isWanted).catch(() => {}); // offline: next time
}, giveUp);
