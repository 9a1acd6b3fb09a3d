// In: what the device says of itself and a job's kind of work. Out: how many page workers to use.

/** More workers than this only compete for memory bandwidth; also the old server's concurrency. */
const MAX_WORKERS = 4;

/** Memory that one page worker may need at its peak (OCR at 300 dpi beside an open PDF), GB. */
const GB_PER_WORKER = 1;

/** Cores assumed where the browser does not say. */
const UNKNOWN_CORES = 2;

/** Below this many pages a second worker for text costs more in start-up than it brings (it starts in about 0.5 s). */
const PARALLEL_TEXT_PAGES = 200;

/** Size of the pool for a device; `deviceMemoryGb` null where the browser does not tell. */
export function poolSize(cores: number | null, deviceMemoryGb: number | null): number {
  const byCores = Math.min(MAX_WORKERS, cores ?? UNKNOWN_CORES);
  const byMemory = deviceMemoryGb === null ? MAX_WORKERS : Math.floor(deviceMemoryGb / GB_PER_WORKER);
  return Math.max(1, Math.min(byCores, byMemory));
}

/** How many workers one job may use at once in a stage. */
export function workersForStage(stage: 'analyse' | 'ocr', pageCount: number, pool: number): number {
  if (stage === 'ocr') return pool;
  return pageCount >= PARALLEL_TEXT_PAGES ? pool : 1;
}
