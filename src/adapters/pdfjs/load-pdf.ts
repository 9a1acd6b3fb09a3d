// In: a Blob and a password. Out: an open pdf.js document that works wholly in this thread.
import { getDocument, type PDFDocumentProxy, PDFWorker } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { pdfjsAssets } from './assets.ts';
import { blobAccess } from './blob-access.ts';
import { NoFilterFactory, OffscreenCanvasFactory } from './canvas-factories.ts';
import { MAX_CANVAS_BYTES } from './canvas-size.ts';
import { type Hooks, installHooks } from './hooks.ts';
import type { PdfjsInternals } from './internals.ts';
import { portPair } from './zero-copy-port.ts';

export type LoadedPdf = {
  readonly pdf: PDFDocumentProxy;
  readonly hooks: Hooks;
  readonly internals: PdfjsInternals;
  bytesRead(): number;
  destroy(): Promise<void>;
};

let loading: Promise<PdfjsInternals> | null = null;

/** pdf.js itself could not be had: no fault of any file. */
class NotLoadedError extends Error {
  override readonly name = 'NotLoadedError';
}

/** pdf.js's worker half, in this thread; asked for anew where it could not be had. */
export function loadInternals(): Promise<PdfjsInternals> {
  loading ??= importInternals().catch((reason: unknown) => {
    loading = null;
    throw new NotLoadedError(reason instanceof Error ? reason.message : String(reason));
  });
  return loading;
}

/** A worker without `window` would be taken for pdf.js's own, and its messages with it. */
async function importInternals(): Promise<PdfjsInternals> {
  const inWorker = !('window' in globalThis);
  if (inWorker) Object.defineProperty(globalThis, 'window', { value: globalThis, configurable: true });
  try {
    return await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
  } finally {
    if (inWorker) Reflect.deleteProperty(globalThis, 'window');
  }
}

/** Opens the document; rejects with what pdf.js throws. */
export async function loadPdf(file: Blob, password: string | null): Promise<LoadedPdf> {
  let onFailure = (_reason: unknown): void => {};
  const failed = new Promise<never>((_resolve, reject) => {
    onFailure = reject;
  });
  failed.catch(() => {});
  const access = await blobAccess(file, (reason) => onFailure(reason));
  const internals = await loadInternals();
  const hooks = installHooks(internals);
  const [display, core] = portPair();
  internals.WorkerMessageHandler.initializeFromPort(core);
  // Its types say null; it takes anything with the four methods of a port.
  const worker = new PDFWorker({ port: display as unknown as null });
  const task = getDocument({
    ...access.reading,
    worker,
    ...(password === null ? {} : { password }),
    ...pdfjsAssets(),
    cMapPacked: true,
    useWorkerFetch: true,
    useSystemFonts: true,
    enableXfa: false,
    isOffscreenCanvasSupported: true,
    canvasMaxAreaInBytes: MAX_CANVAS_BYTES,
    // Without the worker's own font set text is drawn blank, and no error says so. Only `fonts` is used of it.
    ownerDocument: { fonts: Reflect.get(globalThis, 'fonts') },
    CanvasFactory: OffscreenCanvasFactory,
    FilterFactory: NoFilterFactory,
    disableWorkerRendering: true,
    stopAtErrors: false,
    verbosity: 0,
  });
  const destroy = async (): Promise<void> => {
    await task.destroy().catch(() => {});
    worker.destroy();
  };
  try {
    const pdf = await Promise.race([task.promise, failed]);
    return { pdf, hooks, internals, bytesRead: access.bytesRead, destroy };
  } catch (reason) {
    await destroy();
    throw reason;
  }
}
