// A document that is opened again every so often, because pdf.js keeps every byte that it has read (pdf.js #5304).
import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { destinationResolver, type ResolveDestination } from './destinations.ts';
import { type LoadedPdf, loadPdf } from './load-pdf.ts';
import type { PageImages } from './page-images.ts';
import { FloodError, TimeLimitError, takeTurn, within } from './turn-taking.ts';

export type OpenDocument = LoadedPdf & {
  readonly resolve: ResolveDestination;
  /** What is known of the images of pages that are in use. */
  readonly images: Map<number, PageImages>;
};

export type Session = {
  /** Runs one piece of work alone, on a document fresh enough; rejects with what it throws, or TimeLimitError. */
  run<T>(limitMs: number, work: (open: OpenDocument) => Promise<T>): Promise<T>;
  page(open: OpenDocument, index: number): Promise<PDFPageProxy>;
  release(index: number): void;
  close(): Promise<void>;
};

/** Page passes after which the document is opened again: memory stayed flat with it on 1,250 scanned pages. */
const PASSES_A_DOCUMENT = 200;

/** Bytes read after which the document is opened again, beyond what opening it takes. */
const BYTES_A_DOCUMENT = 16 * 1024 * 1024;

/** Starts a session over a document that was just opened. */
export function startSession(file: Blob, password: string | null, first: LoadedPdf): Session {
  let current: OpenDocument | null = openDocument(first);
  let openingBytes = first.bytesRead();
  const touched = new Set<number>();
  /** Pages that came to no end do so each time, and a drawing starts with the same reading: they are not begun again. */
  const endless = new Map<number, Error>();
  let inHand: number | null = null;
  let closed = false;

  const drop = async (): Promise<void> => {
    const old = current;
    current = null;
    touched.clear();
    await old?.destroy();
  };
  const fresh = async (): Promise<OpenDocument> => {
    if (closed) throw new Error('document is closed');
    const worn =
      current !== null && (touched.size >= PASSES_A_DOCUMENT || current.bytesRead() - openingBytes > BYTES_A_DOCUMENT);
    if (worn) await drop();
    if (current !== null) return current;
    const loaded = await loadPdf(file, password);
    openingBytes = loaded.bytesRead();
    current = openDocument(loaded);
    return current;
  };
  return {
    run: (limitMs, work) =>
      takeTurn(async () => {
        const open = await fresh();
        inHand = null;
        try {
          return await within(limitMs, Promise.race([work(open), floodOf(open)]));
        } catch (reason) {
          // The page is still being worked on: only destroying the document ends that.
          if (reason instanceof TimeLimitError || reason instanceof FloodError) {
            if (inHand !== null) endless.set(inHand, reason);
            await drop();
          }
          throw reason;
        } finally {
          open.hooks.onImage = null;
          open.hooks.onFlood = null;
        }
      }),
    page: async (open, index) => {
      const known = endless.get(index);
      if (known !== undefined) throw known;
      touched.add(index);
      inHand = index;
      return open.pdf.getPage(index + 1);
    },
    release: (index) => {
      const open = current;
      open?.images.delete(index);
      void takeTurn(async () => {
        if (open !== null && open === current) (await open.pdf.getPage(index + 1)).cleanup();
      }).catch(() => {});
    },
    close: () =>
      takeTurn(async () => {
        closed = true;
        await drop();
      }),
  };
}

/** Never resolves; rejects once the page being read turns out to draw without end. */
function floodOf(open: OpenDocument): Promise<never> {
  return new Promise((_resolve, reject) => {
    open.hooks.onFlood = () => reject(new FloodError());
  });
}

function openDocument(loaded: LoadedPdf): OpenDocument {
  return { ...loaded, resolve: destinationResolver(loaded.pdf), images: new Map() };
}
