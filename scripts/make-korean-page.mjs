// node scripts/make-korean-page.mjs FONT.ttf OUT.png: draws the Korean page that tests read by OCR, black on white, one
// bit a pixel. Its own script, since a font with Hangul is not on every machine; the picture is in tests/fixtures.
import { readFile, writeFile } from 'node:fs/promises';
import { crc32, deflateSync } from 'node:zlib';
import { chromium } from '@playwright/test';
import { ensureBrowser } from './setup/browser.mjs';

const WIDTH = 1000;
const HEIGHT = 1400;

/** Written for this test. */
const LINES = [
  '봄이 오면 마을 앞 냇가에는',
  '버들가지가 먼저 눈을 뜬다.',
  '아이들은 얇은 얼음을 밟으며',
  '누가 더 멀리 가는지 겨루었고,',
  '할머니는 마루에 앉아 그 소리를',
  '오래도록 듣고 계셨다.',
  '저녁이 되면 굴뚝마다 연기가',
  '오르고 밥 짓는 냄새가 골목을',
  '가득 채웠다. 우리는 그 냄새를',
  '따라 집으로 돌아갔다.',
];

/** @param {string} type @param {Buffer} data */
function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** A gray PNG of one bit a pixel (PNG 1.2, §11.2.2). @param {readonly number[]} bytes */
function onebitPng(bytes) {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(WIDTH, 0);
  header.writeUInt32BE(HEIGHT, 4);
  header[8] = 1;
  const stride = WIDTH / 8;
  const rows = Array.from({ length: HEIGHT }, (_, y) => [0, ...bytes.slice(y * stride, (y + 1) * stride)]);
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.from(rows.flat()), { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

const [fontPath, outPath] = process.argv.slice(2);
if (!fontPath || !outPath) throw new Error('usage: make-korean-page.mjs FONT.ttf OUT.png');
const browser = await chromium.launch({ executablePath: await ensureBrowser() });
const page = await browser.newPage();
const bits = await page.evaluate(
  async ({ font, lines, width, height }) => {
    const data = Uint8Array.from(atob(font), (char) => char.charCodeAt(0));
    document.fonts.add(await new FontFace('Hangul', data).load());
    const context = new OffscreenCanvas(width, height).getContext('2d');
    if (context === null) throw new Error('no canvas');
    context.fillStyle = '#fff';
    context.fillRect(0, 0, width, height);
    context.fillStyle = '#000';
    context.font = '44px Hangul';
    for (const [i, line] of lines.entries()) context.fillText(line, 140, 220 + i * 84);
    const pixels = context.getImageData(0, 0, width, height).data;
    const packed = new Array((width / 8) * height).fill(0);
    for (let i = 0; i < width * height; i += 1) if ((pixels[4 * i] ?? 0) > 128) packed[i >> 3] |= 128 >> (i & 7);
    return packed;
  },
  { font: (await readFile(fontPath)).toString('base64'), lines: LINES, width: WIDTH, height: HEIGHT },
);
await browser.close();
await writeFile(outPath, onebitPng(bits));
