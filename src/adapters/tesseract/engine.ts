// In: where the core and the languages are kept. Out: an OcrEngine on Tesseract in WebAssembly, in the calling thread.
import OEM from 'tesseract.js/src/constants/OEM.js';
import PSM from 'tesseract.js/src/constants/PSM.js';
import type { GrayImage } from '../../model/raster.ts';
import { fail, ok, type Result } from '../../model/result.ts';
import type { OcrEngine, OcrReading, OcrRequest, OcrSegmentation } from '../../pipeline/ports.ts';
import { type BaseApi, type Core, startCore } from './core.ts';
import { bestCoreBuild } from './core-build.ts';
import { withAllSyllables } from './hangul-syllables.ts';
import type { OcrAssets } from './ocr-assets.ts';
import { readPage } from './read-page.ts';
import { withTimeout } from './with-timeout.ts';

/** A page policy without 'wasm-unsafe-eval' leaves instantiation pending for ever. */
const START_TIMEOUT_MS = 30_000;

/** Language sets that stay initialised, about 10 MB of heap each: mixed pages go back and forth between two. */
const KEPT_LANGUAGE_SETS = 2;

const PAGE_SEGMENTATION: Readonly<Record<OcrSegmentation, string>> = {
  auto: PSM.AUTO,
  column: PSM.SINGLE_COLUMN,
  block: PSM.SINGLE_BLOCK,
  line: PSM.SINGLE_LINE,
  sparse: PSM.SPARSE_TEXT,
  vertical: PSM.SINGLE_BLOCK_VERT_TEXT,
};

/** Learning would make a page's text depend on the pages before it; white-on-black retries cost 2–5 % for nothing. */
const VARIABLES = { classify_enable_learning: '0', tessedit_do_invert: '0' } as const;

type State = {
  readonly core: Core;
  readonly assets: OcrAssets;
  readonly written: Set<string>;
  /** By "kor+eng", least recently used first. */
  readonly apis: Map<string, BaseApi>;
  /** Set by a trap: the module's heap can no longer be trusted. */
  broken: string | null;
};

function messageOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}

async function writeLanguages(state: State, languages: readonly string[]): Promise<Result<void>> {
  for (const language of languages) {
    if (state.written.has(language)) continue;
    const data = await state.assets.language(language);
    if (!data.ok) return data;
    state.core.module.FS.writeFile(`${language}.traineddata`, withAllSyllables(data.value));
    state.written.add(language);
  }
  return ok(undefined);
}

function release(state: State, api: BaseApi): void {
  api.End();
  state.core.module.destroy(api);
}

async function apiFor(state: State, languages: readonly string[]): Promise<Result<BaseApi>> {
  const key = languages.join('+');
  const kept = state.apis.get(key);
  if (kept !== undefined) {
    state.apis.delete(key);
    state.apis.set(key, kept);
    return ok(kept);
  }
  const written = await writeLanguages(state, languages);
  if (!written.ok) return written;
  for (const [oldest, api] of state.apis) {
    if (state.apis.size < KEPT_LANGUAGE_SETS) break;
    state.apis.delete(oldest);
    release(state, api);
  }
  const api = new state.core.module.TessBaseAPI();
  if (api.Init(null, key, OEM.LSTM_ONLY) !== 0) {
    release(state, api);
    return fail({ code: 'ocr/engine-failed', detail: `language data "${key}" was refused` });
  }
  for (const [name, value] of Object.entries(VARIABLES)) api.SetVariable(name, value);
  state.apis.set(key, api);
  return ok(api);
}

function recognizeWith(state: State, api: BaseApi, image: GrayImage, segmentation: OcrSegmentation): OcrReading {
  const { module } = state.core;
  const pointer = module._malloc(image.data.length);
  if (pointer === 0) throw new RangeError('no memory left for the image');
  try {
    new Uint8Array(state.core.memory().buffer).set(image.data, pointer);
    api.SetVariable('tessedit_pageseg_mode', PAGE_SEGMENTATION[segmentation]);
    api.SetImage(pointer, image.width, image.height, 1, image.width);
    api.SetSourceResolution(Math.round(image.dpi));
    if (api.Recognize(null) !== 0) throw new Error('recognition failed');
    return readPage(module, api);
  } finally {
    api.Clear();
    module._free(pointer);
  }
}

async function recognize(state: State, image: GrayImage, request: OcrRequest): Promise<Result<OcrReading>> {
  if (state.broken !== null) return fail({ code: 'ocr/engine-failed', detail: state.broken });
  try {
    const api = await apiFor(state, request.languages);
    if (!api.ok) return api;
    return ok(recognizeWith(state, api.value, image, request.segmentation));
  } catch (thrown) {
    state.broken = messageOf(thrown);
    return fail({ code: 'ocr/engine-failed', detail: state.broken });
  }
}

/**
 * Starts Tesseract in this thread with the fastest build that runs here. `ocr/engine-failed` when it does not start
 * within 30 s. After a trap every call fails: the caller drops the engine (and its worker) and starts another.
 */
export async function tesseractEngine(assets: OcrAssets): Promise<Result<OcrEngine>> {
  const build = bestCoreBuild();
  const code = await assets.core(build);
  if (!code.ok) return code;
  let state: State;
  try {
    const core = await withTimeout(startCore(build, code.value), START_TIMEOUT_MS);
    state = { core, assets, written: new Set(), apis: new Map(), broken: null };
  } catch (thrown) {
    return fail({ code: 'ocr/engine-failed', detail: messageOf(thrown) });
  }
  return ok({
    recognize: (image, request) => recognize(state, image, request),
    heapBytes: () => state.core.memory().buffer.byteLength,
    async dispose() {
      if (state.broken === null) for (const api of state.apis.values()) release(state, api);
      state.apis.clear();
      state.broken = 'disposed';
    },
  });
}
