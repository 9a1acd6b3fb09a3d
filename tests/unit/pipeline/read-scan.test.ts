// Pages of a scan whose engine fails, and pages that need no engine.
import { expect, test } from 'vitest';
import { defaultOptions } from '../../../src/model/options.ts';
import type { ColorImage, GrayImage } from '../../../src/model/raster.ts';
import type { RawDocument, RawPage } from '../../../src/model/raw-page.ts';
import { fail, ok, type Result } from '../../../src/model/result.ts';
import { analysePage, convertPage } from '../../../src/pipeline/convert-page.ts';
import { guessLanguages } from '../../../src/pipeline/guess-languages.ts';
import type { OcrEngine, PdfSource } from '../../../src/pipeline/ports.ts';
import { shrink } from '../../../src/raster/resample.ts';
import { letterBoxes, noise, paint, photograph, sheet } from '../raster/drawn-page.ts';

const TEXT = paint(sheet(1200, 1600), letterBoxes({ x0: 150, x1: 1050, y0: 200, lines: 20 }));
const TRAP = fail({ code: 'ocr/engine-failed', detail: 'unreachable' });

const page = { x0: 0, y0: 0, x1: 288, y1: 384 };
const raw = {
  index: 3,
  width: 288,
  height: 384,
  label: null,
  fonts: {},
  runs: [],
  images: [
    { ref: 'scan', box: page, matrix: [288, 0, 0, -384, 0, 384], widthPx: 1200, heightPx: 1600, mask: false, order: 0 },
  ],
  paths: [],
  links: [],
  structure: null,
} as unknown as RawPage;

const STORED = new Uint8Array([0xff, 0xd8, 1]);

/** RGBA of the same levels. */
function colored({ width, height, data }: GrayImage): ColorImage {
  const rgba = new Uint8ClampedArray(4 * data.length).fill(255);
  data.forEach((level, i) => {
    rgba.fill(level, 4 * i, 4 * i + 3);
  });
  return { width, height, data: rgba };
}

/** A scan that is stored as a JPEG of so many pixels, or as no JPEG at all. */
function scanOf(
  image: GrayImage,
  stored: Uint8Array<ArrayBuffer> | null = STORED,
  [widthPx, heightPx] = [1200, 1600],
): PdfSource {
  const images = raw.images.map((own) => ({ ...own, widthPx, heightPx }));
  return {
    document: { pageCount: 9, pageLabels: null } as unknown as RawDocument,
    page: async () => ok({ ...raw, images }),
    gray: async () => ok(image),
    look: async () => ok(colored(image)),
    glance: async () => ok(null),
    grayGlance: async () => ok(null),
    image: () => Promise.reject(new Error('not asked')),
    isLost: async () => ok(false),
    original: async () =>
      ok(stored && ({ mediaType: 'image/jpeg', width: widthPx, height: heightPx, bytes: stored } as const)),
    crop: async () => ok({ mediaType: 'image/jpeg', width: 10, height: 10, bytes: new Uint8Array(9) }),
    releasePage: () => {},
    close: async () => {},
  };
}

const READS: OcrEngine['recognize'] = async () => {
  const box = { x0: 22, y0: 22, x1: 322, y1: 42 };
  const words = [{ text: 'legible', box, confidence: 95 }];
  return ok({ confidence: 95, lines: [{ box, baseline: 38, rowHeight: 20, words }], pictures: [], rules: [] });
};

/** Engines that are started one after the other, each with its own way of reading; counts them. */
function engines(ways: readonly OcrEngine['recognize'][]) {
  const started: number[] = [];
  return {
    started,
    ocr: async (): Promise<Result<OcrEngine>> => {
      const recognize = ways[started.length];
      started.push(started.length);
      return recognize === undefined ? TRAP : ok({ recognize, heapBytes: () => 0, dispose: async () => {} });
    },
  };
}

const convert = (image: GrayImage, ocr: () => Promise<Result<OcrEngine>>) =>
  convertPage({ pdf: scanOf(image), ocr }, 3, defaultOptions, ['eng']);

const traps: OcrEngine['recognize'] = async () => TRAP;

test('a page on which the engine traps once is read by the next engine', async () => {
  const { ocr, started } = engines([traps, READS]);
  const read = await convert(TEXT, ocr);
  expect(started).toHaveLength(2);
  expect(read.ok && read.value.page.source).toBe('ocr');
  expect(read.ok && read.value.page.warnings).toEqual([]);
});

test('a page on which the engine traps twice becomes a picture, and no error of the job', async () => {
  const { ocr, started } = engines([traps, traps, READS]);
  const read = await convert(TEXT, ocr);
  expect(started).toHaveLength(2);
  expect(read.ok && read.value.page.warnings).toEqual([
    { code: 'page/became-picture', pageIndex: 3, reason: 'failed' },
  ]);
});

test('an engine that does not start is the job’s error', async () => {
  expect(await convert(TEXT, engines([]).ocr)).toEqual(TRAP);
});

test('a blank page starts no engine and stays blank', async () => {
  const { ocr, started } = engines([READS]);
  const read = await convert(sheet(600, 800), ocr);
  expect([started, read.ok && read.value.page.blocks]).toEqual([[], []]);
});

test('a page without a speck is not drawn once more to see whether it is blank', async () => {
  const look = () => Promise.reject(new Error('not asked'));
  const { ocr } = engines([]);
  const read = await convertPage({ pdf: { ...scanOf(sheet(1200, 1600)), look }, ocr }, 3, defaultOptions, ['eng']);
  expect(read.ok && [read.value.page.blocks, read.value.page.warnings]).toEqual([[], []]);
});

test('a page that is all picture starts no engine and stays the picture that is stored', async () => {
  const { ocr, started } = engines([READS]);
  const read = await convert(paint(sheet(1200, 1600), [{ x0: 100, y0: 100, x1: 1100, y1: 1500 }]), ocr);
  expect(started).toEqual([]);
  expect(read.ok && read.value.page.warnings).toEqual([
    { code: 'page/became-picture', pageIndex: 3, reason: 'no-text-found' },
  ]);
  expect(read.ok && read.value.resources[0]?.bytes).toBe(STORED);
});

test('the stored JPEG stays unless it has more than readers show; what is no JPEG is drawn and not decoded for itself', async () => {
  const picture = paint(sheet(1200, 1600), [{ x0: 100, y0: 100, x1: 1100, y1: 1500 }]);
  const bytesOf = async (stored: Uint8Array<ArrayBuffer> | null, size: [number, number]) => {
    const ports = { pdf: scanOf(picture, stored, size), ocr: engines([]).ocr };
    const read = await convertPage(ports, 3, defaultOptions, ['eng']);
    return read.ok && read.value.resources[0]?.bytes.length;
  };
  expect(await bytesOf(new Uint8Array(3_000_000), [2480, 3508])).toBe(3_000_000);
  expect(await bytesOf(new Uint8Array(5_100_000), [2480, 3508])).toBe(9);
  expect(await bytesOf(null, [1200, 1600])).toBe(9);
  expect(await bytesOf(new Uint8Array(900_000), [4960, 7016])).toBe(9);
});

/** Gray paper with a sign on it, … */
const TONE = paint(
  sheet(1200, 1600, () => 150),
  [{ x0: 300, y0: 300, x1: 312, y1: 320 }],
  60,
);

/** … and a picture that is the same in gray. */
function colorful(): PdfSource {
  const data = new Uint8ClampedArray(4 * 1600).map((_, i) => [220, 120, 60, 255, 60, 170, 250, 255][i % 8] ?? 0);
  return { ...scanOf(TONE), look: async () => ok({ width: 40, height: 40, data }) };
}

test('no language is looked for on a picture of one lightness, on gray paper one is', async () => {
  const startsFor = async (source: PdfSource) => {
    const { ocr, started } = engines([READS, READS]);
    const pdf = { ...source, document: { ...source.document, title: null, authors: [], language: null } };
    expect((await guessLanguages({ pdf, ocr }, [3, 4], ['eng', 'kor'])).ok).toBe(true);
    return started.length;
  };
  expect(await startsFor(colorful())).toBe(0);
  expect(await startsFor(scanOf(TONE))).toBe(1);
});

test('a picture of one lightness starts no engine: its colours tell it from gray paper', async () => {
  const { ocr, started } = engines([READS]);
  const read = await convertPage({ pdf: colorful(), ocr }, 3, defaultOptions, ['eng']);
  expect(started).toEqual([]);
  expect(read.ok && read.value.resources[0]?.bytes).toBe(STORED);
  // The same in gray is paper with a sign on it: it is read.
  await convertPage({ pdf: scanOf(TONE), ocr }, 3, defaultOptions, ['eng']);
  expect(started).toEqual([0]);
});

test('a page is blank or not by what lies on it, not by what its image has beside the crop box', async () => {
  const { ocr } = engines([READS]);
  // Its box is what is seen of it: the page.
  const images = raw.images.map((own) => ({ ...own, matrix: [432, 0, 0, -576, -72, 480] as const }));
  // Too faint for the engine.
  const faint = paint(sheet(1200, 1600), [{ x0: 600, y0: 800, x1: 650, y1: 850 }], 225);
  const blocksWith = async (x0: number, y0: number) => {
    // The look is of the whole image, eight times smaller; the page is the middle of it.
    const look = paint(sheet(150, 200), [{ x0, y0, x1: x0 + 12, y1: y0 + 12 }]);
    const ports = { page: async () => ok({ ...raw, images }), look: async () => ok(colored(look)) };
    const read = await convertPage({ pdf: { ...scanOf(faint), ...ports }, ocr }, 3, defaultOptions, ['eng']);
    return read.ok && read.value.page.blocks.length;
  };
  expect(await blocksWith(6, 150)).toBe(0);
  expect(await blocksWith(70, 100)).toBe(1);
});

/** A scan of which glances can be had: gray levels at so many dots an inch; its pixels are not asked for. */
function glancedAt(level: (x: number, y: number) => number): PdfSource {
  const seen = (dpi: number) => sheet(4 * dpi, Math.round((16 * dpi) / 3), (x, y) => level(x / dpi, y / dpi));
  return {
    ...scanOf(TEXT),
    gray: () => Promise.reject(new Error('not asked')),
    look: () => Promise.reject(new Error('not asked')),
    glance: async (_, dpi) => ok(colored(seen(dpi))),
    grayGlance: async (_, dpi) => ok({ ...seen(dpi), dpi }),
  };
}

const analyse = async (pdf: PdfSource) => {
  const analysis = await analysePage({ pdf, ocr: engines([]).ocr }, 3, defaultOptions);
  if (analysis.type !== 'done') return analysis.type;
  return [analysis.outcome, analysis.output.page.blocks.length, analysis.output.resources[0]?.bytes];
};

test('a scan that is plainly blank or all picture waits for no OCR and is not decoded whole', async () => {
  expect(await analyse(glancedAt(() => 240))).toEqual(['plain', 0, undefined]);
  const waves = (x: number, y: number) => Math.round(128 + 100 * Math.sin(9 * x) * Math.cos(7 * y));
  expect(await analyse(glancedAt(waves))).toEqual(['plain', 1, STORED]);
});

test('a dark cover with a title in large light type is no picture, a photograph of the night is', async () => {
  const grain = (x: number, y: number) => 12 * noise(Math.round(150 * x), Math.round(150 * y));
  /** Letters of two stems and a bar, an inch high. */
  const isTitle = (x: number, y: number) => {
    const [letter, down] = [(x - 0.4) % 0.45, y - 1.5];
    if (x < 0.4 || x > 3.5 || down < 0 || down > 0.8) return false;
    return letter < 0.1 || (letter > 0.22 && letter < 0.32) || (letter < 0.32 && down > 0.35 && down < 0.43);
  };
  const cover = (x: number, y: number) => Math.max(0, (isTitle(x, y) ? 235 : 20) + grain(x, y));
  const night = (x: number, y: number) => Math.max(0, 45 + 45 * Math.sin(5 * x) * Math.cos(4 * y) + grain(x, y));
  expect(await analyse(glancedAt(cover))).toBe('needs-ocr');
  expect(await analyse(glancedAt(night))).toEqual(['plain', 1, STORED]);
});

/** The same of a picture of two pages side by side, of which the page shows one half. */
function halfGlancedAt(shown: 'left' | 'right', level: (x: number, y: number) => number): PdfSource {
  const e = shown === 'left' ? 0 : -raw.width;
  const images = raw.images.map((own) => ({
    ...own,
    matrix: [2 * raw.width, 0, 0, -raw.height, e, raw.height] as const,
    widthPx: 2400,
    heightPx: 1600,
  }));
  return {
    ...glancedAt(level),
    page: async () => ok({ ...raw, images }),
    glance: async (_, dpi) => {
      const by = dpi > 36 ? 4 : 8;
      const perInch = 300 / by;
      return ok(colored(sheet(2400 / by, 1600 / by, (x, y) => level(x / perInch, y / perInch))));
    },
  };
}

test('of two pages in one picture the one that is seen is looked at, and kept', async () => {
  const waves = (x: number, y: number) => Math.round(128 + 100 * Math.sin(9 * x) * Math.cos(7 * y));
  const waveLeft = (x: number, y: number) => (x < 4 ? waves(x, y) : 240);
  const drawn = new Uint8Array(9); // not the stored picture of both
  expect(await analyse(halfGlancedAt('right', waveLeft))).toEqual(['plain', 0, undefined]);
  expect(await analyse(halfGlancedAt('left', waveLeft))).toEqual(['plain', 1, drawn]);
});

test('a scan with something on it, and one of which no glance can be had, wait for OCR', async () => {
  const number = (x: number, y: number) => (x > 2 && x < 2.1 && y > 5 && y < 5.12 ? 90 : 240);
  expect(await analyse(glancedAt(number))).toBe('needs-ocr');
  expect(await analyse(scanOf(sheet(600, 800)))).toBe('needs-ocr');
});

test('of a picture with a few words on it these are read alone, and stand under it', async () => {
  const asked: GrayImage[] = [];
  const reads: OcrEngine['recognize'] = (image, request) => {
    asked.push(image);
    return READS(image, request);
  };
  const read = await convert(photograph(3), engines([reads]).ocr);
  if (!read.ok) throw new Error(read.error.code);
  const { blocks, source, warnings } = read.value.page;
  expect(blocks.map((block) => (block.type === 'figure' ? block.kind : block.type))).toEqual(['page', 'text']);
  expect([source, warnings, read.value.resources[0]?.bytes]).toEqual(['ocr', [], STORED]);
  for (const { data } of asked) expect(data.filter((level) => level > 240).length).toBeGreaterThan(0.95 * data.length);
});

test('a picture with more rows like type than it has words is not read', async () => {
  const tops = Array.from({ length: 14 }, (_, n) => 100 + 100 * n);
  const read = await convert(photograph(1.5, tops), engines([]).ocr);
  expect(read.ok && read.value.page.warnings).toMatchObject([{ code: 'page/became-picture' }]);
});

test('a scan that may be all picture waits for OCR where words stand on it', async () => {
  const glanced = (words: number): PdfSource => ({
    ...scanOf(TEXT),
    glance: async () => ok(colored(photograph(0))),
    grayGlance: async () => ok(shrink(photograph(words), 0.5)),
  });
  expect(await analyse(glanced(0))).toEqual(['plain', 1, STORED]);
  expect(await analyse(glanced(3))).toBe('needs-ocr');
});
