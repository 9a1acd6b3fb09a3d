// In: a PDF file with a text layer. Out: one JSON file with the time that each stage of the line took, ms, one after the
// other in one thread, so that wall time is the stage's own. Runs in a worker of a page that Vite serves the sources to.
import { zipEpub } from '../../src/adapters/jszip/zip-epub.ts';
import { openPdf } from '../../src/adapters/pdfjs/open-pdf.ts';
import { assembleBook } from '../../src/book/assemble.ts';
import { writeEpub } from '../../src/epub/write-epub.ts';
import type { ConversionOptions } from '../../src/model/options.ts';
import type { PageModel, PageOutput } from '../../src/model/page.ts';
import { layoutTextPage } from '../../src/page/layout-text-page.ts';
import { routePage } from '../../src/page/route-page.ts';
import { withFigureBytes } from '../../src/pipeline/figure-bytes.ts';
import type { PdfSource } from '../../src/pipeline/ports.ts';

/** What the page asks for. */
export type TimesOrder = { readonly file: File; readonly options: ConversionOptions };

type Stage = 'open' | 'read' | 'page' | 'pictures' | 'book' | 'epub' | 'zip';

const spent = new Map<Stage, number>();

async function timed<T>(stage: Stage, work: () => T | Promise<T>): Promise<T> {
  const started = performance.now();
  const value = await work();
  spent.set(stage, (spent.get(stage) ?? 0) + performance.now() - started);
  return value;
}

async function pagesOf(pdf: PdfSource, options: ConversionOptions): Promise<readonly PageOutput[]> {
  const outputs: PageOutput[] = [];
  for (let index = 0; index < pdf.document.pageCount; index += 1) {
    const raw = await timed('read', () => pdf.page(index));
    if (!raw.ok) throw new Error(raw.error.code);
    const page: PageModel = await timed('page', () =>
      layoutTextPage(raw.value, routePage(raw.value, options), pdf.document),
    );
    outputs.push(
      await timed('pictures', () => withFigureBytes({ pdf, stored: () => null }, page, options, (box) => box)),
    );
    pdf.releasePage(index);
  }
  return outputs;
}

async function run({ file, options }: TimesOrder): Promise<void> {
  const opened = await timed('open', () => openPdf(file, null));
  if (!opened.ok) throw new Error(opened.error.code);
  const pdf = opened.value;
  const outputs = await pagesOf(pdf, options);
  const resources = new Map(outputs.flatMap((output) => output.resources).map((one) => [one.id, one]));
  const book = await timed('book', () =>
    assembleBook({
      document: pdf.document,
      pages: outputs.map((output) => output.page),
      options,
      fileName: file.name,
      identifier: 'urn:uuid:00000000-0000-8000-8000-000000000000',
      modified: '2000-01-01T00:00:00Z',
      resources: [...resources.values()].map(({ id, mediaType, width, height }) => ({ id, mediaType, width, height })),
      coverResourceId: null,
    }),
  );
  const files = await timed('epub', () => writeEpub(book));
  await timed('zip', () => zipEpub(files, async (id) => resources.get(id)?.bytes ?? null));
}

globalThis.onmessage = ({ data }: MessageEvent<TimesOrder>) => {
  run(data).then(
    () => {
      globalThis.postMessage({ type: 'file', path: 'times.json', content: JSON.stringify(Object.fromEntries(spent)) });
      globalThis.postMessage({ type: 'end', error: null });
    },
    (thrown: unknown) =>
      globalThis.postMessage({ type: 'end', error: String(thrown instanceof Error ? thrown.stack : thrown) }),
  );
};
