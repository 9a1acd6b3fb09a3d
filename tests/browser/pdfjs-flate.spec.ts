// Images that are stored deflated, with the predictors of PNG and TIFF: the same pixels as stored plainly.
import { deflateSync } from 'node:zlib';
import { expect } from '@playwright/test';
import { buildPdf, FIRST_EXTRA } from '../fixtures/build-pdf.ts';
import { test } from './harness.ts';
import { probe } from './pdfjs-calls.ts';

const { width: W, height: H } = { width: 200, height: 300 };

type Stored = { readonly filters: string; readonly bytes: Buffer };

function book(space: string, bits: number, { filters, bytes }: Stored, password: string | null = null): Buffer {
  const text = `<< /Type /XObject /Subtype /Image /Width ${W} /Height ${H} /ColorSpace ${space} /BitsPerComponent ${bits} ${filters} >>`;
  return buildPdf({
    extra: [{ text, stream: bytes }],
    resources: `/XObject << /X ${FIRST_EXTRA} 0 R >>`,
    pages: [{ content: `q ${W} 0 0 ${H} 0 0 cm /X Do Q` }],
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

const calls = [
  { call: 'gray', index: 0, dpi: 72 },
  { call: 'image', index: 0, ref: `${FIRST_EXTRA}R` },
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
    const packing = (predictor: number) =>
      `/Filter /FlateDecode /DecodeParms << /Predictor ${predictor} /Colors ${channels} /BitsPerComponent ${bits} /Columns ${W} >>`;
    const asked = async (stored: Stored, password: string | null = null) =>
      (await probe(page, book(space, bits, stored, password), calls, password)).answers;
    const plain = await asked({ filters: '', bytes: samples });
    expect(plain[0].value.data.length).toBe(W * H);
    const png = deflateSync(asPng(samples, length, step));
    const ways: Stored[] = [
      { filters: '/Filter /FlateDecode', bytes: deflateSync(samples) },
      { filters: packing(15), bytes: png },
      { filters: packing(10), bytes: Buffer.concat([png, Buffer.from('\n\n\n')]) },
      // What is behind the image's rows is not looked at.
      { filters: packing(12), bytes: deflateSync(asPng(Buffer.concat([samples, samples]), length, step)) },
      { filters: packing(15).replace(/(\/FlateDecode) (\/DecodeParms) (.*)/, '[$1] $2 [$3]'), bytes: png },
    ];
    if (bits === 8) ways.push({ filters: packing(2), bytes: deflateSync(asTiff(samples, length, step)) });
    for (const stored of ways) expect(await asked(stored), stored.filters).toEqual(plain);
    // The palette's own string would have to be encrypted too.
    if (!space.includes('<')) expect(await asked({ filters: packing(15), bytes: png }, 'secret')).toEqual(plain);
  });
}

test('of a damaged image what can be read is read, as pdf.js does', async ({ page }) => {
  const samples = tones(1);
  const png = deflateSync(asPng(samples, W, 1));
  const filters = `/Filter /FlateDecode /DecodeParms << /Predictor 15 /Columns ${W} >>`;
  const cut = await probe(page, book('/DeviceGray', 8, { filters, bytes: png.subarray(0, png.length >> 1) }), calls);
  const whole = await probe(page, book('/DeviceGray', 8, { filters, bytes: png }), calls);
  const [own, all] = [cut.answers[0].value.data, whole.answers[0].value.data];
  expect(own.length).toBe(all.length);
  expect(own.head).toEqual(all.head);
  expect(own.sha256).not.toBe(all.sha256);
  expect(own.dark).toBeGreaterThan(all.dark / 4);
});
