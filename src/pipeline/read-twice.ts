// In: a page and a way to start the engine. Out: the page as read; after a trap read once more with a fresh engine.
import type { OcrPage } from '../model/ocr-page.ts';
import type { RawPage } from '../model/raw-page.ts';
import { ok, type Result } from '../model/result.ts';
import { readPageByOcr } from './ocr-page.ts';
import type { OcrEngine, PdfSource } from './ports.ts';

const ATTEMPTS = 2;

type StartEngine = () => Promise<Result<OcrEngine>>;

/** An engine that is started when it is first given something to read: blank pages and pictures start none. */
export function engineAtNeed(start: StartEngine): {
  readonly engine: OcrEngine;
  readonly failed: () => Result<OcrEngine> | null;
} {
  let started: Promise<Result<OcrEngine>> | null = null;
  let failed: Result<OcrEngine> | null = null;
  const engine: OcrEngine = {
    async recognize(image, request) {
      started ??= start();
      const own = await started;
      if (own.ok) return own.value.recognize(image, request);
      failed = own;
      return own;
    },
    heapBytes: () => 0,
    dispose: async () => undefined,
  };
  return { engine, failed: () => failed };
}

/**
 * Reads a page; after a trap of the engine once more with a fresh one. Null: this page alone breaks the engine. Fails
 * where no engine starts, where a language is missing and where the page cannot be drawn.
 */
export async function readTwice(
  ports: { readonly pdf: PdfSource; readonly ocr: StartEngine },
  raw: RawPage,
  languages: readonly string[],
): Promise<Result<OcrPage | null>> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const { engine, failed } = engineAtNeed(ports.ocr);
    const read = await readPageByOcr({ pdf: ports.pdf, ocr: engine }, raw, languages);
    if (read.ok || read.error.code !== 'ocr/engine-failed' || failed() !== null) return read;
  }
  return ok(null);
}
