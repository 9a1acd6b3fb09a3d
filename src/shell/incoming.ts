// In: files handed over by the system, opened with the app or shared to it. Out: they wait in the host for the screens.
import type { Host, IncomingFiles } from '../ui/state/host.ts';
import { handOverShared } from './shared-files.ts';

type LaunchParams = { readonly files?: readonly FileSystemFileHandle[] };
type LaunchQueue = { setConsumer(consumer: (params: LaunchParams) => void): void };

function add(host: Pick<Host, 'incoming'>, incoming: IncomingFiles): void {
  if (incoming.files.length > 0) host.incoming.set([...host.incoming.get(), incoming]);
}

async function opened(params: LaunchParams): Promise<readonly File[]> {
  const files = await Promise.all((params.files ?? []).map((handle) => handle.getFile().catch(() => null)));
  return files.filter((file): file is File => file !== null);
}

/** Listens for files of the launch queue and picks up shared ones. */
export function receiveFiles(host: Pick<Host, 'incoming'>): void {
  const queue: unknown = Reflect.get(globalThis, 'launchQueue');
  if (typeof queue === 'object' && queue !== null) {
    (queue as LaunchQueue).setConsumer(
      (params) => void opened(params).then((files) => add(host, { files, onTaken() {}, onDone() {} })),
    );
  }
  if (new URL(location.href).searchParams.has('shared')) history.replaceState(null, '', './');
  // At every visit: an earlier one may have gone down before the queue had them. Where Cache Storage is refused, so was
  // the sharing.
  handOverShared((shared) => add(host, shared)).catch(() => {});
}
