// Asks the browser once to keep our data, when there is something to keep: as the first file is accepted. Chromium decides
// by itself, Firefox asks the user; Settings has a button for whoever said no.

/** localStorage key: set once it was asked. */
const KEY = 'bindery.persist-asked';

function wasAsked(): boolean {
  try {
    return localStorage.getItem(KEY) !== null;
  } catch {
    return true; // nothing is kept here anyway
  }
}

/** To be called with each file that was accepted. */
export async function keepOurData(storage: StorageManager | undefined = navigator.storage): Promise<void> {
  if (storage?.persist === undefined || wasAsked()) return;
  try {
    localStorage.setItem(KEY, '1');
    if (!(await storage.persisted())) await storage.persist();
  } catch {
    // A browser that refuses even the question keeps what it likes.
  }
}
