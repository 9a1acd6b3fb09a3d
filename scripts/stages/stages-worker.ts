// In: a PDF file. Out: one message for every piece of data that a stage of the line made of it. Runs in a worker of a
// page that Vite serves the sources to; no part of the built app.
import { zipEpub } from '../../src/adapters/jszip/zip-epub.ts';
import { openPdf } from '../../src/adapters/pdfjs/open-pdf.ts';
import { tesseractEngine } from '../../src/adapters/tesseract/engine.ts';
import { shippedOcrAssets } from '../../src/adapters/tesseract/language-packs.ts';
import type { ConversionOptions } from '../../src/model/options.ts';
import type { PageModel, PageOutput } from '../../src/model/page.ts';
import { ok, type Result } from '../../src/model/result.ts';
import { routePage } from '../../src/page/route-page.ts';
import { buildBook } from '../../src/pipeline/build-book.ts';
import { convertPage } from '../../src/pipeline/convert-page.ts';
import { readPageByOcr } from '../../src/pipeline/ocr-page.ts';
import type { OcrEngine, OcrReading, PdfSource } from '../../src/pipeline/ports.ts';
import { readableBook, readablePage } from './readable.ts';

/** What the page asks for. */
export type StagesOrder = {
  readonly file: File;
  readonly options: ConversionOptions;
  readonly languages: readonly string[];
  readonly password: string | null;
  readonly base: string;
};

/** One file to write, or the end. */
export type StagesMessage =
  | { readonly type: 'file'; readonly path: string; readonly content: string | Uint8Array<ArrayBuffer> }
  | { readonly type: 'end'; readonly error: string | null };

const send = (message: StagesMessage) => globalThis.postMessage(message);
const write = (path: string, content: string | Uint8Array<ArrayBuffer>) => send({ type: 'file', path, content });
const writeJson = (path: string, data: unknown) => write(path, `${JSON.stringify(data, null, 1)}\n`);

/** Keeps what an engine reads; the second engine gives the same again without reading, to see the step in between. */
function recording(engine: OcrEngine): { readonly engine: OcrEngine; readonly replay: () => OcrEngine } {
  const readings: Result<OcrReading>[] = [];
  return {
    engine: {
      ...engine,
      recognize: async (image, request) => {
        const reading = await engine.recognize(image, request);
        readings.push(reading);
        return reading;
      },
    },
    replay: () => {
      const left = [...readings];
      const none: Result<OcrReading> = ok({ confidence: 0, lines: [], pictures: [], rules: [] });
      return { ...engine, recognize: async () => left.shift() ?? none };
    },
  };
}

async function stagesOfPage(
  pdf: PdfSource,
  ocr: () => Promise<Result<OcrEngine>>,
  index: number,
  order: StagesOrder,
): Promise<Result<PageOutput>> {
  const name = String(index + 1).padStart(4, '0');
  const raw = await pdf.page(index);
  if (!raw.ok) return raw;
  writeJson(`1-raw/${name}.json`, raw.value);
  writeJson(`2-route/${name}.json`, routePage(raw.value, order.options));
  let recorded: ReturnType<typeof recording> | null = null;
  const recordedOcr = async (): Promise<Result<OcrEngine>> => {
    const engine = await ocr();
    if (!engine.ok) return engine;
    recorded = recording(engine.value);
    return ok(recorded.engine);
  };
  const output = await convertPage({ pdf, ocr: recordedOcr }, index, order.options, order.languages);
  const replay = (recorded as ReturnType<typeof recording> | null)?.replay();
  if (replay) writeJson(`3-ocr/${name}.json`, await readPageByOcr({ pdf, ocr: replay }, raw.value, order.languages));
  if (!output.ok) return output;
  writeJson(`4-page/${name}.json`, output.value.page);
  write(`4-page/${name}.txt`, readablePage(output.value.page));
  for (const { id, mediaType, bytes } of output.value.resources) {
    write(`4-page/pictures/${id.replace(/[^\w.-]/g, '_')}.${mediaType === 'image/png' ? 'png' : 'jpg'}`, bytes);
  }
  return output;
}

/** Runs the whole line over one file; the error's code and detail, or null. */
async function run(order: StagesOrder): Promise<string | null> {
  const opened = await openPdf(order.file, order.password);
  if (!opened.ok) return JSON.stringify(opened.error);
  const pdf = opened.value;
  writeJson('1-raw/document.json', pdf.document);
  let engine: Promise<Result<OcrEngine>> | null = null;
  const ocr = () => {
    engine ??= tesseractEngine(shippedOcrAssets(order.base));
    return engine;
  };
  const pages: PageModel[] = [];
  const resources = new Map<string, PageOutput['resources'][number]>();
  for (let index = 0; index < pdf.document.pageCount; index += 1) {
    const output = await stagesOfPage(pdf, ocr, index, order);
    if (!output.ok) return JSON.stringify(output.error);
    pages.push(output.value.page);
    for (const resource of output.value.resources) resources.set(resource.id, resource);
    pdf.releasePage(index);
  }
  const built = buildBook({
    document: pdf.document,
    pages,
    options: order.options,
    fileName: order.file.name,
    identifier: 'urn:uuid:00000000-0000-8000-8000-000000000000',
    resources: [...resources.values()].map(({ id, mediaType, width, height }) => ({ id, mediaType, width, height })),
  });
  if (!built.ok) return JSON.stringify(built.error);
  writeJson('5-book/book.json', built.value.book);
  write('5-book/book.txt', readableBook(built.value.book));
  const epub = await zipEpub(built.value.files, async (id) => resources.get(id)?.bytes ?? null);
  write('6-book.epub', new Uint8Array(await epub.arrayBuffer()));
  return null;
}

globalThis.onmessage = ({ data }: MessageEvent<StagesOrder>) => {
  run(data).then(
    (error) => send({ type: 'end', error }),
    (thrown: unknown) => send({ type: 'end', error: String(thrown instanceof Error ? thrown.stack : thrown) }),
  );
};
