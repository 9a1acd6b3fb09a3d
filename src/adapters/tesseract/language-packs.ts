// The language packs that this app ships, and which of them are kept on this device: list, fetch, remove.
import { ocrManifest } from 'virtual:ocr-manifest';
import type { DownloadFailure } from '../../model/errors.ts';
import { fail, ok, type Result } from '../../model/result.ts';
import { compiledFromHttp } from './compiled-core.ts';
import { bestCoreBuild } from './core-build.ts';
import type { OnBytes } from './fetch-bytes.ts';
import type { OcrAssets } from './ocr-assets.ts';
import type { ShippedFile, ShippedPack } from './ocr-manifest.ts';
import { hearOfPacks, toldToAll } from './pack-news.ts';
import {
  addressOf,
  forget,
  forgetOthers,
  isBeingFetched,
  isKept,
  keptFile,
  type Missing,
  type Shipped,
  shippedFile,
} from './shipped-file.ts';

/** What the core is called in news of downloads, beside the codes of languages. */
const CORE = 'core';

/** An engine asks a network that fell silent for nothing more in this time, ms: each page would wait for what may be missing. */
const SILENCE_MS = 300_000;

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

function failureOf(why: Missing): DownloadFailure {
  return why === 'silent' ? 'offline' : why;
}

function languageMissing(language: string, why: Missing | 'not-shipped'): ReturnType<typeof fail> {
  return fail({ code: 'ocr/language-missing', language, why: why === 'not-shipped' ? why : failureOf(why) });
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

/** Whether any tab or worker fetches a pack just now; false where this cannot be told. */
export async function isPackBeingFetched(base: string, code: string): Promise<boolean> {
  const pack = packOf(code);
  return pack !== null && isBeingFetched(base, pack);
}

/** The core that this browser runs, so that a pack that is kept can be used offline too. */
async function fetchCore(base: string): Promise<void> {
  const build = bestCoreBuild();
  const core = ocrManifest.core.find((file) => file.build === build);
  if (core !== undefined) await toldToAll(CORE, (onBytes) => shippedFile(base, core, onBytes));
}

/**
 * Fetches a pack and keeps it, with the core that reads it. Fails with `ocr/language-missing` (no network, or not shipped),
 * or with `storage/quota` where there is no room. `onBytes` gets the bytes received so far, of `PackState.bytes`.
 */
export async function fetchPack(base: string, code: string, onBytes: OnBytes = () => {}): Promise<Result<void>> {
  const pack = packOf(code);
  if (pack === null) return languageMissing(code, 'not-shipped');
  const file = await toldToAll(code, (tell) =>
    shippedFile(base, pack, (received) => {
      tell(received);
      onBytes(received);
    }),
  );
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

/** Files for an engine. `onProgress` also hears of a download by others that is waited for. */
function filesOf(base: string, onProgress: () => void): (name: string, file: ShippedFile) => Promise<Shipped> {
  let silentUntil = 0;
  return async (name, file) => {
    if (performance.now() < silentUntil) {
      const bytes = await keptFile(base, file);
      return bytes === null ? { ok: false, why: 'silent' } : { ok: true, bytes, kept: true };
    }
    const stop = hearOfPacks(({ code }) => {
      if (code === name) onProgress();
    });
    try {
      const found = await toldToAll(name, (onBytes) => shippedFile(base, file, onBytes));
      if (!found.ok && found.why === 'silent') silentUntil = performance.now() + SILENCE_MS;
      return found;
    } finally {
      stop();
    }
  };
}

/**
 * The shipped files as an engine asks for them: kept ones without network, others fetched at first need. `onProgress` is
 * called while bytes come in: how long that takes is the network's to say.
 */
export function shippedOcrAssets(base: string, onProgress: () => void = () => {}): OcrAssets {
  const fetched = filesOf(base, onProgress);
  return {
    async core(build) {
      const file = ocrManifest.core.find((core) => core.build === build);
      if (file === undefined) return fail({ code: 'ocr/engine-failed', detail: `no core build "${build}"` });
      const core = await fetched(CORE, file);
      if (core.ok) return ok((await compiledFromHttp(addressOf(base, file), core.bytes)) ?? core.bytes);
      return fail({ code: 'ocr/engine-missing', why: failureOf(core.why) });
    },
    async language(code) {
      const pack = packOf(code);
      if (pack === null) return languageMissing(code, 'not-shipped');
      const file = await fetched(code, pack);
      return file.ok ? ok(file.bytes) : languageMissing(code, file.why);
    },
  };
}
