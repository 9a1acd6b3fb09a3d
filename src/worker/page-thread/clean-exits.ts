// In: the end of this page in good order. Out: a note that the next page finds, so that a reload is not taken for a crash.

const KEY = 'bindery-clean-exits';

/** Runs that are remembered: more tabs than anyone closes at once. */
const REMEMBERED = 16;

/** Names of runs that ended by a reload or a closed tab; empty where the browser keeps nothing. */
export function cleanExits(): readonly string[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(stored) ? stored.filter((name) => typeof name === 'string') : [];
  } catch {
    return [];
  }
}

/** Notes the end of the run `token` when the page goes away; localStorage is the one store that is written at once. */
export function noteExit(token: string): void {
  addEventListener('pagehide', () => {
    try {
      localStorage.setItem(KEY, JSON.stringify([...cleanExits(), token].slice(-REMEMBERED)));
    } catch {
      // Storage is refused: the next run takes this for a crash, which costs a page one try.
    }
  });
}
