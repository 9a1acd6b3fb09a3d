// In: the app. Out: a table of what a page costs that is blank or all picture, by how the PDF stores it: A4 at 300 dots an inch.
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

const area = SIZE.width * SIZE.height;

const KINDS = [
  {
    name: 'blank, gray, deflated',
    picture: () =>
      deflated(
        scanned(area, () => 244),
        1,
      ),
  },
  {
    name: 'blank, colour, deflated',
    picture: () =>
      deflated(
        scanned(3 * area, (i) => 246 - 5 * (i % 3)),
        3,
      ),
  },
  { name: 'picture, gray, deflated', picture: () => deflated(hills(1), 1) },
  { name: 'picture, colour, deflated', picture: () => deflated(hills(3), 3) },
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
    const one = picture();
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
