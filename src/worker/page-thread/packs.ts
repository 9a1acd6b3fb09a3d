// In: the language packs on this device. Out: the same list with progress, for screens.
import {
  fetchPack,
  isPackBeingFetched,
  listPacks,
  removePack,
  sweepPacks,
} from '../../adapters/tesseract/language-packs.ts';
import type { BinderyClient, LanguagePack } from '../../client/client.ts';
import { packProgresses } from './pack-progress.ts';

export type Packs = Pick<BinderyClient, 'packs' | 'watchPacks' | 'installPack' | 'removePack'>;

/**
 * Language packs of the app in the folder `base` (absolute URL). Those of other versions are deleted once `mayDelete`
 * says so: they may be a newer one's.
 */
export function languagePacks(base: string, mayDelete: Promise<boolean>): Packs {
  const listeners = new Set<(packs: readonly LanguagePack[]) => void>();
  const progresses = packProgresses(
    (code) => isPackBeingFetched(base, code),
    () => void tell(),
  );
  const packs = async (): Promise<readonly LanguagePack[]> => {
    const known = await listPacks(base);
    return known.map((pack) => ({ ...pack, progress: progresses.of(pack.code) }));
  };
  const tell = async (): Promise<void> => {
    if (listeners.size === 0) return;
    const now = await packs();
    for (const listener of listeners) listener(now);
  };
  // A store that cannot be opened holds nothing to sweep.
  void mayDelete.then((may) => (may ? sweepPacks(base) : undefined)).catch(() => undefined);
  return {
    packs,
    watchPacks(listener) {
      listeners.add(listener);
      packs().then(listener, () => undefined);
      return () => listeners.delete(listener);
    },
    async installPack(code) {
      const totalBytes = (await packs()).find((pack) => pack.code === code)?.bytes ?? null;
      return progresses.own(code, totalBytes, (onBytes) => fetchPack(base, code, onBytes));
    },
    async removePack(code) {
      await removePack(base, code);
      await tell();
    },
  };
}
