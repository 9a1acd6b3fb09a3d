// In: where language data is. Out: an OCR engine that is started at first need and replaced after a trap.
import { tesseractEngine } from '../../adapters/tesseract/engine.ts';
import { shippedOcrAssets } from '../../adapters/tesseract/language-packs.ts';
import type { Result } from '../../model/result.ts';
import type { OcrEngine } from '../../pipeline/ports.ts';

export type OcrHolder = {
  engine(): Promise<Result<OcrEngine>>;
  /** 0 while there is no engine. */
  heapBytes(): number;
};

/**
 * Holds at most one engine. A trap leaves its heap in doubt: the next call gets a fresh one. `onProgress` is called while
 * the engine or its languages come down.
 */
export function ocrHolder(base: string, onProgress: () => void): OcrHolder {
  const assets = shippedOcrAssets(base, onProgress);
  let held: { readonly engine: OcrEngine; broken: boolean } | null = null;
  let starting: Promise<Result<OcrEngine>> | null = null;
  const start = async (): Promise<Result<OcrEngine>> => {
    await held?.engine.dispose().catch(() => undefined);
    held = null;
    const started = await tesseractEngine(assets);
    if (!started.ok) return started;
    const holding = { engine: started.value, broken: false };
    holding.engine = watched(started.value, () => {
      holding.broken = true;
    });
    held = holding;
    return { ok: true, value: holding.engine };
  };
  return {
    heapBytes: () => held?.engine.heapBytes() ?? 0,
    async engine() {
      if (held !== null && !held.broken) return { ok: true, value: held.engine };
      // One that is started ahead and one that is asked for meanwhile are the same.
      starting ??= start().finally(() => {
        starting = null;
      });
      return starting;
    },
  };
}

function watched(engine: OcrEngine, onTrap: () => void): OcrEngine {
  return {
    ...engine,
    async recognize(image, request) {
      const reading = await engine.recognize(image, request);
      if (!reading.ok && reading.error.code === 'ocr/engine-failed') onTrap();
      return reading;
    },
  };
}
