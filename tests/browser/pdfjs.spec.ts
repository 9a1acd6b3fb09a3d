// The pdf.js adapter as it runs in the app: wholly inside a worker of a real browser.
import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { expect, type Page } from '@playwright/test';
import { buildPdf, FIRST_EXTRA } from '../fixtures/build-pdf.ts';
import { test } from './harness.ts';
import { probe, textOf } from './pdfjs-calls.ts';

const { width: W, height: H } = { width: 64, height: 48 };

/** A JPEG of a colour gradient, dark at the left, made by the browser. */
async function gradientJpeg(page: Page): Promise<Buffer> {
  const bytes = await page.evaluate(
    async ({ width, height }) => {
      const canvas = new OffscreenCanvas(width, height);
      const context = canvas.getContext('2d');
      if (context === null) throw new Error('no 2D context');
      const gradient = context.createLinearGradient(0, 0, width, 0);
      gradient.addColorStop(0, '#000020');
      gradient.addColorStop(1, '#ffe0c0');
      context.fillStyle = gradient;
      context.fillRect(0, 0, width, height);
      const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.8 });
      return Array.from(new Uint8Array(await blob.arrayBuffer()));
    },
    { width: W, height: H },
  );
  return Buffer.from(bytes);
}

const jpegObject = (jpeg: Buffer) => ({
  text: `<< /Type /XObject /Subtype /Image /Width ${W} /Height ${H} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode >>`,
  stream: jpeg,
});

test('reads text with positions in a worker', async ({ page }) => {
  const pdf = buildPdf({ pages: [{ content: 'BT /F1 20 Tf 50 250 Td (Hello) Tj 0 -30 Td (World) Tj ET' }] });
  const { answers, late } = await probe(page, pdf, [{ call: 'page', index: 0 }, { call: 'document' }]);
  const raw = answers[0].value;
  expect(textOf(raw)).toBe('Hello|World');
  expect(raw.runs[0].glyphs[0]).toMatchObject({ x: 50, y: 50 });
  expect(raw.runs[0].size).toBe(20);
  expect(raw.fonts[raw.runs[0].fontId]).toMatchObject({ name: 'Helvetica', unicodeKnown: true, bold: false });
  expect(answers[1]).toMatchObject({ pageCount: 1, outline: [] });
  // A closed source still settles.
  expect(late).toMatchObject({ ok: false, error: { code: 'pdf/page-failed' } });
});

test('turned and cropped pages come upright, origin top left', async ({ page }) => {
  const content = 'BT /F1 10 Tf 1 0 0 1 30 40 Tm (A) Tj ET';
  const pdf = buildPdf({
    pages: [
      { content, entries: '/Rotate 90' },
      { content, entries: '/CropBox [20 30 120 130]' },
      { content, entries: '/Rotate 270 /UserUnit 2' },
    ],
  });
  const { answers } = await probe(
    page,
    pdf,
    [0, 1, 2].map((index) => ({ call: 'page', index })),
  );
  const [turned, cropped, scaled] = answers.map((answer) => answer.value);
  expect(turned).toMatchObject({ width: 300, height: 200 });
  expect(turned.runs[0]).toMatchObject({ angle: 90, glyphs: [{ x: 40, y: 30 }] });
  expect(cropped).toMatchObject({ width: 100, height: 100 });
  expect(cropped.runs[0].glyphs[0]).toMatchObject({ x: 10, y: 90 });
  expect(scaled).toMatchObject({ width: 600, height: 400 });
  expect(scaled.runs[0]).toMatchObject({ angle: 270, size: 20, glyphs: [{ x: 520, y: 340 }] });
});

test('passes the original JPEG through, and decodes it where a mask changes it', async ({ page }) => {
  const jpeg = await gradientJpeg(page);
  const plain = jpegObject(jpeg);
  const mask = {
    text: `<< /Type /XObject /Subtype /Image /Width ${W} /Height ${H} /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /FlateDecode >>`,
    stream: deflateSync(Buffer.alloc(W * H, 0)),
  };
  const masked = { ...plain, text: plain.text.replace('>>', `/SMask ${FIRST_EXTRA + 2} 0 R >>`) };
  const pdf = buildPdf({
    extra: [plain, masked, mask],
    resources: `/XObject << /A ${FIRST_EXTRA} 0 R /B ${FIRST_EXTRA + 1} 0 R >>`,
    pages: [{ content: 'q 64 0 0 48 10 200 cm /A Do Q q 0 64 -48 0 100 100 cm /A Do Q q 64 0 0 48 10 100 cm /B Do Q' }],
  });
  const { answers } = await probe(page, pdf, [
    { call: 'page', index: 0 },
    { call: 'image', index: 0, ref: `${FIRST_EXTRA}R` },
    { call: 'image', index: 0, ref: `${FIRST_EXTRA + 1}R` },
    { call: 'image', index: 0, ref: '999R' },
    { call: 'original', index: 0, ref: `${FIRST_EXTRA}R` },
    { call: 'original', index: 0, ref: `${FIRST_EXTRA + 1}R` },
  ]);
  const raw = answers[0].value;
  expect(raw.images.map((image: { ref: string }) => image.ref)).toEqual([
    `${FIRST_EXTRA}R`,
    `${FIRST_EXTRA}R`,
    `${FIRST_EXTRA + 1}R`,
  ]);
  expect(raw.images[0]).toMatchObject({
    box: { x0: 10, y0: 52, x1: 74, y1: 100 },
    widthPx: W,
    heightPx: H,
    mask: false,
  });
  expect(answers[1]).toMatchObject({ ok: true, value: { mediaType: 'image/jpeg', width: W, height: H } });
  expect(answers[1].value.bytes.sha256).toBe(createHash('sha256').update(jpeg).digest('hex'));
  // The mask hides all of it: white, so a small PNG and nothing dark but the file's own framing.
  expect(answers[2]).toMatchObject({ ok: true, value: { mediaType: 'image/png', width: W, height: H } });
  expect(answers[3]).toMatchObject({ ok: false, error: { code: 'image/undecodable' } });
  expect(answers[4]).toMatchObject(answers[1]);
  expect(answers[5]).toEqual({ ok: true, value: null });
});

test('a drawing is the same however often the machine must pause in it', async ({ page }) => {
  const round = '10 0 m 10 6 6 10 0 10 c -6 10 -10 6 -10 0 c -10 -6 -6 -10 0 -10 c 6 -10 10 -6 10 0 c';
  const turned = Array.from({ length: 400 }, (_, i) => {
    const [sin, cos] = [Math.sin(i).toFixed(5), Math.cos(i).toFixed(5)];
    return `q ${cos} ${sin} -${sin} ${cos} ${(i * 37.3) % 200} ${(i * 53.7) % 300} cm .333 0 0 .777 0 0 cm ${round} S Q`;
  }).join('\n');
  const box = { x0: 0, y0: 0, x1: 200, y1: 300 };
  const crop = { call: 'crop', index: 0, box, dpi: 173, prefer: 'image/png' } as const;
  const { answers } = await probe(page, buildPdf({ pages: [{ content: `.9 0 0 1.1 3 1 cm ${turned}` }] }), [
    crop,
    { call: 'hurry' },
    crop,
  ]);
  const [quick, , slow] = answers;
  expect(slow.value.bytes.sha256).toBe(quick.value.bytes.sha256);
});

test('draws text and pictures: crop and gray are not blank', async ({ page }) => {
  const pdf = buildPdf({
    extra: [jpegObject(await gradientJpeg(page))],
    resources: `/XObject << /A ${FIRST_EXTRA} 0 R >>`,
    pages: [
      { content: 'BT /F1 40 Tf 20 100 Td (HHHH) Tj ET' },
      { content: 'q 200 0 0 300 0 0 cm /A Do Q' },
      { content: '' },
    ],
  });
  const box = { x0: 20, y0: 160, x1: 120, y1: 210 };
  const { answers } = await probe(page, pdf, [
    { call: 'crop', index: 0, box, dpi: 144, prefer: 'image/png' },
    { call: 'crop', index: 0, box, dpi: 144, prefer: 'image/jpeg' },
    { call: 'gray', index: 0, dpi: 72 },
    { call: 'gray', index: 1, dpi: 72 },
    { call: 'gray', index: 2, dpi: 72 },
    { call: 'crop', index: 0, box, dpi: 144, prefer: 'image/png' },
  ]);
  expect(answers[0].value).toMatchObject({ mediaType: 'image/png', width: 200, height: 100 });
  expect(answers[0].value.bytes.head).toEqual([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  expect(answers[1].value).toMatchObject({ mediaType: 'image/jpeg', width: 200, height: 100 });
  expect(answers[1].value.bytes.head.slice(0, 3)).toEqual([0xff, 0xd8, 0xff]);
  expect(answers[2].value).toMatchObject({ width: 200, height: 300, dpi: 72 });
  // Four capitals of 40 points: bars of about 4 by 29 points, two and a crossbar each.
  expect(answers[2].value.data.dark).toBeGreaterThan(700);
  expect(answers[2].value.data.dark).toBeLessThan(4000);
  expect(answers[3].value.data.dark).toBeGreaterThan(5000);
  expect(answers[4].value.data.dark).toBe(0);
  expect(answers[5].value.bytes.sha256).toBe(answers[0].value.bytes.sha256);
});

test('asks for a password, tells a wrong one, opens with the right one', async ({ page }) => {
  const pdf = buildPdf({ pages: [{ content: 'BT /F1 20 Tf 50 250 Td (secret) Tj ET' }], password: 'tulip' });
  const none = await probe(page, pdf, []);
  expect(none.opened).toEqual({ ok: false, error: { code: 'pdf/password-required', wasWrong: false } });
  const wrong = await probe(page, pdf, [], 'rose');
  expect(wrong.opened).toEqual({ ok: false, error: { code: 'pdf/password-required', wasWrong: true } });
  const right = await probe(page, pdf, [{ call: 'page', index: 0 }], 'tulip');
  expect(textOf(right.answers[0].value)).toBe('secret');
});

for (const [how, megabytes] of [
  ['whole', 3],
  ['in slices of more than one range', 9],
] as const) {
  test(`reads a file ${how}, page by page`, async ({ page }) => {
    const noise = Buffer.alloc(1 << 20);
    for (let i = 0, x = 1; i < noise.length; i += 1) {
      x = (x * 1103515245 + 12345) & 0x7fffffff;
      noise[i] = x >> 16;
    }
    const image = {
      text: '<< /Type /XObject /Subtype /Image /Width 1024 /Height 1024 /ColorSpace /DeviceGray /BitsPerComponent 8 >>',
      stream: noise,
    };
    const pdf = buildPdf({
      extra: Array.from({ length: megabytes }, () => image),
      resources: `/XObject << /A ${FIRST_EXTRA} 0 R /B ${FIRST_EXTRA + 1} 0 R /C ${FIRST_EXTRA + 2} 0 R >>`,
      pages: ['A', 'B', 'C'].map((name) => ({
        content: `q 100 0 0 100 0 0 cm /${name} Do Q BT /F1 20 Tf 50 250 Td (page ${name}) Tj ET`,
      })),
    });
    expect(pdf.length).toBeGreaterThan(megabytes << 20);
    const { answers } = await probe(page, pdf, [
      { call: 'page', index: 2 },
      { call: 'page', index: 0 },
      { call: 'image', index: 1, ref: `${FIRST_EXTRA + 1}R` },
    ]);
    expect(textOf(answers[0].value)).toBe('page C');
    expect(textOf(answers[1].value)).toBe('page A');
    expect(answers[2]).toMatchObject({ ok: true, value: { width: 1024, height: 1024 } });
  });
}

test('says what a file is that is no PDF, and what is wrong with a broken one', async ({ page }) => {
  const whole = buildPdf({ pages: [{ content: 'BT /F1 20 Tf 50 250 Td (cut) Tj ET' }] });
  const opened = async (bytes: Buffer) => (await probe(page, bytes, [])).opened.error;
  expect(await opened(Buffer.alloc(0))).toEqual({ code: 'pdf/not-a-pdf', looksLike: 'empty' });
  expect(await opened(Buffer.from('<!doctype html><p>hi'))).toEqual({ code: 'pdf/not-a-pdf', looksLike: 'html' });
  expect(await opened(Buffer.from('%PDF-1.7\n%%EOF\n'))).toMatchObject({ code: 'pdf/damaged' });
  expect(await opened(whole.subarray(0, 120))).toMatchObject({ code: 'pdf/truncated' });
  const junk = Buffer.concat([Buffer.alloc(700, 'x'), whole]);
  const { answers } = await probe(page, junk, [{ call: 'page', index: 0 }]);
  expect(textOf(answers[0].value)).toBe('cut');
});

const formOf = (content: string, next: number) => ({
  text: `<< /Type /XObject /Subtype /Form /BBox [0 0 200 300] /Resources << /XObject << /X ${next} 0 R >> >> >>`,
  stream: Buffer.from(content),
});

test('a page that saves states without end is read as far as it goes', async ({ page }) => {
  const content = `${'q '.repeat(200_000)} BT /F1 20 Tf 50 250 Td (deep) Tj ET`;
  const { answers } = await probe(page, buildPdf({ pages: [{ content }] }), [{ call: 'page', index: 0 }]);
  expect(textOf(answers[0].value)).toBe('deep');
});

test('states that are saved and restored in good order still do what they say', async ({ page }) => {
  const level = (n: number): string => (n === 0 ? '' : `q 1 0 0 1 0.01 0 cm ${level(n - 1)} Q `);
  const content = `${level(1500)} BT /F1 20 Tf 50 250 Td (flat) Tj ET`;
  const { answers } = await probe(page, buildPdf({ pages: [{ content }] }), [{ call: 'page', index: 0 }]);
  expect(answers[0].value.runs[0].glyphs[0].x).toBeCloseTo(50, 3);
});

test('forms that multiply are refused, at once the second time, and the next page is read', async ({ page }) => {
  const levels = Array.from({ length: 9 }, (_, n) => formOf('/X Do '.repeat(n === 8 ? 0 : 10), FIRST_EXTRA + n + 1));
  const pdf = buildPdf({
    extra: levels,
    resources: `/XObject << /X ${FIRST_EXTRA} 0 R >>`,
    pages: [{ content: '/X Do' }, { content: 'BT /F1 20 Tf 50 250 Td (next) Tj ET' }],
  });
  const whole = { x0: 0, y0: 0, x1: 200, y1: 300 };
  const { answers } = await probe(page, pdf, [
    { call: 'page', index: 0 },
    { call: 'crop', index: 0, box: whole, dpi: 72, prefer: 'image/png' },
    { call: 'page', index: 1 },
  ]);
  const refusal = {
    ok: false,
    error: { code: 'pdf/page-failed', pageIndex: 0, detail: 'FloodError: too many operators' },
  };
  expect(answers.slice(0, 2)).toEqual([refusal, refusal]);
  expect(textOf(answers[2].value)).toBe('next');
});

test('a stream that inflates without end is cut off before it fills the memory', async ({ page }) => {
  const blanks = deflateSync(Buffer.alloc(250e6, ' '));
  const pdf = buildPdf({
    extra: [{ text: '<< /Type /XObject /Subtype /Form /BBox [0 0 200 300] /Filter /FlateDecode >>', stream: blanks }],
    resources: `/XObject << /X ${FIRST_EXTRA} 0 R >>`,
    pages: [{ content: 'BT /F1 20 Tf 50 250 Td (before) Tj ET /X Do' }],
  });
  const { answers } = await probe(page, pdf, [{ call: 'page', index: 0 }]);
  expect(textOf(answers[0].value)).toBe('before');
});

test('where pdf.js itself cannot be had, no file is to blame, and the next try asks for it again', async ({ page }) => {
  let asked = 0;
  await page.route('**/pdf.worker.mjs*', (route) => {
    asked += 1;
    return asked === 1 ? route.fulfill({ status: 500 }) : route.fallback();
  });
  const pdf = buildPdf({ pages: [{ content: 'BT /F1 20 Tf 50 250 Td (here) Tj ET' }] });
  const codes = await page.evaluate(async (base64) => {
    const path = '/src/adapters/pdfjs/open-pdf.ts';
    const { openPdf } = await import(path);
    const file = new Blob([Uint8Array.from(atob(base64), (c) => c.charCodeAt(0))]);
    const first = await openPdf(file, null);
    const second = await openPdf(file, null);
    return [first.error?.code, second.ok];
  }, pdf.toString('base64'));
  expect(codes).toEqual(['internal', true]);
});
