// In: a scan and a number of pages. Out: the size of the OCR engine's heap as one worker reads so many pages of it.
import { openPdf } from '../../src/adapters/pdfjs/open-pdf.ts';
import { tesseractEngine } from '../../src/adapters/tesseract/engine.ts';
import { shippedOcrAssets } from '../../src/adapters/tesseract/language-packs.ts';
import { readPageByOcr } from '../../src/pipeline/ocr-page.ts';
import type { StagesMessage } from './stages-worker.ts';

export type HeapOrder = {
  readonly file: File;
  readonly base: string;
  readonly languages: readonly string[];
  readonly pages: number;
  readonly every: number;
};

const MIB = 1024 * 1024;

const send = (message: StagesMessage) => globalThis.postMessage(message);

/** Reads the scan over and over; the error, or null. */
async function run({ file, base, languages, pages, every }: HeapOrder): Promise<string | null> {
  const pdf = await openPdf(file, null);
  if (!pdf.ok) return JSON.stringify(pdf.error);
  const ocr = await tesseractEngine(shippedOcrAssets(base));
  if (!ocr.ok) return JSON.stringify(ocr.error);
  for (let n = 1; n <= pages; n += 1) {
    const raw = await pdf.value.page((n - 1) % pdf.value.document.pageCount);
    if (!raw.ok) return JSON.stringify(raw.error);
    const read = await readPageByOcr({ pdf: pdf.value, ocr: ocr.value }, raw.value, languages);
    if (!read.ok) return JSON.stringify(read.error);
    pdf.value.releasePage(raw.value.index);
    const mib = (ocr.value.heapBytes() / MIB).toFixed(0);
    if (n % every === 0) send({ type: 'file', path: String(n), content: mib });
  }
  return null;
}

globalThis.onmessage = ({ data }: MessageEvent<HeapOrder>) => {
  run(data).then(
    (error) => send({ type: 'end', error }),
    (thrown: unknown) => send({ type: 'end', error: String(thrown) }),
  );
};
