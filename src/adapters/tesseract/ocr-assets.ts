// The bytes an engine needs, by name: what `tesseractEngine` asks for, wherever they are kept.
import type { Result } from '../../model/result.ts';

/** Builds of the core, fastest first; each is a file of tesseract.js-core. */
export const CORE_BUILDS = ['relaxedsimd-lstm', 'simd-lstm', 'lstm'] as const;

export type CoreBuild = (typeof CORE_BUILDS)[number];

export type OcrAssets = {
  /** The build's WebAssembly file. */
  core(build: CoreBuild): Promise<Result<Uint8Array<ArrayBuffer>>>;
  /** A language's traineddata, unzipped; `ocr/language-missing` where it cannot be had. */
  language(code: string): Promise<Result<Uint8Array<ArrayBuffer>>>;
};
