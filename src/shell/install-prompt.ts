// In: the browser's offer to install the app. Out: the host can show it when the reader presses the button.
import type { Host } from '../ui/state/host.ts';

type InstallEvent = Event & { prompt(): Promise<unknown> };

/** Chromium only; elsewhere the button never shows. */
export function offerInstall(host: Pick<Host, 'install'>): void {
  addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault();
    host.install.set(async () => {
      host.install.set(null); // an offer can be shown once
      await (event as InstallEvent).prompt();
    });
  });
  addEventListener('appinstalled', () => host.install.set(null));
}
