// In: a build's WebAssembly. Out: the running Tesseract module, typed, with its memory.
import type { CoreBuild, CoreCode } from './ocr-assets.ts';

/** Tesseract's PageIteratorLevel. */
export const LEVEL_TEXTLINE = 2;

export type LineIterator = {
  Begin(): void;
  Next(level: number): boolean;
  BlockType(): number;
  GetUTF8Text(level: number): string;
  getBoundingBox(level: number): { x0: number; y0: number; x1: number; y1: number };
  getBaseline(level: number): { x0: number; y0: number; x1: number; y1: number; has_baseline: boolean };
  getRowAttributes(): { row_height: number; descenders: number; ascenders: number };
};

export type BaseApi = {
  Init(path: null, languages: string, engineMode: number): number;
  SetVariable(name: string, value: string): boolean;
  SetImage(data: number, width: number, height: number, bytesPerPixel: number, bytesPerLine: number): void;
  SetSourceResolution(dpi: number): void;
  Recognize(progress: null): number;
  GetTSVText(page: number): string;
  MeanTextConf(): number;
  GetIterator(): LineIterator;
  Clear(): void;
  End(): void;
};

export type CoreModule = {
  readonly TessBaseAPI: new () => BaseApi;
  readonly FS: { writeFile(path: string, data: Uint8Array): void };
  _malloc(bytes: number): number;
  _free(pointer: number): void;
  destroy(object: unknown): void;
};

export type Core = { readonly module: CoreModule; memory(): WebAssembly.Memory };

type Factory = (options: object) => Promise<unknown>;

async function factoryOf(build: CoreBuild): Promise<Factory> {
  switch (build) {
    case 'relaxedsimd-lstm':
      return (await import('tesseract.js-core/tesseract-core-relaxedsimd-lstm.js')).default;
    case 'simd-lstm':
      return (await import('tesseract.js-core/tesseract-core-simd-lstm.js')).default;
    case 'lstm':
      return (await import('tesseract.js-core/tesseract-core-lstm.js')).default;
    default:
      return build satisfies never;
  }
}

function isMemory(value: unknown): value is WebAssembly.Memory {
  return value instanceof WebAssembly.Memory;
}

async function instanceOf(
  code: CoreCode,
  imports: WebAssembly.Imports,
): Promise<WebAssembly.WebAssemblyInstantiatedSource> {
  if (!(code instanceof WebAssembly.Module)) return WebAssembly.instantiate(code, imports);
  return { module: code, instance: await WebAssembly.instantiate(code, imports) };
}

/**
 * Starts the core. Rejects when the module does not compile or link. The core exports no view of its heap, so its
 * memory is taken from the instance; it is asked for anew at each use, since growth replaces the buffer.
 */
export async function startCore(build: CoreBuild, code: CoreCode): Promise<Core> {
  const factory = await factoryOf(build);
  let memory: WebAssembly.Memory | null = null;
  const module = await new Promise<unknown>((resolve, reject) => {
    const options = {
      instantiateWasm(imports: WebAssembly.Imports, receive: (i: WebAssembly.Instance, m: WebAssembly.Module) => void) {
        instanceOf(code, imports).then(({ instance, module: compiled }) => {
          memory = Object.values(instance.exports).find(isMemory) ?? null;
          receive(instance, compiled);
        }, reject);
        return {};
      },
      print: () => {},
      printErr: () => {},
    };
    factory(options).then(resolve, reject);
  });
  return {
    module: module as CoreModule,
    memory() {
      if (memory === null) throw new Error('the core exports no memory');
      return memory;
    },
  };
}
