// The language packs that this app ships, and which of them are kept on this device: list, fetch, remove.
import { ocrManifest } from 'virtual:ocr-manifest';
import { fail, ok, type Result } from '../../model/result.ts';
import { compiledFromHttp } from './compiled-core.ts';
import { bestCoreBuild } from './core-build.ts';
import type { OcrAssets } from './ocr-assets.ts';
import type { ShippedPack } from './ocr-manifest.ts';
import { toldToAll } from './pack-news.ts';
import { addressOf, forget, forgetOthers, isKept, type Missing, type OnBytes, shippedFile } from './shipped-file.ts';

export type PackState = {
  /** Tesseract code, e.g. "kor". */
  readonly code: string;
  /** Kept on this device, so that it works offline. */
  readonly installed: boolean;
  /** Download size. */
  readonly bytes: number;
};

function packOf(code: string): ShippedPack | null {
  return ocrManifest.packs.find((pack) => pack.code === code) ?? null;
}

function languageMissing(language: string, why: Missing): ReturnType<typeof fail> {
  return fail({ code: 'ocr/language-missing', language, offline: why === 'offline' });
}

/** Codes of all packs that this app ships. */
export function shippedLanguages(): readonly string[] {
  return ocrManifest.packs.map((pack) => pack.code);
}

/** All packs with their state. `base` is the absolute URL of the app's folder. */
export async function listPacks(base: string): Promise<readonly PackState[]> {
  return Promise.all(
    ocrManifest.packs.map(async (pack) => ({
      code: pack.code,
      bytes: pack.bytes,
      installed: await isKept(base, pack),
    })),
  );
}

/** The core that this browser runs, so that a pack that is kept can be used offline too. */
async function fetchCore(base: string): Promise<void> {
  const build = bestCoreBuild();
  const core = ocrManifest.core.find((file) => file.build === build);
  if (core !== undefined) await shippedFile(base, core);
}

/**
 * Fetches a pack and keeps it, with the core that reads it. Fails with `ocr/language-missing` (offline, or not shipped),
 * or with `storage/quota` where there is no room. `onBytes` gets the bytes received so far, of `PackState.bytes`.
 */
export async function fetchPack(base: string, code: string, onBytes: OnBytes = () => {}): Promise<Result<void>> {
  const pack = packOf(code);
  if (pack === null) return languageMissing(code, 'not-found');
  const file = await shippedFile(base, pack, onBytes);
  if (!file.ok) return languageMissing(code, file.why);
  if (!file.kept) return fail({ code: 'storage/quota', neededMb: Math.ceil(pack.bytes / 1e6) });
  await fetchCore(base);
  return ok(undefined);
}

/** Deletes a kept pack. */
export async function removePack(base: string, code: string): Promise<void> {
  const pack = packOf(code);
  if (pack !== null) await forget(base, pack);
}

/** Deletes kept files of older versions of the app. */
export async function sweepPacks(base: string): Promise<void> {
  await forgetOthers(base, [...ocrManifest.core, ...ocrManifest.packs]);
}

/** The shipped files as an engine asks for them: kept ones without network, others fetched at first need. */
export function shippedOcrAssets(base: string): OcrAssets {
  return {
    async core(build) {
      const file = ocrManifest.core.find((core) => core.build === build);
      if (file === undefined) return fail({ code: 'ocr/engine-failed', detail: `no core build "${build}"` });
      const core = await shippedFile(base, file);
      if (core.ok) return ok((await compiledFromHttp(addressOf(base, file))) ?? core.bytes);
      return fail({ code: 'ocr/engine-failed', detail: `${addressOf(base, file)}: ${core.why}` });
    },
    async language(code) {
      const pack = packOf(code);
      if (pack === null) return languageMissing(code, 'not-found');
      const file = await toldToAll(code, (onBytes) => shippedFile(base, pack, onBytes));
      return file.ok ? ok(file.bytes) : languageMissing(code, file.why);
    },
  };
}
