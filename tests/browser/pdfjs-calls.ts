// Runs calls of the pdf.js adapter in a worker of a test's page.
import type { Page } from '@playwright/test';
import type { ProbeCall } from './pdfjs-probe.ts';

// biome-ignore lint/suspicious/noExplicitAny: answers cross the browser's boundary as JSON; each test reads what it expects.
type Answer = any;

type Answers = {
  readonly opened: Answer;
  readonly answers: readonly Answer[];
  readonly late: Answer;
  readonly bytesAsked: number;
};

/** Runs calls in a worker of the page; byte arrays come back as { length, sha256, head }. */
export async function probe(
  page: Page,
  pdf: Buffer,
  calls: readonly ProbeCall[],
  password: string | null = null,
  refuseBitmaps = false,
): Promise<Answers> {
  return page.evaluate(
    async ({ base64, calls: wanted, password: secret, refuseBitmaps: refuse }) => {
      const bytes = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
      const worker = new Worker('/tests/browser/pdfjs-probe.ts', { type: 'module' });
      const result = await new Promise<unknown>((resolve, reject) => {
        worker.onmessage = ({ data }) => resolve(data);
        worker.onerror = (event) => reject(new Error(event.message));
        worker.postMessage({ bytes: new Blob([bytes]), password: secret, calls: wanted, refuseBitmaps: refuse });
      });
      worker.terminate();
      const hex = (buffer: ArrayBuffer): string =>
        Array.from(new Uint8Array(buffer), (b) => b.toString(16).padStart(2, '0')).join('');
      const plain = async (value: unknown): Promise<unknown> => {
        if (value instanceof Uint8Array || value instanceof Uint8ClampedArray) {
          return {
            length: value.length,
            sha256: hex(await crypto.subtle.digest('SHA-256', value.slice().buffer)),
            head: Array.from(value.slice(0, 8)),
            dark: Array.from(value).filter((v) => v < 128).length,
          };
        }
        if (Array.isArray(value)) return Promise.all(value.map(plain));
        if (typeof value !== 'object' || value === null) return value;
        const entries = await Promise.all(Object.entries(value).map(async ([k, v]) => [k, await plain(v)] as const));
        return Object.fromEntries(entries);
      };
      return (await plain(result)) as Answers;
    },
    { base64: pdf.toString('base64'), calls, password, refuseBitmaps },
  );
}

/** The text of a page's runs, run by run. */
export const textOf = (raw: { runs: { glyphs: { text: string }[] }[] }) =>
  raw.runs.map((run) => run.glyphs.map((glyph) => glyph.text).join('')).join('|');
