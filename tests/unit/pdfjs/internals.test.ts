import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { pdfjsAssetNames } from '../../../scripts/vite/pdfjs-assets.ts';
import { exposeInternals, INTERNAL_NAMES, PDFJS_VERSION } from '../../../scripts/vite/pdfjs-internals.ts';

const root = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
const worker = readFileSync(join(root, 'legacy/build/pdf.worker.mjs'), 'utf8');

test('the installed pdf.js is the pinned one and still has all that we hook', () => {
  expect(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))).toMatchObject({ version: PDFJS_VERSION });
  const exposed = exposeInternals(worker);
  expect(exposed).toContain(`export { ${INTERNAL_NAMES.join(', ')} };`);
});

test.each([
  ['  async translateFont({', 'fonts tell their facts'],
  ['  async buildPaintImageXObject({', 'images are noted instead of decoded'],
  ['  async buildToUnicode(properties) {', 'gaps of maps are filled'],
  ['  _simpleFontToUnicode(properties, forceGlyphs = false) {', 'names of glyphs are read'],
  ['  properties.fallbackToUnicode.forEach((charCode, entry) => {', 'what is missing is asked for'],
  ['  _charToGlyph(charcode, isSpace = false) {', 'codes without Unicode are marked'],
  ['  static async buildImage({', 'images are decoded by ref'],
  ['  async asyncGetBytesFromDecompressionStream(name) {', 'inflating is capped'],
  ['  addOp(fn, args) {', 'a flood of operators is stopped'],
  ['  preprocessCommand(fn, args) {', 'states are not saved without end'],
  ['  get savedStatesDepth() {', 'the depth of saved states is known'],
  ['  async getPageDict(pageIndex) {', 'pages are found without those before them'],
  ['  async createImageData(forceRGBA = false, isOffscreenCanvasSupported = false) {', 'large images are shrunk'],
  ['  async fillGrayBuffer(buffer, {', 'masks of large images are read'],
  ['  static async createMask({', 'stencil masks are decoded by ref'],
])('pdf.js still has %j, so that %s', (text) => {
  expect(worker.includes(text)).toBe(true);
});

test('another release, or one without a name, is refused', () => {
  expect(() => exposeInternals(worker.replaceAll(PDFJS_VERSION, '9.9.9'))).toThrow(/not 6\.5\.438/);
  expect(() => exposeInternals(worker.replace('class JpegStream extends', 'class Renamed extends'))).toThrow(
    /JpegStream/,
  );
});

test('data files for Korean maps, standard fonts and decoders are served', () => {
  const names = pdfjsAssetNames();
  expect(names).toEqual(expect.arrayContaining(['cmaps/UniKS-UCS2-H.bcmap', 'wasm/openjpeg.wasm', 'wasm/jbig2.wasm']));
  expect(names.some((name) => name.startsWith('standard_fonts/'))).toBe(true);
  expect(names.filter((name) => name.endsWith('.js'))).toEqual([]);
});
