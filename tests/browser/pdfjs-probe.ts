// A worker for tests: opens the PDF that it is sent and answers with what the listed calls gave.
import { openPdf } from '../../src/adapters/pdfjs/open-pdf.ts';
import type { PdfSource } from '../../src/pipeline/ports.ts';
import { watchFrames } from './watch-frames.ts';

export type ProbeCall =
  | { readonly call: 'document' }
  | { readonly call: 'frames' }
  /** From then on each look at the clock finds that much time has gone by, as on a slow machine. */
  | { readonly call: 'hurry' }
  | { readonly call: 'page'; readonly index: number }
  | { readonly call: 'image' | 'original' | 'isLost'; readonly index: number; readonly ref: string }
  | { readonly call: 'gray'; readonly index: number; readonly dpi: number }
  | { readonly call: 'look'; readonly index: number; readonly dpi: number }
  | {
      readonly call: 'crop';
      readonly index: number;
      readonly box: { readonly x0: number; readonly y0: number; readonly x1: number; readonly y1: number };
      readonly dpi: number;
      readonly prefer: 'image/png' | 'image/jpeg';
    };

export type ProbeRequest = {
  readonly bytes: Blob;
  readonly password: string | null;
  readonly calls: readonly ProbeCall[];
  readonly refuseBitmaps: boolean;
};

let framesNow: () => unknown = () => null;

function hurry(): null {
  let now = Date.now();
  Date.now = () => {
    now += 100;
    return now;
  };
  return null;
}

function answer(source: PdfSource, call: ProbeCall): unknown {
  switch (call.call) {
    case 'document':
      return source.document;
    case 'frames':
      return framesNow();
    case 'hurry':
      return hurry();
    case 'page':
      return source.page(call.index);
    case 'image':
      return source.image(call.index, call.ref);
    case 'original':
      return source.original(call.index, call.ref);
    case 'isLost':
      return source.isLost(call.index, call.ref);
    case 'gray':
      return source.gray(call.index, call.dpi);
    case 'look':
      return source.look(call.index, call.dpi);
    case 'crop':
      return source.crop(call.index, call.box, call.dpi, call.prefer);
    default:
      return call satisfies never;
  }
}

/** Bytes of files that were asked for, to see how much of them is read. */
let bytesAsked = 0;
const { slice } = Blob.prototype;
Blob.prototype.slice = function counted(this: Blob, start, end, type) {
  const part = slice.call(this, start, end, type);
  bytesAsked += part.size;
  return part;
};

addEventListener('message', async ({ data }: MessageEvent<ProbeRequest>) => {
  framesNow = watchFrames(data.refuseBitmaps);
  const opened = await openPdf(data.bytes, data.password);
  if (!opened.ok) {
    postMessage({ opened, answers: [] });
    return;
  }
  const answers: unknown[] = [];
  for (const call of data.calls) answers.push(await answer(opened.value, call));
  await opened.value.close();
  const late = await opened.value.page(0);
  postMessage({ opened: { ok: true }, answers, late, bytesAsked });
});
