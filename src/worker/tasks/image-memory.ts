// In: a job. Out: which of its pictures are stored already, so that each is fetched once in a book.
import type { JobId } from '../../jobs/job.ts';
import { isCurrent } from '../../jobs/page-inputs.ts';
import type { Task } from '../../jobs/ports.ts';
import type { PageRow } from '../../jobs/record-ports.ts';
import type { ResourceInfo } from '../../model/page.ts';

type ImagesOf = Pick<Task, 'jobId' | 'options' | 'languages'>;

export type ImageMemory = {
  /**
   * The pictures of a job by resource id, to be added to; `rows` is read once a job.
   * Those of pages that another version made are left out: they are fetched again.
   */
  of(task: ImagesOf, rows: () => Promise<readonly PageRow[]>): Promise<Map<string, ResourceInfo>>;
  /** To be called when a write failed: what was added may not be stored. */
  forget(): void;
};

/** Remembers the pictures of the job that was worked on last. */
export function imageMemory(): ImageMemory {
  let held: { readonly jobId: JobId; readonly images: Map<string, ResourceInfo> } | null = null;
  return {
    forget() {
      held = null;
    },
    async of({ jobId, options, languages }, rows) {
      if (held?.jobId === jobId) return held.images;
      const images = new Map<string, ResourceInfo>();
      const current = (await rows()).filter((row) => isCurrent(row, options, languages));
      for (const row of current) for (const resource of row.resources) images.set(resource.id, resource);
      held = { jobId, images };
      return images;
    },
  };
}
