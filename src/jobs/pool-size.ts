// In: what the device says of itself and a job's kind of work. Out: how many page workers to use.

/** More workers than this only compete for memory bandwidth; also the old server's concurrency. */
const MAX_WORKERS = 4;

/** Memory that one page worker may need at its peak (OCR at 300 dpi beside an open PDF), GB. */
const GB_PER_WORKER = 1;

/** Cores assumed where the browser does not say. */
const UNKNOWN_CORES = 2;

/**
 * Below this many pages more workers for text cost more than they bring: each opens the file, and the engine of the
 * browser compiles the code for each anew, on threads of its own. Where there are only two cores, these want one.
 */
const PARALLEL_TEXT_PAGES = 200;
const PARALLEL_TEXT_PAGES_TWO_CORES = 1000;

/**
 * A file from this size on is read by one worker: each holds tens of megabytes of the file and of pictures on their way
 * to storage, and what takes the time is to copy these.
 */
const LONE_READER_BYTES = 200e6;

/**
 * From this size a page on, bytes, pages are pictures: to inflate and look at one takes a tenth of a second and more, of
 * which the compiled code is no part.
 */
const PICTURE_PAGE_BYTES = 500_000;

/** Size of the pool for a device; `deviceMemoryGb` null where the browser does not tell. */
export function poolSize(cores: number | null, deviceMemoryGb: number | null): number {
  const byCores = Math.min(MAX_WORKERS, cores ?? UNKNOWN_CORES);
  const byMemory = deviceMemoryGb === null ? MAX_WORKERS : Math.floor(deviceMemoryGb / GB_PER_WORKER);
  return Math.max(1, Math.min(byCores, byMemory));
}

export type JobSizes = { readonly pageCount: number; readonly fileBytes: number };

/** Whether a file's pages are so large that they must be pictures. */
export function arePictures({ pageCount, fileBytes }: JobSizes): boolean {
  return fileBytes >= PICTURE_PAGE_BYTES * pageCount;
}

/** How many workers one job may use at once in a stage. */
export function workersForStage(stage: 'analyse' | 'ocr', { pageCount, fileBytes }: JobSizes, pool: number): number {
  if (stage === 'ocr') return pool;
  if (fileBytes >= LONE_READER_BYTES) return 1;
  if (arePictures({ pageCount, fileBytes })) return pool;
  return pageCount >= (pool > 2 ? PARALLEL_TEXT_PAGES : PARALLEL_TEXT_PAGES_TWO_CORES) ? pool : 1;
}
