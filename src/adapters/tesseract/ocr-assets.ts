// The bytes an engine needs, by name: what `tesseractEngine` asks for, wherever they are kept.
import type { Result } from '../../model/result.ts';

/** Builds of the core, fastest first; each is a file of tesseract.js-core. */
export const CORE_BUILDS = ['relaxedsimd-lstm', 'simd-lstm', 'lstm'] as const;

export type CoreBuild = (typeof CORE_BUILDS)[number];

/** The bytes of a WebAssembly file, or what was compiled of them. */
export type CoreCode = Uint8Array<ArrayBuffer> | WebAssembly.Module;

export type OcrAssets = {
  /** The build's WebAssembly. */
  core(build: CoreBuild): Promise<Result<CoreCode>>;
  /** A language's traineddata, unzipped; `ocr/language-missing` where it cannot be had. */
  language(code: string): Promise<Result<Uint8Array<ArrayBuffer>>>;
};
