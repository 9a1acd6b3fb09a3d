// In: a job. Out: which of its pictures are stored already, so that each is fetched once in a book.
import type { JobId } from '../../jobs/job.ts';
import type { PageRow } from '../../jobs/record-ports.ts';
import type { ResourceInfo } from '../../model/page.ts';

export type ImageMemory = {
  /** The pictures of a job by resource id, to be added to; `rows` is read once a job. */
  of(jobId: JobId, rows: () => Promise<readonly PageRow[]>): Promise<Map<string, ResourceInfo>>;
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
    async of(jobId, rows) {
      if (held?.jobId === jobId) return held.images;
      const images = new Map<string, ResourceInfo>();
      for (const row of await rows()) for (const resource of row.resources) images.set(resource.id, resource);
      held = { jobId, images };
      return images;
    },
  };
}
