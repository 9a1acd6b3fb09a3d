// In: whether work is going on. Out: the screen of a phone stays on meanwhile, where the browser allows it.
import { useEffect } from 'react';

/** Holds a screen wake lock while `working`; the browser drops it with the page hidden, so it is asked for again. */
export function useWakeLock(working: boolean): void {
  useEffect(() => {
    if (!working || !('wakeLock' in navigator)) return;
    let lock: WakeLockSentinel | null = null;
    let ended = false;
    const ask = async (): Promise<void> => {
      if (document.visibilityState !== 'visible' || (lock !== null && !lock.released)) return;
      const got = await navigator.wakeLock.request('screen').catch(() => null); // low battery, or not allowed
      if (ended) await got?.release();
      else lock = got;
    };
    void ask();
    document.addEventListener('visibilitychange', ask);
    return () => {
      ended = true;
      document.removeEventListener('visibilitychange', ask);
      void lock?.release();
    };
  }, [working]);
}
