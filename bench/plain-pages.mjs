// In: the app. Out: a table of what a page costs that is blank or all picture, by how the PDF stores it: A4 at 300 dots an inch.
// The milliseconds are those that pass: pages of pictures are looked at by two workers where there are two cores.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { loadModule } from '../scripts/app/load-module.mjs';
import { convertOnce } from './whole-conversions.mjs';

/** Runs of each; the quickest counts: what else the machine does only ever adds. */
const RUNS = 3;

/** Pages of the longer of two PDFs: what they take beside one page's is the pages' own. */
const PAGES = 7;

const SIZE = { width: 2480, height: 3508 };
const A4 = { width: 595.2, height: 841.92 };

/** Samples that differ a little from each other, as scanners give them, the same each time. @param {number} length @param {(i: number) => number} level */
function scanned(length, level) {
  let state = 1;
  return Uint8Array.from({ length }, (_, i) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return level(i) + ((state >> 16) % 5) - 2;
  });
}

/** Hills of tones, in each colour others. @param {number} channels */
function hills(channels) {
  return scanned(SIZE.width * SIZE.height * channels, (i) => {
    const x = Math.floor(i / channels) % SIZE.width;
    const y = Math.floor(i / channels / SIZE.width);
    const c = i % channels;
    return 128 + 60 * Math.sin(x / (211 + 40 * c) + y / 307) + 50 * Math.cos(x / 173 - y / (149 + 30 * c));
  });
}

/** With the filter of PNG that takes the differences to the row above (ISO/IEC 15948 §9.2). @param {Uint8Array} samples @param {number} channels */
function predicted(samples, channels) {
  const length = SIZE.width * channels;
  const out = new Uint8Array((length + 1) * SIZE.height);
  for (let y = 0; y < SIZE.height; y += 1) {
    out[y * (length + 1)] = 2;
    for (let x = 0, at = y * length; x < length; x += 1, at += 1)
      out[y * (length + 1) + 1 + x] = (samples[at] ?? 0) - (samples[at - length] ?? 0);
  }
  return out;
}

/** @param {Uint8Array} samples @param {1 | 3} channels */
function deflated(samples, channels) {
  const space = channels === 1 ? '/DeviceGray' : '/DeviceRGB';
  const packing = `<< /Predictor 15 /Colors ${channels} /Columns ${SIZE.width} >>`;
  const entries = `/ColorSpace ${space} /BitsPerComponent 8 /Filter /FlateDecode /DecodeParms ${packing}`;
  return { ...SIZE, entries, bytes: deflateSync(predicted(samples, channels)) };
}

/** White rows take one bit each (ITU-T T.6 §2.2). */
function whiteFax() {
  const packing = `<< /K -1 /Columns ${SIZE.width} /Rows ${SIZE.height} >>`;
  const entries = `/ColorSpace /DeviceGray /BitsPerComponent 1 /Filter /CCITTFaxDecode /DecodeParms ${packing}`;
  return { ...SIZE, entries, bytes: Buffer.alloc(Math.ceil(SIZE.height / 8), 0xff) };
}

/** Quality of scanners' and cameras' JPEGs. */
const JPEG_QUALITY = 0.9;

/**
 * RGB samples as a JPEG, by the browser's own encoder.
 * @param {import('../scripts/app/open-app.mjs').App} app
 * @param {Uint8Array} samples
 */
async function jpegOf(app, samples) {
  const page = await app.newPage();
  const text = await page.evaluate(
    async ({ packed, width, height, quality }) => {
      const whole = new Response(
        new Blob([Uint8Array.from(atob(packed), (char) => char.charCodeAt(0))])
          .stream()
          .pipeThrough(new DecompressionStream('deflate')),
      );
      const rgb = new Uint8Array(await whole.arrayBuffer());
      const pixels = new ImageData(width, height);
      for (let i = 0; i < width * height; i += 1)
        pixels.data.set([rgb[3 * i] ?? 0, rgb[3 * i + 1] ?? 0, rgb[3 * i + 2] ?? 0, 255], 4 * i);
      const canvas = new OffscreenCanvas(width, height);
      canvas.getContext('2d')?.putImageData(pixels, 0, 0);
      const bytes = new Uint8Array(await (await canvas.convertToBlob({ type: 'image/jpeg', quality })).arrayBuffer());
      let binary = '';
      for (let at = 0; at < bytes.length; at += 4096) binary += String.fromCharCode(...bytes.subarray(at, at + 4096));
      return btoa(binary);
    },
    { packed: deflateSync(samples).toString('base64'), ...SIZE, quality: JPEG_QUALITY },
  );
  await app.closePage(page);
  const entries = '/ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode';
  return { ...SIZE, entries, bytes: Buffer.from(text, 'base64') };
}

/** A number between -1 and 1 for a corner of a grid, the same each time. @param {number} x @param {number} y @param {number} layer */
function corner(x, y, layer) {
  let h = Math.imul(x, 374_761_393) ^ Math.imul(y, 668_265_263) ^ Math.imul(layer, 1_274_126_177);
  h = Math.imul(h ^ (h >>> 13), 1_274_126_177);
  return ((h ^ (h >>> 16)) & 0xffff) / 0x7fff - 1;
}

/** Corners of a grid, even between them. @param {number} x @param {number} y @param {number} layer */
function cloud(x, y, layer) {
  const [left, top] = [Math.floor(x), Math.floor(y)];
  const [u, v] = [x - left, y - top];
  const upper = corner(left, top, layer) * (1 - u) + corner(left + 1, top, layer) * u;
  const lower = corner(left, top + 1, layer) * (1 - u) + corner(left + 1, top + 1, layer) * u;
  return upper * (1 - v) + lower * v;
}

/** Pixels across the coarsest of a photograph's clouds; each of the next has half the pixels, and of so much of the strength. */
const CLOUD = 1024;
const CLOUDS = 10;
const WEAKER = 0.75;

/** Tones as in photographs, whose detail is the weaker the finer it is. */
function photograph() {
  const samples = scanned(3 * area, () => 0);
  for (let y = 0, at = 0; y < SIZE.height; y += 1)
    for (let x = 0; x < SIZE.width; x += 1, at += 3) {
      let level = 120 + 30 * Math.sin(y / 900);
      for (let n = 0, wide = CLOUD, strength = 60; n < CLOUDS; n += 1, wide /= 2, strength *= WEAKER)
        level += strength * cloud(x / wide, y / wide, n);
      for (let c = 0; c < 3; c += 1)
        samples[at + c] = Math.max(0, Math.min(255, level + 12 * (1 - c) * cloud(x / 300, y / 300, CLOUDS + c)));
    }
  return samples;
}

const area = SIZE.width * SIZE.height;

const blankGray = () => scanned(area, () => 244);
const blankColor = () => scanned(3 * area, (i) => 246 - 5 * (i % 3));

/** @type {readonly { name: string, picture: (app: import('../scripts/app/open-app.mjs').App) => unknown }[]} */
const KINDS = [
  { name: 'blank, gray, deflated', picture: () => deflated(blankGray(), 1) },
  { name: 'blank, colour, deflated', picture: () => deflated(blankColor(), 3) },
  { name: 'picture, gray, deflated', picture: () => deflated(hills(1), 1) },
  { name: 'picture, colour, deflated', picture: () => deflated(hills(3), 3) },
  { name: 'blank, JPEG', picture: (app) => jpegOf(app, blankColor()) },
  { name: 'photograph, JPEG', picture: (app) => jpegOf(app, photograph()) },
  { name: 'blank, CCITT', picture: whiteFax },
];

/**
 * @param {import('../scripts/app/open-app.mjs').App} app
 * @param {string} scratch
 * @param {(line: string) => void} say
 */
export async function plainPages(app, scratch, say) {
  const { picturePages } = await loadModule('tests/fixtures/scan-book.ts');
  say('');
  say('| plain page | ms a page | of these by OCR |');
  say('| --- | --- | --- |');
  for (const { name, picture } of KINDS) {
    const one = await picture(app);
    /** @type {number[]} */
    const quickest = [];
    let byOcr = 0;
    for (const count of [1, PAGES]) {
      const file = join(scratch, `plain-${count}.pdf`);
      writeFileSync(file, picturePages(Array.from({ length: count }).fill(one), A4));
      const runs = [];
      for (let n = 0; n < RUNS; n += 1) runs.push(await convertOnce(app, file, join(scratch, 'plain.epub')));
      quickest.push(Math.min(...runs.map((run) => run.ms)));
      byOcr = runs[0]?.job?.ocrPages ?? 0;
    }
    const [alone = 0, all = 0] = quickest;
    say(`| ${name} | ${Math.round((all - alone) / (PAGES - 1))} | ${byOcr} |`);
  }
}
