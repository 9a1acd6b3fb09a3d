// The engine with quicker loops reads what the engine as it was reads: every word, box and confidence.
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { expect } from '@playwright/test';
import { quickened } from '../../scripts/ocr-core/quicken.ts';
import { test } from './harness.ts';

const CORE = 'node_modules/tesseract.js-core/tesseract-core';
const DATA = 'node_modules/@tesseract.js-data/eng/4.0.0_best_int/eng.traineddata.gz';

/** Lines with long and short words, digits and signs, at a size of 300 dpi and at one that is too small for sure words. */
const LINES = [
  { font: '34px serif', text: 'In the year 1871 the harbour-master wrote: “No ship is to leave.”' },
  { font: 'italic 34px serif', text: 'Nobody asked him why; £25 (and 7 shillings) were paid at once.' },
  { font: 'bold 40px sans-serif', text: 'CHAPTER XII. Of Weights & Measures' },
  { font: '13px serif', text: 'a note in small type, such as printers put below a page of text, 4th ed., pp. 112–119' },
];

type Order = { readonly cores: readonly string[]; readonly data: string; readonly lines: typeof LINES };

/** Runs in the page: the same drawing read by each core. */
async function readByEach({ cores, data, lines }: Order): Promise<readonly string[]> {
  const bytesOf = (base64: string) => Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
  const canvas = new OffscreenCanvas(1_300, 90 * lines.length);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('no canvas');
  context.fillStyle = 'white';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.fillStyle = 'black';
  lines.forEach(({ font, text }, n) => {
    context.font = font;
    context.fillText(text, 30, 60 + 90 * n);
  });
  const rgba = context.getImageData(0, 0, canvas.width, canvas.height).data;
  const gray = new Uint8Array(canvas.width * canvas.height).map((_, n) => rgba[n * 4] ?? 0);
  const factory = Reflect.get(globalThis, 'TesseractCore');
  const read: string[] = [];
  for (const core of cores) {
    let memory = new WebAssembly.Memory({ initial: 0 });
    const module = await factory({
      instantiateWasm(imports: WebAssembly.Imports, receive: (instance: WebAssembly.Instance) => void) {
        WebAssembly.instantiate(bytesOf(core), imports).then(({ instance }) => {
          for (const value of Object.values(instance.exports)) if (value instanceof WebAssembly.Memory) memory = value;
          receive(instance);
        });
        return {};
      },
      print() {},
      printErr() {},
    });
    module.FS.writeFile('eng.traineddata', bytesOf(data));
    const api = new module.TessBaseAPI();
    api.Init(null, 'eng', 1);
    api.SetVariable('tessedit_pageseg_mode', '6');
    const at = module._malloc(gray.length);
    new Uint8Array(memory.buffer).set(gray, at);
    api.SetImage(at, canvas.width, canvas.height, 1, canvas.width);
    api.SetSourceResolution(300);
    api.Recognize(null);
    read.push(api.GetTSVText(0));
  }
  return read;
}

for (const [build, dot] of [
  ['relaxedsimd-lstm', 'relaxed'],
  ['simd-lstm', 'simd'],
] as const) {
  test(`the quicker ${build} build reads bit by bit what the package's reads`, async ({ page }) => {
    const core = readFileSync(`${CORE}-${build}.wasm`);
    const quick = await quickened(core, dot);
    await page.addScriptTag({ path: `${CORE}-${build}.js` });
    const [before, after] = await page.evaluate(readByEach, {
      cores: [core.toString('base64'), quick.toString('base64')],
      data: gunzipSync(readFileSync(DATA)).toString('base64'),
      lines: LINES,
    });
    expect(before).toContain('\tharbour-master\n');
    expect(after).toBe(before);
  });
}
