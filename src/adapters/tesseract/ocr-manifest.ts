// What the build says of the OCR files that it ships: the one table of core builds and language packs.
import type { CoreBuild } from './ocr-assets.ts';

export type ShippedFile = {
  /** Relative to the app's base; the name holds a part of the hash, so that a new version is a new address. */
  readonly path: string;
  /** Bytes as shipped. */
  readonly bytes: number;
  /** SHA-256 of the unzipped content, hexadecimal: a server may unzip on the way. */
  readonly sha256: string;
};

export type ShippedPack = ShippedFile & {
  /** Tesseract code, e.g. "kor". */
  readonly code: string;
};

export type OcrManifest = {
  readonly core: readonly (ShippedFile & { readonly build: CoreBuild })[];
  readonly packs: readonly ShippedPack[];
};
