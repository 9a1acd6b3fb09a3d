// In: the language packs on this device. Out: the same list with progress, for screens.
import { fetchPack, listPacks, removePack, sweepPacks } from '../../adapters/tesseract/language-packs.ts';
import { hearOfPacks } from '../../adapters/tesseract/pack-news.ts';
import type { BinderyClient, LanguagePack, PackProgress } from '../../client/client.ts';

export type Packs = Pick<BinderyClient, 'packs' | 'watchPacks' | 'installPack' | 'removePack'>;

/** Language packs of the app in the folder `base` (absolute URL). */
export function languagePacks(base: string): Packs {
  const progress = new Map<string, PackProgress>();
  const listeners = new Set<(packs: readonly LanguagePack[]) => void>();
  const packs = async (): Promise<readonly LanguagePack[]> => {
    const known = await listPacks(base);
    return known.map((pack) => ({ ...pack, progress: progress.get(pack.code) ?? null }));
  };
  const tell = async (): Promise<void> => {
    if (listeners.size === 0) return;
    const now = await packs();
    for (const listener of listeners) listener(now);
  };
  // A job fetches what it needs by itself: that shows here too, in every tab.
  hearOfPacks(({ code, receivedBytes }) => {
    if (receivedBytes === null) progress.delete(code);
    else progress.set(code, { receivedBytes, totalBytes: null });
    void tell();
  });
  sweepPacks(base).catch(() => undefined); // a store that cannot be opened holds nothing to sweep
  return {
    packs,
    watchPacks(listener) {
      listeners.add(listener);
      packs().then(listener, () => undefined);
      return () => listeners.delete(listener);
    },
    async installPack(code) {
      const totalBytes = (await packs()).find((pack) => pack.code === code)?.bytes ?? null;
      progress.set(code, { receivedBytes: 0, totalBytes });
      await tell();
      const fetched = await fetchPack(base, code, (receivedBytes) => {
        progress.set(code, { receivedBytes, totalBytes });
        void tell();
      });
      progress.delete(code);
      await tell();
      return fetched;
    },
    async removePack(code) {
      await removePack(base, code);
      await tell();
    },
  };
}
