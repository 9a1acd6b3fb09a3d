// In: a number of pages. Out: a PDF on disk, text and scans by turns, about half a megabyte a page; written page by page,
// so that it may be larger than memory.
import { closeSync, openSync, writeSync } from 'node:fs';
import { chromium } from '@playwright/test';

/** Pixels of a scan: 5 × 7 inches at 200 dpi; its noise makes about 1 MB of JPEG. */
const SCAN = { width: 1000, height: 1400 };

const LINES_A_PAGE = 40;

/** A picture of noise, as no compression makes it small. @param {string} browser */
async function noisyJpeg(browser) {
  const painter = await chromium.launch({ executablePath: browser });
  const page = await painter.newPage();
  const base64 = await page.evaluate(async ({ width, height }) => {
    const canvas = new OffscreenCanvas(width, height);
    const context = canvas.getContext('2d');
    const pixels = context.createImageData(width, height);
    let state = 1;
    for (let at = 0; at < pixels.data.length; at += 1) {
      state = (state * 48271) % 2147483647;
      pixels.data[at] = at % 4 === 3 ? 255 : state & 255;
    }
    context.putImageData(pixels, 0, 0);
    const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.8 });
    const bytes = new Uint8Array(await blob.arrayBuffer());
    return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  }, SCAN);
  await painter.close();
  return Buffer.from(base64, 'base64');
}

/** @param {number} page */
function textOfPage(page) {
  const lines = Array.from({ length: LINES_A_PAGE }, (_, line) => {
    return `/F1 10 Tf 1 0 0 1 40 ${460 - 11 * line} Tm (Line ${line + 1} of page ${page + 1} tells of sheets that are folded.) Tj`;
  });
  return `BT ${lines.join('\n')} ET`;
}

/**
 * Writes the book and gives its size in bytes. Objects: 1 catalogue, 2 page tree, 3 font, then three a page.
 * @param {string} path @param {number} pages @param {string} browser
 */
export async function writeLargeBook(path, pages, browser) {
  const jpeg = await noisyJpeg(browser);
  const file = openSync(path, 'w');
  let length = 0;
  /** @type {number[]} */
  const offsets = [];
  /** @param {string | Buffer} bytes */
  const put = (bytes) => {
    length += writeSync(file, typeof bytes === 'string' ? Buffer.from(bytes, 'latin1') : bytes);
  };
  /** @param {string} dictionary @param {Buffer | null} stream */
  const object = (dictionary, stream) => {
    offsets.push(length);
    put(`${offsets.length} 0 obj\n`);
    if (stream === null) put(dictionary);
    else {
      put(`${dictionary.replace(/>>$/, '')} /Length ${stream.length} >>\nstream\n`);
      put(stream);
      put('\nendstream');
    }
    put('\nendobj\n');
  };
  put('%PDF-1.7\n');
  const kids = Array.from({ length: pages }, (_, page) => `${4 + 3 * page} 0 R`).join(' ');
  object('<< /Type /Catalog /Pages 2 0 R >>', null);
  object(`<< /Type /Pages /Count ${pages} /Kids [${kids}] >>`, null);
  object('<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman /Encoding /WinAnsiEncoding >>', null);
  for (let page = 0; page < pages; page += 1) {
    const [content, image] = [5 + 3 * page, 6 + 3 * page];
    const scanned = page % 2 === 1;
    object(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 360 504] /Contents ${content} 0 R /Resources << /Font << /F1 3 0 R >> /XObject << /S ${image} 0 R >> >> >>`,
      null,
    );
    object('<< >>', Buffer.from(scanned ? 'q 360 0 0 504 0 0 cm /S Do Q' : textOfPage(page)));
    if (scanned)
      object(
        `<< /Type /XObject /Subtype /Image /Width ${SCAN.width} /Height ${SCAN.height} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode >>`,
        jpeg,
      );
    else object('<< >>', null);
  }
  const start = length;
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  put(
    `xref\n0 ${offsets.length + 1}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${offsets.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`,
  );
  closeSync(file);
  return length;
}
