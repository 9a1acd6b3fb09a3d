// In: a task. Out: its PDF, opened once and kept open from one task of the job to the next.
import { openPdf } from '../../adapters/pdfjs/open-pdf.ts';
import type { Task } from '../../jobs/ports.ts';
import { fail, type Result } from '../../model/result.ts';
import type { PdfSource } from '../../pipeline/ports.ts';

/** pdf.js keeps every range of the file that it has read: opened anew after so many pages, memory stays flat. */
const PAGES_PER_OPENING = 200;

export type SourceHolder = {
  /** The open PDF of a task, with `pages` more pages about to be read. */
  open(task: Task, file: () => Promise<Blob | null>, pages: number): Promise<Result<PdfSource>>;
  close(): Promise<void>;
};

/** Holds at most one open PDF. */
export function sourceHolder(): SourceHolder {
  let held: { readonly jobId: string; readonly pdf: PdfSource; pages: number } | null = null;
  const close = async (): Promise<void> => {
    const pdf = held?.pdf;
    held = null;
    await pdf?.close().catch(() => undefined);
  };
  return {
    close,
    async open(task, file, pages) {
      if (held?.jobId === task.jobId && held.pages + pages <= PAGES_PER_OPENING) {
        held.pages += pages;
        return { ok: true, value: held.pdf };
      }
      await close();
      const blob = await file();
      if (blob === null) return fail({ code: 'storage/cleared' });
      const opened = await openPdf(blob, task.password);
      if (opened.ok) held = { jobId: task.jobId, pdf: opened.value, pages };
      return opened;
    },
  };
}
