// In: a task. Out: its PDF, opened once and kept open from one task of the job to the next.
import { openPdf } from '../../adapters/pdfjs/open-pdf.ts';
import type { Task } from '../../jobs/ports.ts';
import { fail, type Result } from '../../model/result.ts';
import type { PdfSource } from '../../pipeline/ports.ts';

/** pdf.js keeps every range of the file that it has read: opened anew after about so many bytes, memory stays bounded. */
const BYTES_PER_OPENING = 50_000_000;

/** Bounds of the pages between two openings: one costs as much as a dozen pages of text, and other things are kept too. */
const LEAST_PAGES = 200;
const MOST_PAGES = 1000;

/** How many pages are read, by their share of a file's bytes, before it is opened anew. */
export function pagesPerOpening(fileBytes: number, pageCount: number): number {
  return Math.min(MOST_PAGES, Math.max(LEAST_PAGES, (BYTES_PER_OPENING * pageCount) / fileBytes));
}

export type SourceHolder = {
  /** The open PDF of a task. */
  open(task: Task, file: () => Promise<Blob | null>): Promise<Result<PdfSource>>;
  /** To be called for each page that was read. */
  countPage(): void;
  close(): Promise<void>;
};

/** Holds at most one open PDF. */
export function sourceHolder(): SourceHolder {
  let held: { readonly jobId: string; readonly pdf: PdfSource; pagesLeft: number } | null = null;
  const close = async (): Promise<void> => {
    const pdf = held?.pdf;
    held = null;
    await pdf?.close().catch(() => undefined);
  };
  return {
    close,
    countPage() {
      if (held !== null) held.pagesLeft -= 1;
    },
    async open(task, file) {
      if (held?.jobId === task.jobId && held.pagesLeft > 0) return { ok: true, value: held.pdf };
      await close();
      const blob = await file();
      if (blob === null) return fail({ code: 'storage/cleared' });
      const opened = await openPdf(blob, task.password);
      if (!opened.ok) return opened;
      const pagesLeft = pagesPerOpening(blob.size, opened.value.document.pageCount);
      held = { jobId: task.jobId, pdf: opened.value, pagesLeft };
      return opened;
    },
  };
}
