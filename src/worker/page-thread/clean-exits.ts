// In: the end of this page in good order, or its freezing by the browser. Out: a note that the next owner of the queue
// finds, so that neither is taken for a crash.

const KEY = 'bindery-clean-exits';

/** Runs that are remembered: more tabs than anyone closes at once. */
const REMEMBERED = 16;

/** Names of runs that ended by a reload or a closed tab, or were frozen; empty where the browser keeps nothing. */
export function cleanExits(): readonly string[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(stored) ? stored.filter((name) => typeof name === 'string') : [];
  } catch {
    return [];
  }
}

/**
 * Notes the end of the run `token` when the page goes away or is frozen (a browser may end a frozen page without a
 * word), and takes the note back when the page goes on. localStorage is the one store that is written at once.
 */
export function noteExit(token: string): void {
  const others = (): readonly string[] => cleanExits().filter((name) => name !== token);
  const note = (): void => keep([...others(), token]);
  const takeBack = (): void => keep(others());
  addEventListener('pagehide', note);
  addEventListener('pageshow', takeBack);
  // Page Lifecycle: https://wicg.github.io/page-lifecycle/
  document.addEventListener('freeze', note);
  document.addEventListener('resume', takeBack);
}

function keep(names: readonly string[]): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(names.slice(-REMEMBERED)));
  } catch {
    // Storage is refused: the next run takes this for a crash, which costs a page one try.
  }
}
