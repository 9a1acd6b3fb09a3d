// The OCR engine and the language packs in a real browser: reading, keeping, working offline, failing as values.
import { expect } from '@playwright/test';
import { test } from './harness.ts';

type Drawn = { readonly text: string; readonly width: number; readonly height: number; readonly font: string };

const PROSE: Drawn = {
  text: 'The quick brown fox jumps over the lazy dog.',
  width: 900,
  height: 120,
  font: '32px serif',
};

/** Runs in the page: draws a line of text and reads it. */
async function read({ drawn, languages }: { drawn: Drawn; languages: string[] }) {
  const [engines, packs] = await Promise.all(
    ['/src/adapters/tesseract/engine.ts', '/src/adapters/tesseract/language-packs.ts'].map((path) => import(path)),
  );
  const canvas = new OffscreenCanvas(drawn.width, drawn.height);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('no canvas');
  context.fillStyle = 'white';
  context.fillRect(0, 0, drawn.width, drawn.height);
  context.fillStyle = 'black';
  context.font = drawn.font;
  context.fillText(drawn.text, 40, 70);
  const rgba = context.getImageData(0, 0, drawn.width, drawn.height).data;
  const data = new Uint8Array(drawn.width * drawn.height).map((_, i) => rgba[i * 4] ?? 0);
  const engine = await engines.tesseractEngine(packs.shippedOcrAssets(`${location.origin}/`));
  if (!engine.ok) return { error: engine.error };
  const image = { width: drawn.width, height: drawn.height, data, dpi: 200 };
  const reading = await engine.value.recognize(image, { languages, segmentation: 'line' });
  const heap = engine.value.heapBytes();
  await engine.value.dispose();
  const after = await engine.value.recognize(image, { languages, segmentation: 'line' });
  return { reading, heap, after };
}

test('reads a line, with boxes, a baseline and confidence', async ({ page }) => {
  const { reading, heap, after, error } = await page.evaluate(read, { drawn: PROSE, languages: ['eng'] });
  expect(error).toBeUndefined();
  expect(reading.ok).toBe(true);
  const [line] = reading.value.lines;
  expect(line.words.map((word: { text: string }) => word.text).join(' ')).toBe(PROSE.text);
  expect(reading.value.confidence).toBeGreaterThan(80);
  expect(line.baseline).toBeGreaterThan(65);
  expect(line.baseline).toBeLessThan(75);
  expect(line.words[0].box.x0).toBeGreaterThan(35);
  expect(line.words[0].box.x0).toBeLessThan(48);
  expect(heap).toBeGreaterThan(8e6);
  expect(heap).toBeLessThan(150e6);
  expect(after).toEqual({ ok: false, error: { code: 'ocr/engine-failed', detail: 'disposed' } });
});

test('an unknown language is an error, not an exception', async ({ page }) => {
  const { reading } = await page.evaluate(read, { drawn: PROSE, languages: ['xxx'] });
  expect(reading).toEqual({
    ok: false,
    error: { code: 'ocr/language-missing', language: 'xxx', why: 'not-shipped' },
  });
});

test('a kept pack works offline; a pack that is not kept says so', async ({ page, context }) => {
  // The modules themselves come from the dev server: load them before the network goes.
  const installed = await page.evaluate(async () => {
    const path = '/src/adapters/tesseract/language-packs.ts';
    const packs = await import(path);
    const base = `${location.origin}/`;
    let received = 0;
    const fetched = await packs.fetchPack(base, 'eng', (bytes: number) => {
      received = bytes;
    });
    return { fetched, received, list: await packs.listPacks(base) };
  });
  expect(installed.fetched).toEqual({ ok: true, value: undefined });
  const eng = installed.list.find((pack: { code: string }) => pack.code === 'eng');
  expect(eng.installed).toBe(true);
  expect(installed.received).toBe(eng.bytes);
  expect(installed.list.find((pack: { code: string }) => pack.code === 'kor').installed).toBe(false);
  await page.evaluate(read, { drawn: PROSE, languages: ['eng'] });

  await context.setOffline(true);
  const offline = await page.evaluate(read, { drawn: PROSE, languages: ['eng'] });
  expect(offline.reading.value.lines[0].words.length).toBe(9);
  const korean = await page.evaluate(read, { drawn: PROSE, languages: ['kor'] });
  expect(korean.reading.error).toEqual({ code: 'ocr/language-missing', language: 'kor', why: 'offline' });
  await context.setOffline(false);
});

test('a pack that a job fetches by itself is told to all tabs while it comes down, and only then', async ({ page }) => {
  const news = await page.evaluate(async () => {
    const [packsPath, newsPath] = ['/src/adapters/tesseract/language-packs.ts', '/src/adapters/tesseract/pack-news.ts'];
    const [packs, tellers] = await Promise.all([import(packsPath), import(newsPath)]);
    const heard: { code: string; receivedBytes: number | null }[] = [];
    const ended = (): Promise<void> =>
      new Promise((resolve) => {
        const look = () => (heard.at(-1)?.receivedBytes === null ? resolve() : setTimeout(look, 10));
        look();
      });
    tellers.hearOfPacks((one: (typeof heard)[number]) => heard.push(one));
    const assets = packs.shippedOcrAssets(`${location.origin}/`);
    await assets.language('spa');
    await ended();
    const first = heard.length;
    await assets.language('spa');
    await new Promise((resolve) => setTimeout(resolve, 50));
    return { heard, first };
  });
  expect(news.heard.length).toBe(news.first);
  expect(news.first).toBeGreaterThan(1);
  expect(news.heard.every(({ code }) => code === 'spa')).toBe(true);
  expect(news.heard[0]?.receivedBytes).toBeGreaterThan(0);
});

test('a damaged download is refused and not kept', async ({ page }) => {
  await page.route('**/ocr/data/kor-*', (route) => route.fulfill({ body: '<!doctype html>not data' }));
  const result = await page.evaluate(async () => {
    const path = '/src/adapters/tesseract/language-packs.ts';
    const packs = await import(path);
    const base = `${location.origin}/`;
    const fetched = await packs.fetchPack(base, 'kor');
    return { fetched, list: await packs.listPacks(base) };
  });
  expect(result.fetched.error.code).toBe('ocr/language-missing');
  expect(result.list.find((pack: { code: string }) => pack.code === 'kor').installed).toBe(false);
});

test('a kept pack that is damaged is fetched again, and the page is read', async ({ page }) => {
  const kept = () =>
    page.evaluate(async () => {
      const cache = await caches.open('bindery-ocr-v1');
      const [entry] = (await cache.keys()).filter(({ url }) => url.includes('/eng-'));
      const bytes = await (entry && (await cache.match(entry)))?.arrayBuffer();
      return bytes?.byteLength ?? 0;
    });
  await page.evaluate(async () => {
    const path = '/src/adapters/tesseract/language-packs.ts';
    const packs = await import(path);
    await packs.fetchPack(`${location.origin}/`, 'eng');
    const cache = await caches.open('bindery-ocr-v1');
    for (const request of await cache.keys()) {
      const bytes = (await (await cache.match(request))?.arrayBuffer()) ?? new ArrayBuffer(0);
      await cache.put(request, new Response(bytes.slice(0, bytes.byteLength >> 1))); // the core too
    }
  });
  const half = await kept();
  const { reading, error } = await page.evaluate(read, { drawn: PROSE, languages: ['eng'] });
  expect(error).toBeUndefined();
  expect(reading.value.lines[0].words.length).toBe(9);
  expect(await kept()).toBeGreaterThan(half);
});

test('packs of another version are deleted only where storage says that no newer one was here', async ({ page }) => {
  const left = await page.evaluate(async () => {
    const path = '/src/worker/page-thread/packs.ts';
    const { languagePacks } = await import(path);
    const base = `${location.origin}/`;
    const cache = await caches.open('bindery-ocr-v1');
    const other = `${base}ocr/data/kor-of-another-version.traineddata.gz`;
    await cache.put(other, new Response('data'));
    const isThere = async () => (await cache.match(other)) !== undefined;
    languagePacks(base, Promise.resolve(false));
    await new Promise((done) => setTimeout(done, 200));
    const kept = await isThere();
    languagePacks(base, Promise.resolve(true));
    for (let looks = 0; looks < 100 && (await isThere()); looks += 1) await new Promise((done) => setTimeout(done, 50));
    return { kept, after: await isThere() };
  });
  expect(left).toEqual({ kept: true, after: false });
});

test('the core is compiled from the HTTP cache only where that holds the bytes that were checked', async ({ page }) => {
  const found = await page.evaluate(async () => {
    const path = '/src/adapters/tesseract/compiled-core.ts';
    const { compiledFromHttp } = await import(path);
    const manifest = '/@id/__x00__virtual:ocr-manifest';
    const { ocrManifest } = await import(manifest);
    const address = `${location.origin}/${ocrManifest.core[0].path}`;
    const bytes = new Uint8Array(await (await fetch(address)).arrayBuffer());
    const right = await compiledFromHttp(address, bytes);
    const wrong = await compiledFromHttp(
      address,
      bytes.map((byte, at) => (at === 9000 ? byte ^ 1 : byte)),
    );
    const unknown = await compiledFromHttp(`${address}?other`, bytes);
    return [right instanceof WebAssembly.Module, wrong, unknown];
  });
  expect(found).toEqual([true, null, null]);
});

test('a removed pack is gone', async ({ page }) => {
  const states = await page.evaluate(async () => {
    const path = '/src/adapters/tesseract/language-packs.ts';
    const packs = await import(path);
    const base = `${location.origin}/`;
    const state = async () =>
      (await packs.listPacks(base)).find((pack: { code: string }) => pack.code === 'kor').installed;
    await packs.fetchPack(base, 'kor');
    const before = await state();
    await packs.removePack(base, 'kor');
    return { before, after: await state() };
  });
  expect(states).toEqual({ before: true, after: false });
});
