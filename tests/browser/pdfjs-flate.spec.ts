// Images that are stored deflated, with the predictors of PNG and TIFF: the same pixels as stored plainly.
import { deflateSync } from 'node:zlib';
import { expect } from '@playwright/test';
import { buildPdf, FIRST_EXTRA } from '../fixtures/build-pdf.ts';
import { test } from './harness.ts';
import { probe } from './pdfjs-calls.ts';

const { width: W, height: H } = { width: 200, height: 300 };

/** An image: its entries beside its size, and its bytes; `twice` has it painted once more, so that its page is no scan. */
type Stored = { readonly entries: string; readonly bytes: Buffer; readonly twice?: boolean };

/** A page for each image, which fills it. */
function book(images: readonly Stored[], password: string | null = null): Buffer {
  const size = `/Width ${W} /Height ${H}`;
  return buildPdf({
    extra: images.map(({ entries, bytes }) => ({
      text: `<< /Type /XObject /Subtype /Image ${size} ${entries} >>`,
      stream: bytes,
    })),
    resources: `/XObject << ${images.map((_, i) => `/X${i} ${FIRST_EXTRA + i} 0 R`).join(' ')} >>`,
    pages: images.map(({ twice }, i) => ({
      content: `q ${W} 0 0 ${H} 0 0 cm /X${i} Do ${twice ? `/X${i} Do` : ''} Q`,
    })),
    ...(password === null ? {} : { password }),
  });
}

/** Tones that run over the page, with some noise: every filter is of use to some row. */
const tones = (channels: number): Buffer =>
  Buffer.from(
    Uint8Array.from({ length: W * H * channels }, (_, i) => {
      const x = Math.floor(i / channels) % W;
      const y = Math.floor(i / channels / W);
      return (x * (1 + (i % channels)) + y * 2 + ((i * i) % 23)) & 255;
    }),
  );

/** Each row behind the byte of a filter, the filters in turn (ISO/IEC 15948 §9.2). */
function asPng(samples: Buffer, length: number, step: number): Buffer {
  const out = Buffer.alloc((length + 1) * H);
  for (let y = 0; y < H; y += 1) {
    const filter = y % 5;
    out[y * (length + 1)] = filter;
    for (let x = 0; x < length; x += 1) {
      const at = y * length + x;
      const left = x < step ? 0 : (samples[at - step] ?? 0);
      const above = samples[at - length] ?? 0;
      const corner = x < step ? 0 : (samples[at - length - step] ?? 0);
      const plane = left + above - corner;
      const [a, b, c] = [Math.abs(plane - left), Math.abs(plane - above), Math.abs(plane - corner)];
      const nearest = a <= b && a <= c ? left : b <= c ? above : corner;
      const guess = [0, left, above, (left + above) >> 1, nearest][filter] ?? 0;
      out[y * (length + 1) + 1 + x] = (samples[at] ?? 0) - guess;
    }
  }
  return out;
}

function asTiff(samples: Buffer, length: number, step: number): Buffer {
  return Buffer.from(samples.map((value, i) => value - (i % length < step ? 0 : (samples[i - step] ?? 0))));
}

/** The gray pixels of a page, and its image. */
const callsOf = (index: number) =>
  [
    { call: 'gray', index, dpi: 72 },
    { call: 'image', index, ref: `${FIRST_EXTRA + index}R` },
  ] as const;

const kinds = [
  { space: '/DeviceGray', bits: 8, channels: 1, length: W },
  { space: '/DeviceRGB', bits: 8, channels: 3, length: 3 * W },
  { space: '[/Indexed /DeviceRGB 255 3 0 R]', bits: 8, channels: 1, length: W },
  { space: '/DeviceCMYK', bits: 8, channels: 4, length: 4 * W },
  { space: '/DeviceGray', bits: 16, channels: 1, length: 2 * W },
  { space: '/DeviceRGB', bits: 1, channels: 3, length: (3 * W) / 8 },
].map((kind) => ({ ...kind, space: kind.space.replace('3 0 R', `<${'20A0F0'.repeat(256)}>`) }));

for (const { space, bits, channels, length } of kinds) {
  test(`${bits} bits of ${space.slice(0, 12)} are the same however they are stored`, async ({ page }) => {
    const samples = tones(4).subarray(0, length * H);
    const step = Math.max(1, (channels * bits) >> 3);
    const plain = `/ColorSpace ${space} /BitsPerComponent ${bits}`;
    const packing = (predictor: number) =>
      `${plain} /Filter /FlateDecode /DecodeParms << /Predictor ${predictor} /Colors ${channels} /BitsPerComponent ${bits} /Columns ${W} >>`;
    const png = deflateSync(asPng(samples, length, step));
    const listed = packing(15).replace(/(\/FlateDecode) (\/DecodeParms) (.*)/, '[$1] $2 [$3]');
    const ways: Stored[] = [
      { entries: plain, bytes: samples },
      { entries: `${plain} /Filter /FlateDecode`, bytes: deflateSync(samples) },
      { entries: packing(15), bytes: png },
      { entries: listed, bytes: png },
      { entries: packing(10), bytes: Buffer.concat([png, Buffer.from('\n\n\n')]) },
      // What is behind the image's rows is not looked at.
      { entries: packing(12), bytes: deflateSync(Buffer.concat([asPng(samples, length, step), samples])) },
    ];
    if (bits === 8) ways.push({ entries: packing(2), bytes: deflateSync(asTiff(samples, length, step)) });
    const calls = ways.flatMap((_, index) => callsOf(index));
    // A palette's own string would have to be encrypted too.
    for (const password of space.includes('<') ? [null] : [null, 'secret']) {
      const { answers } = await probe(page, book(ways, password), calls, password);
      expect(answers[0].value.data.length).toBe(W * H);
      ways.forEach(({ entries }, i) => {
        expect(answers.slice(2 * i, 2 * i + 2), entries).toEqual(answers.slice(0, 2));
      });
    }
  });
}

/** 16 by 24 pixels in JPEG 2000 (OpenJPEG, without loss): the left half black, the right half white. */
const JPX = Buffer.from(
  `/0//UQApAAAAAAAQAAAAGAAAAAAAAAAAAAAAEAAAABgAAAAAAAAAAAABBwEB/1IADAAAAAEABAQEAAH/XAAQQEBISFBISFBISFBISFD/ZAAlAAFDcmVh
  dGVkIGJ5IE9wZW5KUEVHIHZlcnNpb24gMi41LjD/kAAKAAAAAAA8AAH/k8+0DAkdZ8/ADAGfV8/AHAk2xxFaMl/PwDAXLKXw2M/SsItvkn/H2goAIW4R
  N1//2Q==`,
  'base64',
);

test('a scan in JPEG 2000 is drawn, however often its image is asked for', async ({ page }) => {
  const entries = '/ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /JPXDecode';
  const { answers } = await probe(page, book([{ entries, bytes: JPX }]), [...callsOf(0), ...callsOf(0)]);
  expect(answers[0].value.data.dark / answers[0].value.data.length).toBeCloseTo(0.5, 1);
  expect(answers.slice(2)).toEqual(answers.slice(0, 2));
  expect(answers[1].value).not.toBeNull();
});

test('of a damaged image what can be read is read, as pdf.js does', async ({ page }) => {
  const samples = tones(1);
  const png = deflateSync(asPng(samples, W, 1));
  const entries = `/ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /FlateDecode /DecodeParms << /Predictor 15 /Columns ${W} >>`;
  const images = [png.subarray(0, png.length >> 1), png].map((bytes) => ({ entries, bytes }));
  const { answers } = await probe(page, book(images), [...callsOf(0), ...callsOf(1)]);
  const [own, all] = [answers[0].value.data, answers[2].value.data];
  expect(own.length).toBe(all.length);
  expect(own.head).toEqual(all.head);
  expect(own.sha256).not.toBe(all.sha256);
  expect(own.dark).toBeGreaterThan(all.dark / 4);
});

test('an image whose predictor has nonsense for numbers is left to pdf.js', async ({ page }) => {
  const png = deflateSync(asPng(tones(1), W, 1));
  const plain = '/ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /FlateDecode';
  // No bytes from pixel to pixel, though a row has some; a row of more bytes than the image; none at all.
  const images = [
    `/Colors -1 /BitsPerComponent 1 /Columns ${-8 * W}`,
    '/Columns 300000000',
    '/Columns /Many',
    `/Colors -1 /Columns ${W}`,
  ].map((numbers) => ({ entries: `${plain} /DecodeParms << /Predictor 15 ${numbers} >>`, bytes: png }));
  const { answers } = await probe(
    page,
    book(images),
    images.map((_, index) => ({ call: 'gray', index, dpi: 72 })),
  );
  for (const { value } of answers) expect(value).toMatchObject({ width: W, height: H });
});

const PAGE = { x0: 0, y0: 0, x1: W, y1: H };

const scans = [
  { space: '/DeviceGray', bits: 8, length: W, more: '' },
  { space: '/DeviceGray', bits: 8, length: W, more: '/Decode [1 0]' },
  { space: '/DeviceRGB', bits: 8, length: 3 * W, more: '' },
  { space: '/DeviceGray', bits: 4, length: W / 2, more: '' },
  { space: `[/Indexed /DeviceRGB 255 <${'A01020'.repeat(128)}${'F0E0D0'.repeat(128)}>]`, bits: 8, length: W, more: '' },
  { space: '[/CalRGB << /WhitePoint [0.9505 1 1.089] /Gamma [2.2 2.2 2.2] >>]', bits: 8, length: 3 * W, more: '' },
  { space: '/DeviceGray', bits: 1, length: W / 8, more: '' },
  { space: '[/Indexed /DeviceRGB 1 <302010E0D0F0>]', bits: 1, length: W / 8, more: '/Decode [1 0]' },
];

/** Rows that run from dark to light; of a bitmap half of the dark half is dark. */
const slope = (bits: number, length: number): Buffer =>
  Buffer.from(
    Uint8Array.from({ length: length * H }, (_, i) => {
      const level = 40 + Math.floor((200 * (i % length)) / length);
      if (bits === 1) return level < 140 ? 0x0f : 0xff;
      return bits === 4 ? (level & 0xf0) | (level >> 4) : level;
    }),
  );

const looksOf = (index: number) =>
  [
    { call: 'page', index },
    { call: 'look', index, dpi: 36 },
    { call: 'look', index, dpi: 18 },
    { call: 'crop', index, box: PAGE, dpi: 48, prefer: 'image/png' },
    { call: 'crop', index, box: PAGE, dpi: 72, prefer: 'image/png' },
  ] as const;

test('a scan that is stored deflated is looked at and cut out as it is drawn', async ({ page }) => {
  const images = scans.flatMap(({ space, bits, length, more }): Stored[] => {
    const bytes = deflateSync(slope(bits, length));
    const entries = `/ColorSpace ${space} /BitsPerComponent ${bits} ${more} /Filter /FlateDecode`;
    return [
      { entries, bytes },
      { entries, bytes, twice: true },
    ];
  });
  const { answers } = await probe(
    page,
    book(images),
    images.flatMap((_, index) => looksOf(index)),
  );
  const calls = looksOf(0).length;
  scans.forEach(({ space, more }, i) => {
    const name = `${space} ${more}`;
    const own = answers.slice(2 * i * calls, (2 * i + 1) * calls).map(({ value }) => value);
    const drawn = answers.slice((2 * i + 1) * calls, (2 * i + 2) * calls).map(({ value }) => value);
    for (const at of [1, 2]) {
      expect(own[at], name).toMatchObject({ width: drawn[at].width, height: drawn[at].height });
      expect(Math.abs(own[at].data.dark - drawn[at].data.dark), name).toBeLessThan(0.04 * own[at].data.length);
    }
    expect(own[3], name).toMatchObject({ width: drawn[3].width, height: drawn[3].height });
    // In its own size each pixel is what it is.
    expect(own[4], name).toEqual(drawn[4]);
  });
});
