// In: news of downloads in any tab or worker. Out: how far each is; one that nobody makes any more is dropped.
import { hearOfPacks } from '../../adapters/tesseract/pack-news.ts';
import type { PackProgress } from '../../client/client.ts';

/** Downloads tell of themselves while bytes come: after so much silence, ms, it is looked at whether they still go on. */
const SILENT_MS = 2_000;

type Heard = { readonly progress: PackProgress; readonly at: number };

export type PackProgresses = {
  /** By code; null: no download. */
  of(code: string): PackProgress | null;
  /** A download of this page's own: it stays until it has ended. */
  own<T>(code: string, totalBytes: number | null, download: (onBytes: (n: number) => void) => Promise<T>): Promise<T>;
};

/** `isUnderWay` tells whether anybody still fetches a pack: a worker that is ended in mid-download says nothing of it. */
export function packProgresses(
  isUnderWay: (code: string) => Promise<boolean>,
  onChange: () => void,
  now: () => number = () => performance.now(),
): PackProgresses {
  const heard = new Map<string, Heard>();
  const own = new Map<string, PackProgress>();
  let timer: ReturnType<typeof setTimeout> | null = null;

  const look = async (): Promise<void> => {
    const silent = [...heard].filter(([, { at }]) => now() - at >= SILENT_MS);
    for (const [code, before] of silent) {
      const goesOn = await isUnderWay(code);
      if (heard.get(code) !== before) continue; // it was told of meanwhile
      if (goesOn) heard.set(code, { ...before, at: now() });
      else if (heard.delete(code)) onChange();
    }
  };
  const lookLater = (): void => {
    if (timer !== null || heard.size === 0) return;
    timer = setTimeout(() => {
      void look().finally(() => {
        timer = null;
        lookLater();
      });
    }, SILENT_MS);
  };

  // A job fetches what it needs by itself: that shows too, in every tab.
  hearOfPacks(({ code, receivedBytes }) => {
    if (receivedBytes === null) heard.delete(code);
    else heard.set(code, { progress: { receivedBytes, totalBytes: null }, at: now() });
    lookLater();
    onChange();
  });
  return {
    of: (code) => own.get(code) ?? heard.get(code)?.progress ?? null,
    async own(code, totalBytes, download) {
      const tell = (receivedBytes: number): void => {
        own.set(code, { receivedBytes, totalBytes });
        onChange();
      };
      tell(0);
      try {
        return await download(tell);
      } finally {
        own.delete(code);
        onChange();
      }
    },
  };
}
