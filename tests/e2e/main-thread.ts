// In: a page and something that happens in it. Out: the processor time of the longest tasks of the page's main thread.
import type { Browser, Page } from '@playwright/test';

type TraceEvent = {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** Processor time of the thread, µs: waiting for a busy machine does not count. */
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
};

const CATEGORIES = ['disabled-by-default-devtools.timeline', '__metadata'];

function mainThreads(events: readonly TraceEvent[]): ReadonlySet<string> {
  const named = events.filter((event) => event.name === 'thread_name' && event.args?.name === 'CrRendererMain');
  return new Set(named.map((event) => `${event.pid}/${event.tid}`));
}

/** Processor time in ms of each main-thread task of at least `atLeastMs`, the longest first. */
export async function longTasksDuring(
  browser: Browser,
  page: Page,
  atLeastMs: number,
  happens: () => Promise<void>,
): Promise<readonly number[]> {
  await browser.startTracing(page, { categories: CATEGORIES });
  await happens();
  const trace = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: readonly TraceEvent[] };
  const mains = mainThreads(trace.traceEvents);
  if (mains.size === 0) throw new Error('the trace names no main thread');
  return trace.traceEvents
    .filter((event) => event.name === 'RunTask' && mains.has(`${event.pid}/${event.tid}`))
    .map((event) => (event.tdur ?? 0) / 1000)
    .filter((ms) => ms >= atLeastMs)
    .sort((a, b) => b - a);
}
