// Once, after the first visit: fetches what work without a network needs, and tells the host when it is all there.
import type { BinderyClient } from '../client/client.ts';
import type { Host } from '../ui/state/host.ts';

/** localStorage key: set once the app was made ready, so that a language that was removed stays removed. */
const KEY = 'bindery.offline-ready';
/** More than this is not fetched unasked; English and Korean data and the core are about 8 MB. */
const LARGEST_PACK_BYTES = 5_000_000;

function wasReady(): boolean {
  try {
    return localStorage.getItem(KEY) !== null;
  } catch {
    return true; // nothing can be kept here: do not fetch megabytes at every visit
  }
}

function remember(): void {
  try {
    localStorage.setItem(KEY, '1');
  } catch {
    // as above
  }
}

/** Readers who asked their browser to save data get languages only when a book needs them. */
function savesData(): boolean {
  const connection: unknown = Reflect.get(navigator, 'connection');
  return typeof connection === 'object' && connection !== null && Reflect.get(connection, 'saveData') === true;
}

async function installPacks(client: BinderyClient, isWanted: (code: string) => boolean): Promise<boolean> {
  const packs = await client.packs();
  for (const pack of packs) {
    if (pack.installed || pack.bytes > LARGEST_PACK_BYTES || !isWanted(pack.code)) continue;
    if (!(await client.installPack(pack.code)).ok) return false;
  }
  return true;
}

/** Data for PDFs at every start (nothing to do when it is there), at the first those languages that `isWanted` names. */
export async function prepareOffline(
  client: BinderyClient,
  host: Pick<Host, 'offlineReady'>,
  keepData: () => Promise<boolean>,
  isWanted: (code: string) => boolean,
): Promise<void> {
  const kept = await keepData();
  if (wasReady() || savesData()) return;
  if (!(await installPacks(client, isWanted)) || !kept) return;
  remember();
  host.offlineReady.set(true);
}
